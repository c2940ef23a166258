import type { MessageEntity, User } from "grammy/types";
import { markCode } from "../../../formatter/mark-code.ts";
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
	const named = chat.type === "private" ? undefined : await whoShowsThemselves(context);
	const messageId =
		named === undefined
			? await respond(context, markCode(text), reply)
			: await respond(context, addressed(text, named), { ...reply, selective: true });
	await services.questions.set(questionKey(chat.id, messageId), writeNote({ press, pageId }));
	return undefined;
}

/** Whoever pressed; `undefined` where they speak for the group without their name, or Telegram does not say whether they do: a mention leads to them. */
async function whoShowsThemselves({ api, chat, from }: BotContext): Promise<User | undefined> {
	if (chat === undefined || from === undefined) return undefined;
	const member = await unlessRefused(api.getChatMember(chat.id, from.id));
	if (member === undefined) return undefined;
	return "is_anonymous" in member && member.is_anonymous ? undefined : from;
}

const ADDRESS = "👉 ";

/** Only whom the question mentions gets a field for the answer: https://core.telegram.org/bots/api#forcereply. A mention needs no name. */
function addressed(text: string, { id }: User): TextMessage {
	const { text: all, entities } = markCode(ADDRESS + text);
	const user = { id, is_bot: false, first_name: "" };
	const mention: MessageEntity = { type: "text_mention", offset: 0, length: ADDRESS.trimEnd().length, user };
	return { kind: "text", text: all, entities: [mention, ...entities] };
}
