import type { FormattedText } from "../state/telegram.ts";

/** Control characters become spaces, carriage returns vanish; line feeds stay. */
const CONTROL = /[^\P{Cc}\n]/gu;

/**
 * Text as the server stores it: control characters replaced, white space at both ends removed, entities moved along.
 * The replacements keep every offset, so only trimming moves entities.
 */
export function cleanText({ text, entities }: FormattedText): FormattedText {
	const replaced = text.replaceAll("\r", " ").replace(CONTROL, " ");
	const leading = replaced.length - replaced.trimStart().length;
	const trimmed = replaced.trim();
	if (entities.length === 0 || (leading === 0 && trimmed.length === replaced.length))
		return { text: trimmed, entities };
	const moved = entities.flatMap((entity) => {
		const start = Math.max(0, entity.offset - leading);
		const end = Math.min(trimmed.length, entity.offset + entity.length - leading);
		return end > start ? [{ ...entity, offset: start, length: end - start }] : [];
	});
	return { text: trimmed, entities: moved };
}
