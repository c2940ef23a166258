import { describe, expect, test } from "vitest";
import { isArticleAddress } from "../../../src/feed/parse/article-address.ts";
import { parseFeed } from "../../../src/feed/parse/parse-feed.ts";

const PROXY = "https://proxy.example/cn/feed";
const BRIDGE = "https://www.rfi.fr/cn/france/20260914-pont";

async function linksOf(xml: string, finalUrl?: string) {
	const context = { edition: "cn", feedUrl: PROXY, finalUrl, now: Date.UTC(2026, 8, 15) } as const;
	const { articles, rejected } = await parseFeed(new TextEncoder().encode(xml), context);
	return [...articles.map(({ url }) => url), ...rejected.map(({ reason }) => reason)];
}

const rss = (items: string, head = "") => `<rss version="2.0"><channel>${head}${items}</channel></rss>`;
const item = (fields: string, title = "木桥") => `<item><title>${title}</title>${fields}</item>`;
const atom = (entry: string, attributes = "", entryAttributes = "") =>
	`<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><entry ${entryAttributes}><title>木桥</title>${entry}</entry></feed>`;

describe("the link of an item", () => {
	test.each([
		["without a scheme", "<link>www.rfi.fr/cn/france/20260914-pont</link>"],
		["without a scheme and www", "<link>rfi.fr/cn/france/20260914-pont</link>"],
		["with a scheme that lost a slash", "<link>https:/www.rfi.fr/cn/france/20260914-pont</link>"],
		["in CDATA that was escaped", `<link>&lt;![CDATA[${BRIDGE}]]&gt;</link>`],
		["with an entity of HTML", "<link>https://www.rfi.fr/cn/france&sol;20260914-pont</link>"],
		["that is a home page, beside a guid", `<link>https://www.rfi.fr/cn/</link><guid>${BRIDGE}</guid>`],
		["that is no address, beside a guid", `<link>N/A</link><guid isPermaLink="false">${BRIDGE}</guid>`],
		["with an end tag that was escaped", `<link>${BRIDGE}&lt;/link></link>`],
		["with the rest of an end tag, beside a guid", `<link>${BRIDGE}/link></link><guid>${BRIDGE}</guid>`],
		["with two addresses, beside a guid", `<link>${BRIDGE} https://www.rfi.fr/b</link><guid>${BRIDGE}</guid>`],
		["that says undefined, beside a guid", `<link>undefined</link><guid>${BRIDGE}</guid>`],
	])("is read %s", async (_, fields) => {
		expect(await linksOf(rss(item(fields)))).toEqual([BRIDGE]);
	});

	test.each([
		["https://www.rfi.fr/cn/"],
		["https://www.rfi.fr/"],
		["https://www.rfi.fr/cn/index.html"],
		["https://news.example"],
		["N/A"],
		["none"],
		["#"],
		["/"],
		[`${BRIDGE}/link>`],
		[`>${BRIDGE}`],
		[PROXY],
	])("is none when it is %s", async (link) => {
		expect(await linksOf(rss(item(`<link>${link}</link><guid isPermaLink="false">17</guid>`)))).toEqual(["bad-link"]);
	});

	test("keeps parameters whose names begin like an entity of HTML", async () => {
		const link = "<link>https://pont.example/20260914?slug=a&amp;copy=1&sol;2</link>";
		expect(await linksOf(rss(item(link)))).toEqual(["https://pont.example/20260914?slug=a&copy=1/2"]);
	});

	test("is the address of an RDF item, or the recording of an episode that has no page", async () => {
		expect(await linksOf(rss(item("").replace("<item>", `<item rdf:about="${BRIDGE}">`)))).toEqual([BRIDGE]);
		const [audio, picture] = ["https://aod.example/pont.mp3", "https://s.rfi.fr/pont.jpg"];
		const enclosure = (url: string, type: string) => item(`<enclosure url="${url}" type="${type}"/>`);
		expect(await linksOf(rss(enclosure(audio, "audio/mpeg")))).toEqual([audio]);
		expect(await linksOf(rss(enclosure(picture, "image/jpeg")))).toEqual(["no-link"]);
	});

	test.each([
		["Alternate", "text/html"],
		["http://www.iana.org/assignments/relation/alternate", ""],
		[" alternate ", "application/xhtml+xml"],
	])("has the relation %j", async (rel, type) => {
		const pdf = '<link rel="alternate" type="application/pdf" href="https://www.rfi.fr/cn/pont.pdf"/>';
		const self = '<link rel="self" href="https://www.rfi.fr/cn/self/1"/>';
		expect(await linksOf(atom(`${self}${pdf}<link rel="${rel}" type="${type}" href="${BRIDGE}"/>`))).toEqual([BRIDGE]);
	});
});

describe("a relative link", () => {
	const link = '<link href="20260914-pont"/>';

	test.each([
		["the entry", atom(link, "", 'xml:base="https://www.rfi.fr/cn/france/"')],
		["the feed", atom(link, 'xml:base="https://www.rfi.fr/cn/france/"')],
		["the entry within the feed", atom(link, 'xml:base="https://www.rfi.fr/cn/"', 'xml:base="france/"')],
		["the link itself", atom(link.replace("<link", '<link xml:base="https://www.rfi.fr/cn/france/"'))],
		["the channel's site", rss(item("<link>/cn/france/20260914-pont</link>"), "<link>https://www.rfi.fr/cn/</link>")],
	])("starts from %s", async (_, xml) => {
		expect(await linksOf(xml)).toEqual([BRIDGE]);
	});

	test("starts from where the document came from, else from the feed's address", async () => {
		const xml = rss(item("<link>/cn/france/20260914-pont</link>"));
		expect(await linksOf(xml, "https://www.rfi.fr/cn/rss")).toEqual([BRIDGE]);
		expect(await linksOf(xml)).toEqual(["https://proxy.example/cn/france/20260914-pont"]);
	});
});

describe("an address that a document has more than once", () => {
	const link = `<link>${BRIDGE}</link>`;

	test.each([
		["three titles", ["木桥开放（一）", "木桥开放（二）", "木桥开放（三）"]],
		["two titles that have nothing in common", ["木桥开放", "议会投票"]],
		["fragments that tell its articles apart", ["木桥开放", "议会投票", "列车晚点"]],
	])("is a bad link for all of them with %s", async (_, titles) => {
		const items = titles.map((title, at) => item(link.replace("</link>", `#${at}</link>`), title));
		expect(await linksOf(rss(items.join("")))).toEqual(titles.map(() => "bad-link"));
	});

	test.each([
		["a corrected title", ["木桥重新开放（更正）", "木桥重新开放"], ""],
		["the same title", ["木桥开放", "木桥 开放"], ""],
		[
			"another title over the same lede",
			["木桥开放", "议会投票"],
			"<description>山谷里的小城修好了木桥。</description>",
		],
	])("stays one article with %s", async (_, titles, fields) => {
		const items = titles.map((title) => item(link + fields, title));
		expect(await linksOf(rss(items.join("")))).toEqual(titles.map(() => BRIDGE));
	});
});

test.each([
	["https://www.rfi.fr/cn/a", true],
	["https://www.rfi.fr/cn", false],
	["https://www.rfi.fr/", false],
	["https://www.rfi.fr/contenu/20260914-a", true],
	["https://news.example/?p=7", true],
])("isArticleAddress says of %s %s", (url, expected) => {
	expect(isArticleAddress(url)).toBe(expected);
});
