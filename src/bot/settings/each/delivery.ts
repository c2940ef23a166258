import { timeOfDay } from "../../../formatter/words/time-of-day.ts";
import { type Change, changeTiming } from "../../../news/settings/change-timing.ts";
import type { Timing } from "../../../news/subscription.ts";
import { notUnderstood } from "../asking/not-understood.ts";
import { readTimes } from "../asking/read-times.ts";
import { askRows, valueRows } from "../page-buttons.ts";
import type { Setting, View } from "../setting.ts";
import { compactTimes, parseTimes } from "../times-in-data.ts";

const LETTER = "d";
const MAX_TIMES = 2;
/** What most people want; whatever else they have chosen is offered besides. */
const USUAL: readonly string[] = ["each", "hourly", "0800", "1900", "0800.1900"];

/** Whether articles come one by one, or gathered every hour or at times of the day. */
export const deliverySetting: Setting = {
	letter: LETTER,
	title: "setting-delivery",
	state: ({ subscription, context }) => labelOf(currentValue(subscription), context),
	page(view) {
		const { words } = view.context;
		const chosen = currentValue(view.subscription);
		const values = [...USUAL, ...(USUAL.includes(chosen) ? [] : [chosen])].map((value) => ({
			...{ value, label: labelOf(value, view.context), isChosen: value === chosen },
		}));
		const rows = [...valueRows(LETTER, values, view), ...askRows(LETTER, words("button-other-times"), view)];
		return { text: words("delivery-about"), rows };
	},
	change: digestOf,
	question: {
		...{ prompt: "delivery-question", placeholder: "delivery-placeholder" },
		read(text, { context }) {
			const change = digestOf(compactTimes([...new Set(readTimes(text, "list"))].sort()));
			return change === undefined ? notUnderstood("delivery-not-understood", text, context) : { change };
		},
	},
};

function currentValue({ digest }: Timing): string {
	if (digest === undefined || digest.length === 0) return "each";
	return digest === "hourly" ? digest : compactTimes(digest);
}

function digestOf(value: string): Change | undefined {
	if (value === "each") return changeTiming(({ digest: _, ...rest }) => rest);
	if (value === "hourly") return changeTiming((before) => ({ ...before, digest: "hourly" }));
	const times = parseTimes(value);
	if (times === undefined || times.length > MAX_TIMES) return undefined;
	return changeTiming((before) => ({ ...before, digest: times }));
}

function labelOf(value: string, { words, language }: View["context"]): string {
	if (value === "each") return words("delivery-each");
	if (value === "hourly") return words("delivery-hourly");
	const [first = "", second] = (parseTimes(value) ?? []).map((time) => timeOfDay(time, language));
	return second === undefined ? words("delivery-daily", { time: first }) : words("delivery-twice", { first, second });
}
