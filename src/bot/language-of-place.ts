import { EDITIONS, type EditionCode } from "../news/edition.ts";
import {
	DEFAULT_LANGUAGE,
	type InterfaceLanguage,
	interfaceLanguage,
	knownLanguage,
} from "../news/languages/interface-language.ts";
import { editionsOf } from "../news/stream.ts";
import type { Subscription } from "../news/subscription.ts";
import type { BotContext } from "./bot-context.ts";

/** What is spoken to somebody in a place: what was chosen for it, else their own language where the bot has it, else the place's. */
export function spokenHere(
	{ from, chat }: Pick<BotContext, "from" | "chat">,
	subscription: Spoken | undefined,
	usual: EditionCode,
): InterfaceLanguage {
	if (subscription?.speaks !== undefined) return knownLanguage(subscription.speaks);
	return ownLanguageOf(from) ?? languageOfPlace(chat?.type, subscription, usual);
}

/** A person's own language, by their Telegram; `undefined` where that is not known, or the bot does not speak it. */
export function ownLanguageOf(from: BotContext["from"]): InterfaceLanguage | undefined {
	return from?.language_code === undefined ? undefined : interfaceLanguage(from.language_code);
}

type Spoken = Pick<Subscription, "editions" | "language" | "speaks">;

/**
 * What is spoken where nobody's own language is known and none was chosen. A channel is spoken to in the language of its own first edition, since that is its
 * readers'; another chat in the one in which it was set up. Where nothing is subscribed, `usual` stands for the first edition.
 */
export function languageOfPlace(
	chatType: string | undefined,
	subscription: Omit<Spoken, "speaks"> | undefined,
	usual: EditionCode,
): InterfaceLanguage {
	if (subscription !== undefined && chatType !== "channel") return knownLanguage(subscription.language);
	const [first = usual] = subscription === undefined ? [] : editionsOf(subscription);
	return interfaceLanguage(EDITIONS[first].language) ?? DEFAULT_LANGUAGE;
}
