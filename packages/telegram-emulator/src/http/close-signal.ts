import type { ServerResponse } from "node:http";

/** Aborted once the connection is gone, or the answer complete. */
export function closeSignal(response: ServerResponse): AbortSignal {
	const controller = new AbortController();
	response.once("close", () => controller.abort());
	return controller.signal;
}
