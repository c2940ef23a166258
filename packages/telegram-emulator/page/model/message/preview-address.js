/** @import { Message } from "@grammyjs/types" */

/**
 * The address whose card a message shows: the one it names, else its first link, unless it wants none.
 * https://core.telegram.org/bots/api#linkpreviewoptions
 *
 * @param {Message} message
 * @returns {string | undefined}
 */
export function previewAddress({ text, entities = [], link_preview_options: options }) {
	if (text === undefined || options?.is_disabled === true) return undefined;
	if (options?.url !== undefined) return options.url;
	for (const entity of entities) {
		if (entity.type === "text_link") return entity.url;
		if (entity.type === "url") return withScheme(text.slice(entity.offset, entity.offset + entity.length));
	}
	return undefined;
}

/**
 * An address as Telegram opens it: people often leave the scheme out.
 *
 * @param {string} url
 */
export function withScheme(url) {
	return /^[a-z][a-z\d+.-]*:/i.test(url) ? url : `http://${url}`;
}
