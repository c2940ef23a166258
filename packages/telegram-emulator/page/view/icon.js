import { html } from "../html.js";

/** Drawn on a grid of 24, in strokes. */
const PATHS = {
	back: "M15 5l-7 7 7 7",
	send: "M4.500 12h14M12.500 5.500l6.500 6.500-6.500 6.500",
	panel: "M4 6h16M4 12h10M4 18h7M17 15l3 3-3 3",
	close: "M6 6l12 12M18 6L6 18",
	reply: "M9.500 7L5 11.500 9.500 16M5.500 11.500H14a5 5 0 0 1 5 5V18",
	down: "M12 5v14M6 13l6 6 6-6",
	slash: "M4.500 7.500a3 3 0 0 1 3-3h9a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3h-9a3 3 0 0 1-3-3zM13.700 8.500l-3.400 7",
	lock: "M7 11h10v8H7zM9 11V8.500a3 3 0 0 1 6 0V11",
	link: "M9 15l6-6M10 7l1.500-1.500a4 4 0 0 1 5.700 5.700L15.500 13M14 17l-1.500 1.500a4 4 0 0 1-5.700-5.700L8.500 11",
	keyboard: "M3.500 7h17v10h-17zM7 10.200h.010M10.300 10.200h.010M13.700 10.200h.010M17 10.200h.010M8 13.800h8",
	copy: "M9 9h10v10H9zM15 9V5H5v10h4",
	at: "M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zm0 0v1.500a2.500 2.500 0 0 0 5 0V12a9 9 0 1 0-3.500 7.100",
};

/** @param {{ name: keyof typeof PATHS }} props */
export function Icon({ name }) {
	return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]} /></svg>`;
}
