import type { InlineQuery, InlineQueryResult, Message } from "@grammyjs/types";
import { z } from "zod";
import { botUser } from "../methods/bot-user.ts";
import { checkInlineKeyboard } from "../rules/markup/check-inline-keyboard.ts";
import { parseReplyMarkup } from "../rules/markup/parse-reply-markup.ts";
import type { Params } from "../rules/parameters.ts";
import { parseText } from "../rules/text/parse-text.ts";
import { settleText } from "../rules/text/settle-text.ts";
import { notify } from "../state/notify.ts";
import type { InlineAnswer } from "../state/query-book.ts";
import type { MessageBody, Telegram } from "../state/telegram.ts";
import type { Person } from "../state/world-state.ts";
import { act } from "./act.ts";
import { activePersonOf, chatOf, personOf, visibleChatOf } from "./look-up.ts";
import { writeAs } from "./writing-acts.ts";

export const inlineActs = {
	/** Somebody types "@bot …" in any chat; `query` is what stands after the name. */
	typeInline: act(
		z.object({ userId: z.int(), chatId: z.int().optional(), query: z.string(), offset: z.string().optional() }),
		({ telegram }, { userId, chatId = userId, query, offset = "" }): { readonly queryId: string } => {
			const person = activePersonOf(telegram, userId);
			const { user } = person;
			const id = telegram.queries.nextId();
			const inline: InlineQuery = {
				id,
				from: user,
				query: cut(query),
				offset,
				chat_type: chatTypeFor(telegram, person, chatId),
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
			const person = personOf(telegram, userId);
			const { user } = person;
			const state = chatOf(telegram, chatId);
			const asked = telegram.queries.find(queryId)?.asked;
			const result = answerOf(telegram, queryId)?.results[index];
			if (asked === undefined || !("inline" in asked) || result === undefined) {
				throw new RangeError(`Cannot pick: query ${queryId} has no result ${index}`);
			}
			const message = writeAs(telegram, { person }, state, {
				via_bot: botUser(telegram),
				...bodyOf(result),
			});
			const hasButtons = message.reply_markup !== undefined;
			const inline_message_id = hasButtons ? telegram.world.keepInline(state, message) : undefined;
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

function chatTypeFor(telegram: Telegram, person: Person, chatId: number): NonNullable<InlineQuery["chat_type"]> {
	const { type } = visibleChatOf(telegram, person, chatId).chat;
	return type === "private" ? "sender" : type;
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
