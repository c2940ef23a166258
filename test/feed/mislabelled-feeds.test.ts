import { deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fetchFeed } from "../../src/feed/fetch/fetch-feed.ts";
import { createHostGate } from "../../src/feed/fetch/host-gate.ts";
import { parseFeed } from "../../src/feed/parse/parse-feed.ts";
import { feedXml, raw, startFeedServer } from "../support/articles/scripted-feed.ts";

const NOON = Date.UTC(2026, 0, 15, 12);
const FEED = feedXml([
	{ slug: "20260115-木桥", title: "木桥今天重开", lede: "修了三年之后，行人又可以过河。", publishedAt: NOON },
	{ slug: "20260115-été", title: "L’été « tardif » à Orléans", lede: "Il fait doux.", publishedAt: NOON - 60_000 },
]);

const encodingNames = fc.constantFrom(
	"utf-8",
	"UTF8",
	"iso-8859-1",
	"gbk",
	"big5",
	"utf-16",
	"windows-1251",
	"us-ascii",
);
const charset = fc.option(fc.oneof(encodingNames, fc.stringMatching(/^[a-z][a-z0-9._:-]{0,11}$/)), { nil: undefined });
const contentEncoding = fc.constantFrom(
	undefined,
	"gzip",
	"x-gzip",
	"gzip, gzip",
	"deflate",
	"identity",
	"none",
	"utf-8",
	"zstd",
);
const packings = fc.array(fc.constantFrom(gzipSync, deflateSync, zstdCompressSync), { maxLength: 2 });
const start = fc.constantFrom("", "\uFEFF", "\n", "\r\n\uFEFF");

const labels = fc.record({ inHeader: charset, inProlog: charset, contentEncoding, packings, start });

/** What a careless writer makes of good XML, and what is meant by it. */
const slips = fc.constantFrom<(xml: string) => string>(
	(xml) => xml.replaceAll("é", "&eacute;"),
	(xml) => xml.replaceAll("«", "&laquo;"),
	(xml) => xml.replaceAll("’", "&rsquo;"),
	(xml) => xml.replaceAll("&amp;", "&"),
	(xml) => xml.replaceAll("&lt;", "<"),
);

test("a good feed gives the same articles however it is mislabelled, packed and written with slips", async () => {
	const server = await startFeedServer(raw(""));
	const signal = new AbortController().signal;
	const good = FEED.replace("Il fait doux.", "Il fait doux &amp; beau, 3 &lt; 4 degrés.");
	const expected = await parseFeed(Buffer.from(good), { edition: "cn", feedUrl: server.url, now: NOON });
	expect(expected).not.toHaveProperty("repaired");
	const reads = fc.asyncProperty(
		fc.uniqueArray(slips, { minLength: 1 }),
		charset,
		packings,
		async (made, inHeader, packings) => {
			const text = made.reduce((xml, slip) => slip(xml), good);
			const body = packings.reduce<Uint8Array>((bytes, pack) => pack(bytes), Buffer.from(text));
			const head = `Content-Type: text/xml; charset=${inHeader ?? "gbk"}\r\nContent-Length: ${body.length}`;
			server.answers(raw(`HTTP/1.1 200 OK\r\n${head}\r\n\r\n`, body));
			const outcome = await fetchFeed(server.url, {}, { signal, gate: createHostGate() });
			if (outcome.kind !== "fresh") throw new Error(JSON.stringify(outcome));
			const context = { edition: "cn", feedUrl: server.url, now: NOON, contentType: outcome.contentType } as const;
			const { articles, rejected } = await parseFeed(outcome.bytes, context);
			expect({ articles, rejected }).toEqual(expected);
		},
	);
	await fc.assert(reads, { numRuns: 100 });
}, 30_000);

test("a good feed gives the same articles however it is labelled and packed", async () => {
	const server = await startFeedServer(raw(""));
	const expected = await parseFeed(Buffer.from(FEED), { edition: "cn", feedUrl: server.url, now: NOON });
	expect(expected.articles).toHaveLength(2);
	const reads = fc.asyncProperty(labels, async ({ inHeader, inProlog, contentEncoding, packings, start }) => {
		const text = FEED.replace(' encoding="UTF-8"', inProlog === undefined ? "" : ` encoding="${inProlog}"`);
		const body = packings.reduce<Uint8Array>((bytes, pack) => pack(bytes), Buffer.from(start + text));
		const type = inHeader === undefined ? "" : `Content-Type: text/xml; charset=${inHeader}\r\n`;
		const packed = contentEncoding === undefined ? "" : `Content-Encoding: ${contentEncoding}\r\n`;
		server.answers(raw(`HTTP/1.1 200 OK\r\n${type}${packed}Content-Length: ${body.length}\r\n\r\n`, body));
		const outcome = await fetchFeed(server.url, {}, { signal: new AbortController().signal, gate: createHostGate() });
		if (outcome.kind !== "fresh") throw new Error(JSON.stringify(outcome));
		const { bytes, contentType } = outcome;
		expect(outcome).not.toHaveProperty("brokenOff");
		expect(await parseFeed(bytes, { edition: "cn", feedUrl: server.url, contentType, now: NOON })).toEqual(expected);
	});
	await fc.assert(reads, { numRuns: 200 });
}, 30_000);
