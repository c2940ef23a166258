import { FormattedString } from "@grammyjs/parse-mode";
import type { Api } from "grammy";
import { fillSlots } from "../../formatter/words/fill-slots.ts";
import type { Translate } from "../../formatter/words/translations.ts";
import type { Logger } from "../../kit/logger.ts";
import { type ChatId, chatId } from "../../news/destination.ts";
import { type InterfaceLanguage, knownLanguage } from "../../news/languages/interface-language.ts";
import type { TextMessage } from "../../news/message.ts";
import type { Sender } from "../../telegram/sender.ts";
import { topicAddress } from "../../telegram/topic-address.ts";
import type { ShutTopic, Telling, TopicState } from "../../telegram/topic-state.ts";
import { editionNames } from "../edition-names.ts";
import { ownLanguageOf } from "../language-of-place.ts";

interface TellServices {
	readonly sender: Pick<Sender, "send">;
	readonly api: Pick<Api, "getChat" | "getChatAdministrators">;
	readonly translate: Translate;
	readonly logger: Logger;
}

/** Topics of one group that take nothing. */
interface ShutTopics {
	readonly chat: ChatId;
	readonly topics: readonly ShutTopic[];
}

/**
 * Says that topics take no news any more, in one message: in their group's General, and where that takes nothing either, to those
 * administrators in private who talk to the bot. Who subscribed is not known, so it is all of them. Never rejects.
 */
export async function tellOfTopics(news: ShutTopics, services: TellServices): Promise<Telling> {
	const language = languageOf(news);
	try {
		const outcome = await services.sender.send({ chat: news.chat }, asMessage(whatHappened(news, language, services)));
		switch (outcome.kind) {
			case "sent":
			// Where it is unclear whether it arrived, once too few is better than every hour again.
			case "ambiguous":
				return { kind: "told" };
			case "wait":
				return outcome;
			case "cannot-post":
			case "unexplained":
				return { kind: (await tellAdministrators(news, services)) ? "told" : "nobody" };
			case "moved":
			case "gone":
			case "uneditable":
			case "refused":
			case "unusable":
			case "unsent":
				return { kind: "nobody" };
		}
	} catch (error) {
		services.logger.warn("Nobody could be told that topics take nothing", { chat: news.chat, error });
		return { kind: "nobody" };
	}
}

/** What is spoken in the first of the topics. */
function languageOf({ topics: [first] }: ShutTopics): InterfaceLanguage {
	return knownLanguage(first?.subscription.language ?? "");
}

/** Bots cannot write to people who never wrote to them, and Telegram says so. Resolves with whether somebody was told. */
async function tellAdministrators(news: ShutTopics, services: TellServices): Promise<boolean> {
	const { api, sender, translate } = services;
	const [{ title = "" }, administrators] = await Promise.all([
		api.getChat(news.chat),
		api.getChatAdministrators(news.chat),
	]);
	let isTold = false;
	for (const { user } of administrators.filter(({ user: { is_bot } }) => !is_bot)) {
		const language = ownLanguageOf(user) ?? languageOf(news);
		const group = fillSlots((marks) => translate(language, "topic-in-group", marks), {
			group: new FormattedString(title),
		});
		const message = asMessage(FormattedString.join([group, whatHappened(news, language, services)], "\n"));
		isTold = (await sender.send({ chat: chatId(user.id) }, message)).kind === "sent" || isTold;
	}
	return isTold;
}

/** As code: a tap on the command would subscribe the place where this is read. */
const SUBSCRIBE = FormattedString.code("/subscribe");

function whatHappened(
	{ chat, topics }: ShutTopics,
	language: InterfaceLanguage,
	services: TellServices,
): FormattedString {
	const [first, ...others] = topics;
	if (first !== undefined && others.length === 0) return ofOne(chat, first, language, services);
	const parts = (["closed", "deleted"] as const).flatMap((state) => {
		const same = topics.filter((topic) => topic.state === state);
		return same.length === 0 ? [] : [ofSeveral(chat, state, same, language, services)];
	});
	return FormattedString.join(parts, "\n\n");
}

function ofOne(
	chat: ChatId,
	topic: ShutTopic,
	language: InterfaceLanguage,
	{ translate }: TellServices,
): FormattedString {
	const what = { editions: namesIn(topic, language) };
	const parts = { topic: linkTo(chat, topic, translate(language, "topic-link")), command: SUBSCRIBE };
	const sentence = topic.state === "closed" ? "topic-closed" : "topic-deleted";
	return fillSlots((marks) => translate(language, sentence, { ...what, ...marks }), parts);
}

/** A line for each, by what came there: the bot does not know what topics are called. */
function ofSeveral(
	chat: ChatId,
	state: TopicState,
	topics: readonly ShutTopic[],
	language: InterfaceLanguage,
	{ translate }: TellServices,
): FormattedString {
	const sentence = state === "closed" ? "topics-closed" : "topics-deleted";
	const heading = fillSlots((marks) => translate(language, sentence, marks), { command: SUBSCRIBE });
	const lines = topics.map((topic) => FormattedString.join(["• ", linkTo(chat, topic, namesIn(topic, language))]));
	return FormattedString.join([heading, ...lines], "\n");
}

function namesIn({ subscription }: ShutTopic, language: InterfaceLanguage): string {
	return editionNames(Object.keys(subscription.editions), language);
}

/** A deleted one has no address. */
function linkTo(chat: ChatId, { topic, state }: ShutTopic, name: string): FormattedString {
	const address = state === "deleted" ? undefined : topicAddress(chat, topic);
	return address === undefined ? new FormattedString(name) : FormattedString.link(name, address);
}

function asMessage({ text, entities }: FormattedString): TextMessage {
	return { kind: "text", text, entities };
}
