import type { Message, MessageEntity } from "grammy/types";
import { MAX_TEXT_CHARS } from "../../../news/message.ts";

/** What is to be announced by a message; or which sentence says why it cannot be. */
export type ReadAnnouncement =
	| { readonly kind: "nothing" }
	| { readonly kind: "problem"; readonly problem: "announce-only-text" | "announce-too-long" }
	| { readonly kind: "text"; readonly text: string; readonly entities: readonly MessageEntity[] };

/** The command as `readCommand` understands it, and a colon behind it, which belongs to it and not to the text. */
const COMMAND = /^\s*(?:[@＠][\p{L}\p{N}_]+\s*)?[/／][\p{L}\p{N}_]+(?:[@＠][\p{L}\p{N}_]+)?[:：]?\s*/u;

/**
 * What somebody chose by hand. Links to addresses, names and hashtags are found by Telegram anew; a custom emoji, which bots need a right for, is the
 * plain one that stands in the text for it.
 */
const KEPT: ReadonlySet<MessageEntity["type"]> = new Set<MessageEntity["type"]>([
	...(["bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "text_link"] as const),
	...(["blockquote", "expandable_blockquote", "date_time"] as const),
]);

/** `behind` a command: what follows it. Otherwise all that the message says. */
export function readAnnouncement(
	{ text, entities = [] }: Pick<Message, "text" | "entities">,
	behind?: "command",
): ReadAnnouncement {
	if (text === undefined) return { kind: "problem", problem: "announce-only-text" };
	const start = behind === undefined ? 0 : (COMMAND.exec(text)?.[0].length ?? 0);
	const said = text.slice(start);
	if (said.trim() === "") return { kind: "nothing" };
	if (Array.from(said).length > MAX_TEXT_CHARS) return { kind: "problem", problem: "announce-too-long" };
	const kept = entities.filter(({ type }) => KEPT.has(type)).flatMap((entity) => from(start, entity));
	return { kind: "text", text: said, entities: kept };
}

/** The part of an entity that stands behind `start`, counted from there. */
function from(start: number, entity: MessageEntity): MessageEntity[] {
	const offset = Math.max(0, entity.offset - start);
	const length = entity.offset + entity.length - start - offset;
	return length > 0 ? [{ ...entity, offset, length }] : [];
}
