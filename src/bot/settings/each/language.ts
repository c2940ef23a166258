import type { InlineKeyboardButton } from "grammy/types";
import { INTERFACE_LANGUAGE_CODES, languageCalled, ownNameOf } from "../../../news/languages/interface-language.ts";
import type { BotContext } from "../../bot-context.ts";
import { languageOfPlace, ownLanguageOf } from "../../language-of-place.ts";
import { valueRows } from "../page-buttons.ts";
import { settingsButton } from "../press/settings-button.ts";
import type { Setting, View } from "../setting.ts";

const LETTER = "l";
/** No language is called so. */
const USUAL = "usual";
const PER_ROW = 2;

/** The language in which the bot itself speaks in a place. */
export const languageSetting: Setting = {
	letter: LETTER,
	title: "setting-language",
	comesFirst: true,
	state(view) {
		const chosen = chosenIn(view);
		return chosen === undefined ? usualLabel(view) : ownNameOf(chosen);
	},
	page(view) {
		const chosen = chosenIn(view);
		const languages = INTERFACE_LANGUAGE_CODES.map((code) => ({
			...{ value: code, label: ownNameOf(code), isChosen: chosen === code },
		}));
		const usual = { value: USUAL, label: usualLabel(view), isChosen: chosen === undefined };
		const rows = [...valueRows(LETTER, [usual], view), ...valueRows(LETTER, languages, view, PER_ROW)];
		return { text: view.context.words("language-about"), rows };
	},
	change(value, { target, context, services }) {
		const [first] = services.editions;
		if (value === USUAL)
			return ({ speaks: _, ...before }) => {
				const own = target.chatType === "channel" ? undefined : ownLanguageOf(context.from);
				return { ...before, language: own ?? languageOfPlace("channel", before, first) };
			};
		const code = languageCalled(value);
		return code && ((before) => ({ ...before, speaks: code, language: code }));
	},
};

/** The way to the languages of the bot, worded so that somebody who reads no word of the message finds it. */
export function openLanguages({ words }: Pick<BotContext, "words">): InlineKeyboardButton {
	return settingsButton(words("button-language"), { letter: LETTER, act: { kind: "open" } }, undefined);
}

/** Without a choice, channels are spoken to in the language of their edition, and people in that of their Telegram. */
function usualLabel({ target, context }: View): string {
	return context.words(target.chatType === "channel" ? "language-of-edition" : "language-of-telegram");
}

function chosenIn({ subscription: { speaks } }: View) {
	return speaks === undefined ? undefined : languageCalled(speaks);
}
