import type { InlineKeyboardButton } from "grammy/types";
import { traitsOf } from "../../news/languages/interface-language.ts";
import { buttonRows } from "../keyboard/button-rows.ts";
import { type PageOf, pageOf } from "../keyboard/page-of.ts";
import { settingsButton } from "./press/settings-button.ts";
import type { View } from "./setting.ts";

/** A value that a setting may have. */
export interface Value {
	/** As it stands in callback data. */
	readonly value: string;
	readonly label: string;
	readonly isChosen: boolean;
}

/** A button for each value, of which those that are chosen show it; `perRow` of them side by side. */
export function valueRows(
	letter: string,
	values: readonly Value[],
	{ target, edition, page, context }: Pick<View, "target" | "edition" | "page" | "context">,
	perRow = 1,
): InlineKeyboardButton[][] {
	const { bcp47 } = traitsOf(context.language);
	const where = { letter, page, ...(edition === undefined ? {} : { edition }) };
	const buttons = values.map(({ value, label, isChosen }) =>
		settingsButton(
			marked(capitalised(label, bcp47), isChosen),
			{ ...where, act: { kind: "set", value } },
			target.channel?.id,
		),
	);
	return buttonRows(buttons, perRow);
}

/** What is said of a setting in the middle of a line stands alone on its button. */
function capitalised(label: string, bcp47: string): string {
	const [first = "", ...rest] = label;
	return first.toLocaleUpperCase(bcp47) + rest.join("");
}

export function marked(label: string, isChosen: boolean): string {
	return isChosen ? `✓ ${label}` : label;
}

/** The button that asks for what no other button offers; none where nobody can answer. */
export function askRows(letter: string, label: string, { target, context }: View): InlineKeyboardButton[][] {
	if (context.chat?.type === "channel") return [];
	return [[settingsButton(label, { letter, act: { kind: "ask" } }, target.channel?.id)]];
}

/** One page of what a setting's page lists. */
export function settingPageOf<Item>(
	items: readonly Item[],
	perPage: number,
	letter: string,
	{ target, edition, page }: Pick<View, "target" | "edition" | "page">,
): PageOf<Item> {
	const where = edition === undefined ? { letter } : { letter, edition };
	return pageOf(items, { perPage, page }, (label, to) =>
		settingsButton(label, { ...where, page: to, act: { kind: "show" } }, target.channel?.id),
	);
}
