import type { Update } from "grammy/types";
import { z } from "zod";
import { defined } from "../../kit/defined.ts";

/** Telegram counts in 32 bits. https://github.com/tdlib/telegram-bot-api */
const MAX_UPDATE_ID = 2 ** 31 - 1;

const chatSchema = z.object({
	id: z.int(),
	type: z.string().optional(),
	is_forum: z.boolean().optional(),
	is_direct_messages: z.boolean().optional(),
});
const userSchema = z.object({ id: z.int(), is_bot: z.boolean().optional(), language_code: z.string().optional() });

/** Where it leads is what is read of it. */
const entitySchema = z.object({ type: z.string(), url: z.string().optional() });

const saidSchema = z.object({
	text: z.string().optional(),
	caption: z.string().optional(),
	entities: z.array(entitySchema).optional(),
	caption_entities: z.array(entitySchema).optional(),
});

const RFI_ADDRESS = /[^\s<>"]*rfi\.(?:fr|my)\/[^\s<>"]*/gi;

/**
 * Which message is answered, whose it is, and the addresses of RFI's in it, since somebody may ask about the article there; nothing else that
 * it says. What a bot has said leads wherever its articles came from.
 */
const repliedSchema = saidSchema
	.extend({ message_id: z.int(), from: userSchema.optional() })
	.transform(({ text, caption, entities = [], caption_entities = [], ...whose }) => {
		const addresses = (text ?? caption ?? "").match(RFI_ADDRESS)?.join(" ");
		const isOfBot = whose.from?.is_bot === true;
		const links = [...entities, ...caption_entities].filter(
			({ url }) => url !== undefined && (isOfBot || url.search(RFI_ADDRESS) >= 0),
		);
		return { ...whose, ...defined({ text: addresses, entities: links.length === 0 ? undefined : links }) };
	});

const messageSchema = saidSchema.extend({
	message_id: z.int(),
	date: z.number().optional(),
	chat: chatSchema,
	from: userSchema.optional(),
	sender_chat: chatSchema.optional(),
	reply_markup: z.unknown().optional(),
	reply_to_message: repliedSchema.optional(),
	message_thread_id: z.int().optional(),
	is_topic_message: z.boolean().optional(),
	direct_messages_topic: z.object({ topic_id: z.int() }).optional(),
	is_automatic_forward: z.boolean().optional(),
	forward_origin: z.object({ type: z.string() }).optional(),
	via_bot: userSchema.optional(),
	migrate_to_chat_id: z.int().optional(),
	migrate_from_chat_id: z.int().optional(),
	chat_shared: z.object({ request_id: z.int(), chat_id: z.int() }).optional(),
	forum_topic_reopened: z.object({}).optional(),
	general_forum_topic_unhidden: z.object({}).optional(),
});

/** What somebody is in a chat, and whether they may write there. */
const memberSchema = z.object({
	status: z.string(),
	can_post_messages: z.boolean().optional(),
	can_send_messages: z.boolean().optional(),
});

/**
 * All that handlers read of an update; whatever else Telegram says of people and chats, their names above all, ends here. Kinds that are
 * not listed pass as an update of no kind, which nobody handles. https://core.telegram.org/bots/api#update
 */
const updateSchema = z.object({
	// A larger one would have everything confirmed that is below it.
	update_id: z.int().nonnegative().max(MAX_UPDATE_ID),
	message: messageSchema.optional(),
	channel_post: messageSchema.optional(),
	my_chat_member: z
		.object({
			chat: chatSchema,
			from: userSchema,
			date: z.number().optional(),
			// Absent in updates that an older version wrote down.
			old_chat_member: memberSchema.optional(),
			new_chat_member: memberSchema,
		})
		.optional(),
	callback_query: z
		.object({
			id: z.string(),
			from: userSchema,
			message: messageSchema.optional(),
			inline_message_id: z.string().optional(),
			data: z.string().optional(),
		})
		.optional(),
	inline_query: z
		.object({ id: z.string(), from: userSchema, query: z.string(), offset: z.string().optional() })
		.optional(),
});
const idSchema = updateSchema.pick({ update_id: true });

export interface ParsedUpdates {
	readonly updates: readonly Update[];
	/** What is in the list and is no update: its number where it has one, and what is wrong with it. */
	readonly odd: readonly OddUpdate[];
}

export interface OddUpdate {
	readonly updateId: number | undefined;
	readonly problem: string;
}

/** @throws Error when it is no list: then it is not Telegram's answer. */
export function parseUpdates(answer: unknown): ParsedUpdates {
	if (!Array.isArray(answer)) throw new Error(`Cannot read updates: the answer is ${nameOf(answer)} and no list`);
	const parsed = answer.map(parseUpdate);
	return {
		updates: parsed.flatMap((one) => ("update" in one ? [one.update] : [])),
		odd: parsed.flatMap((one) => ("update" in one ? [] : [one])),
	};
}

/** One update, as much of it as handlers read; or what is wrong with it. */
export function parseUpdate(value: unknown): { readonly update: Update } | OddUpdate {
	const { success, data, error } = updateSchema.safeParse(value);
	// The types of the field name more than is left: what a handler is to read has to stand in the schema.
	if (success) return { update: data as unknown as Update };
	const [issue] = error.issues;
	const problem = `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`;
	return { updateId: idSchema.safeParse(value).data?.update_id, problem };
}

function nameOf(value: unknown): string {
	return value === null ? "null" : typeof value;
}
