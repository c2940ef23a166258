import type { KeyboardButton, ReplyKeyboardMarkup } from "@grammyjs/types";
import type { ShownKeyboard } from "./shown-keyboard.ts";

export type Key = Exclude<KeyboardButton, string>;

export interface FoundKey {
	readonly shown: ShownKeyboard;
	readonly markup: ReplyKeyboardMarkup;
	readonly key: Key;
}

/**
 * The key with this text, or containing it, of the keyboard that somebody has at their composer.
 *
 * @throws Error when there is none.
 */
export function findKey(shown: ShownKeyboard | undefined, text: string): FoundKey {
	if (shown === undefined || !("keyboard" in shown.markup))
		throw new Error(`Cannot press "${text}": there is no keyboard`);
	const { markup } = shown;
	const keys = markup.keyboard.flat().map((key): Key => (typeof key === "string" ? { text: key } : key));
	const key = keys.find((one) => one.text === text) ?? keys.find((one) => one.text.includes(text));
	if (key === undefined) {
		throw new Error(`Cannot press "${text}": the buttons are ${keys.map((one) => `"${one.text}"`).join(", ")}`);
	}
	return { shown, markup, key };
}
