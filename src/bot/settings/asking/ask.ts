import type { MessageEntity } from "grammy/types";
import { markCode } from "../../../formatter/mark-code.ts";
import { defined } from "../../../kit/defined.ts";
import type { TextMessage } from "../../../news/message.ts";
import type { BotContext } from "../../bot-context.ts";
import type { BotServices } from "../../bot-services.ts";
import { respond } from "../../respond.ts";
import { unlessRefused } from "../../unless-refused.ts";
import type { Question } from "../setting.ts";
import type { SettingsPress } from "../settings-press.ts";
import { questionKey, writeNote } from "./question-notes.ts";

/**
 * Asks whoever pressed a button for something in words, to be answered by a reply: those reach the bot also where it reads nothing else
 * (https://core.telegram.org/bots/features#privacy-mode). Resolves with what there is to say over the chat, if anything.
 */
export async function ask(
	{ prompt, placeholder }: Question,
	press: SettingsPress,
	context: BotContext,
	services: BotServices,
): Promise<string | undefined> {
	const { chat, callbackQuery, words } = context;
	const pageId = callbackQuery?.message?.message_id;
	// In a channel nobody can reply.
	if (chat === undefined || chat.type === "channel" || pageId === undefined) return words("old-button");
	const text = `${words(prompt)}\n\n${words("question-end")}`;
	const reply = { force_reply: true, input_field_placeholder: words(placeholder) } as const;
	const asker = await askerOf(context);
	const messageId =
		chat.type !== "private" && asker === context.from?.id && asker !== undefined
			? await respond(context, addressed(text, asker), { ...reply, selective: true })
			: await respond(context, markCode(text), reply);
	const note = defined({ asker, topic: context.place?.destination.topic });
	await services.questions.set(questionKey(chat.id, messageId), writeNote({ press, pageId, ...note }));
	return undefined;
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
function addressed(text: string, id: number): TextMessage {
	const { text: all, entities } = markCode(ADDRESS + text);
	const user = { id, is_bot: false, first_name: "" };
	const mention: MessageEntity = { type: "text_mention", offset: 0, length: ADDRESS.trimEnd().length, user };
	return { kind: "text", text: all, entities: [mention, ...entities] };
}
