import type { SendOutcome } from "./send-outcome.ts";
import type { Sender } from "./sender.ts";

const NOT_ALLOWED: SendOutcome = { kind: "unsent", reason: "Another process may be the one that sends now" };

/** The same sender, that lets nothing leave unless `isAllowed` says so right before. */
export function whileAllowed(sender: Sender, isAllowed: () => boolean): Sender {
	return {
		...sender,
		send: async (...given) => (isAllowed() ? sender.send(...given) : NOT_ALLOWED),
		edit: async (...given) => (isAllowed() ? sender.edit(...given) : NOT_ALLOWED),
	};
}
