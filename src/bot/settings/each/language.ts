import {
	INTERFACE_LANGUAGE_CODES,
	type InterfaceLanguage,
	traitsOf,
} from "../../../news/languages/interface-language.ts";
import { languageOfPlace, spokenHere } from "../../language-of-place.ts";
import { valueRows } from "../page-buttons.ts";
import type { Setting, View } from "../setting.ts";

const LETTER = "l";
/** No language is called so. */
const USUAL = "usual";

/** The language in which the bot itself speaks in a place. */
export const languageSetting: Setting = {
	letter: LETTER,
	title: "setting-language",
	state(view) {
		const chosen = INTERFACE_LANGUAGE_CODES.find((code) => code === view.subscription.speaks);
		return chosen === undefined ? usualLabel(view) : ownName(chosen);
	},
	page(view) {
		const { speaks } = view.subscription;
		const languages = INTERFACE_LANGUAGE_CODES.map((code) => ({
			...{ value: code, label: ownName(code), isChosen: speaks === code },
		}));
		const usual = { value: USUAL, label: usualLabel(view), isChosen: speaks === undefined };
		return { text: view.context.words("language-about"), rows: valueRows(LETTER, [usual, ...languages], view) };
	},
	change(value, { target, context, services }) {
		const [first] = services.editions;
		if (value === USUAL)
			return ({ speaks: _, ...before }) => {
				const own = { language: spokenHere(context, undefined, first), editions: before.editions };
				return { ...before, language: languageOfPlace(target.chatType, own, first) };
			};
		const code = INTERFACE_LANGUAGE_CODES.find((each) => each === value);
		return code && ((before) => ({ ...before, speaks: code, language: code }));
	},
};

/** Without a choice, channels are spoken to in the language of their edition, and people in that of their Telegram. */
function usualLabel({ target, context }: View): string {
	return context.words(target.chatType === "channel" ? "language-of-edition" : "language-of-telegram");
}

function ownName(code: InterfaceLanguage): string {
	const { bcp47 } = traitsOf(code);
	const [language = bcp47] = bcp47.split("-");
	return new Intl.DisplayNames(bcp47, { type: "language" }).of(language) ?? code;
}
