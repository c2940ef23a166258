import { timeOfDay } from "../../../formatter/words/time-of-day.ts";
import { type Change, changeTiming } from "../../../news/settings/change-timing.ts";
import type { Timing } from "../../../news/subscription.ts";
import { notUnderstood } from "../asking/not-understood.ts";
import { readTimes } from "../asking/read-times.ts";
import { askRows, valueRows } from "../page-buttons.ts";
import type { Setting, View } from "../setting.ts";
import { compactTimes, parseTimes } from "../times-in-data.ts";

const LETTER = "q";
/** What most people want; whatever else they have chosen is offered besides. */
const USUAL: readonly string[] = ["off", "2200.0700", "2300.0800"];

/** When nothing comes, or only what has a word to follow. */
export const quietSetting: Setting = {
	letter: LETTER,
	title: "setting-quiet",
	state({ subscription, context }) {
		const hours = labelOf(currentValue(subscription), context);
		return subscription.quiet?.wordsPass === true ? context.words("quiet-words-pass", { hours }) : hours;
	},
	page(view) {
		const { words } = view.context;
		const chosen = currentValue(view.subscription);
		const values = [...USUAL, ...(USUAL.includes(chosen) ? [] : [chosen])].map((value) => ({
			...{ value, label: labelOf(value, view.context), isChosen: value === chosen },
		}));
		const rows = [
			...valueRows(LETTER, values, view),
			...askRows(LETTER, words("button-other-hours"), view),
			...wordsRows(view),
		];
		const about = view.subscription.quiet?.wordsPass === true ? "quiet-about-words" : "quiet-about";
		return { text: words(about), rows };
	},
	change: quietOf,
	question: {
		...{ prompt: "quiet-question", placeholder: "quiet-placeholder" },
		read(text, { context }) {
			const change = quietOf(compactTimes(readTimes(text, "span") ?? []));
			return change === undefined ? notUnderstood("quiet-not-understood", text, context) : { change };
		},
	},
};

/** Whether words pass is only a question where there is something to pass. */
function wordsRows(view: View) {
	const { quiet } = view.subscription;
	if (quiet === undefined) return [];
	const passes = quiet.wordsPass === true;
	const label = view.context.words("button-words-pass");
	return valueRows(LETTER, [{ value: passes ? "hold" : "pass", label, isChosen: passes }], view);
}

function currentValue({ quiet }: Timing): string {
	return quiet === undefined ? "off" : compactTimes([quiet.from, quiet.to]);
}

function quietOf(value: string): Change | undefined {
	if (value === "off") return changeTiming(({ quiet: _, ...rest }) => rest);
	if (value === "pass" || value === "hold") return letWordsPass(value === "pass");
	const [from, to, ...others] = parseTimes(value) ?? [];
	if (from === undefined || to === undefined || others.length > 0 || from === to) return undefined;
	return changeTiming((before) => ({ ...before, quiet: { ...before.quiet, from, to } }));
}

function letWordsPass(isWanted: boolean): Change {
	return (before) => {
		if (before.quiet === undefined) return before;
		const { wordsPass: _, ...hours } = before.quiet;
		return { ...before, quiet: isWanted ? { ...hours, wordsPass: true } : hours };
	};
}

function labelOf(value: string, { words, language }: View["context"]): string {
	if (value === "off") return words("quiet-off");
	const [from = "", to = ""] = (parseTimes(value) ?? []).map((time) => timeOfDay(time, language));
	return words("quiet-hours", { from, to });
}
