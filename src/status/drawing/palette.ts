import type { FeedLevel } from "../feed-level.ts";

/** Of the page and of its picture. Texts have a contrast of at least 4.5 to `paper` and `card`, marks one of 3: https://www.w3.org/TR/WCAG22/#contrast-minimum */
export type Palette = Readonly<Record<keyof typeof LIGHT, string>>;

export const LIGHT = {
	paper: "#faf8f5",
	card: "#ffffff",
	ink: "#1e1c19",
	soft: "#625d55",
	line: "#e0dbd2",
	well: "#1c6b40",
	trouble: "#8a5300",
	down: "#b01c1c",
	articles: "#4a6b9a",
	messages: "#2b7a78",
	p95: "#cbb9dd",
	median: "#6d4a92",
} as const;

export const DARK: Palette = {
	paper: "#171614",
	card: "#201f1c",
	ink: "#ece8e1",
	soft: "#aaa399",
	line: "#38352f",
	well: "#72c795",
	trouble: "#eab464",
	down: "#ff9088",
	articles: "#86a8da",
	messages: "#66bdb9",
	p95: "#5a4a6e",
	median: "#c3a5e6",
};

/** In which colour of the palette the state of a feed is said. */
export const FEED_COLOURS: Readonly<Record<FeedLevel, keyof Palette>> = {
	new: "soft",
	well: "well",
	silent: "trouble",
	failing: "trouble",
	failed: "down",
};
