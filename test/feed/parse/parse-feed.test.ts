import { describe, expect, test } from "vitest";
import { type FeedContext, parseFeed } from "../../../src/feed/parse/parse-feed.ts";
import { storyKeys } from "../../../src/news/judgement/story-key.ts";
import { articleHtml, BODY, footer, LEDE, rss, type SampleItem } from "../../support/articles/samples.ts";

const NOW = Date.UTC(2026, 8, 14, 12);
const HOUR_MS = 3_600_000;
const context: FeedContext = { edition: "cn", feedUrl: "https://www.rfi.fr/cn/rss", now: NOW };
const cdata = (html: string) => `<![CDATA[${html}]]>`;
const read = (items: readonly SampleItem[], change: Partial<FeedContext> = {}) =>
	parseFeed(rss(items), { ...context, ...change });
const readXml = (xml: string, change: Partial<FeedContext> = {}) =>
	parseFeed(new TextEncoder().encode(xml), { ...context, ...change });

async function readOne(item: SampleItem) {
	const { articles } = await read([item]);
	const [article] = articles;
	if (article === undefined || articles.length > 1) throw new Error(`Cannot test: ${articles.length} articles`);
	return article;
}

describe("parseFeed, on an official feed", () => {
	const OFFICIAL = `<description>${LEDE}</description><pubDate>Mon, 14 Sep 2026 10:20:00 GMT</pubDate><media:thumbnail url="https://s.rfi.fr/media/display/u/w:1024/p:16x9/bridge.jpg"/>`;

	test("reads title, lede, link, time, section and picture", async () => {
		expect(await readOne({ fields: OFFICIAL })).toEqual({
			id: expect.stringMatching(/^[\w-]{22}$/),
			url: "https://www.rfi.fr/cn/%E4%B8%AD%E5%9B%BD/20260914-%E5%B0%8F%E5%9F%8E",
			edition: "cn",
			section: "中国",
			title: "小城修复百年木桥",
			lede: LEDE,
			image: "https://s.rfi.fr/media/display/u/w:1024/p:16x9/bridge.jpg",
			kind: "article",
			publishedAt: Date.UTC(2026, 8, 14, 10, 20),
		});
	});

	test.each([
		["in CDATA with a line break", { title: cdata("\n 小城修复百年木桥 ") }],
		["with double encoding", { title: "小城修复百年木桥&amp;#8203;" }],
		["with the station's name", { title: "小城修复百年木桥 - RFI" }],
		["under an http address with doubled slashes", { link: "http://www.rfi.fr//cn/中国/20260914-小城" }],
		["under a tracked address", { link: "https://www.rfi.fr/cn/中国/20260914-小城?xtor=RSS-1&amp;utm_source=x" }],
		["under a relative address", { link: "/cn/中国/20260914-小城" }],
		["with the description in CDATA", { fields: OFFICIAL.replace(LEDE, cdata(`${LEDE} `)) }],
		["with markup in the description", { fields: OFFICIAL.replace(LEDE, cdata(`<p>${LEDE}</p>`)) }],
		["with escaped markup in the description", { fields: OFFICIAL.replace(LEDE, `&lt;b&gt;${LEDE}&lt;/b&gt;`) }],
		["with unescaped markup in the description", { fields: OFFICIAL.replace(LEDE, `<b>${LEDE}</b>`) }],
		["with a photo credit as its source", { fields: `${OFFICIAL}<source>© AFP</source>` }],
	])("reads the same article %s", async (_, change) => {
		const { title, lede, url } = await readOne({ fields: OFFICIAL, ...change });
		const original = await readOne({ fields: OFFICIAL });
		expect({ title, lede, url }).toEqual({ title: original.title, lede: original.lede, url: original.url });
	});

	test("writes a section as the feed's category does when both are the same", async () => {
		const item = {
			link: "https://www.rfi.fr/fr/asie-pacifique/20260914-pont",
			fields: "<category>Asie-Pacifique</category>",
		};
		expect((await readOne(item)).section).toBe("Asie-Pacifique");
		expect((await readOne({ link: "https://www.rfi.fr/cn/20260914-pont" })).section).toBe("中国");
	});

	test("takes what stands behind a title for a column only if it is one", async () => {
		const link = "https://www.rfi.fr/cn/20260914-a";
		const columned = { link, title: "小城修复百年木桥 - 山谷来信" };
		expect(await readOne({ ...columned, fields: "<category>山谷来信</category>" })).toMatchObject({
			title: "小城修复百年木桥",
		});
		const [first, second] = ["镇长选举结果 - 木匠以微弱优势胜出", "镇长选举结果 - 磨坊主承认输掉选举"].map(
			(title, at) => ({
				title,
				link: `https://www.rfi.fr/cn/20260914-${at}`,
			}),
		);
		const { articles } = await read([first ?? {}, second ?? {}]);
		expect(articles.map(({ title }) => title)).toEqual([first?.title, second?.title]);
		const [one, other] = articles.map(storyKeys);
		expect(one?.lookup.filter((key) => other?.write.includes(key))).toEqual([]);
	});

	test.each([
		["no date", ""],
		["an unreadable date", "<pubDate>yesterday</pubDate>"],
		["the beginning of a computer's clock", "<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>"],
		["a date in 2099", "<pubDate>Mon, 14 Sep 2099 10:20:00 GMT</pubDate>"],
		["a date more than an hour ahead", `<pubDate>${new Date(NOW + HOUR_MS + 1000).toUTCString()}</pubDate>`],
	])("takes the time of the check for %s", async (_, fields) => {
		expect((await readOne({ fields })).publishedAt).toBe(NOW);
	});

	test.each([
		["Mon, 14 Sep 2026 14:20:00 +0200", Date.UTC(2026, 8, 14, 12, 20)],
		["2026-09-14T10:20:00Z", Date.UTC(2026, 8, 14, 10, 20)],
	])("believes the date %s", async (date, expected) => {
		expect((await readOne({ fields: `<pubDate>${date}</pubDate>` })).publishedAt).toBe(expected);
	});

	test("takes the first date that is one", async () => {
		const fields = "<pubDate/><published>soon</published><dc:date>2026-09-14T10:20:00Z</dc:date>";
		expect((await readOne({ fields })).publishedAt).toBe(Date.UTC(2026, 8, 14, 10, 20));
	});

	test("reads a podcast's episode", async () => {
		const enclosure = '<enclosure url="https://aod-rfi.akamaized.net/rfi/a.mp3" type="audio/mpeg"/>';
		const guid = "<guid>https://www.rfi.fr/cn/播客/20260914-木桥</guid>";
		expect(await readOne({ link: "", fields: `${enclosure}${guid}` })).toMatchObject({
			kind: "audio",
			audio: "https://aod-rfi.akamaized.net/rfi/a.mp3",
			url: new URL("https://www.rfi.fr/cn/播客/20260914-木桥").href,
		});
	});

	test.each([
		["audio/mp4", "https://aod.example/a.mp4"],
		["audio/mpeg", "https://aod.example/listen/1"],
	])("takes %s for a recording by its type", async (type, url) => {
		const fields = `<enclosure url="${url}" type="${type}"/>`;
		expect(await readOne({ fields })).toMatchObject({ kind: "audio", audio: url });
	});

	test.each([
		["a file of film without a type", '<enclosure url="https://s.rfi.fr/a.mp4"/>', undefined],
		["a group", '<media:group><media:content url="https://s.rfi.fr/a.jpg"/></media:group>', "https://s.rfi.fr/a.jpg"],
		["an address without a scheme", '<media:thumbnail url="//s.rfi.fr/a.jpg"/>', "https://s.rfi.fr/a.jpg"],
	])("sees in %s the right picture", async (_, fields, expected) => {
		expect((await readOne({ fields })).image).toBe(expected);
	});

	test("sets aside what cannot be posted and keeps the rest", async () => {
		const { articles, rejected } = await read([
			{ link: "", title: "没有地址" },
			{ link: "", title: "只有编号", fields: "<guid isPermaLink='false'>12345</guid>" },
			{ link: "javascript:alert(1)", title: "坏地址" },
			{ link: "https://localhost/a", title: "内部地址" },
			{ title: "", link: "https://www.rfi.fr/cn/a" },
			{ title: cdata("<script>x</script>"), link: "https://www.rfi.fr/cn/b" },
			{},
		]);
		expect(articles.map(({ title }) => title)).toEqual(["小城修复百年木桥"]);
		expect(rejected.map(({ reason, content }) => [reason, content.title])).toEqual([
			["no-link", "没有地址"],
			["no-link", "只有编号"],
			["bad-link", "坏地址"],
			["bad-link", "内部地址"],
			["no-title", ""],
			["no-title", ""],
		]);
	});

	test("reads an item without an address as any other", async () => {
		const { rejected } = await read([{ link: "", fields: OFFICIAL }]);
		expect(rejected).toMatchObject([{ reason: "no-link", content: { lede: LEDE, section: "中国" } }]);
	});

	test("reports the feed's ttl, where it makes sense", async () => {
		expect((await parseFeed(rss([], "<ttl>15</ttl>"), context)).ttlMs).toBe(15 * 60_000);
		for (const ttl of ["", "<ttl/>", "<ttl>-5</ttl>", "<ttl>soon</ttl>"])
			expect(await parseFeed(rss([], ttl), context)).not.toHaveProperty("ttlMs");
	});

	test("reads a feed without items", async () => {
		expect(await read([])).toEqual({ articles: [], rejected: [] });
	});
});

