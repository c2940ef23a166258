import { EDITIONS, type EditionCode } from "../news/edition.ts";
import { type InterfaceLanguage, interfaceLanguage, knownLanguage } from "../news/languages/interface-language.ts";
import { editionsOf } from "../news/stream.ts";
import type { Subscription } from "../news/subscription.ts";

/**
 * What is spoken where nobody's own language is known. A channel is spoken to in the language of its own first edition, since that is its
 * readers'; another chat in the one in which it was set up. Where nothing is subscribed, `usual` stands for the first edition.
 */
export function languageOfPlace(
	chatType: string | undefined,
	subscription: Pick<Subscription, "editions" | "language"> | undefined,
	usual: EditionCode,
): InterfaceLanguage {
	if (subscription !== undefined && chatType !== "channel") return knownLanguage(subscription.language);
	const [first = usual] = subscription === undefined ? [] : editionsOf(subscription);
	return interfaceLanguage(EDITIONS[first].language);
}
