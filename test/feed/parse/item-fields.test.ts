import { describe, expect, test } from "vitest";
import { parseFeed } from "../../../src/feed/parse/parse-feed.ts";

const NOW = Date.UTC(2026, 8, 15);
const DAY_MS = 86_400_000;
const TITLE = "<title>小城修复百年木桥</title>";
const LEDE = "山谷里的小城用三年时间修好了百年木桥。";

async function read(items: readonly string[]) {
	const links = items.map(
		(fields, at) => `<item><link>https://www.rfi.fr/cn/contenu/pont-${at}</link>${fields}</item>`,
	);
	const xml = `<rss version="2.0"><channel>${links.join("")}</channel></rss>`;
	return parseFeed(new TextEncoder().encode(xml), { edition: "cn", feedUrl: "https://www.rfi.fr/cn/rss", now: NOW });
}

async function readOne(fields: string) {
	const { articles } = await read([fields]);
	return articles[0];
}

describe("the texts of an item", () => {
	test.each([
		["<media:title>木桥</media:title>", { title: "木桥" }],
		["<media:group><media:title>木桥</media:title></media:group>", { title: "木桥" }],
		["<title/><itunes:title>木桥</itunes:title>", { title: "木桥" }],
		["<title>undefined</title><dc:title>木桥</dc:title>", { title: "木桥" }],
		[`<description>${LEDE}第二句。</description>`, { title: LEDE, lede: "第二句。" }],
		[`${TITLE}<media:description>${LEDE}</media:description>`, { lede: LEDE }],
		[
			`${TITLE}<media:content url="https://s.rfi.fr/a"><media:description>${LEDE}</media:description></media:content>`,
			{ lede: LEDE },
		],
		[`${TITLE}<itunes:summary>${LEDE}</itunes:summary>`, { lede: LEDE }],
		[
			`${TITLE}<media:description>2026年9月14日，木桥。</media:description><content:encoded>&lt;p>${LEDE}&lt;/p></content:encoded>`,
			{ lede: LEDE },
		],
		[`${TITLE}<description>null</description><dc:description>${LEDE}</dc:description>`, { lede: LEDE }],
		[`${TITLE}<dc:subject>法国</dc:subject>`, { section: "法国" }],
		["<title>&lt;![CDATA[木桥]]&gt;</title>", { title: "木桥" }],
		["<title>&amp;lt;![CDATA[木桥]]&amp;gt;</title>", { title: "木桥" }],
		["<title><![CDATA[<![CDATA[<![CDATA[木桥]]]]><![CDATA[>]]></title>", { title: "木桥" }],
		[
			"<TITLE>木桥</TITLE><pubdate>Mon, 14 Sep 2026 10:20:00 GMT</pubdate>",
			{ title: "木桥", publishedAt: Date.UTC(2026, 8, 14, 10, 20) },
		],
		[`${TITLE}<atom:updated>2026-09-14T10:20:00Z</atom:updated>`, { publishedAt: Date.UTC(2026, 8, 14, 10, 20) }],
		[`${TITLE}<m:description xmlns:m="http://search.yahoo.com/mrss/">${LEDE}</m:description>`, { lede: LEDE }],
	])("are read from %s", async (fields, expected) => {
		expect(await readOne(fields)).toMatchObject(expected);
	});

	test("are none where they are in another encoding than the rest", async () => {
		const title = Buffer.concat([
			Buffer.from("<title>"),
			Buffer.from([0xb7, 0xa8, 0xb9, 0xfa, 0xd7, 0xdc, 0xd0, 0xfb, 0xb2, 0xbc]),
		]);
		const rest = Buffer.from(`</title><link>https://www.rfi.fr/cn/20260914-a</link></item>`);
		const others = Array.from({ length: 9 }, (_, at) =>
			Buffer.from(`<item>${TITLE}<link>https://www.rfi.fr/cn/20260914-b${at}</link></item>`),
		);
		const parts = [Buffer.from(`<rss version="2.0"><channel><item>`), title, rest, ...others];
		const document = Buffer.concat([...parts, Buffer.from("</channel></rss>")]);
		const context = { edition: "cn", feedUrl: "https://www.rfi.fr/cn/rss", now: NOW } as const;
		const { articles, rejected } = await parseFeed(document, context);
		expect(articles).toHaveLength(9);
		expect(rejected.map(({ reason }) => reason)).toEqual(["no-title"]);
	});

	test("are none where a generator had nothing to say", async () => {
		for (const nothing of ["undefined", " null ", "&lt;p&gt;undefined&lt;/p&gt;", "NaN", "None", "N/A"])
			expect(await readOne(`${TITLE}<description>${nothing}</description>`)).not.toHaveProperty("lede");
		const { rejected } = await read(["<title>null</title>"]);
		expect(rejected).toMatchObject([{ reason: "no-title" }]);
	});
});

