import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { streamEvents } from "../../src/http/event-stream.ts";
import { EventBus } from "../../src/state/event-bus.ts";

const MEBIBYTE = 1024 * 1024;

test("streamEvents cuts off a listener that does not read, before much has piled up for it", async () => {
	const events = new EventBus();
	const server = createServer((_, response) => streamEvents(events, response)).listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	const stream = await new Promise<IncomingMessage>((resolve, reject) => {
		get({ host: "127.0.0.1", port }, resolve).on("error", reject);
	});
	const cutOff = once(stream.socket, "close");
	stream.on("error", () => undefined); // being cut off is what is asked for
	let emitted = 0;
	while (events.isHeard && emitted < 20) {
		events.emit({ kind: "chat-action", chatId: 1, action: "x".repeat(MEBIBYTE) });
		emitted++;
	}
	expect(emitted).toBeGreaterThanOrEqual(8);
	expect(emitted).toBeLessThan(20);
	stream.resume();
	await cutOff;
	server.close();
});
