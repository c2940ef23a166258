import { expect, test } from "vitest";
import { closeCdata, escapeBareAmpersands } from "../../../src/feed/parse/mend-characters.ts";
import { parseFeed } from "../../../src/feed/parse/parse-feed.ts";

test.for([
	["R&D & co", "R&amp;D &amp; co"],
	["?a=1&b=2", "?a=1&amp;b=2"],
	["&amp; &#38; &#x26; &eacute; &_a;", "&amp; &#38; &#x26; &eacute; &_a;"],
	["<![CDATA[R&D]]> & <![CDATA[a & b]]>", "<![CDATA[R&D]]> &amp; <![CDATA[a & b]]>"],
	["<![CDATA[never closed & all", "<![CDATA[never closed & all"],
	["&", "&amp;"],
])("escapeBareAmpersands writes %j as %j", ([given, expected]) => {
	expect(escapeBareAmpersands(given ?? "")).toBe(expected);
});

test.for([
	["<a><![CDATA[b]]</a></item><a><![CDATA[c]]></a>", "<a><![CDATA[b]]></a></item><a><![CDATA[c]]></a>"],
	["<a x='y'> <![CDATA[b</a><b><![CDATA[c</b></x:entry>", "<a x='y'> <![CDATA[b]]></a><b><![CDATA[c]]></b></x:entry>"],
])("closeCdata ends the sections of %j", ([given, expected]) => {
	expect(closeCdata(given ?? "")).toBe(expected);
});

test.each([
	"<![CDATA[",
	"<![CDATA[]]><![CDATA[]]>",
	"<a><![CDATA[<![CDATA[b]]>]]></a></item>",
	"<a><![CDATA[b</a>",
	"<a><![CDATA[<p>b</p></item>",
	"<a><![CDATA[[b]]]]></a></item>",
])("closeCdata leaves %j as it is", (given) => {
	expect(closeCdata(given)).toBe(given);
});

test("a feed with bare ampersands is read", async () => {
	const item = "<item><title>A & B</title><link>https://www.rfi.fr/en/x/20260901-a?x=1&y=2</link></item>";
	const xml = `<rss version="2.0"><channel><title>RFI</title>${item}</channel></rss>`;
	const context = { edition: "en", feedUrl: "https://www.rfi.fr/en/rss", now: 0 } as const;
	const { articles } = await parseFeed(new TextEncoder().encode(xml), context);
	expect(articles).toMatchObject([{ title: "A & B", url: "https://www.rfi.fr/en/x/20260901-a" }]);
});
