import type { Update } from "grammy/types";
import { z } from "zod";

const withId = z.looseObject({ id: z.int() });
const messageSchema = z.looseObject({ message_id: z.int(), chat: withId, from: withId.optional() });

/**
 * As much of an update as decides where it belongs. Kinds that are not listed pass: nobody handles them.
 * https://core.telegram.org/bots/api#update
 */
const updateSchema = z.looseObject({
	update_id: z.int().nonnegative(),
	message: messageSchema.optional(),
	channel_post: messageSchema.optional(),
	my_chat_member: z.looseObject({ chat: withId, from: withId }).optional(),
	callback_query: z.looseObject({ id: z.string(), from: withId, message: messageSchema.optional() }).optional(),
	inline_query: z.looseObject({ id: z.string(), from: withId, query: z.string() }).optional(),
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

/** One update, or what is wrong with it. */
export function parseUpdate(value: unknown): { readonly update: Update } | OddUpdate {
	const { success, error } = updateSchema.safeParse(value);
	if (success) return { update: value as Update };
	const [issue] = error.issues;
	const problem = `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`;
	return { updateId: idSchema.safeParse(value).data?.update_id, problem };
}

function nameOf(value: unknown): string {
	return value === null ? "null" : typeof value;
}
