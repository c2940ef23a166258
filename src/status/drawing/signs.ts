import type { FeedLevel } from "../feed-level.ts";
import type { Verdict } from "../verdict.ts";

/** A shape that is filled, and the lines on it; in a square of 24. They differ in form, not in colour alone. */
export interface Sign {
	readonly shape: string;
	readonly lines: string;
}

export const SIGN_SIZE = 24;

const CHECK: Sign = { shape: "M12 1a11 11 0 1 0 .01 0z", lines: "M6.8 12.4l3.6 3.6 6.8-7.6" };
const TRIANGLE: Sign = {
	shape: "M12 1.6a2 2 0 0 1 1.75 1l9.4 17a2 2 0 0 1-1.75 3H2.6a2 2 0 0 1-1.75-3l9.4-17A2 2 0 0 1 12 1.6z",
	lines: "M12 8.2v6.2M12 18.2v.6",
};
const CROSS: Sign = { shape: "M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4z", lines: "M8 8l8 8M16 8l-8 8" };
const PAUSE: Sign = { shape: "M12 1a11 11 0 1 0 .01 0z", lines: "M8 12h.01M12 12h.01M16 12h.01" };

export const VERDICT_SIGNS: Readonly<Record<Verdict["level"], Sign>> = { well: CHECK, trouble: TRIANGLE, down: CROSS };
export const FEED_SIGNS: Readonly<Record<FeedLevel, Sign>> = {
	new: PAUSE,
	well: CHECK,
	silent: TRIANGLE,
	failing: TRIANGLE,
	failed: CROSS,
};

/** What is counted, as lines in a square of 24: a sheet, an eye, a paper plane. */
export const ICONS = {
	article: "M6 2.5h12v19H6zM9 7h6M9 11h6M9 15h4",
	seen: "M2 12c3-5 6.3-7 10-7s7 2 10 7c-3 5-6.3 7-10 7s-7-2-10-7zM12 9a3 3 0 1 0 .01 0z",
	message: "M2.5 11.5L21.5 3l-4 18-6-6.5-2.5 5.5V13L21.5 3M9 13l-6.5-1.5",
} as const;
