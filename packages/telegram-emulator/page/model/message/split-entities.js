import { BLOCK_ENTITIES } from "./block-entities.js";

/** @import { MessageEntity } from "@grammyjs/types" */

/**
 * A piece of a message: plain text, or an entity around other pieces.
 *
 * @typedef {string | { readonly entity: MessageEntity, readonly text: string, readonly children: readonly Piece[] }} Piece
 */

/**
 * A text and its entities as a tree. Entities that overlap without one holding the other are cut where the first ends. A line break right
 * behind a block ends its last line and is left out: shown, it would be an empty line that Telegram's apps do not show.
 *
 * @param {string} text
 * @param {readonly MessageEntity[]} entities
 * @returns {readonly Piece[]}
 */
export function splitEntities(text, entities) {
	const inside = entities.filter(({ offset, length }) => length > 0 && offset >= 0 && offset + length <= text.length);
	return split(text, 0, text.length, [...inside].sort(byPosition));
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {readonly MessageEntity[]} sorted all within start and end
 * @returns {readonly Piece[]}
 */
function split(text, start, end, sorted) {
	/** @type {Piece[]} */
	const pieces = [];
	let position = start;
	let waiting = [...sorted];
	for (let entity = waiting.shift(); entity !== undefined; entity = waiting.shift()) {
		const entityEnd = entity.offset + entity.length;
		if (entity.offset > position) pieces.push(text.slice(position, entity.offset));
		const { inside, after } = cutAt(waiting, entityEnd);
		const children = split(text, entity.offset, entityEnd, inside);
		pieces.push({ entity, text: text.slice(entity.offset, entityEnd), children });
		position = BLOCK_ENTITIES.has(entity.type) && text[entityEnd] === "\n" ? entityEnd + 1 : entityEnd;
		waiting = after;
	}
	if (position < end) pieces.push(text.slice(position, end));
	return pieces;
}

/**
 * @param {readonly MessageEntity[]} entities
 * @param {number} end
 */
function cutAt(entities, end) {
	/** @type {MessageEntity[]} */
	const inside = [];
	/** @type {MessageEntity[]} */
	const after = [];
	for (const entity of entities) {
		const entityEnd = entity.offset + entity.length;
		if (entity.offset >= end) after.push(entity);
		else if (entityEnd <= end) inside.push(entity);
		else {
			inside.push({ ...entity, length: end - entity.offset });
			after.push({ ...entity, offset: end, length: entityEnd - end });
		}
	}
	return { inside, after: after.sort(byPosition) };
}

/**
 * @param {MessageEntity} a
 * @param {MessageEntity} b
 */
function byPosition(a, b) {
	return a.offset - b.offset || b.length - a.length;
}
