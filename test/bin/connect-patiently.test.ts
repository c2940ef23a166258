import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { connectPatiently } from "../../src/bin/connect-patiently.ts";
import { fetchFeed } from "../../src/feed/fetch/fetch-feed.ts";
import { createHostGate } from "../../src/feed/fetch/host-gate.ts";
import { createBot } from "../../src/telegram/create-bot.ts";
import { freePort } from "../support/free-port.ts";

const before = net.getDefaultAutoSelectFamilyAttemptTimeout();
afterEach(() => {
	net.setDefaultAutoSelectFamilyAttemptTimeout(before);
	vi.restoreAllMocks();
	syncBuiltinESMExports();
});

/** What a client asks of each connection to a host of two addresses. */
async function connectionsOf(client: (host: string) => Promise<unknown>) {
	const addresses = [
		{ address: "127.0.0.1", family: 4 },
		{ address: "::1", family: 6 },
	];
	const lookup = (_host: string, _options: unknown, found: (error: null, list: typeof addresses) => void) =>
		found(null, addresses);
	vi.spyOn(dns, "lookup").mockImplementation(lookup as unknown as typeof dns.lookup);
	syncBuiltinESMExports();
	const connect = vi.spyOn(net.Socket.prototype, "connect");
	await client(`two-addresses.test:${await freePort()}`);
	const attempted = connect.mock.contexts.map((socket) => (socket as net.Socket).autoSelectFamilyAttemptedAddresses);
	const options = connect.mock.calls.flatMap((given) => given.flat() as unknown[]);
	const keys = options.flatMap((option) => Object.entries(option ?? {}).filter(([, value]) => value !== undefined));
	return { attempted, overrides: keys.filter(([key]) => key.startsWith("autoSelectFamily")) };
}

test.each([
	["calls of Telegram", (host: string) => createBot({ token: "1:A", apiRoot: `http://${host}` }).api.getMe()],
	[
		"fetches of feeds",
		(host: string) =>
			fetchFeed(`http://${host}/`, {}, { signal: new AbortController().signal, gate: createHostGate() }),
	],
])("%s try one address after the other, each for as long as the process says", async (_, client) => {
	connectPatiently();
	expect(net.getDefaultAutoSelectFamilyAttemptTimeout()).toBe(5_000);
	const { attempted, overrides } = await connectionsOf((host) => client(host).catch(() => undefined));
	expect(attempted[0]).toHaveLength(2);
	expect(overrides).toEqual([]);
});
