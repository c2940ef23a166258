import type { ServerResponse } from "node:http";
import type { EventBus } from "../state/event-bus.ts";

/** Bytes that may wait for a client that does not read; beyond them it is cut off, and may come again. */
const MAX_WAITING_BYTES = 8 * 1024 * 1024;

/** Sends every event as a server-sent event until the client hangs up. Once the head has arrived, none is missed. */
export function streamEvents(events: EventBus, response: ServerResponse): void {
	response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
	response.flushHeaders();
	const stop = events.subscribe((event) => {
		response.write(`data: ${JSON.stringify(event)}\n\n`);
		if (response.writableLength <= MAX_WAITING_BYTES) return;
		stop(); // at once: to write after this is an error
		response.destroy();
	});
	response.on("close", stop);
}
