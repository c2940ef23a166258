import { describe, expect, test } from "vitest";
import { type MapContext, parseNewsMap } from "../../../src/feed/map/parse-news-map.ts";
import { type MapItem, newsMapXml } from "../../support/articles/news-map-xml.ts";

const NOON = Date.UTC(2026, 0, 15, 12);
const MINUTE_MS = 60_000;
const SECTION = "https://www.rfi.fr/cn/%E4%B8%AD%E5%9B%BD";
const PICTURE = "https://s.rfi.fr/media/display/1/w:1280/p:16x9/boat.jpg";
const CONTEXT: MapContext = { edition: "cn", url: "https://www.rfi.fr/sitemaps/cn/news.xml", now: NOON, since: 0 };

const ONE = { url: `${SECTION}/20260115-一只纸船`, title: "一只纸船下水", publishedAt: NOON - 60 * MINUTE_MS };
const TWO = {
	url: `${SECTION}/20260115-两只纸船`,
	title: "两只纸船相撞",
	publishedAt: NOON - 30 * MINUTE_MS,
	picture: PICTURE,
};

const parsed = (document: string | Uint8Array, changes: Partial<MapContext> = {}) =>
	parseNewsMap(Buffer.from(document), { ...CONTEXT, ...changes });
const short = ({ title, publishedAt, url }: { title: string; publishedAt: number; url: string }) =>
	`${title} ${new Date(publishedAt).toISOString()} ${decodeURI(url)}`;
const BOTH = [
	"一只纸船下水 2026-01-15T11:00:00.000Z https://www.rfi.fr/cn/中国/20260115-一只纸船",
	"两只纸船相撞 2026-01-15T11:30:00.000Z https://www.rfi.fr/cn/中国/20260115-两只纸船",
];

