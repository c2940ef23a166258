import { z } from "zod";
import { DAY_MS, SECOND_MS } from "../kit/durations.ts";

/** What Telegram says about a call. https://core.telegram.org/bots/api#making-requests */
export type Answer =
	| { readonly ok: true; readonly result: unknown }
	| {
			readonly ok: false;
			readonly error_code: number;
			/** Empty when there was no text. */
			readonly description: string;
			readonly parameters?:
				| { readonly retry_after?: number | undefined; readonly migrate_to_chat_id?: number | undefined }
				| undefined;
	  };

/** Telegram's own descriptions are sentences of at most some hundred characters. */
const MAX_DESCRIPTION_CHARS = 500;
const MAX_WAIT_SECONDS = DAY_MS / SECOND_MS;
/** A message in a message in an update is some ten levels deep; what is much deeper costs whoever walks through it their stack. */
const MAX_DEPTH = 100;

/** Seconds, as a number or as digits in a text; a longer wait than a day is believed for a day, anything else is none. */
const waitSchema = z
	.union([z.number(), z.string().regex(/^\d{1,15}$/)])
	.transform((wait) => Math.min(Math.ceil(Number(wait)), MAX_WAIT_SECONDS))
	.pipe(z.int().positive());

const parametersSchema = z.looseObject({
	retry_after: waitSchema.optional().catch(undefined),
	migrate_to_chat_id: z
		.int()
		.refine((id) => id !== 0)
		.optional()
		.catch(undefined),
});

const answerSchema = z.discriminatedUnion("ok", [
	z.looseObject({
		ok: z.literal(true),
		result: z.unknown().refine((result) => result !== undefined && result !== null),
	}),
	z.looseObject({
		ok: z.literal(false),
		error_code: z.int(),
		description: z
			.string()
			.catch("")
			.transform((text) => text.slice(0, MAX_DESCRIPTION_CHARS)),
		parameters: parametersSchema.optional().catch(undefined),
	}),
]);

const messageSchema = z.looseObject({ message_id: z.int() });
const memberSchema = z.looseObject({ status: z.string(), user: z.looseObject({ id: z.int() }) });

/** The results of which something is read; those of `getUpdates` are looked at one by one by who asks for them. */
const resultSchemas = new Map<string, z.ZodType>([
	["sendMessage", messageSchema],
	["sendPhoto", messageSchema],
	// A message that came through an inline query is answered with `true`.
	["editMessageText", z.union([messageSchema, z.literal(true)])],
	["getMe", z.looseObject({ id: z.int(), is_bot: z.boolean(), first_name: z.string(), username: z.string() })],
	["getChatMember", memberSchema],
	["getChatAdministrators", z.array(memberSchema)],
	["setWebhook", z.literal(true)],
]);

/**
 * Telegram's answer to a call of this method, from the bytes that came.
 * @throws Error when they are no such answer: whatever they come from, it is not known what became of the call.
 */
export function readAnswer(method: string, bytes: Uint8Array): Answer {
	const value = parseJson(bytes);
	const { data: answer } = answerSchema.safeParse(value);
	if (answer === undefined) throw new Error("Cannot read answer: it is none of Telegram's");
	if (answer.ok && resultSchemas.get(method)?.safeParse(answer.result).success === false)
		throw new Error(`Cannot read answer: its result is none of "${method}"`);
	return answer;
}

function parseJson(bytes: Uint8Array): unknown {
	if (isTooDeep(bytes)) throw new Error(`Cannot read answer: it is nested more than ${MAX_DEPTH} deep`);
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch (cause) {
		throw new Error("Cannot read answer: it is no JSON", { cause });
	}
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** Square and curly brackets. */
const STEPS: ReadonlyMap<number, number> = new Map([
	[0x5b, 1],
	[0x7b, 1],
	[0x5d, -1],
	[0x7d, -1],
]);

/** In UTF-8 no part of another character has the number of a bracket or a quotation mark. */
function isTooDeep(bytes: Uint8Array): boolean {
	let depth = 0;
	let isInText = false;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at] ?? 0;
		if (byte === QUOTE) isInText = !isInText;
		else if (isInText) at += byte === BACKSLASH ? 1 : 0;
		else depth += STEPS.get(byte) ?? 0;
		if (depth > MAX_DEPTH) return true;
	}
	return false;
}