describe("parseFeed, on a full-text feed", () => {
	const PUBLISHED = "<pubDate>Mon, 14 Sep 2026 10:45:01 +0000</pubDate>";
	const html = articleHtml() + footer("site");

	test.each([
		["the description", `<description>${cdata(html)}</description>`],
		["the content", `<description>${LEDE.slice(0, 20)}</description><content:encoded>${cdata(html)}</content:encoded>`],
		["both", `<description>${cdata(html)}</description><content:encoded>${cdata(html)}</content:encoded>`],
		["escaped markup", `<description>${html.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</description>`],
	])("reads the whole article from %s", async (_, fields) => {
		expect(await readOne({ fields: fields + PUBLISHED })).toMatchObject({
			lede: LEDE,
			body: BODY.join("\n"),
			image: "https://s.rfi.fr/media/display/0a1b2c3d/w:1280/p:16x9/bridge.jpg",
			publishedAt: Date.UTC(2026, 8, 14, 10, 20),
		});
	});

	test("takes the date line of the text when the item states another date, or none", async () => {
		const { publishedAt } = await readOne({ fields: `<description>${cdata(html)}</description>` });
		expect(publishedAt).toBe(Date.UTC(2026, 8, 14, 10, 20));
	});

	test("does not believe a date line that lies more than an hour after the item's own date", async () => {
		const fields = `<pubDate>Mon, 14 Sep 2026 09:15:01 GMT</pubDate><description>${cdata(html)}</description>`;
		expect((await readOne({ fields })).publishedAt).toBe(Date.UTC(2026, 8, 14, 9, 15, 1));
	});

	test("shows the description when the text has no lede", async () => {
		const bare = articleHtml({ lede: "" });
		const fields = `<description>${LEDE}</description><content:encoded>${cdata(bare)}</content:encoded>`;
		expect((await readOne({ fields })).lede).toBe(LEDE);
	});

	test("caps the text that is kept for search", async () => {
		const long = articleHtml({ body: `<p>${"木".repeat(40_000)}</p>` });
		expect((await readOne({ fields: `<description>${cdata(long)}</description>` })).body).toHaveLength(8000);
	});
});

