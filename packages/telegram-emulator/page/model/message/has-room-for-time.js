import { BLOCK_ENTITIES } from "./block-entities.js";
import { directionOf } from "./direction-of.js";

/** @import { Message } from "@grammyjs/types" */

/**
 * Whether the time of a message can stand in the last line of its text: the text is what it ends with, runs from left to
 * right, and its end is a line.
 *
 * @param {Message} message
 * @param {boolean} hasCard
 */
export function hasRoomForTime(message, hasCard) {
	const text = message.text ?? message.caption ?? "";
	if (text === "" || directionOf(text) === "rtl") return false;
	const entities = message.entities ?? message.caption_entities ?? [];
	if (entities.some(({ type, offset, length }) => BLOCK_ENTITIES.has(type) && offset + length >= text.length))
		return false;
	if (message.photo !== undefined) return message.show_caption_above_media !== true;
	return !hasCard || message.link_preview_options?.show_above_text === true;
}
