import { type Destination, destinationKey } from "../../news/destination.ts";
import { knownLanguage } from "../../news/languages/interface-language.ts";
import type { ChatType } from "../../news/subscription.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import type { Channel } from "../channel/named-channel.ts";
import { languageOfPlace, ownLanguageOf } from "../language-of-place.ts";
import type { ChosenFor } from "./change-editions.ts";

/** The place for which somebody chooses editions, here or from their private chat. */
export interface Target extends ChosenFor {
	readonly destination: Destination;
	/** The channel, when it is chosen for from elsewhere. */
	readonly channel?: Channel;
}

/** `undefined` for an update that comes from no chat. */
export function targetOf(
	context: Pick<BotContext, "chat" | "place" | "from" | "language">,
	{ editions }: Pick<BotServices, "editions">,
	{ channel, topic }: { readonly channel?: Channel | undefined; readonly topic?: number | undefined } = {},
): Target | undefined {
	const { chat, place, from } = context;
	if (chat === undefined || place === undefined) return undefined;
	const chatType = channel === undefined ? (chat.type as ChatType) : "channel";
	const here = topic === undefined ? place.destination : { chat: place.destination.chat, topic };
	const destination = channel === undefined ? here : { chat: channel.id };
	const [usual] = editions;
	return {
		...{ destination, key: destinationKey(destination), chatType },
		...(channel === undefined ? {} : { channel }),
		languageOf(after, before) {
			if (before?.speaks !== undefined) return before.speaks;
			const place = { language: context.language, editions: after.editions };
			if (chatType === "channel" || ownLanguageOf(from) !== undefined) return languageOfPlace(chatType, place, usual);
			return before?.language ?? languageOfPlace("channel", place, usual);
		},
	};
}

/** Where nobody's own language is known, and in channels, which have readers, the answer comes in that of the place as it is now. */
export function speakAs(context: BotContext, language: string): void {
	if (context.chat?.type === "channel" || ownLanguageOf(context.from) === undefined)
		context.language = knownLanguage(language);
}
