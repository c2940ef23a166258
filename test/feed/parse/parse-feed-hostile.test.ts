import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FeedParseError } from "../../../src/feed/parse/feed-parse-error.ts";
import { type FeedContext, parseFeed } from "../../../src/feed/parse/parse-feed.ts";
import { rss } from "../../support/articles/samples.ts";

const MIB = 1024 * 1024;
const SMALL_BYTES = MIB / 4;
/** Below this, what is measured is the warming up. */
const MEASURABLE_MS = 10;
/** A measurement may be disturbed, but not each of so many. */
const MAX_TRIES = 5;
const context: FeedContext = { edition: "cn", feedUrl: "https://www.rfi.fr/cn/rss", now: Date.UTC(2026, 8, 14) };
const parse = (xml: string | Uint8Array) =>
	parseFeed(typeof xml === "string" ? new TextEncoder().encode(xml) : xml, context);
const channel = (inside: string) => `<?xml version="1.0"?><rss version="2.0"><channel>${inside}</channel></rss>`;
const item = (html: string) =>
	channel(
		`<item><title>木桥</title><link>https://www.rfi.fr/cn/a</link><description><![CDATA[${html}]]></description></item>`,
	);
const fill = (unit: string, bytes: number) => unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)));

/** The processor's time for one feed: a busy machine makes it wait, which does not count. */
async function costMs(xml: string): Promise<number> {
	const begun = process.cpuUsage();
	await parse(xml).catch((error: unknown) => expect(error).toBeInstanceOf(FeedParseError));
	return process.cpuUsage(begun).user / 1000;
}

describe("parseFeed, on what is no feed", () => {
	const LAUGHS = Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`).join("");

	test.each([
		["nothing", "", "it is empty"],
		["a page with status 200", "<!DOCTYPE html><html><body>Just a moment…</body></html>", "it is an HTML page"],
		[
			"a page of XHTML",
			'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html/>',
			"it is an HTML page",
		],
		[
			"a page of XHTML without a type",
			'<?xml version="1.0"?><!-- x --><html xmlns="x"><head/></html>',
			"it is an HTML page",
		],
		["a page after a comment", "<!-- x -->\n<html lang=zh><p>x", "it is an HTML page"],
		["JSON", '{"items":[]}', "it is JSON"],
		["words", "Not found", "it is no XML"],
		["bytes", "\0\u0001\u0002", "it is no XML"],
		["other XML", "<sitemap><url/></sitemap>", "it is XML, but no RSS or Atom feed"],
		["RSS without a channel", '<rss version="2.0"/>', "it is XML, but no RSS or Atom feed"],
		["truncated XML", channel("<item><title>木桥</title><link>https://").slice(0, 90), "it is broken XML: "],
		["an unknown entity", channel("<title>&pont;</title>"), "it is broken XML: Invalid character entity"],
		["a page of XHTML", '<?xml version="1.0"?><!DOCTYPE html><html><body>x</body></html>', "it is an HTML page"],
		[
			"a billion laughs",
			`<!DOCTYPE l [<!ENTITY lol0 "lol">${LAUGHS}]>${channel("<title>&lol9;</title>").slice(21)}`,
			"Invalid character entity",
		],
		[
			"an external entity",
			`<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${channel("<title>&x;</title>").slice(21)}`,
			"Invalid character entity",
		],
		[
			"elements nested 10,000 deep",
			channel("<a>".repeat(10_000) + "</a>".repeat(10_000)),
			"more than 1000 elements within each other",
		],
		["elements opened without end", channel(fill("<a>", 2 * MIB)), "more than 1000 elements within each other"],
	])("says of %s what it is", async (_, xml, reason) => {
		const error = await parse(xml).catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(FeedParseError);
		expect(String(error)).toContain('Cannot parse feed "https://www.rfi.fr/cn/rss": ');
		expect(String(error)).toContain(reason);
		expect(String(error)).not.toContain("\n");
	});
});

describe("parseFeed, on a hostile feed", () => {
	test("is not led astray by names that objects inherit", async () => {
		const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "_", "cdata"];
		const elements = names.map((name) => `<${name}><polluted>1</polluted></${name}>`).join("");
		const feed = channel(
			`${elements}<item __proto__="x">${elements}<title>木桥</title><link>https://www.rfi.fr/cn/a</link></item>`,
		);
		expect((await parse(feed)).articles).toMatchObject([{ title: "木桥" }]);
		expect({}).not.toHaveProperty("polluted");
	});

	test("reads the thousand newest of 10,000 items", async () => {
		const items = Array.from({ length: 10_000 }, (_, n) => ({
			title: `木桥 ${n}`,
			link: `https://www.rfi.fr/cn/a-${n}`,
			fields: `<pubDate>${new Date(Date.UTC(2026, 0, 1) + ((n * 7919) % 10_000) * 60_000).toUTCString()}</pubDate>`,
		}));
		const { articles } = await parse(rss(items));
		expect(articles).toHaveLength(1000);
		const oldest = Math.min(...articles.map(({ publishedAt }) => publishedAt));
		expect(oldest).toBe(Date.UTC(2026, 0, 1) + 9000 * 60_000);
	});

	test("keeps an endless title and an endless lede short", async () => {
		const fields = `<description>${fill("木桥，", MIB)}</description>`;
		const { articles } = await parse(rss([{ title: fill("小城", MIB), fields }]));
		expect(Array.from(articles[0]?.title ?? "").length).toBeLessThanOrEqual(300);
		expect(Array.from(articles[0]?.lede ?? "").length).toBeLessThanOrEqual(600);
	});

	test.each([
		["elements of a name without letters", fill("<_>", 5 * MIB), /more than 1000 elements within each other/],
		["elements of a name with an accent", fill("<é>", 3 * MIB), /more than 1000 elements within each other/],
		["elements that HTML never closes", fill("<br>", 5 * MIB), /more than 1000 elements within each other/],
		["elements that only look closed", fill('<a b="/>">', 5 * MIB), /broken XML: more than 100000 elements/],
		["empty items", fill("<item/>", 5 * MIB), /more than 100000 elements/],
		["bare ampersands", fill("&", 5 * MIB), /more than 50000 unescaped ampersands/],
	])("is refused for %s", async (_, content, reason) => {
		await expect(parse(channel(content))).rejects.toThrow(reason);
	});

	test.each([
		["tags that never close", (size: number) => item(fill("a<p", size))],
		["containers without end", (size: number) => item(fill("<div>", size))],
		["spans without end", (size: number) => item(`<p>${fill("<span>", size)}`)],
		["siblings without end", (size: number) => item(`${fill("<p>a</p>", size)}<div>`)],
		["bold paragraphs without end", (size: number) => item(fill("<p><strong>a</strong></p>", size))],
		["empty paragraphs without end", (size: number) => item(fill("<p></p>", size))],
		["pictures without end", (size: number) => item(fill("<img src=x>", size))],
		["addresses without end", (size: number) => item(`<script>${fill("http://", size)}</script>`)],
		["an address of many parts", (size: number) => item(`<a href="https://a${"/a".repeat(size / 64)}">x</a>`)],
		["one line of text", (size: number) => item(`<p>${fill("木", size)}</p>`)],
		["open quotations", (size: number) => item(`<p>${fill("“", size)}。</p>`)],
		["open brackets", (size: number) => item(`<p>${fill("（", size)}</p>`)],
		["spaces", (size: number) => item(`<p>${fill(" ", size)}x</p>`)],
		[
			"references",
			(size: number) =>
				channel(`<item><title>${fill("&#x61;", size)}</title><link>https://www.rfi.fr/cn/a</link></item>`),
		],
		["doubly encoded references", (size: number) => channel(`<item><title>${fill("&amp;amp;", size)}</title></item>`)],
		[
			"title parts",
			(size: number) =>
				channel(`<item><title>${fill("a - ", size)}</title><link>https://www.rfi.fr/cn/a</link></item>`),
		],
		["empty items", (size: number) => channel(fill("<item/>", size / 2))],
		["a comment", (size: number) => channel(`<!--${fill("x", size)}-->`)],
		[
			"encoded percent signs",
			(size: number) =>
				channel(
					`<item><title>a</title><link>https://www.rfi.fr/cn/${"%25".repeat(2500)}41</link></item>`.repeat(size / 4096),
				),
		],
	])("takes no more than in proportion for %s", async (_, make) => {
		let ratio = Number.POSITIVE_INFINITY;
		// Twice as much takes twice as long, and four times as long where each part is compared with all others.
		for (let tries = 0; ratio > 3 && tries < MAX_TRIES; tries++)
			ratio = (await costMs(make(2 * SMALL_BYTES))) / Math.max(MEASURABLE_MS, await costMs(make(SMALL_BYTES)));
		expect(ratio).toBeLessThanOrEqual(3);
	});
});

