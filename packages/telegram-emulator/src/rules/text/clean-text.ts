import type { FormattedText } from "../../state/telegram.ts";

/** Carriage returns, some combining marks and the controls of writing direction: they vanish. */
const REMOVED = /\u030a|\u0333|\u033f|[\r\u2028-\u202e]/g;
/** A text of nothing else is empty. */
const INVISIBLE = /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/**
 * Text as the server stores it: without control characters and without white space at its ends, its entities moved
 * along; "" when nobody would see anything. A test compares it with Telegram's own library.
 */
export function cleanText(given: FormattedText): FormattedText {
	const { text, entities } = trim(removeControls(given));
	return INVISIBLE.test(text) ? { text: "", entities: [] } : { text, entities };
}

function removeControls({ text, entities }: FormattedText): FormattedText {
	const spaced = text.replace(/\p{Cc}/gu, (control) => (isKept(control) ? control : " "));
	const removed = [...spaced.matchAll(REMOVED)].map((match) => match.index);
	if (removed.length === 0) return { text: spaced, entities };
	const newOffset = (offset: number) => offset - removed.filter((position) => position < offset).length;
	return { text: spaced.replace(REMOVED, ""), entities: move(entities, newOffset) };
}

/** Line feeds stay, carriage returns are dealt with later, and those beyond ASCII are nobody's business. */
function isKept(control: string): boolean {
	return control === "\n" || control === "\r" || control > "\x1f";
}

/** Only spaces and line feeds; what stands in an entity at the beginning is kept. */
function trim({ text, entities }: FormattedText): FormattedText {
	const firstEntity = Math.min(text.length, ...entities.map(({ offset }) => offset));
	const leading = Math.min(firstEntity, text.search(/[^ \n]|$/));
	const end = text.replace(/[ \n]+$/, "").length;
	if (leading === 0 && end === text.length) return { text, entities };
	const newOffset = (offset: number) => Math.min(end, offset) - leading;
	return { text: text.slice(leading, end), entities: move(entities, newOffset) };
}

function move(entities: FormattedText["entities"], newOffset: (offset: number) => number): FormattedText["entities"] {
	return entities.flatMap((entity) => {
		const offset = newOffset(entity.offset);
		const length = newOffset(entity.offset + entity.length) - offset;
		return length > 0 ? [{ ...entity, offset, length }] : [];
	});
}
