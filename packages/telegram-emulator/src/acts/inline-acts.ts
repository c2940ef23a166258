import type { InlineQuery, InlineQueryResult, Message } from "@grammyjs/types";
import { z } from "zod";
import { botUser } from "../methods/bot-user.ts";
import { checkInlineKeyboard } from "../rules/check-inline-keyboard.ts";
import type { Params } from "../rules/parameters.ts";
import { parseReplyMarkup } from "../rules/parse-reply-markup.ts";
import { parseText } from "../rules/parse-text.ts";
import { settleText } from "../rules/settle-text.ts";
import type { InlineAnswer } from "../state/query-book.ts";
import { type MessageBody, notify, type Telegram } from "../state/telegram.ts";
import { act } from "./act.ts";
import { chatOf, personOf } from "./look-up.ts";
import { write } from "./writing-acts.ts";

export const inlineActs = {
	/** Somebody types "@bot …" in any chat; `query` is what stands after the name. */
	typeInline: act(
		z.object({ userId: z.int(), chatId: z.int().optional(), query: z.string(), offset: z.string().optional() }),
		({ telegram }, { userId, chatId = userId, query, offset = "" }): { readonly queryId: string } => {
			const { user } = personOf(telegram, userId);
			const id = telegram.queries.nextId();
			const inline: InlineQuery = {
				id,
				from: user,
				query: cut(query),
				offset,
				chat_type: chatTypeFor(telegram, userId, chatId),
			};
			telegram.queries.addInline(inline, telegram.clock.now());
			notify(telegram, userId, { inline_query: inline });
			return { queryId: id };
		},
	),

	/** What the bot answered to an inline query; `null` while it has not. */
	inlineAnswer: act(z.object({ queryId: z.string() }), ({ telegram }, { queryId }): InlineAnswer | null =>
		answerOf(telegram, queryId),
	),

	/** Somebody picks a result, which is then sent by them through the bot. */
	pickInline: act(
		z.object({ userId: z.int(), chatId: z.int().optional(), queryId: z.string(), index: z.int().min(0) }),
		({ telegram }, { userId, chatId = userId, queryId, index }): Message => {
			const { user } = personOf(telegram, userId);
			const asked = telegram.queries.find(queryId)?.asked;
			const result = answerOf(telegram, queryId)?.results[index];
			if (asked === undefined || !("inline" in asked) || result === undefined) {
				throw new RangeError(`Cannot pick: query ${queryId} has no result ${index}`);
			}
			const message = write(telegram, chatOf(telegram, chatId), {
				from: user,
				via_bot: botUser(telegram),
				...bodyOf(result),
			});
			const inline_message_id = message.reply_markup === undefined ? undefined : keepInline(telegram, message);
			const chosen = { result_id: result.id, from: user, query: asked.inline.query };
			notify(telegram, userId, {
				chosen_inline_result: { ...chosen, ...(inline_message_id && { inline_message_id }) },
			});
			return message;
		},
	),
};

/** https://core.telegram.org/bots/api#inlinequery */
const MAX_QUERY_CHARS = 256;

function cut(query: string): string {
	return [...query].slice(0, MAX_QUERY_CHARS).join("");
}

function chatTypeFor(telegram: Telegram, userId: number, chatId: number): NonNullable<InlineQuery["chat_type"]> {
	return chatId === userId ? "sender" : chatOf(telegram, chatId).chat.type;
}

function answerOf(telegram: Telegram, queryId: string): InlineAnswer | null {
	const query = telegram.queries.find(queryId);
	if (query === undefined) throw new RangeError(`Cannot look up answer: there is no query ${queryId}`);
	return (query.answer as InlineAnswer | undefined) ?? null;
}

/** The message that a result becomes: its text, or nothing but its title for those that are not texts. */
function bodyOf(result: InlineQueryResult): MessageBody {
	const content = "input_message_content" in result ? result.input_message_content : undefined;
	const markup = checkInlineKeyboard(parseReplyMarkup(result as unknown as Params), "private");
	const keyboard = markup === undefined ? {} : { reply_markup: markup };
	if (content === undefined || !("message_text" in content)) return { text: `(${result.type})`, ...keyboard };
	const { message_text, link_preview_options, ...rest } = content;
	const { text, entities } = settleText(parseText({ ...rest, text: message_text }));
	return {
		text,
		...(entities.length > 0 && { entities: [...entities] }),
		...(link_preview_options !== undefined && { link_preview_options }),
		...keyboard,
	};
}

function keepInline({ world }: Telegram, message: Message): string {
	const id = `inline-${message.chat.id}-${message.message_id}`;
	world.inlineMessages.set(id, { chatId: message.chat.id, messageId: message.message_id });
	return id;
}
