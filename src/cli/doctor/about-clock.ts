import { SECOND_MS } from "../../kit/durations.ts";
import { wordDuration } from "../../kit/words/word-duration.ts";
import type { Finding } from "./finding.ts";

/** An answer of Telegram's with its `Date`, and this machine's times around it, in milliseconds since the Unix epoch. */
export interface DatedAnswer {
	readonly date: string | undefined;
	readonly askedAt: number;
	readonly answeredAt: number;
}

/** Articles are judged, and digests are due, by this machine's clock; below this nobody notices. */
const MOST_OFF_MS = 10 * SECOND_MS;
/** A date has whole seconds. https://www.rfc-editor.org/rfc/rfc9110#section-6.6.1 */
const DATE_STEP_MS = SECOND_MS;

/** Whether this machine's clock tells Telegram's time. */
export function aboutClock(answer: DatedAnswer | undefined): Finding {
	const offMs = answer && clockOffMs(answer);
	if (offMs === undefined)
		return { level: "warning", about: "clock", says: "not known: no answer with a date has come from Telegram" };
	if (Math.abs(offMs) <= MOST_OFF_MS)
		return { level: "ok", about: "clock", says: "tells the time that Telegram tells" };
	const says = `${wordDuration(Math.abs(offMs))} ${offMs > 0 ? "ahead of" : "behind"} Telegram's`;
	return { level: "trouble", about: "clock", says, advice: "set it, and let NTP keep it (timedatectl set-ntp true)" };
}

/** By how much the clock is surely ahead (behind, below 0): what the date's whole seconds and the way of the answer leave open counts as right. */
function clockOffMs({ date, askedAt, answeredAt }: DatedAnswer): number | undefined {
	const theirs = Date.parse(date ?? "");
	if (Number.isNaN(theirs)) return undefined;
	if (askedAt > theirs + DATE_STEP_MS) return askedAt - (theirs + DATE_STEP_MS);
	return Math.min(0, answeredAt - theirs);
}
