import { expect, test } from "vitest";
import { createFeedParser } from "../../../src/feed/parse/create-feed-parser.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const context = { edition: "cn", feedUrl: "https://www.rfi.fr/cn/rss", now: 0 } as const;
const ITEM = "<item><title>木桥</title><link>https://www.rfi.fr/cn/a</link></item>";
const MIB = 2 ** 20;

function feed(padding: string): Uint8Array {
	return new TextEncoder().encode(`<rss version="2.0"><channel>${ITEM}${padding}</channel></rss>`);
}

/** How often the event loop turns until a promise is settled. */
async function turnsUntil(work: Promise<unknown>): Promise<number> {
	let turns = 0;
	let isOver = false;
	const turn = () => {
		turns += 1;
		if (!isOver) setImmediate(turn);
	};
	setImmediate(turn);
	await work.finally(() => {
		isOver = true;
	});
	return turns;
}

test.each([
	["entities", `<x>${"&amp;".repeat(MIB)}</x>`],
	["elements", "<x/>".repeat(90_000)],
	["attributes", `<x ${Array.from({ length: 50_000 }, (_, at) => `a${at}="1"`).join(" ")}/>`],
	["marks", `<x>a${"\u0301".repeat(MIB)}</x>`],
	["CDATA sections", "<![CDATA[]]>".repeat(MIB / 8)],
])("the event loop turns while a feed of very many %s is parsed", async (_, padding) => {
	const parsed = createFeedParser(new FakeClock())(feed(padding), context);
	expect(await turnsUntil(parsed)).toBeGreaterThan(20);
	expect((await parsed).articles.map(({ title }) => title)).toEqual(["木桥"]);
});

test("a big body that is no feed is refused with the same words as a small one", async () => {
	const parse = createFeedParser(new FakeClock());
	for (const length of [1, MIB]) {
		const bytes = new TextEncoder().encode("x".repeat(length));
		await expect(parse(bytes, context)).rejects.toThrow('Cannot parse feed "https://www.rfi.fr/cn/rss": it is no XML');
	}
});

test("a body that takes too long is given up, and the next one is parsed", async () => {
	const clock = new FakeClock();
	const parse = createFeedParser(clock);
	const endless = parse(feed("<x/>".repeat(90_000)), context);
	const next = parse(feed(" ".repeat(MIB)), context);
	await clock.sleeping();
	await clock.advance(20_000);
	await expect(endless).rejects.toThrow("it needs too much time or memory");
	expect((await next).articles).toHaveLength(1);
});

test("a stop ends the parsing", async () => {
	const stop = new AbortController();
	const parsed = createFeedParser(new FakeClock())(feed(" ".repeat(MIB)), context, stop.signal);
	stop.abort();
	await expect(parsed).rejects.toThrow();
});
