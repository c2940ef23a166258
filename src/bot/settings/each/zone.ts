import { traitsOf } from "../../../news/languages/interface-language.ts";
import { type Change, changeTiming } from "../../../news/settings/change-timing.ts";
import { canonicalZone, knownZone } from "../../../news/settings/local-time.ts";
import { notUnderstood } from "../asking/not-understood.ts";
import { readZone, zoneName } from "../asking/read-zone.ts";
import { askRows, valueRows } from "../page-buttons.ts";
import type { Setting, View } from "../setting.ts";

const LETTER = "z";
/** Where many of RFI's readers live; whatever else somebody has chosen is offered besides. */
const USUAL: readonly string[] = [
	...["Europe/Paris", "Africa/Dakar", "Africa/Kinshasa", "Asia/Shanghai", "Asia/Taipei", "Asia/Saigon"],
	...["America/Toronto", "America/Sao_Paulo"],
];

/** Whose clocks the times of digests and quiet hours are told by. */
export const zoneSetting: Setting = {
	letter: LETTER,
	title: "setting-zone",
	state(view) {
		const zone = knownZone(view.subscription.timeZone);
		const { words, language } = view.context;
		return words("zone-now", { zone: zoneName(zone, language), time: timeIn(zone, view) });
	},
	page(view) {
		const chosen = knownZone(view.subscription.timeZone);
		const { words, language } = view.context;
		const values = [...USUAL, ...(USUAL.includes(chosen) ? [] : [chosen])].map((zone) => ({
			...{ value: zone, label: zoneName(zone, language), isChosen: zone === chosen },
		}));
		const rows = [...valueRows(LETTER, values, view, 2), ...askRows(LETTER, words("button-other-zone"), view)];
		return { text: words("zone-about"), rows };
	},
	change: changeZone,
	question: {
		...{ prompt: "zone-question", placeholder: "zone-placeholder" },
		read(text, { context, services }) {
			const change = changeZone(readZone(text, services.folder) ?? "");
			return change === undefined ? notUnderstood("zone-not-understood", text, context) : { change };
		},
	},
};

function changeZone(name: string): Change | undefined {
	const timeZone = canonicalZone(name);
	return timeZone === undefined ? undefined : changeTiming((before) => ({ ...before, timeZone }));
}

function timeIn(timeZone: string, { context }: Pick<View, "context">): string {
	const { bcp47 } = traitsOf(context.language);
	const format = { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
	return new Intl.DateTimeFormat(bcp47, format).format(context.clock.now());
}
