import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type FetchOutcome, fetchFeed } from "../../../src/feed/fetch/fetch-feed.ts";
import { createHostGate } from "../../../src/feed/fetch/host-gate.ts";
import { type Answer, feedXml, raw, startFeedServer } from "../../support/articles/scripted-feed.ts";

const ITEMS = Array.from({ length: 40 }, (_, n) => ({ slug: `20260115-${n}`, title: `第${n}座木桥重开` }));
const FEED = feedXml(ITEMS);
/** The same in an encoding that is no UTF-8. */
const FOREIGN = Buffer.from(FEED.replace("UTF-8", "windows-1252").replaceAll(/[^\0-\x7f]/g, "é"), "latin1");
const HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n";

async function fetched(answer: Answer, timeoutMs?: number): Promise<FetchOutcome> {
	const { url } = await startFeedServer(answer);
	return fetchFeed(url, {}, { signal: new AbortController().signal, gate: createHostGate(), timeoutMs });
}

const packed = (body: Uint8Array, encoding?: string): Answer =>
	raw(
		HEAD,
		encoding === undefined ? "" : `Content-Encoding: ${encoding}\r\n`,
		`Content-Length: ${body.length}\r\n\r\n`,
		body,
	);

const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

function textOf(outcome: FetchOutcome): string {
	return outcome.kind === "fresh" ? new TextDecoder().decode(outcome.bytes) : JSON.stringify(outcome);
}

function brokenOff(outcome: FetchOutcome) {
	return outcome.kind === "fresh" ? outcome.brokenOff : undefined;
}

/** gzip with every part of a header that may stand before the data. */
function gzipWithNames(text: string): Buffer {
	const [header, rest] = [gzipSync(text).subarray(0, 10), gzipSync(text).subarray(10)];
	header[3] = 4 | 8 | 16;
	return Buffer.concat([header, Buffer.from([2, 0, 9, 9]), Buffer.from("rss.xml\0a comment\0"), rest]);
}

describe("fetchFeed, from packed bytes", () => {
	test.each<[string, string | undefined, Uint8Array]>([
		["gzip", "gzip", gzipSync(FEED)],
		["gzip by its old name", "x-gzip", gzipSync(FEED)],
		["gzip by no name", undefined, gzipSync(FEED)],
		["gzip by the name of another", "br", gzipSync(FEED)],
		["gzip in gzip", "gzip, gzip", gzipSync(gzipSync(FEED))],
		["gzip in gzip by one name", "gzip", gzipSync(gzipSync(FEED))],
		["gzip in gzip by no name", undefined, gzipSync(gzipSync(FEED))],
		["gzip in brotli", "gzip, br", brotliCompressSync(gzipSync(FEED))],
		["brotli in gzip", "br, gzip", gzipSync(brotliCompressSync(FEED))],
		["two members of gzip", "gzip", Buffer.concat([gzipSync(FEED.slice(0, 300)), gzipSync(FEED.slice(300))])],
		["brotli", "br", brotliCompressSync(FEED)],
		["deflate", "deflate", deflateSync(FEED)],
		["deflate by no name", undefined, deflateSync(FEED)],
		["bare deflate", "deflate", deflateRawSync(FEED)],
		["bare deflate that is called gzip", "gzip", deflateRawSync(FEED)],
		["zstd", "zstd", zstdCompressSync(FEED)],
		["zstd by no name", undefined, zstdCompressSync(FEED)],
		["nothing", "identity", Buffer.from(FEED)],
		["nothing, which is called none", "none", Buffer.from(FEED)],
		["nothing, which is called utf-8", "utf-8", Buffer.from(FEED)],
		["nothing, which has an unknown name", "klingon", Buffer.from(FEED)],
		["nothing, which is called gzip", "gzip", Buffer.from(FEED)],
		["nothing, which is called brotli", "br", Buffer.from(FEED)],
		["nothing, which is called zstd", "zstd", Buffer.from(FEED)],
	])("reads %s", async (_, encoding, body) => {
		const outcome = await fetched(packed(body, encoding));
		expect(textOf(outcome)).toBe(FEED);
		expect(brokenOff(outcome)).toBeUndefined();
	});

	test.each(["gzip", "br", "deflate"])("reads a feed in another encoding that is called %s", async (name) => {
		const outcome = await fetched(packed(FOREIGN, name));
		expect(outcome.kind === "fresh" && FOREIGN.equals(outcome.bytes)).toBe(true);
	});

	const DAMAGED = gzipSync(FEED);
	DAMAGED.writeUInt32LE(1, DAMAGED.length - 8);

	test.each([
		["gzip without its end", gzipSync(FEED).subarray(0, -8)],
		["gzip with a wrong checksum", DAMAGED],
		["gzip with names, without its end", gzipWithNames(FEED).subarray(0, -8)],
		["gzip with something behind it", Buffer.concat([gzipSync(FEED), Buffer.from("something")])],
		["deflate without its checksum", deflateSync(FEED).subarray(0, -4)],
	])("reads the whole feed from %s, and says that it is damaged", async (_, body) => {
		const outcome = await fetched(packed(body));
		expect(textOf(outcome)).toBe(FEED);
		expect(brokenOff(outcome)).toEqual({ isWhole: true, reason: expect.stringMatching(/cut off or damaged/) });
	});

	test.each<[string, Uint8Array]>([
		["gzip", gzipSync(FEED).subarray(0, -60)],
		["br", brotliCompressSync(FEED).subarray(0, -20)],
		["deflate", deflateRawSync(FEED).subarray(0, -60)],
	])("hands on what could be unpacked of %s that is cut, and nothing to recognise it by", async (name, body) => {
		const outcome = await fetched(packed(body, name));
		expect(FEED.startsWith(textOf(outcome).slice(0, -1))).toBe(true);
		expect(textOf(outcome)).toContain("</item>");
		expect(outcome).toMatchObject({ brokenOff: { isWhole: false }, validators: {} });
		expect(outcome).not.toHaveProperty("validators.bodyHash");
	});

	test.each<[string, Uint8Array, RegExp]>([
		["gzip", gzipSync(FEED).subarray(0, 10), /body is not valid gzip/],
		["br", Buffer.from([0xff, 0xfe, 0xfd, 0xfc, 1, 2, 3]), /body is not valid br/],
		["gzip, gzip, gzip", gzipSync(gzipSync(gzipSync(FEED))), /body is packed more than 2 times/],
	])("fails when nothing can be read from %s", async (name, body, reason) => {
		expect(await fetched(packed(body, name))).toMatchObject({ kind: "failed", reason: expect.stringMatching(reason) });
	});
});

