import { FormattedString } from "@grammyjs/parse-mode";
import type { Api } from "grammy";
import { fillSlots } from "../../formatter/fill-slots.ts";
import type { Translate } from "../../formatter/translations.ts";
import type { Logger } from "../../kit/logger.ts";
import { type ChatId, chatId, type Destination, type DestinationKey, destinationOf } from "../../news/destination.ts";
import { type InterfaceLanguage, interfaceLanguage, knownLanguage } from "../../news/languages/interface-language.ts";
import type { TextMessage } from "../../news/message.ts";
import type { Subscription } from "../../news/subscription.ts";
import type { Sender } from "../../telegram/sender.ts";
import type { TopicState } from "../../telegram/topic-state.ts";
import { editionNames } from "../edition-names.ts";

interface TellServices {
	readonly sender: Pick<Sender, "send">;
	readonly api: Pick<Api, "getChat" | "getChatAdministrators">;
	readonly subscriptions: { get(key: DestinationKey): Promise<Subscription | undefined> };
	readonly translate: Translate;
	readonly logger: Logger;
}

/**
 * Says that a topic takes no news any more: in its group's General, and where that takes nothing either, to those administrators in private
 * who talk to the bot. Who subscribed is not known, so it is all of them. Resolves with whether somebody was told. Never rejects.
 */
export async function tellOfTopic(key: DestinationKey, state: TopicState, services: TellServices): Promise<boolean> {
	try {
		const subscription = await services.subscriptions.get(key);
		if (subscription === undefined) return false;
		const language = knownLanguage(subscription.language);
		const news = { ...destinationOf(key), state, editions: Object.keys(subscription.editions), language };
		const { kind } = await services.sender.send({ chat: news.chat }, asMessage(whatHappened(news, language, services)));
		// Where it is unclear whether it arrived, once too few is better than every hour again.
		if (kind === "sent" || kind === "ambiguous") return true;
		if (kind !== "cannot-post" && kind !== "unexplained") return false;
		return await tellAdministrators(news, services);
	} catch (error) {
		services.logger.warn("Nobody could be told that a topic takes nothing", { destination: key, error });
		return false;
	}
}

interface ShutTopic extends Destination {
	readonly state: TopicState;
	readonly editions: readonly string[];
	/** What is spoken there. */
	readonly language: InterfaceLanguage;
}

/** Bots cannot write to people who never wrote to them, and Telegram says so. */
async function tellAdministrators(topic: ShutTopic, services: TellServices): Promise<boolean> {
	const { api, sender, translate } = services;
	const [{ title = "" }, administrators] = await Promise.all([
		api.getChat(topic.chat),
		api.getChatAdministrators(topic.chat),
	]);
	let isTold = false;
	for (const { user } of administrators.filter(({ user: { is_bot } }) => !is_bot)) {
		const language = interfaceLanguage(user.language_code ?? "") ?? topic.language;
		const group = fillSlots((marks) => translate(language, "topic-in-group", marks), {
			group: new FormattedString(title),
		});
		const message = asMessage(FormattedString.join([group, whatHappened(topic, language, services)], "\n"));
		isTold = (await sender.send({ chat: chatId(user.id) }, message)).kind === "sent" || isTold;
	}
	return isTold;
}

/** As code: a tap on the command would subscribe the place where this is read. */
const SUBSCRIBE = FormattedString.code("/subscribe");

function whatHappened(
	{ chat, topic, state, editions }: ShutTopic,
	language: InterfaceLanguage,
	{ translate }: TellServices,
): FormattedString {
	const name = translate(language, "topic-link");
	const address = topic === undefined || state === "deleted" ? undefined : topicAddress(chat, topic);
	const link = address === undefined ? new FormattedString(name) : FormattedString.link(name, address);
	const what = { editions: editionNames(editions, language) };
	const parts = { topic: link, command: SUBSCRIBE };
	return fillSlots(
		(marks) => translate(language, state === "closed" ? "topic-closed" : "topic-deleted", { ...what, ...marks }),
		parts,
	);
}

/** Supergroups are -1000000000000 minus their own number: https://core.telegram.org/api/bots/ids */
const SUPERGROUPS_FROM = -1_000_000_000_000;

/** https://core.telegram.org/api/links#message-links */
function topicAddress(chat: ChatId, topic: number): string | undefined {
	return chat < SUPERGROUPS_FROM ? `https://t.me/c/${SUPERGROUPS_FROM - chat}/${topic}` : undefined;
}

function asMessage({ text, entities }: FormattedString): TextMessage {
	return { kind: "text", text, entities };
}
