import { NOT_ALLOWED, permission } from "./ask-again-on-connect.ts";
import type { SendOutcome } from "./send-outcome.ts";
import type { Sender } from "./sender.ts";

const NOT_SENT: SendOutcome = { kind: "unsent", reason: NOT_ALLOWED };

/** The same sender, that lets nothing leave unless `isAllowed` says so right before, also where that has to wait for a connection. */
export function whileAllowed(sender: Sender, isAllowed: () => boolean): Sender {
	const guard = async (call: () => Promise<SendOutcome>) => (isAllowed() ? permission.run(isAllowed, call) : NOT_SENT);
	return {
		...sender,
		send: (...given) => guard(() => sender.send(...given)),
		edit: (...given) => guard(() => sender.edit(...given)),
	};
}
