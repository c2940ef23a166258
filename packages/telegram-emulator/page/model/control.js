/**
 * @import { ActName, ActParams, ActResult } from "../../src/acts/act-table.ts"
 * @import { EmulatorEvent } from "../../src/state/event-bus.ts"
 */

/**
 * What the page hears while it listens.
 *
 * @typedef {object} Listener
 * @property {() => void} onOpen the stream is there, for the first time or again: what happened before has to be looked up
 * @property {() => void} onLost the stream broke off; the browser tries to connect again
 * @property {(event: EmulatorEvent) => void} onEvent something happened
 */

/** @typedef {ReturnType<typeof createControl>} Control */

/** Nobody answered: the emulator has ended, or ended in the middle of its answer. */
export class Unreachable extends Error {}

/** The emulator's control API, in the browser. */
export function createControl() {
	return {
		/**
		 * Performs an act. Rejects with the emulator's own words, or with Unreachable.
		 *
		 * @template {ActName} Name
		 * @param {Name} act
		 * @param {ActParams<Name>} params
		 * @returns {Promise<ActResult<Name>>}
		 */
		async perform(act, params) {
			const answer = await ask(`/control/${act}`, params);
			if ("error" in answer) throw new Error(answer.error);
			return answer.result;
		},

		/** @param {Listener} listener */
		listen({ onOpen, onLost, onEvent }) {
			const source = new EventSource("/control/events");
			source.addEventListener("open", onOpen);
			source.addEventListener("error", onLost);
			source.addEventListener("message", ({ data }) => onEvent(JSON.parse(data)));
		},
	};
}

/**
 * @param {string} path
 * @param {unknown} params
 */
async function ask(path, params) {
	try {
		const response = await fetch(path, {
			method: "POST",
			headers: { "Content-Type": "application/json" },
			body: JSON.stringify(params),
		});
		return await response.json();
	} catch (cause) {
		throw new Unreachable(`Cannot reach the emulator: ${path} was not answered`, { cause });
	}
}
