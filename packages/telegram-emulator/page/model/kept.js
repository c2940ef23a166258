/**
 * What a tab of the browser keeps over reloads, under a name: texts by their key. A tab, so that two of them, in which
 * somebody is two people, do not mix.
 *
 * @param {string} name
 */
export function createKept(name) {
	return {
		/** @returns {ReadonlyMap<string, string>} */
		read() {
			try {
				return new Map(Object.entries(JSON.parse(sessionStorage.getItem(name) ?? "{}")));
			} catch {
				return new Map(); // what another page wrote there is nothing of ours
			}
		},
		/** @param {ReadonlyMap<string, string>} texts */
		write(texts) {
			try {
				sessionStorage.setItem(name, JSON.stringify(Object.fromEntries(texts)));
			} catch {
				// A browser that keeps nothing, or no more, still shows what is typed.
			}
		},
	};
}
