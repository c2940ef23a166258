import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalUrl } from "../../src/news/canonical-url.ts";

const CANONICAL = "https://www.rfi.fr/cn/%E4%B8%AD%E5%9B%BD/20260805-%E6%B5%8B%E8%AF%95-%E4%B8%80";

describe("canonicalUrl", () => {
	test.each([
		["the canonical form itself", CANONICAL],
		["http", CANONICAL.replace("https", "http")],
		["a doubled slash", CANONICAL.replace("/cn/", "//cn/")],
		["a pasted address, decoded", "https://www.rfi.fr/cn/中国/20260805-测试-一"],
		["spaces around it", `  ${CANONICAL}\n`],
		["lower-case hex", CANONICAL.replace(/%../g, (byte) => byte.toLowerCase())],
		["double encoding", CANONICAL.replaceAll("%", "%25")],
		["triple encoding", CANONICAL.replaceAll("%", "%2525")],
		["a trailing slash", `${CANONICAL}/`],
		["tracking", `${CANONICAL}?fbclid=IwAR0&ref=fb_i`],
		["a fragment", `${CANONICAL}#comments`],
		["upper-case scheme and host", CANONICAL.replace("https://www.rfi.fr", "HTTPS://WWW.RFI.FR")],
		["a default port", CANONICAL.replace("www.rfi.fr", "www.rfi.fr:443")],
		["no www", CANONICAL.replace("www.rfi.fr", "rfi.fr")],
		["a counting host", CANONICAL.replace("www.rfi.fr", "www1.rfi.fr")],
		["the old host of the edition", "http://cn.rfi.fr/中国/20260805-测试-一"],
		["the old host with the edition in its path", "http://cn.rfi.fr/cn/中国/20260805-测试-一"],
		["the old mobile host", "http://m.cn.rfi.fr/中国/20260805-测试-一"],
		["the old tablet host", "http://t.cn.rfi.fr/中国/20260805-测试-一"],
	])("finds the same address behind %s", (_, raw) => {
		expect(canonicalUrl(raw)).toBe(CANONICAL);
	});

	test.each([
		[
			"http://trad.cn.rfi.fr/中國/20190405-測試",
			"https://www.rfi.fr/tw/%E4%B8%AD%E5%9C%8B/20190405-%E6%B8%AC%E8%A9%A6",
		],
		[
			"http://br.rfi.fr/br/podcasts/reportagem/20221119-teste",
			"https://www.rfi.fr/br/podcasts/reportagem/20221119-teste",
		],
		["http://www.trad.chinese.rfi.fr/a", "https://www.rfi.fr/tw/a"],
		["http://www.english.rfi.fr/africa/20120405-test", "https://www.rfi.fr/en/africa/20120405-test"],
		["http://constructor.rfi.fr/a", "https://constructor.rfi.fr/a"],
		["http://en.rfi.fr/africa/20190405-test", "https://www.rfi.fr/en/africa/20190405-test"],
		["https://savoirs.rfi.fr/fr/comprendre?x=1", "https://savoirs.rfi.fr/fr/comprendre"],
		["https://www.rfi.fr/fr/caf\u0065\u0301", "https://www.rfi.fr/fr/caf%C3%A9"],
		["https://www.rfi.fr/cn/a%FFb", "https://www.rfi.fr/cn/a%FFb"],
		["https://www.rfi.fr/cn/100%-a", "https://www.rfi.fr/cn/100%25-a"],
		["https://www.rfi.fr/cn/x/%2e%2e/a", "https://www.rfi.fr/cn/a"],
		["https://www.rfi.fr/cn/x/%252e%252e/a", "https://www.rfi.fr/cn/a"],
	])("turns %s into %s", (raw, expected) => {
		expect(canonicalUrl(raw)).toBe(expected);
	});

	test("keeps scheme, port and identifying query of sites that are not RFI's", () => {
		expect(canonicalUrl("http://127.0.0.1:8081/cn//a/?id=7&utm_source=x&at_medium=y#z")).toBe(
			"http://127.0.0.1:8081/cn/a?id=7",
		);
		expect(canonicalUrl("https://www.rfi.example/cn/%E4%B8%AD/1?xtor=RSS-1")).toBe(
			"https://www.rfi.example/cn/%E4%B8%AD/1",
		);
	});

	test("does not take a stranger for RFI", () => {
		expect(canonicalUrl("https://notrfi.fr/cn/a?b=1")).toBe("https://notrfi.fr/cn/a?b=1");
		expect(canonicalUrl("https://www.rfi.fr.example/cn/a?b=1")).toBe("https://www.rfi.fr.example/cn/a?b=1");
	});

	test("keeps the same story in simplified and traditional script apart", () => {
		expect(canonicalUrl("http://cn.rfi.fr/a")).not.toBe(canonicalUrl("http://trad.cn.rfi.fr/a"));
	});

	test.each([
		["nothing", ""],
		["words", "没有地址"],
		["a path", "/cn/relative"],
		["ftp", "ftp://www.rfi.fr/a"],
		["a script", "javascript:alert(1)"],
		["a Telegram link", "tg://user?id=1"],
		["credentials", "https://user:secret@www.rfi.fr/a"],
		["a host without a dot", "https://localhost/a"],
		["an IPv6 address", "https://[::1]/a"],
		["3,000 characters", `https://www.rfi.fr/${"a".repeat(3000)}`],
		["5,000 percent signs", `https://www.rfi.fr/${"%25".repeat(5000)}`],
	])("refuses %s, which Telegram would refuse as a link", (_, raw) => {
		expect(canonicalUrl(raw)).toBeUndefined();
	});
});

