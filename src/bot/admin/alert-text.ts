import { durationText } from "../../formatter/words/duration-text.ts";
import { sizeText } from "../../formatter/words/size-text.ts";
import type { Translate, Variables } from "../../formatter/words/translations.ts";
import type { InterfaceLanguage } from "../../news/languages/interface-language.ts";
import { shorten } from "../../text/cut-text.ts";
import { textsOf } from "./alert-kinds.ts";
import type { AlertItem, AlertVariables } from "./alert-record.ts";

/** So many of them, and so much of each, fit into one message. */
const MAX_SHOWN = 15;
const MAX_SHOWN_CHARS = 200;

type Said = Pick<AlertItem, "kind" | "is" | "variables">;

/** One alert in somebody's language. */
export function alertText({ kind, is, variables }: Said, language: InterfaceLanguage, translate: Translate): string {
	const key = textsOf(kind)[is];
	return key === undefined ? kind : translate(language, key, inWords(variables, language));
}

/** One alert, or what was held back of them: the newest, and how many there were with those `dropped`, since only `limit` come in an hour. */
export function alertsText(
	items: readonly Said[],
	{ dropped, limit }: { readonly dropped: number; readonly limit: number },
	language: InterfaceLanguage,
	translate: Translate,
): string {
	const texts = items.map((item) => alertText(item, language, translate));
	const [first = ""] = texts;
	const count = texts.length + dropped;
	if (count === 1) return first;
	const lines = texts.slice(-MAX_SHOWN).map((text) => `• ${shorten(text.replaceAll("\n", " "), MAX_SHOWN_CHARS)}`);
	return [translate(language, "alert-held-back", { limit, count }), ...lines].join("\n");
}

function inWords(variables: AlertVariables, language: InterfaceLanguage): Variables {
	const entries = Object.entries(variables).map(([name, value]) => {
		if (typeof value !== "object") return [name, value] as const;
		return [name, "ms" in value ? durationText(value.ms, language) : sizeText(value.bytes, language)] as const;
	});
	return Object.fromEntries(entries);
}