describe("fetchFeed, from an answer that ends badly", () => {
	const SHORT = FEED.slice(0, FEED.length / 2);

	test.each<[string, Answer, RegExp]>([
		[
			"a length that is too great",
			raw(HEAD, "Connection: close\r\nContent-Length: 99999\r\n\r\n", FEED),
			/contradicts itself about the length/,
		],
		["no last chunk", raw(HEAD, "Transfer-Encoding: chunked\r\n\r\n", chunk(FEED)), /other side closed/],
		["a chunk that is none", raw(HEAD, "Transfer-Encoding: chunked\r\n\r\n", chunk(FEED), "zz\r\n"), /chunk size/],
	])("reads the whole feed in spite of %s", async (_, answer, reason) => {
		const outcome = await fetched(answer);
		expect(textOf(outcome)).toBe(FEED);
		expect(brokenOff(outcome)).toEqual({ isWhole: true, reason: expect.stringMatching(reason) });
		expect(outcome).toHaveProperty("validators.bodyHash");
	});

	test("reads the whole feed from an answer that never ends", async () => {
		const outcome = await fetched((_, response) => response.write(FEED), 700);
		expect(textOf(outcome)).toBe(FEED);
		expect(brokenOff(outcome)).toEqual({ isWhole: true, reason: "no complete answer within 0.7 seconds" });
	});

	test.each<[string, Answer]>([
		["a length that is too great", raw(HEAD, "Connection: close\r\nContent-Length: 99999\r\n\r\n", SHORT)],
		["no last chunk", raw(HEAD, "Transfer-Encoding: chunked\r\n\r\n", chunk(SHORT))],
	])("hands on the part that came before %s, and nothing to recognise it by", async (_, answer) => {
		const outcome = await fetched(answer);
		expect(textOf(outcome)).toBe(SHORT);
		expect(outcome).toMatchObject({ brokenOff: { isWhole: false }, validators: {} });
		expect(outcome).not.toHaveProperty("validators.bodyHash");
	});

	test("takes a feed for a part that ends before its closing tag, although the answer does not say so", async () => {
		const outcome = await fetched(raw(HEAD, `Content-Length: ${Buffer.byteLength(SHORT)}\r\n\r\n`, FEED));
		expect(textOf(outcome)).toBe(SHORT);
		expect(brokenOff(outcome)).toEqual({ isWhole: false, reason: "the feed ends before its closing tag" });
		expect(outcome).not.toHaveProperty("validators.bodyHash");
	});

	test("fails when not one item came", async () => {
		const outcome = await fetched(raw(HEAD, "Connection: close\r\nContent-Length: 99999\r\n\r\n", FEED.slice(0, 120)));
		expect(outcome).toMatchObject({ kind: "failed", reason: expect.stringContaining("the length of its answer") });
	});

	test.each([
		["bare line feeds", raw(`${HEAD}Content-Length: ${Buffer.byteLength(FEED)}\r\n\r\n`.replaceAll("\r", ""), FEED)],
		[
			"two kinds of length",
			raw(
				HEAD,
				`Content-Length: ${Buffer.byteLength(FEED)}\r\nTransfer-Encoding: chunked\r\n\r\n`,
				chunk(FEED),
				"0\r\n\r\n",
			),
		],
	])("refuses %s, which leave open where an answer ends, and says so", async (_, answer) => {
		expect(await fetched(answer)).toMatchObject({
			kind: "failed",
			reason: expect.stringMatching(/does not match the HTTP\/1\.1 protocol|contradicts itself about the length/),
		});
	});
});
