import { type ChatId, chatId } from "../../../news/destination.ts";
import { type EditionCode, isEditionCode } from "../../../news/edition.ts";

export type SettingsAct =
	/** Shows a page in the place of the message with the button. */
	| { readonly kind: "show" }
	/** Shows it in a message of its own. */
	| { readonly kind: "open" }
	/** Says what is to be, not what is to change: pressed twice, it does no more. */
	| { readonly kind: "set"; readonly value: string }
	/** Asks for it in words. */
	| { readonly kind: "ask" };

/** What a button of `/settings` does. All that it needs is in its data: it works as long as its message stands. */
export interface SettingsPress {
	readonly act: SettingsAct;
	/** The letter of the setting that it is about; absent: the page with all of them. */
	readonly letter?: string;
	/** The edition of which the page is. */
	readonly edition?: EditionCode;
	/** Counted from 0; absent: 0. */
	readonly page?: number;
	/** The channel that is meant, when the button stands in somebody's private chat; without it, the place of the button. */
	readonly channel?: ChatId;
}

export const SETTINGS_PREFIX = "g";

const PRESS =
	/^g(?:@(?<channel>-\d{1,15}))?(?:(?<letter>[a-z])(?<edition>[a-z]{2})?(?<page>\d{1,2})?)?(?<act>[+?]|=(?<value>[\w+:./-]{1,34}))?$/u;

/** As callback data: `g` for all settings, `gd=0800` to set one, `g@-1001234scn2` for a page of one in a channel, `gz?` to ask. */
export function encodeSettings({ act, letter = "", edition, page = 0, channel }: SettingsPress): string {
	const place = channel === undefined ? "" : `@${channel}`;
	return `${SETTINGS_PREFIX}${place}${letter}${edition ?? ""}${page === 0 ? "" : page}${write(act)}`;
}

function write(act: SettingsAct): string {
	switch (act.kind) {
		case "show":
			return "";
		case "open":
			return "+";
		case "ask":
			return "?";
		case "set":
			return `=${act.value}`;
	}
}

/** `undefined` for whatever `encodeSettings` does not write: callback data can be made up by anybody. */
export function parseSettings(data: string): SettingsPress | undefined {
	const found = PRESS.exec(data)?.groups;
	if (found === undefined) return undefined;
	const { letter, edition, page, channel, value } = found;
	if (edition !== undefined && !isEditionCode(edition)) return undefined;
	if (letter === undefined && (value !== undefined || found["act"] === "?")) return undefined;
	return {
		act: value === undefined ? actOf(found["act"]) : { kind: "set", value },
		...(letter === undefined ? {} : { letter }),
		...(edition === undefined ? {} : { edition }),
		...(page === undefined ? {} : { page: Number(page) }),
		...(channel === undefined || Number(channel) === 0 ? {} : { channel: chatId(Number(channel)) }),
	};
}

function actOf(sign: string | undefined): SettingsAct {
	if (sign === "+") return { kind: "open" };
	return sign === "?" ? { kind: "ask" } : { kind: "show" };
}