describe("parseFeed, on anything", () => {
	const onlyItsOwnError = async (bytes: Uint8Array) => {
		const outcome = await parse(bytes).catch((error: unknown) => error);
		expect(
			outcome instanceof FeedParseError || (typeof outcome === "object" && outcome !== null && "articles" in outcome),
		).toBe(true);
	};

	test("throws nothing but its own error on arbitrary bytes", async () => {
		await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), onlyItsOwnError), { numRuns: 500 });
	});

	test("throws nothing but its own error on pieces of feeds in any order", async () => {
		const pieces = [
			'<rss version="2.0">',
			"<rss>",
			"<channel>",
			"</channel>",
			"</rss>",
			"<item>",
			"</item>",
			"<item/>",
			"<title>",
			"</title>",
			"<link>",
			"</link>",
			'<link href="https://www.rfi.fr/cn/a"/>',
			"https://www.rfi.fr/cn/a",
			"<description>",
			"</description>",
			"<p><strong>木</strong></p><div><p>桥。</p></div>",
			"<![CDATA[",
			"]]>",
			"<!--",
			"-->",
			"<feed>",
			"</feed>",
			"<entry>",
			"</entry>",
			"<updated>x</updated>",
			"<pubDate>x</pubDate>",
			"&amp;lt;p&gt;",
			"&lol;",
			"<a:b c='d'/>",
			"<__proto__>",
			"</__proto__>",
			"<?x?>",
			"\u0000",
			"<!DOCTYPE x [",
			"]>",
			"<rdf:RDF>",
			"</rdf:RDF>",
			"<content>",
			"</content>",
			"<enclosure url='x'/>",
		];
		const text = fc
			.array(fc.constantFrom(...pieces), { maxLength: 25 })
			.map((parts) => new TextEncoder().encode(parts.join("")));
		await fc.assert(fc.asyncProperty(text, onlyItsOwnError), { numRuns: 2000 });
	});

	test("throws nothing but its own error on a feed cut off or corrupted anywhere", async () => {
		const whole = rss([
			{ fields: "<description><![CDATA[<p><strong>a</strong></p><div><p>b。</p></div>]]></description>" },
		]);
		const wound = fc.tuple(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255));
		await fc.assert(
			fc.asyncProperty(wound, async ([end, at, value]) => onlyItsOwnError(whole.slice(0, end).fill(value, at, at + 1))),
			{ numRuns: 500 },
		);
	});
});