describe("parseFeed, on other envelopes", () => {
	test("reads Atom, even where one entry is malformed", async () => {
		const { articles, rejected } = await readXml(`<feed xmlns="http://www.w3.org/2005/Atom"><title>RFI</title>
			<entry><title type="html">A &amp;amp; B</title><link rel="self" href="https://www.rfi.fr/fr/self"/><link rel="alternate" href="https://www.rfi.fr/fr/a/1"/><published>2026-09-14T10:00:00Z</published><updated>2026-09-14T11:00:00Z</updated><summary>Un pont.</summary><category term="Afrique"/></entry>
			<entry><title>C</title><link>https://www.rfi.fr/fr/a/2</link><published>never</published><content type="html">&lt;p&gt;Un pont de bois.&lt;/p&gt;</content></entry>
			<entry><title>D</title><id>urn:uuid:1</id></entry></feed>`);
		expect(articles).toMatchObject([
			{ title: "A & B", url: "https://www.rfi.fr/fr/a/1", lede: "Un pont.", publishedAt: Date.UTC(2026, 8, 14, 10) },
			{ title: "C", url: "https://www.rfi.fr/fr/a/2", body: "Un pont de bois.", publishedAt: NOW },
		]);
		expect(rejected).toMatchObject([{ reason: "no-link", content: { title: "D" } }]);
	});

	test("reads RSS 1.0 and 0.9", async () => {
		const item = "<item><title>木桥</title><link>https://www.rfi.fr/cn/a</link></item>";
		const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel/>${item}</rdf:RDF>`;
		expect((await readXml(rdf)).articles).toHaveLength(1);
		expect((await readXml(`<rss version="0.91"><channel>${item}</channel></rss>`)).articles).toHaveLength(1);
	});

	test("decodes what the header names", async () => {
		const bytes = Buffer.from(new TextDecoder().decode(rss([{ title: "Pont réparé" }])), "latin1");
		const { articles } = await parseFeed(bytes, { ...context, contentType: "text/xml; charset=iso-8859-1" });
		expect(articles[0]?.title).toBe("Pont réparé");
	});
});
