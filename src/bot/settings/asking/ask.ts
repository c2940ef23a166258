import { FormattedString } from "@grammyjs/parse-mode";
import type { MessageEntity } from "grammy/types";
import { markCode } from "../../../formatter/words/mark-code.ts";
import { defined } from "../../../kit/defined.ts";
import type { TextMessage } from "../../../news/message.ts";
import type { BotContext } from "../../bot-context.ts";
import { namingChannel } from "../../channel/named-channel.ts";
import { respond } from "../../respond.ts";
import { unlessRefused } from "../../unless-refused.ts";
import type { SettingsPress } from "../press/settings-press.ts";
import type { Question, Setting, View } from "../setting.ts";
import { headLine } from "../settings-page.ts";
import {
	type AnsweredQuestion,
	messageIn,
	type QuestionNote,
	questionKey,
	speakerOf,
	writeNote,
} from "./question-notes.ts";

/** What is asked, about which setting, of which place. */
export interface Asking {
	readonly setting: Setting;
	readonly question: Question;
	readonly view: View;
}

/**
 * Asks whoever pressed a button for something in words, to be answered by a reply: those reach the bot also where it reads nothing else
 * (https://core.telegram.org/bots/features#privacy-mode). Resolves with what there is to say over the chat, if anything.
 */
export async function ask(asking: Asking, press: SettingsPress): Promise<string | undefined> {
	const { context } = asking.view;
	const { chat, callbackQuery, words } = context;
	const pageId = callbackQuery?.message?.message_id;
	// In a channel nobody can reply.
	if (chat === undefined || chat.type === "channel" || pageId === undefined) return words("old-button");
	const note = { press, pageId, ...defined({ asker: await askerOf(context) }) };
	await put(markCode(words(asking.question.prompt)), asking, note);
	return undefined;
}

/**
 * Asks once more whoever answered something that is none, with what was wrong: their app opens the field again. All messages that asked
 * before can still be answered.
 */
export async function askAgain(
	problem: string | TextMessage,
	asking: Asking,
	answered: AnsweredQuestion,
): Promise<void> {
	const { press, pageId, key, first = messageIn(key) } = answered;
	const note = { press, pageId, first, ...defined({ asker: speakerOf(asking.view.context) }) };
	await put(typeof problem === "string" ? markCode(problem) : problem, asking, note);
}

/** Puts the question, to its asker alone where that is one person of many, and notes it. */
async function put(said: TextMessage, { setting, question, view }: Asking, note: QuestionNote): Promise<void> {
	const { context, services, target } = view;
	const { chat, from, place, words } = context;
	if (chat === undefined) throw new Error("Cannot ask: the update comes from no chat");
	const head = target.channel === undefined ? [] : [namingChannel(headLine(setting, view), target.channel)];
	const text = paragraphs(...head, said, markCode(words("question-end")));
	const reply = { force_reply: true, input_field_placeholder: words(question.placeholder) } as const;
	const messageId =
		chat.type !== "private" && note.asker === from?.id && note.asker !== undefined
			? await respond(context, addressed(text, note.asker), { ...reply, selective: true })
			: await respond(context, text, reply);
	const topic = place?.destination.topic;
	await services.questions.set(questionKey(chat.id, messageId), writeNote({ ...note, ...defined({ topic }) }));
}

function paragraphs(...parts: readonly TextMessage[]): TextMessage {
	const formatted = parts.map(({ text, entities }) => new FormattedString(text, [...entities]));
	const { text, entities } = FormattedString.join(formatted, "\n\n");
	return { kind: "text", text, entities };
}

/**
 * In whose name whoever pressed writes: an anonymous administrator in the group's, and nothing may lead to them. `undefined` where Telegram
 * does not say whether they are one.
 */
async function askerOf({ api, chat, from }: BotContext): Promise<number | undefined> {
	if (chat === undefined || from === undefined || chat.type === "private") return from?.id;
	const member = await unlessRefused(api.getChatMember(chat.id, from.id));
	if (member === undefined) return undefined;
	return "is_anonymous" in member && member.is_anonymous ? chat.id : from.id;
}

const ADDRESS = "👉 ";

/** Only whom the question mentions gets a field for the answer: https://core.telegram.org/bots/api#forcereply. A mention needs no name. */
function addressed({ text, entities, ...rest }: TextMessage, id: number): TextMessage {
	const user = { id, is_bot: false, first_name: "" };
	const mention: MessageEntity = { type: "text_mention", offset: 0, length: ADDRESS.trimEnd().length, user };
	const moved = entities.map((entity) => ({ ...entity, offset: entity.offset + ADDRESS.length }));
	return { ...rest, text: ADDRESS + text, entities: [mention, ...moved] };
}
