const OPENABLE = /^(?:https?:|mailto:|tel:)/i;

/**
 * An address that a browser may open; undefined for scripts, apps and everything else that a bot could write there.
 *
 * @param {string} url
 */
export function safeAddress(url) {
	return OPENABLE.test(url) ? url : undefined;
}