const slug = fc
	.array(
		fc.constantFrom("测", "试", "é", "e\u0301", "·", "，", "％", "℃", "\uFFFD", "a", "Z", "7", "-", "'", "(", "ß"),
		{
			minLength: 1,
			maxLength: 20,
		},
	)
	.map((characters) => `20260805-${characters.join("")}`);
const address = fc.tuple(
	fc.constantFrom("cn", "tw", "fr", "fa"),
	fc.constantFrom("中国", "afrique", "专栏检索/要闻分析"),
	slug,
);
const spellings: readonly ((href: string) => string)[] = [
	(href) => href,
	(href) => href.replace("https:", "http:"),
	(href) => href.replace(/([^:])\//g, "$1//"),
	(href) => href.replaceAll("%", "%25"),
	(href) => href.replace(/%../g, (byte) => byte.toLowerCase()),
	(href) => decodeURI(href),
	(href) => decodeURI(href).normalize("NFD"),
	(href) => `${href}/`,
	(href) => `${href}?utm_source=a&xtor=RSS-1#top`,
];
const hosts: readonly ((path: string) => string)[] = [
	(path) => `https://www.rfi.fr${path}`,
	(path) => `https://rfi.fr${path}`,
	(path) => `http://www1.rfi.fr${path}`,
	(path) => (path.startsWith("/cn/") ? `http://m.cn.rfi.fr${path.slice(3)}` : `https://www.rfi.fr${path}`),
	(path) => (path.startsWith("/tw/") ? `http://trad.cn.rfi.fr${path.slice(3)}` : `https://www.rfi.fr${path}`),
	(path) => (path.startsWith("/fr/") ? `http://fr.rfi.fr${path}` : `https://www.rfi.fr${path}`),
];

describe("canonicalUrl, for any address", () => {
	test("is the same under every rewriting and any two of them", () => {
		const spelling = fc.constantFrom(...spellings);
		fc.assert(
			fc.property(
				address,
				fc.constantFrom(...hosts),
				spelling,
				spelling,
				([edition, section, name], on, one, other) => {
					const { href, pathname } = new URL(`https://www.rfi.fr/${edition}/${section}/${name}`);
					const expected = canonicalUrl(href);
					expect(expected).toBeDefined();
					expect(canonicalUrl(one(on(pathname)))).toBe(expected);
					expect(canonicalUrl(other(new URL(one(on(pathname))).href))).toBe(expected);
				},
			),
			{ numRuns: 500 },
		);
	});

	test("changes nothing when applied to its own result", () => {
		const path = fc.array(
			fc.constantFrom(
				"%",
				"2",
				"5",
				"e",
				"E",
				"4",
				"b",
				"8",
				"%25",
				"%2e",
				".",
				"/",
				"\\",
				"é",
				"\u0301",
				"?",
				"&",
				"=",
				"#",
				":",
				"@",
				" ",
				"\t",
				"😀",
				"%C3",
				"%A9",
				"%FF",
				"%00",
			),
			{ maxLength: 30 },
		);
		const host = fc.constantFrom(
			"www.rfi.fr",
			"m.cn.rfi.fr",
			"trad.cn.rfi.fr",
			"t.cn.rfi.fr.",
			"rfi.example",
			"127.0.0.1:81",
		);
		fc.assert(
			fc.property(fc.constantFrom("http", "https"), host, path, (scheme, name, parts) => {
				const once = canonicalUrl(`${scheme}://${name}/${parts.join("")}`);
				if (once !== undefined) expect(canonicalUrl(once)).toBe(once);
			}),
			{ numRuns: 3000 },
		);
	});

	test("throws for no text at all", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => void canonicalUrl(text)),
			{ numRuns: 500 },
		);
	});
});