describe("the media of an item", () => {
	const picture = (name: string, attributes = "") =>
		`<media:content url="https://s.rfi.fr/${name}.jpg" ${attributes}/>`;

	test.each([
		[
			"the widest of several",
			picture("a", 'width="310"') + picture("b", 'width="1280"') + picture("c", 'width="700"'),
			"b",
		],
		["the widest by their addresses", picture("w:310/a") + picture("w:1280/b"), "w:1280/b"],
		["the first of those that say nothing", picture("a") + picture("b"), "a"],
		[
			"the picture before the thumbnail",
			'<media:thumbnail url="https://s.rfi.fr/t.jpg"/><enclosure url="https://s.rfi.fr/a.jpg" type="image/jpeg"/>',
			"a",
		],
		["a relative one", '<media:thumbnail url="/a.jpg"/>', "../www.rfi.fr/a"],
		[
			"a relative one of the text",
			"<description>&lt;p&gt;&lt;img src='/a.jpg'&gt;木桥。&lt;/p&gt;</description>",
			"../www.rfi.fr/a",
		],
	])("give as picture %s", async (_, fields, name) => {
		const expected = new URL(`https://s.rfi.fr/${name}.jpg`).href.replace(
			"https://s.rfi.fr/www.rfi.fr",
			"https://www.rfi.fr",
		);
		expect((await readOne(TITLE + fields))?.image).toBe(expected);
	});

	test.each([
		["audio", '<enclosure url="https://aod.example/a.mp3" type="application/octet-stream"/>'],
		["audio", '<enclosure url="https://aod.example/listen/1" type="mp3"/>'],
		["audio", '<link rel="enclosure" type="audio/mpeg" href="https://aod.example/a"/>'],
		["video", '<enclosure url="https://aod.example/a.mp4"/>'],
		["video", '<media:content url="https://aod.example/a" medium="video"/>'],
		["article", '<enclosure url="https://aod.example/a.bin" type="application/octet-stream"/>'],
		["article", '<enclosure url="https://aod.example/a.pdf" type="application/pdf"/>'],
	])("make an item %s: %s", async (kind, fields) => {
		expect(await readOne(TITLE + fields)).toMatchObject({ kind });
		expect(await readOne(TITLE + fields)).not.toHaveProperty("image");
	});
});

describe("the date of an item", () => {
	const dated = (...days: readonly number[]) =>
		days.map((day) => `${TITLE}<pubDate>${new Date(NOW - day * DAY_MS).toUTCString()}</pubDate>`);
	const times = async (...days: readonly number[]) =>
		(await read(dated(...days))).articles.map(({ publishedAt }) => (NOW - publishedAt) / DAY_MS);

	test("is none when it lies a year before all the others", async () => {
		expect(await times(1, 2, 3, 500)).toEqual([1, 2, 3, 0]);
		expect(await times(1, 2, 3, 300)).toEqual([1, 2, 3, 300]);
		expect(await times(1, 2, 3, 500, 501)).toEqual([1, 2, 3, 500, 501]);
		expect(await times(1, 500)).toEqual([1, 500]);
	});

	test("is believed when the address says the same", async () => {
		const old = "<link>https://www.rfi.fr/cn/20240503-pont</link><pubDate>Fri, 03 May 2024 10:00:00 GMT</pubDate>";
		const xml = [...dated(1, 2, 3), TITLE + old].map(
			(fields, at) => `<item>${fields}<guid>https://www.rfi.fr/cn/g/${at}</guid></item>`,
		);
		const document = new TextEncoder().encode(`<rss version="2.0"><channel>${xml.join("")}</channel></rss>`);
		const { articles } = await parseFeed(document, { edition: "cn", feedUrl: "https://www.rfi.fr/cn/rss", now: NOW });
		expect(articles.at(-1)?.publishedAt).toBe(Date.UTC(2024, 4, 3, 10));
	});

	test("is none when it lies before the day in the address", async () => {
		const slipped = "<guid>https://www.rfi.fr/cn/20260914-pont</guid><pubDate>Sun, 14 Sep 2025 10:20:00 GMT</pubDate>";
		const xml = `<rss version="2.0"><channel><item>${TITLE}${slipped}</item></channel></rss>`;
		const context = { edition: "cn", feedUrl: "https://www.rfi.fr/cn/rss", now: NOW } as const;
		const { articles } = await parseFeed(new TextEncoder().encode(xml), context);
		expect(articles[0]?.publishedAt).toBe(NOW);
	});

	test("is the next one when the first lies ahead", async () => {
		const fields = "<pubDate>Mon, 14 Sep 2099 10:20:00 GMT</pubDate><dc:date>2026-09-14T10:20:00Z</dc:date>";
		expect(await readOne(TITLE + fields)).toMatchObject({ publishedAt: Date.UTC(2026, 8, 14, 10, 20) });
	});
});
