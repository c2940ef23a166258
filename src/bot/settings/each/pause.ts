import { DAY_MS, HOUR_MS } from "../../../kit/durations.ts";
import { traitsOf } from "../../../news/languages/interface-language.ts";
import { type Change, resumeNews } from "../../../news/settings/change-timing.ts";
import { knownZone, localDays } from "../../../news/settings/local-time.ts";
import { isPaused } from "../../../news/settings/release.ts";
import { choiceButton } from "../../choice/choice-buttons.ts";
import { type Value, valueRows } from "../page-buttons.ts";
import { settingsButton } from "../press/settings-button.ts";
import type { Setting, View } from "../setting.ts";

export const PAUSE_LETTER = "u";
/** Until somebody resumes. */
export const PAUSE = "on";
/** Whatever pause there is ends. */
export const RESUME = "off";
const MORNING = "07:00";

/** How long a pause lasts, by its value: `now` and what it gives back in milliseconds since the Unix epoch; absent for good. */
const LENGTHS: Readonly<Record<string, { readonly label: string; until?(now: number, timeZone?: string): number }>> = {
	hour: { label: "pause-hour", until: (now) => now + HOUR_MS },
	morning: { label: "pause-morning", until: nextMorning },
	week: { label: "pause-week", until: (now) => now + 7 * DAY_MS },
	[PAUSE]: { label: "pause-until-resumed" },
};

/** Nothing comes for a while, or until somebody resumes. */
export const pauseSetting: Setting = {
	letter: PAUSE_LETTER,
	title: "setting-pause",
	forTopics: true,
	state(view) {
		const { subscription, context } = view;
		if (!isPaused(subscription, context.clock.now())) return context.words("pause-none");
		const { until } = subscription.pause ?? {};
		if (until === undefined) return context.words("paused");
		return context.words("paused-until", { time: momentIn(until, view) });
	},
	page(view) {
		const { words } = view.context;
		const now = view.context.clock.now();
		const isOn = isPaused(view.subscription, now);
		const values: Value[] = Object.entries(LENGTHS).map(([value, { label }]) => ({
			...{ value, label: words(label) },
			isChosen: isOn && value === PAUSE && view.subscription.pause?.until === undefined,
		}));
		const rows = [...(isOn ? [[resumeButton(view)]] : []), ...valueRows(PAUSE_LETTER, values, view, 2)];
		const wasOn = view.before !== undefined && isPaused(view.before, now);
		if (!isOn) return { text: words(wasOn ? "pause-over" : "pause-about"), rows };
		const end = choiceButton(words("button-end-instead"), { kind: "end-all" }, view.target.channel?.id);
		// A choice of editions is that of one place.
		return { text: words("paused-about"), rows: view.isOfTopics ? rows : [...rows, [end]] };
	},
	change(value) {
		if (value === RESUME) return resumeNews;
		const length = Object.hasOwn(LENGTHS, value) ? LENGTHS[value] : undefined;
		return length && pauseFor(length.until);
	},
};

/** The way out of a pause, from wherever it is mentioned. */
export function resumeButton({ target, context }: Pick<View, "target" | "context">) {
	const act = { kind: "set", value: RESUME } as const;
	return settingsButton(context.words("button-resume"), { letter: PAUSE_LETTER, act }, target.channel?.id);
}

function pauseFor(until: ((now: number, timeZone?: string) => number) | undefined): Change {
	return (before, now) => ({ ...before, pause: until === undefined ? {} : { until: until(now, before.timeZone) } });
}

/** Also tonight's end: whoever is awake at two means the same morning. */
function nextMorning(now: number, timeZone?: string): number {
	const day = localDays(now, timeZone);
	const today = day(0)(MORNING);
	return today > now ? today : day(1)(MORNING);
}

function momentIn(time: number, { subscription, context }: View): string {
	const format = new Intl.DateTimeFormat(traitsOf(context.language).bcp47, {
		...{ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
		timeZone: knownZone(subscription.timeZone),
	});
	return format.format(time);
}
