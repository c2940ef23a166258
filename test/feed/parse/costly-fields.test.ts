import { afterEach, expect, test, vi } from "vitest";
import { parseFeed } from "../../../src/feed/parse/parse-feed.ts";
import { cutAttributes } from "../../../src/feed/parse/read-items.ts";

const CHARS = 2_000_000;
const marks = `a${"\u0301".repeat(CHARS)}`;
const long = "a".repeat(CHARS);
const PICTURE = "https://s.rfi.fr/media/a.jpg";

afterEach(() => vi.restoreAllMocks());

async function read(fields: string) {
	const normalize = vi.spyOn(String.prototype, "normalize");
	const xml = `<rss version="2.0"><channel><item>${fields}</item></channel></rss>`;
	const document = await parseFeed(new TextEncoder().encode(xml), {
		...{ edition: "cn", feedUrl: "https://www.rfi.fr/cn/rss", now: 0 },
	});
	const sizes = normalize.mock.contexts.map((text) => String(text).length);
	return { document, largest: Math.max(0, ...sizes), times: sizes.length };
}

const LINK = "<link>https://www.rfi.fr/cn/a</link>";

test.each([
	["title", `${LINK}<title>木桥${marks}</title>`, 4_096],
	["description", `${LINK}<title>木桥</title><description>${marks}</description>`, 65_536],
	["category", `${LINK}<title>木桥</title><category>${marks}</category>`, 512],
	["article", `${LINK}<title>木桥</title><description><![CDATA[<p>a</p><p>${marks}</p>]]></description>`, 1_000_000],
])("an endless %s is cut before it is looked at character by character", async (_, fields, most) => {
	const { document, largest } = await read(fields);
	expect(document.articles.map(({ title }) => title.slice(0, 2))).toEqual(["木桥"]);
	expect(largest).toBeLessThanOrEqual(most);
	expect(largest).toBeGreaterThan(0);
});

test("an endless address is none, since its beginning is another address", async () => {
	const { document } = await read(`<title>木桥</title><link>https://www.rfi.fr/cn/${long}</link>`);
	expect(document.rejected.map(({ reason }) => reason)).toEqual(["no-link"]);
});

test("an address that is full of entities is read in one go", async () => {
	const { document, times } = await read(
		`<title>木桥</title><link>https://www.rfi.fr/cn/a${"&excl;".repeat(1000)}</link>`,
	);
	expect(document.articles[0]?.url).toBe(`https://www.rfi.fr/cn/a${"!".repeat(1000)}`);
	expect(times).toBeLessThan(100);
});

test("an endless attribute is emptied before the parser of XML sees it, and its neighbours count", async () => {
	const enclosures = `<enclosure type="${long}" url='${PICTURE}'/><media:content url="${PICTURE}" type = '${long}'/>`;
	const cut = cutAttributes(enclosures);
	expect(cut).toBe(`<enclosure type="" url='${PICTURE}'/><media:content url="${PICTURE}" type =""/>`);
	const { document } = await read(`${LINK}<title>木桥</title>${enclosures}`);
	expect(document.articles[0]).toMatchObject({ image: PICTURE });
});

test("attributes as they are written stay as they are, also in CDATA and between quotes of a text", () => {
	const markup = `<a href="${PICTURE}" title='"'>x = "y</a><![CDATA[<p class="t-content">1 < 2 "</p>]]>`;
	expect(cutAttributes(markup)).toBe(markup);
});
