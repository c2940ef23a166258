import type { ServerResponse } from "node:http";
import type { EventBus } from "../state/event-bus.ts";

/** Sends every event as a server-sent event until the client hangs up. Once the head has arrived, none is missed. */
export function streamEvents(events: EventBus, response: ServerResponse): void {
	response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
	response.flushHeaders();
	const stop = events.subscribe((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
	response.on("close", stop);
}
