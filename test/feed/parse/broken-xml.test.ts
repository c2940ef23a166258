import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FeedParseError } from "../../../src/feed/parse/feed-parse-error.ts";
import { parseFeed } from "../../../src/feed/parse/parse-feed.ts";

const context = { edition: "fr", feedUrl: "https://www.rfi.fr/fr/rss", now: Date.UTC(2026, 8, 15) } as const;
const read = (xml: string) => parseFeed(new TextEncoder().encode(xml), context);
const DATE = "<pubDate>Mon, 14 Sep 2026 10:20:00 GMT</pubDate>";
const item = (slug: string, title: string, fields = "") =>
	`<item><title>${title}</title><link>https://www.rfi.fr/fr/x/20260914-${slug}</link>${DATE}${fields}</item>`;
const PORT = item("port", "Le port rouvre", "<description>Les bateaux reviennent au port.</description>");
const rss = (inside: string, start = '<rss version="2.0">') =>
	`${start}<channel><title>RFI</title>${inside}</channel></rss>`;

/** Titles and ledes of a feed that is made of one item and another, which is as it should be. */
async function shown(xml: string) {
	const { articles, repaired } = await read(xml);
	const texts = articles.map(({ title, lede }) => (lede === undefined ? title : `${title} | ${lede}`));
	expect(texts.pop()).toBe("Le port rouvre | Les bateaux reviennent au port.");
	return { texts, repaired };
}

