import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { startTcpProxy } from "./tcp-proxy.ts";

/** Long enough for anything that passes at all to have passed on this machine. */
const SETTLED_MS = 100;

/** A server that says back what it hears, a proxy before it, and a client with a connection through that. */
async function setEcho() {
	const accepted: Socket[] = [];
	const server = createServer((socket) => {
		accepted.push(socket);
		socket.on("error", () => undefined);
		socket.pipe(socket);
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	const proxy = await startTcpProxy({ host: "127.0.0.1", port: (server.address() as AddressInfo).port });
	onTestFinished(async () => {
		await proxy.close();
		server.close();
	});
	const call = () => {
		const socket = connect(proxy.port, "127.0.0.1");
		const client = { socket, heard: "", closed: new Promise((resolve) => socket.once("close", resolve)) };
		socket.setEncoding("utf8").on("data", (text) => {
			client.heard += text;
		});
		socket.on("error", () => undefined);
		return client;
	};
	const client = call();
	client.socket.write("one ");
	await vi.waitFor(() => expect(client.heard).toBe("one "));
	return { proxy, accepted, client, call };
}

test("a frozen proxy lets nothing pass and closes nothing, and afterwards goes on where it stopped", async () => {
	const { proxy, accepted, client, call } = await setEcho();
	proxy.freeze();
	client.socket.write("two ");
	const late = call();
	late.socket.write("late");
	await delay(SETTLED_MS);
	expect([client.heard, late.heard]).toEqual(["one ", ""]);
	expect([client.socket.closed, late.socket.closed, accepted[0]?.closed]).toEqual([false, false, false]);
	proxy.thaw();
	client.socket.write("three");
	await vi.waitFor(() => expect([client.heard, late.heard]).toEqual(["one two three", "late"]));
});

test("a cut proxy resets both ends and refuses new ones, until it is mended", async () => {
	const { proxy, accepted, client, call } = await setEcho();
	proxy.cut();
	await client.closed;
	await vi.waitFor(() => expect(accepted[0]?.closed).toBe(true));
	await call().closed;
	expect(accepted).toHaveLength(1);
	proxy.mend();
	const next = call();
	next.socket.write("again");
	await vi.waitFor(() => expect(next.heard).toBe("again"));
});

test("a delayed proxy takes its time in each direction, keeps the order, and says the end after everything", async () => {
	const { proxy, client } = await setEcho();
	proxy.setDelay(SETTLED_MS);
	const from = performance.now();
	client.socket.write("two ");
	client.socket.end("three");
	await client.closed;
	expect(client.heard).toBe("one two three");
	// Timers may fire a millisecond early.
	expect(performance.now() - from).toBeGreaterThan(2 * SETTLED_MS - 5);
});

test("a proxy knows by which ports the server sees it", async () => {
	const { proxy, accepted } = await setEcho();
	expect([...proxy.sources]).toEqual([accepted[0]?.remotePort]);
});