describe("parseNewsMap", () => {
	test("makes articles of entries: address, title, time, section and picture, and no lede", async () => {
		const { articles, entries, leftOut, maps } = await parsed(newsMapXml([TWO]));
		expect(articles).toEqual([
			{
				...{ id: expect.stringMatching(/^[\w-]{22}$/), edition: "cn", kind: "article", section: "中国" },
				...{ url: encodeURI(TWO.url).replaceAll("%25", "%"), title: TWO.title, publishedAt: TWO.publishedAt },
				image: PICTURE,
			},
		]);
		expect({ entries, leftOut: [...leftOut], maps }).toEqual({ entries: 1, leftOut: [], maps: [] });
	});

	const xml = newsMapXml([ONE, TWO]);
	test.each<[string, string]>([
		[
			"other prefixes",
			xml
				.replaceAll("news:", "n:")
				.replaceAll("image:", "ns2:")
				.replaceAll(/(<\/?)(url|loc)\b/g, "$1s:$2"),
		],
		["no prefixes at all", xml.replaceAll(/(<\/?)(?:news|image):/g, "$1")],
		["CDATA", xml.replaceAll(/<(loc|news:title)>(.*?)<\//g, "<$1>\n<![CDATA[ $2 ]]>\n</")],
		["end tags that are missing", xml.replaceAll(/<\/(?:loc|lastmod|news:title|news:news|url)>/g, "")],
		["an end that is missing", xml.slice(0, xml.lastIndexOf("</news:title>") + 13)],
		["capitals", xml.replaceAll(/<(\/?)([\w:]+)/g, (_, slash, name) => `<${slash}${name.toUpperCase()}`)],
		["bare ampersands and stray signs", xml.replace("<news:keywords>一", "<news:keywords>R&D <3 &nope;")],
		["one entry that is nothing but tags", xml.replace("<url>", `<url>${"<a>".repeat(5000)}</url><url>`)],
		[
			"the titles of pictures before the news",
			xml.replaceAll("<news:news>", "<image:image><image:title>别的</image:title></image:image><news:news>"),
		],
		["a day that begins elsewhere", xml.replaceAll("T11:", "T12:").replaceAll("00.000Z", "00+01:00")],
	])("reads the same articles from a map with %s", async (_, document) => {
		expect((await parsed(document)).articles.map(short)).toEqual(BOTH);
	});

	test("tells the encoding by the bytes, as with feeds", async () => {
		const documents = [Buffer.from(`\uFEFF${xml}`, "utf16le"), Buffer.from(`\uFEFF${xml}`)];
		for (const document of documents) expect((await parsed(document)).articles.map(short)).toEqual(BOTH);
	});

	test.each<[string, MapItem, string]>([
		["of another edition", { ...ONE, url: "https://www.rfi.fr/fr/asie-pacifique/20260115-un-bateau" }, "other-edition"],
		["of an edition's old host", { ...ONE, url: "https://trad.cn.rfi.fr/20260115-一隻紙船" }, "other-edition"],
		["without a title", { ...ONE, title: " " }, "no-title"],
		["without an address", { title: ONE.title, publishedAt: NOON }, "bad-link"],
		["that leads to the home page", { ...ONE, url: "https://www.rfi.fr/cn/" }, "bad-link"],
		["that leads to what is no web address", { ...ONE, url: "javascript:alert(1)" }, "bad-link"],
		["without a date of publication, whenever it was touched", { url: ONE.url, title: ONE.title }, "no-date"],
		["from tomorrow", { ...ONE, publishedAt: NOON + 24 * 60 * MINUTE_MS }, "no-date"],
	])("leaves out and counts an entry %s", async (_, item, reason) => {
		const document = newsMapXml([item, TWO]).replace(
			"<news:news>",
			"<lastmod>2026-01-15T11:00:00Z</lastmod><news:news>",
		);
		const { articles, leftOut, entries } = await parsed(document);
		expect(articles.map(({ title }) => title)).toEqual([TWO.title]);
		expect([entries, ...leftOut]).toEqual([2, [reason, 1]]);
	});

	test("leaves out articles that share one address under titles that have nothing in common", async () => {
		const { articles, leftOut } = await parsed(newsMapXml([ONE, { ...ONE, title: "议会今天休会" }, TWO]));
		expect(articles.map(({ title }) => title)).toEqual([TWO.title]);
		expect([...leftOut]).toEqual([["bad-link", 2]]);
	});

	test("has no picture that is RFI's sign", async () => {
		const sign = "https://static.rfi.fr/meta_og_twcards/RFI_FB.png";
		const [article] = (await parsed(newsMapXml([{ ...TWO, picture: sign }]))).articles;
		expect(article).not.toHaveProperty("image");
	});

	test("reads what was published since, and of ten thousand entries the newest thousand, while everything else has its turn", async () => {
		const items = Array.from({ length: 10_000 }, (_, index) => ({
			...{ url: `${SECTION}/20260115-${index}`, title: `第${index}只纸船` },
			publishedAt: NOON - ((index * 7919) % 10_000) * 10_000,
		}));
		const document = newsMapXml(items);
		expect(document.length).toBeGreaterThan(500_000);
		let turns = 0;
		let isOver = false;
		const count = () => {
			turns += 1;
			if (!isOver) setImmediate(count);
		};
		setImmediate(count);
		const { articles, entries, leftOut } = await parsed(document);
		isOver = true;
		expect([entries, articles.length, ...leftOut]).toEqual([10_000, 1000, ["too-many", 9000]]);
		expect(Math.min(...articles.map(({ publishedAt }) => publishedAt))).toBe(NOON - 999 * 10_000);
		expect(turns).toBeGreaterThan(300);

		const newest = await parsed(document, { since: NOON - 9 * 10_000 });
		expect([newest.articles.length, ...newest.leftOut]).toEqual([10]);
	});

	test("stops with its signal", async () => {
		const stopping = new AbortController();
		const document = Buffer.from(newsMapXml(Array(1000).fill(ONE)));
		const reading = parseNewsMap(document, CONTEXT, stopping.signal);
		stopping.abort(new Error("enough"));
		await expect(reading).rejects.toThrow("enough");
	});

	test.each<[string, string, RegExp]>([
		["a web page", "<!doctype html><title>Forbidden</title>", /: it is an HTML page/],
		["nothing", "", /: it is empty$/],
		["JSON", '{"urls": []}', /: it is JSON/],
		["words", "Too many requests", /: it is no XML$/],
		[
			"a feed",
			"<rss version='2.0'><channel><image><url>x</url></image></channel></rss>",
			/: it is XML, but no sitemap$/,
		],
	])("says what %s is instead", async (_, document, reason) => {
		await expect(parsed(document)).rejects.toThrow(reason);
		await expect(parsed(document)).rejects.toThrow(`Cannot read news map "${CONTEXT.url}": `);
	});
});
