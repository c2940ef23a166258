import type { MessageEntity } from "@grammyjs/types";
import { badRequest } from "../../api-error.ts";
import { checkUrl } from "../check-url.ts";

/** The server's own bound on offsets and lengths. */
const MAX_OFFSET = 1_000_000;

/** Entities that fit their text, links in canonical form; a link or a range that does not fit is refused. */
export function checkEntities(text: string, given: readonly MessageEntity[]): MessageEntity[] {
	const entities = given.map(checkContent);
	for (const entity of entities) checkRange(text, entity);
	return entities.filter(({ length }) => length > 0);
}

function checkContent(entity: MessageEntity): MessageEntity {
	if (entity.type === "date_time" && entity.unix_time <= 0) throw badRequest("invalid date specified");
	if (entity.type !== "text_link") return entity;
	const checked = checkUrl(entity.url);
	if ("problem" in checked) throw badRequest(`entity URL '${entity.url}' is invalid: ${checked.problem}`);
	return { ...entity, url: checked.url };
}

function checkRange(text: string, { offset, length }: MessageEntity): void {
	if (offset < 0 || offset > MAX_OFFSET) throw badRequest(`receive an entity with incorrect offset ${offset}`);
	if (length < 0 || length > MAX_OFFSET) throw badRequest(`receive an entity with incorrect length ${length}`);
	if (length === 0) return;
	const end = offset + length;
	if (offset > text.length) throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`);
	const middle = "in a middle of a UTF-16 symbol at byte offset";
	if (splitsSymbol(text, offset)) throw badRequest(`entity begins ${middle} ${bytesThrough(text, offset)}`);
	const ends = `entity beginning at UTF-16 offset ${offset} ends`;
	if (end > text.length) throw badRequest(`${ends} after the end of the text at UTF-16 offset ${end}`);
	if (splitsSymbol(text, end)) throw badRequest(`${ends} ${middle} ${bytesThrough(text, end)}`);
}

/** Whether the offset lies between the two halves of one character. */
function splitsSymbol(text: string, offset: number): boolean {
	const before = text.charCodeAt(offset - 1);
	const after = text.charCodeAt(offset);
	return before >= 0xd8_00 && before <= 0xdb_ff && after >= 0xdc_00 && after <= 0xdf_ff;
}

/** UTF-8 bytes up to the end of the character that the offset splits. */
function bytesThrough(text: string, offset: number): number {
	return Buffer.byteLength(text.slice(0, offset + 1));
}