describe("parseFeed, on broken XML", () => {
	test.each([
		["a bare < before a number", item("a", "Prix < 2 % en mai"), "Prix < 2 % en mai"],
		["a bare < before a letter", item("a", "Le <pont est fini"), "Le <pont est fini"],
		["a bare < at the end", item("a", "Le pont<"), "Le pont<"],
		["an & before a word and a semicolon", item("a", "R&D; en hausse"), "R&D; en hausse"],
		["an entity of HTML 5", item("a", "Pont &lpar;neuf&rpar;"), "Pont (neuf)"],
		["an entity without its end", item("a", "Pont &amp quai &#8211 rive"), "Pont & quai – rive"],
		["an & in an address", item("a", "Pont", '<enclosure url="https://s.rfi.fr/a.jpg?a=1&b;=2"/>'), "Pont"],
		["references that XML forbids", item("a", "Pont&#0; et&#x1f; quai"), "Pont et quai"],
		["a character as two references", item("a", "Pont &#55357;&#56832;"), "Pont 😀"],
		["a character as two references in hex", item("a", "Pont &#xD83D;&#xde00;"), "Pont 😀"],
		[
			"HTML that nobody closed",
			item("a", "Pont", "<description>Un pont.<br>Un quai.</description>"),
			"Pont | Un pont. Un quai.",
		],
		[
			"many lines that nobody closed",
			item("a", "Pont", `<description>Un pont.${"<br>".repeat(1500)}</description>`),
			"Pont | Un pont.",
		],
		["an attribute without quotes", item("a", "Pont", "<enclosure url=https://s.rfi.fr/a.jpg />"), "Pont"],
		["an element that begins with a digit", item("a", "Pont", "<x><150x150>y</150x150></x>"), "Pont"],
		["dashes in a comment", `<!-- a -- b -->${item("a", "Pont")}`, "Pont"],
		["an end tag that is cut", item("a", "Pont").replace("</title>", "</title"), "Pont"],
		["an end tag that is missing", item("a", "Pont").replace("</title>", ""), "Pont"],
		["CDATA without its end", item("a", "<![CDATA[Pont <i>neuf</i>]]"), "Pont neuf"],
		["CDATA without any end", item("a", "<![CDATA[Pont"), "Pont"],
		[
			"CDATA in a lede without any end",
			item("a", "Pont", "<description><![CDATA[<p>Un quai.</p></description>"),
			"Pont | Un quai.",
		],
		["an element without its end before the title", item("a", "Pont").replace("<title>", "<author>AFP<title>"), "Pont"],
		["an item that is not closed", item("a", "Pont").replace("</item>", ""), "Pont"],
	])("reads a feed with %s", async (_, broken, expected) => {
		const { texts, repaired } = await shown(rss(broken + PORT));
		expect(texts).toEqual([expected]);
		if (!/entity without its end/.test(_)) expect(repaired).toMatch(/\w/);
	});

	test.each([
		["a warning in front", `Warning: x in <b>/a.php</b>\n<?xml version="1.0"?>${rss(PORT)}`],
		["an empty line before the mark of its encoding", `\n\uFEFF<?xml version="1.0"?>${rss(PORT)}`],
		["no version", rss(PORT, "<rss>")],
		["another version", rss(PORT, '<rss version="1.0">')],
		["capitals", rss(PORT).replace(/<(\/?)([a-z]+)/gi, (_, slash, name) => `<${slash}${name.toUpperCase()}`)],
		["items beside the channel", `<rss version="2.0"><channel><title>RFI</title></channel>${PORT}</rss>`],
		["an item in a channel of its own", `<rss version="2.0"><channel/><channel>${PORT}</channel></rss>`],
		["a prefix of its own", rss(PORT).replace(/<(\/?)(\w)/g, "<$1x:$2")],
		[
			"a prefix of RSS 1.0",
			rss(PORT, '<rss xmlns:a="http://purl.org/rss/1.0/">').replace(/<(\/?)(item|title|link|description)/g, "<$1a:$2"),
		],
		["text behind its end", `${rss(PORT)}x`],
	])("reads a feed with %s", async (_, xml) => {
		expect((await shown(xml)).texts).toEqual([]);
	});

	test("reads Atom with a prefix", async () => {
		const entry =
			'<a:entry><a:title>Pont</a:title><a:link href="https://www.rfi.fr/fr/x/20260914-a"/><a:updated>2026-09-14T10:20:00Z</a:updated></a:entry>';
		const { articles } = await read(`<a:feed xmlns:a="http://www.w3.org/2005/Atom">${entry}</a:feed>`);
		expect(articles).toMatchObject([{ title: "Pont", publishedAt: Date.UTC(2026, 8, 14, 10, 20) }]);
	});

	test("keeps words and tags in their order", async () => {
		const { texts, repaired } = await shown(
			rss(
				item(
					"a",
					"Le journal <i>Demain</i> change &amp; grandit",
					"<description>Il <b>quitte</b> la ville.</description>",
				) + PORT,
			),
		);
		expect(texts).toEqual(["Le journal Demain change & grandit | Il quitte la ville."]);
		expect(repaired).toBeUndefined();
		const body = "<p>Un <em>pont</em> de bois relie les deux rives de la ville.</p><h2>Un quai</h2><p>Il est fini.</p>";
		const content = `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${body}</div></content>`;
		const { articles } = await read(
			`<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="xhtml"><div>Un <em>pont</em> ici</div></title><link href="https://www.rfi.fr/fr/x/a"/>${content}</entry></feed>`,
		);
		expect(articles).toMatchObject([
			{ title: "Un pont ici", body: "Un pont de bois relie les deux rives de la ville.\nUn quai\nIl est fini." },
		]);
	});

	test("leaves an item out that the end of the document cuts off, and says so", async () => {
		const whole = rss(PORT + item("a", "Pont"));
		for (const end of [whole.indexOf("</channel>"), whole.indexOf("</rss>")])
			expect((await read(whole.slice(0, end))).articles).toHaveLength(2);
		for (const cut of ["Pont", "20260914-a", "10:20:00 GMT</pubDate></ite"]) {
			const { texts, repaired } = await shown(whole.slice(0, whole.lastIndexOf(cut) + cut.length));
			expect(texts).toEqual([]);
			expect(repaired).toBe("it breaks off within an item, which is left out");
		}
	});

	test("does not expand what a document type declares", async () => {
		const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`).join("");
		const doctype = `<!DOCTYPE rss [<!ENTITY lol0 "lol">${laughs}<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
		const { texts } = await shown(doctype + rss(item("a", "A &lol9; b &x;") + PORT));
		expect(texts).toEqual(["A &lol9; b &x;"]);
	});
});

describe("parseFeed, on a good feed that was broken", () => {
	const texts = fc.string({
		unit: fc.constantFrom("a", "é", "木", " ", "–", "b", "1", "."),
		minLength: 3,
		maxLength: 20,
	});
	const entities = ["&amp;", "&#8211;", "&#x2019;"];
	const feeds = fc.array(fc.tuple(texts, fc.constantFrom(...entities), texts), { minLength: 1, maxLength: 5 });
	const items = (words: readonly (readonly string[])[]) =>
		words.map(([a, b, c], at) =>
			item(`pont-${at}`, `Pont ${a}${b}${c}`, `<description>Quai ${c}${b}${a}</description>`),
		);
	const breaks: Record<string, (xml: string, at: number) => string> = {
		"an entity is cut": (xml, at) => replacedAt(xml, /(&#?\w+);/g, at, "$1 "),
		"an entity is renamed": (xml, at) => replacedAt(xml, /&amp;/g, at, "&pont;"),
		"a < is put into a text": (xml, at) => replacedAt(xml, /(Pont|Quai) /g, at, "$1 <"),
		"a < and a space are put into a text": (xml, at) => replacedAt(xml, /(Pont|Quai) /g, at, "$1 < "),
		"an & is put into a text": (xml, at) => replacedAt(xml, /(Pont|Quai) /g, at, "$1 &"),
		"a forbidden reference is put into a text": (xml, at) => replacedAt(xml, /(Pont|Quai) /g, at, "$1 &#x1f;"),
		"an end tag is cut": (xml, at) => replacedAt(xml, /<\/(title|description)>/g, at, "</$1"),
		"the document is cut": (xml, at) => xml.slice(0, at % xml.length),
		"its elements have a prefix": (xml) => xml.replace(/<(\/?)(\w)/g, "<$1rss:$2"),
	};

	/** Before the end of its first item nothing of a feed can be read. */
	const mayFail: ReadonlySet<string> = new Set(["the document is cut"]);

	test.each(Object.entries(breaks))("gives the same articles when %s", async (_, broken) => {
		await fc.assert(
			fc.asyncProperty(feeds, fc.nat(100_000), async (words, at) => {
				const good = rss(items(words).join(""));
				const expected = (await read(good)).articles.map(({ url }) => url);
				const xml = broken(good, at);
				const outcome = await read(xml).catch((error: unknown) => error);
				if (outcome instanceof FeedParseError && mayFail.has(_)) {
					expect(outcome.message).toMatch(/^Cannot parse feed "\S+": (?:it is|more than) \w/);
					return;
				}
				const urls = asDocument(outcome).articles.map(({ url }) => url);
				const isCut = xml.length < good.length && good.startsWith(xml);
				expect(urls).toEqual(isCut ? expected.slice(0, urls.length) : expected);
			}),
			{ numRuns: 100 },
		);
	});

	function asDocument(outcome: unknown) {
		if (outcome instanceof Error) throw outcome;
		return outcome as Awaited<ReturnType<typeof read>>;
	}

	/** The text with one of the places that match replaced. */
	function replacedAt(text: string, pattern: RegExp, at: number, replacement: string): string {
		const places = [...text.matchAll(pattern)];
		const place = places[at % places.length];
		if (place === undefined) return text;
		const changed = place[0].replace(new RegExp(pattern.source), replacement);
		return text.slice(0, place.index) + changed + text.slice(place.index + place[0].length);
	}
});
