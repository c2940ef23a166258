import type { LookupAddress } from "node:dns";
import { request } from "undici";
import { describe, expect, test } from "vitest";
import { fetchFeed } from "../../../src/feed/fetch/fetch-feed.ts";
import { createGuardedAgent, type Resolve } from "../../../src/feed/fetch/guarded-agent.ts";
import { createHostGate } from "../../../src/feed/fetch/host-gate.ts";
import type { Proxies } from "../../../src/kit/proxies.ts";
import { raw, startFeedServer } from "../../support/articles/scripted-feed.ts";
import { serve } from "../../support/serve.ts";

const FEED = "<rss version='2.0'/>";

function fetchFrom(url: string, proxies?: Proxies) {
	return fetchFeed(url, { etag: '"1"' }, { signal: new AbortController().signal, gate: createHostGate(), proxies });
}

describe("fetchFeed, when redirected", () => {
	test.each([301, 302, 303, 307, 308])("follows %i and keeps asking for changes only", async (status) => {
		await using server = await serve(({ url }, response) =>
			url === "/old" ? response.writeHead(status, { location: "new" }).end("moved") : response.end(FEED),
		);
		expect(await fetchFrom(`${server.origin}/old`)).toMatchObject({ kind: "fresh" });
		expect(server.requests.map(({ url }) => url)).toEqual(["/old", "/new"]);
		expect(server.requests[1]?.headers["if-none-match"]).toBe('"1"');
	});

	test("follows a path in raw bytes, and says where the bytes came from", async () => {
		const path = `/${encodeURI("中国")}/rss`;
		const server = await startFeedServer((request, response) => {
			if (request.url === path) response.end(FEED);
			else raw("HTTP/1.1 302 Found\r\nLocation: /中国/rss\r\nContent-Length: 0\r\n\r\n")(request, response);
		});
		const outcome = await fetchFrom(server.url);
		expect(server.requests.map(({ url }) => url)).toEqual(["/rss", path]);
		expect(outcome).toMatchObject({ kind: "fresh", finalUrl: new URL(path, server.url).href });
	});

	test.each<[string, Record<string, [number, string]>, string | undefined]>([
		["one step for good", { "/rss": [301, "/a"] }, "/a"],
		["two steps for good", { "/rss": [308, "/a"], "/a": [301, "/b"] }, "/b"],
		["a step for good before one for now", { "/rss": [301, "/a"], "/a": [302, "/b"] }, "/a"],
		["a step for now before one for good", { "/rss": [307, "/a"], "/a": [301, "/b"] }, undefined],
	])("tells where a feed lives now, by %s", async (_, redirects, movedTo) => {
		await using server = await serve(({ url = "" }, response) => {
			const [status = 200, location = ""] = redirects[url] ?? [];
			response.writeHead(status, location === "" ? {} : { location }).end(FEED);
		});
		const outcome = await fetchFrom(`${server.origin}/rss`);
		expect(outcome).toMatchObject({ kind: "fresh" });
		expect("movedTo" in outcome ? outcome.movedTo : undefined).toBe(movedTo && `${server.origin}${movedTo}`);
	});

	test("calls no feed moved that is sent to itself", async () => {
		let asked = 0;
		await using server = await serve((_, response) =>
			response.writeHead(++asked === 1 ? 301 : 200, { location: "/rss" }).end(FEED),
		);
		expect(await fetchFrom(`${server.origin}/rss`)).not.toHaveProperty("movedTo");
		expect(asked).toBe(2);
	});

	test("gives up after five", async () => {
		await using server = await serve(({ url = "" }, response) =>
			response.writeHead(302, { location: `${url}x` }).end(),
		);
		const outcome = await fetchFrom(`${server.origin}/`);
		expect(outcome).toMatchObject({ kind: "failed", reason: expect.stringContaining("more than 5 times") });
		expect(server.requests).toHaveLength(6);
	});

	test.each(["file:///etc/passwd", "ftp://127.0.0.1/", "http://user:secret@127.0.0.1/", "http://"])(
		"refuses to go to %s",
		async (location) => {
			await using server = await serve((_, response) => response.writeHead(302, { location }).end());
			expect(await fetchFrom(server.origin)).toMatchObject({
				kind: "failed",
				reason: expect.stringContaining("it redirects to"),
			});
		},
	);

	test("follows a feed that lives at a private address to another one", async () => {
		await using other = await serve((_, response) => response.end(FEED));
		await using server = await serve((_, response) => response.writeHead(302, { location: other.origin }).end());
		expect(await fetchFrom(server.origin)).toMatchObject({ kind: "fresh" });
	});

	test.each([
		"http://127.0.0.1:9/",
		"http://2130706433:9/",
		"http://0x7f.1:9/",
		"http://0177.0.0.1:9/",
		"http://[::1]:9/",
		"http://[::ffff:127.0.0.1]:9/",
		"http://[64:ff9b::7f00:1]:9/",
		"http://0.0.0.0:9/",
		"http://169.254.169.254/latest/meta-data/",
		"http://10.0.0.1/",
		"http://172.16.0.1/",
		"http://192.168.1.1/",
		"http://100.64.0.1/",
		"http://localhost:9/",
		"http://printer.local/",
		"http://intranet/",
	])("does not let a public feed lead to %s", async (location) => {
		await using proxy = await serve((_, response) => response.writeHead(302, { location }).end());
		const outcome = await fetchFrom("http://feed.example/rss", { http: proxy.origin });
		expect(outcome).toMatchObject({ kind: "failed", reason: expect.stringContaining("is a private address") });
		expect(proxy.requests).toHaveLength(1);
	});
});

