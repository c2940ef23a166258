import { AsyncLocalStorage } from "node:async_hooks";
import type { Agent } from "node:http";

export const NOT_ALLOWED = "Another process may be the one that sends now";
/** By which `classifyError` knows that nothing has left. */
export const NOT_ALLOWED_CODE = "ERR_SENDING_NOT_ALLOWED";

/** Whether what is being sent may still leave: goes from the call to the connection that is made for it, past libraries that know nothing of it. */
export const permission = new AsyncLocalStorage<() => boolean>();

/**
 * Has each new connection of the agent ask for the call's permission once more, before anything leaves through it: a process may be suspended while
 * it connects, and what it was about to say would leave when it wakes. On a connection that is there already a message leaves in the turn
 * in which it is sent.
 */
export function askAgainOnConnect(agent: Agent): void {
	const connect = agent.createConnection.bind(agent);
	agent.createConnection = (options, onCreated) => {
		const socket = connect(options, onCreated);
		const isAllowed = permission.getStore();
		if (socket == null || isAllowed === undefined) return socket;
		const ask = () => {
			if (!isAllowed()) socket.destroy(Object.assign(new Error(NOT_ALLOWED), { code: NOT_ALLOWED_CODE }));
		};
		// Before whoever writes what has waited for it.
		for (const event of ["connect", "secureConnect"]) socket.prependOnceListener(event, ask);
		return socket;
	};
}
