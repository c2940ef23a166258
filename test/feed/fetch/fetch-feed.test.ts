import { brotliCompressSync, gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
	type FetchOptions,
	type FetchOutcome,
	fetchFeed,
	type Validators,
} from "../../../src/feed/fetch/fetch-feed.ts";
import { createHostGate } from "../../../src/feed/fetch/host-gate.ts";
import { serve } from "../../support/serve.ts";

const FEED = "<rss version='2.0'><channel><title>木桥</title></channel></rss>";
const MIB = 1024 * 1024;

async function fetchFrom(
	url: string,
	validators: Validators = {},
	options: Partial<FetchOptions> = {},
): Promise<FetchOutcome> {
	return fetchFeed(url, validators, { signal: new AbortController().signal, gate: createHostGate(), ...options });
}

function textOf(outcome: FetchOutcome): string {
	return outcome.kind === "fresh"
		? new TextDecoder().decode(outcome.bytes)
		: `${outcome.kind}: ${JSON.stringify(outcome)}`;
}

function reasonOf(outcome: FetchOutcome): string {
	return outcome.kind === "failed" ? outcome.reason : outcome.kind;
}

describe("fetchFeed", () => {
	test("brings the bytes, their type and what to recognise them by", async () => {
		const headers = {
			"content-type": "application/rss+xml; charset=utf-8",
			etag: '"1"',
			"last-modified": "Mon, 14 Sep 2026 10:00:00 GMT",
		};
		await using server = await serve((_, response) => response.writeHead(200, headers).end(FEED));
		const outcome = await fetchFrom(`${server.origin}/cn/rss`);
		expect(textOf(outcome)).toBe(FEED);
		expect(outcome).toMatchObject({
			contentType: "application/rss+xml; charset=utf-8",
			validators: { etag: '"1"', lastModified: "Mon, 14 Sep 2026 10:00:00 GMT", bodyHash: expect.any(String) },
			hints: {},
		});
	});

	test("says honestly who is asking", async () => {
		await using server = await serve((_, response) => response.end(FEED));
		await fetchFrom(server.origin);
		await fetchFrom(server.origin, {}, { userAgent: "another/1" });
		const agents = server.requests.map(({ headers }) => headers["user-agent"]);
		expect(agents[0]).toMatch(/^rfi-news-bot\/\d+\.\d+.* \(\+https:\/\//);
		expect(agents[1]).toBe("another/1");
	});

	test("asks only for what has changed", async () => {
		await using server = await serve((_, response) => response.writeHead(304, { "cache-control": "max-age=90" }).end());
		const outcome = await fetchFrom(server.origin, { etag: 'W/"1"', lastModified: "Mon, 14 Sep 2026 10:00:00 GMT" });
		expect(outcome).toMatchObject({
			kind: "unchanged",
			cameWhole: false,
			hints: { copy: { lifetimeMs: 90_000, freshForMs: 90_000 } },
		});
		expect(server.requests[0]?.headers).toMatchObject({
			"if-none-match": 'W/"1"',
			"if-modified-since": "Mon, 14 Sep 2026 10:00:00 GMT",
		});
	});

	test("recognises the same bytes where a server gives nothing to recognise them by", async () => {
		await using server = await serve((_, response) => response.end(FEED));
		const first = await fetchFrom(server.origin);
		const validators = first.kind === "fresh" ? first.validators : {};
		expect(await fetchFrom(server.origin, validators)).toEqual({
			kind: "unchanged",
			cameWhole: true,
			validators,
			hints: {},
		});
	});

	test("learns what to recognise a feed by from every answer, also from one that says that nothing has changed", async () => {
		const known = { etag: '"1"', lastModified: "Mon, 14 Sep 2026 10:00:00 GMT", bodyHash: "x" };
		await using same = await serve((_, response) => response.writeHead(304, { etag: '"2"' }).end());
		expect(await fetchFrom(same.origin, known)).toMatchObject({ validators: { ...known, etag: '"2"' } });
		const lastModified = "Tue, 15 Sep 2026 10:00:00 GMT";
		await using dated = await serve((_, response) => response.writeHead(304, { "last-modified": lastModified }).end());
		expect(await fetchFrom(dated.origin, known)).toMatchObject({ validators: { ...known, lastModified } });
		let etag = 0;
		await using renamed = await serve((_, response) => response.setHeader("etag", `"${++etag}"`).end(FEED));
		const first = await fetchFrom(renamed.origin);
		const validators = first.kind === "fresh" ? first.validators : {};
		expect(await fetchFrom(renamed.origin, validators)).toMatchObject({
			kind: "unchanged",
			validators: { etag: '"2"', bodyHash: validators.bodyHash },
		});
	});

	test("does not believe that nothing has changed when it did not ask that", async () => {
		await using server = await serve((_, response) => response.writeHead(304).end());
		const outcome = await fetchFrom(server.origin, { bodyHash: "x" });
		expect(reasonOf(outcome)).toMatch(/answered 304 \(it says that nothing has changed, but was not asked/);
	});

	test("takes a feed that a proxy changed on its way", async () => {
		await using server = await serve((_, response) => response.writeHead(203).end(FEED));
		expect(textOf(await fetchFrom(server.origin))).toBe(FEED);
	});

	test.each([20, 60])("takes %i KiB of headers, also through a proxy", async (kibibytes) => {
		const headers = Object.fromEntries(
			Array.from({ length: kibibytes }, (_, n) => [`x-policy-${n}`, "x".repeat(1000)]),
		);
		await using server = await serve((_, response) => response.writeHead(200, headers).end(FEED));
		expect(textOf(await fetchFrom(server.origin))).toBe(FEED);
		const proxies = { http: server.origin };
		expect(textOf(await fetchFrom("http://feed.example/rss", {}, { proxies }))).toBe(FEED);
	});

	const NOW = Date.UTC(2026, 8, 14, 10);
	const httpDate = (inSeconds: number) => new Date(NOW + inSeconds * 1000).toUTCString();
	const copy = (lifetimeSeconds: number, freshForSeconds = lifetimeSeconds) => ({
		copy: { lifetimeMs: lifetimeSeconds * 1000, freshForMs: freshForSeconds * 1000 },
	});

	test.each<[Record<string, string>, object]>([
		[{ "retry-after": "120" }, { retryAfterMs: 120_000 }],
		[{ "retry-after": httpDate(60) }, { retryAfterMs: 60_000 }],
		[{ "retry-after": "soon", "cache-control": "max-age=" }, {}],
		[
			{ "cache-control": "public, max-age=600", age: "100" },
			{ ...copy(600, 500), ageMs: 100_000 },
		],
		[
			{ "cache-control": "max-age=600, s-maxage=120", age: "100" },
			{ ...copy(120, 20), ageMs: 100_000 },
		],
		[{ "cache-control": 'S-MaxAge = "120"' }, copy(120)],
		[
			{ "cache-control": "max-age=60", age: "61" },
			{ ...copy(60, 0), ageMs: 61_000 },
		],
		[{ age: "61" }, { ageMs: 61_000 }],
		[{ "cache-control": "max-age=60", age: "1e9" }, copy(60)],
		[{ "cache-control": "max-age=60", age: "-61" }, copy(60)],
		[{ "cache-control": "max-age=60", age: "old" }, copy(60)],
		[{ "cache-control": "max-age=60", expires: httpDate(600) }, copy(60)],
		[
			{ "cache-control": "public", expires: httpDate(600), date: httpDate(0), age: "60" },
			{ ...copy(600, 540), ageMs: 60_000 },
		],
		[{ expires: httpDate(3600), date: httpDate(3000) }, copy(600)],
		[{ expires: httpDate(-1), date: httpDate(0) }, {}],
		[{ expires: "never", date: httpDate(0) }, {}],
		[{ "cache-control": "max-age=60, s-maxage=0" }, {}],
		[{ "cache-control": "no-cache, max-age=600" }, {}],
		[{ "cache-control": "private, max-age=600" }, {}],
		[{ "cache-control": "no-store", expires: httpDate(600) }, {}],
	])("reads from %j when to come back", async (headers, hints) => {
		await using server = await serve((_, response) => response.writeHead(200, headers).end(FEED));
		const outcome = await fetchFrom(server.origin, {}, { now: () => NOW });
		expect(outcome.kind === "fresh" && outcome.hints).toEqual(hints);
	});

	test("keeps what an answer says to caches in its own words, also where it refuses, and in characters that a terminal shows", async () => {
		const answers: [status: number, headers: Record<string, string>][] = [
			[200, { "cache-control": "public, max-age=60", age: "12", expires: "0", etag: '"1"', date: "x" }],
			[503, { "cache-control": "no-store" }],
			[200, { "cache-control": "max-age=\u009b1" }],
			[200, { expires: "x".repeat(500) }],
			[200, {}],
		];
		await using server = await serve(({ url }, response) => {
			const [status, headers] = answers[Number(url?.slice(1))] ?? [500, {}];
			response.writeHead(status, headers).end(FEED);
		});
		const outcomes = await Promise.all(answers.map((_, index) => fetchFrom(`${server.origin}/${index}`)));
		expect(outcomes.map(({ cache }) => cache)).toEqual([
			"public, max-age=60; Age: 12; Expires: 0; ETag",
			"no-store",
			"max-age=\\u009b1",
			`Expires: ${"x".repeat(191)}`,
			undefined,
		]);
	});

	test.each([
		[403, "HTTPS_PROXY"],
		[404, "https://www.rfi.fr/<edition>/rss"],
		[412, "FEEDS"],
		[429, "POLL_INTERVAL_SECONDS"],
		[503, "tried again"],
		[418, "418"],
	])("reports %i as a failure with one helpful sentence", async (status, advice) => {
		await using server = await serve((_, response) => response.writeHead(status, { "retry-after": "7" }).end("no"));
		const outcome = await fetchFrom(`${server.origin}/rss`);
		expect(outcome).toMatchObject({ kind: "failed", status, retryAfterMs: 7000 });
		expect(reasonOf(outcome)).toMatch(
			new RegExp(`^Cannot fetch feed "${server.origin}/rss": the server answered ${status}`),
		);
		expect(reasonOf(outcome)).toContain(advice);
		expect(reasonOf(outcome)).not.toMatch(/[.\n]$/);
	});

	test.each([
		[503, { "cache-control": "max-age=3600" }, 3_600_000],
		[429, { "cache-control": "max-age=3600", age: "600" }, 3_000_000],
		[503, { "cache-control": "max-age=31536000" }, 6 * 3_600_000],
		[503, { "cache-control": "max-age=3600", "retry-after": "7" }, 7000],
		[503, {}, undefined],
		[403, { "cache-control": "max-age=3600" }, undefined],
	])("comes back after %i with %j once caches no longer hand it out", async (status, headers, retryAfterMs) => {
		await using server = await serve((_, response) => response.writeHead(status, headers).end("no"));
		const outcome = await fetchFrom(`${server.origin}/rss`);
		expect(outcome.kind === "failed" && outcome.retryAfterMs).toBe(retryAfterMs);
	});

	test("reports a host that nobody listens on", async () => {
		const { origin } = await serve(() => undefined).then(async (server) => {
			await server[Symbol.asyncDispose]();
			return server;
		});
		expect(reasonOf(await fetchFrom(origin))).toMatch(/ECONNREFUSED.*nothing listens there/);
	});

	test.each(["ftp://www.rfi.fr/rss", "file:///etc/passwd", "https://user:secret@www.rfi.fr/rss", "no address"])(
		"refuses %s",
		async (url) => {
			expect(await fetchFrom(url)).toMatchObject({
				kind: "failed",
				reason: expect.stringContaining("Cannot fetch feed"),
			});
		},
	);

	test("rejects with the caller's reason when the caller gives up", async () => {
		await using server = await serve(() => undefined);
		const controller = new AbortController();
		const fetching = fetchFrom(server.origin, {}, { signal: controller.signal });
		setImmediate(() => controller.abort(new Error("shutting down")));
		await expect(fetching).rejects.toThrow("shutting down");
	});

	test("sends one request at a time to a host, and does not hold up another", async () => {
		let running = 0;
		let mostRunning = 0;
		await using server = await serve((_, response) => {
			running += 1;
			mostRunning = Math.max(mostRunning, running);
			setImmediate(() => {
				running -= 1;
				response.end(FEED);
			});
		});
		await using other = await serve((_, response) => response.end(FEED));
		const gate = createHostGate();
		const urls = [1, 2, 3].map((path) => `${server.origin}/${path}`);
		await Promise.all([...urls, other.origin].map((url) => fetchFrom(url, {}, { gate })));
		expect(mostRunning).toBe(1);
		expect(server.requests.map(({ url }) => url)).toEqual(["/1", "/2", "/3"]);
		expect(other.requests).toHaveLength(1);
	});
});

describe("fetchFeed, against a hostile server", () => {
	test.each([
		["gzip", gzipSync(Buffer.alloc(60 * MIB))],
		["br", brotliCompressSync(Buffer.alloc(60 * MIB))],
		["gzip, gzip", gzipSync(gzipSync(Buffer.alloc(60 * MIB)))],
		["zstd", zstdCompressSync(Buffer.alloc(60 * MIB))],
		["nothing, although it is packed,", gzipSync(Buffer.alloc(60 * MIB))],
		["a cut gzip", gzipSync(Buffer.alloc(60 * MIB)).subarray(0, -9)],
	])("stops a bomb in %s at five MiB", async (encoding, bomb) => {
		await using server = await serve((_, response) =>
			response.writeHead(200, { "content-encoding": encoding }).end(bomb),
		);
		expect(reasonOf(await fetchFrom(server.origin))).toMatch(/body exceeds 5242880 bytes when decompressed/);
	});

	test("stops a body that never ends at five MiB", async () => {
		const chunk = Buffer.alloc(MIB / 4, "x");
		await using server = await serve((_, response) => {
			const pour = () => {
				while (!response.destroyed && response.write(chunk));
			};
			response.on("drain", pour);
			pour();
		});
		expect(reasonOf(await fetchFrom(server.origin))).toMatch(/body exceeds 5242880 bytes/);
	});

	test("stops a body that drips", async () => {
		await using server = await serve((_, response) => {
			const drip = setInterval(() => response.write("x"), 5);
			response.on("close", () => clearInterval(drip));
		});
		expect(reasonOf(await fetchFrom(server.origin, {}, { timeoutMs: 60 }))).toMatch(
			/no complete answer within 0.06 seconds/,
		);
	});

	test("stops waiting for an answer that never comes", async () => {
		await using server = await serve(() => undefined);
		expect(reasonOf(await fetchFrom(server.origin, {}, { timeoutMs: 30 }))).toMatch(
			/no complete answer within 0.03 seconds/,
		);
	});

	test("reports headers without end", async () => {
		await using server = await serve((_, response) =>
			response.writeHead(200, { "x-long": "x".repeat(100_000) }).end(FEED),
		);
		expect(reasonOf(await fetchFrom(server.origin))).toContain("the server sends more than 64 KiB of headers");
	});
});