describe("createGuardedAgent", () => {
	const resolveTo =
		(...addresses: readonly string[]): Resolve =>
		(_, __, callback) =>
			callback(
				null,
				addresses.map((address): LookupAddress => ({ address, family: address.includes(":") ? 6 : 4 })),
			);

	test("checks the addresses of the connection itself, so that a name cannot change its mind", async () => {
		await using server = await serve((_, response) => response.end(FEED));
		const { port } = new URL(server.origin);
		await using agent = createGuardedAgent(new URL("https://feed.example"), {}, resolveTo("127.0.0.1", "::1"));
		const rebound = new URL(`http://rebound.example:${port}/`);
		agent.guard(rebound);
		await expect(request(rebound, { dispatcher: agent.dispatcher })).rejects.toThrow(
			'"rebound.example" is a private address',
		);
		expect(server.requests).toHaveLength(0);
	});

	test("connects to the feed's own address wherever that is", async () => {
		await using server = await serve((_, response) => response.end(FEED));
		const { port } = new URL(server.origin);
		const feed = new URL(`http://feed.example:${port}/`);
		await using agent = createGuardedAgent(feed, {}, resolveTo("127.0.0.1"));
		expect((await request(feed, { dispatcher: agent.dispatcher })).statusCode).toBe(200);
		agent.guard(new URL("http://127.0.0.1"));
	});
});

describe("fetchFeed, through a proxy", () => {
	test("asks the proxy for a feed in plain http, with the whole address", async () => {
		await using proxy = await serve((_, response) => response.end(FEED));
		expect(await fetchFrom("http://feed.example/rss?a=1", { http: proxy.origin })).toMatchObject({ kind: "fresh" });
		expect(proxy.requests[0]?.url).toBe("http://feed.example/rss?a=1");
		expect(proxy.requests[0]?.headers.host).toBe("feed.example");
	});

	test("reaches hosts that need no proxy directly", async () => {
		await using proxy = await serve((_, response) => response.end(FEED));
		await using server = await serve((_, response) => response.end(FEED));
		await fetchFrom(server.origin, { http: proxy.origin, no: "127.0.0.1" });
		expect([proxy.requests.length, server.requests.length]).toEqual([0, 1]);
	});

	test("reports a proxy whose address is none", async () => {
		const outcome = await fetchFrom("http://feed.example/", { http: "not an address" });
		expect(outcome).toMatchObject({ kind: "failed", reason: expect.stringContaining("HTTP_PROXY") });
	});

	test("reports a proxy that refuses", async () => {
		await using proxy = await serve((_, response) => response.writeHead(407).end());
		expect(await fetchFrom("http://feed.example/", { http: proxy.origin })).toMatchObject({ kind: "failed" });
	});
});
