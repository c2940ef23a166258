import { html } from "../html.js";

const TONES = 7;

/**
 * A round sign with the first letters of a name, in a colour that the id decides. Names stand beside it, so readers of
 * the screen pass it over.
 *
 * @param {{ id: number, name: string, size?: "small" }} props
 */
export function Avatar({ id, name, size }) {
	return html`<span class="avatar" data-tone=${toneOf(id)} data-size=${size} aria-hidden="true">${initials(name)}</span>`;
}

/** @param {number} id */
export function toneOf(id) {
	return Math.abs(id) % TONES;
}

/** @param {string} name */
function initials(name) {
	const words = name.split(/[\s·–-]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
	const [first = "", second = ""] = words.map((word) => [...word][0] ?? "");
	return /\p{Script=Han}/u.test(first) ? first : (first + second).toUpperCase();
}
