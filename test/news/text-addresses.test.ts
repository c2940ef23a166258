import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textAddresses } from "../../src/news/text-addresses.ts";

const DECODED = "https://www.rfi.fr/cn/中国/20260805-测试-一";
const CANONICAL = "https://www.rfi.fr/cn/%E4%B8%AD%E5%9B%BD/20260805-%E6%B5%8B%E8%AF%95-%E4%B8%80";

const firstOf = (text: string) => {
	const [found] = textAddresses(text);
	return found?.kind === "page" ? found.urls : found?.kind;
};

describe("textAddresses", () => {
	test.each([
		["decoded", DECODED],
		["encoded", CANONICAL],
		["without a scheme", DECODED.replace("https://", "")],
		["without www", "rfi.fr/cn/中国/20260805-测试-一"],
		["with http, in capitals", DECODED.replace("https://www.rfi.fr", "HTTP://WWW.RFI.FR")],
		["for telephones", DECODED.replace("www.rfi.fr", "m.rfi.fr")],
		["on the edition's old host", "http://cn.rfi.fr/中国/20260805-测试-一"],
		["on the host before that", "http://www.chinese.rfi.fr/中国/20260805-测试-一"],
		["on the old host for telephones, without a scheme", "m.cn.rfi.fr/中国/20260805-测试-一"],
		["with tracking", `${CANONICAL}?utm_source=telegram&utm_medium=social#top`],
		["with a port", DECODED.replace("www.rfi.fr", "www.rfi.fr:443")],
		["behind words and before others", `看这篇 ${DECODED} 很好`],
		["behind words without a space", `看这篇：${DECODED}`],
		["after a line of text", `测试\n${CANONICAL}\n`],
		["in brackets", `(see ${DECODED})`],
		["in a markdown link", `[测试](${CANONICAL})`],
		["in angle brackets", `<${CANONICAL}>`],
		["in quotation marks", `“${DECODED}”`],
		["at the end of a sentence", `Read ${DECODED}.`],
		["before a Chinese full stop and another sentence", `${DECODED}。很好！`],
		["encoded, with words right behind it", `${CANONICAL}很好`],
		["before a long sentence with many commas", `${DECODED}，${"好，".repeat(30)}`],
	])("reads one %s", (_, text) => {
		expect(firstOf(text)).toContain(CANONICAL);
	});

	test.each([
		[
			"http://trad.cn.rfi.fr/中國/20190405-測試",
			"https://www.rfi.fr/tw/%E4%B8%AD%E5%9C%8B/20190405-%E6%B8%AC%E8%A9%A6",
		],
		["http://www.english.rfi.fr/africa/20120405-test", "https://www.rfi.fr/en/africa/20120405-test"],
		["espanol.rfi.fr/a/20120405-test", "https://www.rfi.fr/es/a/20120405-test"],
		["https://amp.rfi.fr/fr/afrique/20260805-un-test", "https://www.rfi.fr/fr/afrique/20260805-un-test"],
		[
			"https://www.rfi.fr/cn/专栏/20260805-a，b·c",
			"https://www.rfi.fr/cn/%E4%B8%93%E6%A0%8F/20260805-a%EF%BC%8Cb%C2%B7c",
		],
		["https://www.rfi.fr/cn/20260805-test-，", "https://www.rfi.fr/cn/20260805-test-%EF%BC%8C"],
	])("takes %s for %s first", (text, expected) => {
		expect(firstOf(text)?.[0]).toBe(expected);
	});

	test("tells a short address, which cannot be known, from others", () => {
		expect(firstOf("看 https://rfi.my/8Cmh.t")).toBe("short");
		expect(firstOf("rfi.my/BrJ0")).toBe("short");
	});

	test.each([
		"https://notrfi.fr/cn/20260805-test",
		"https://www.rfi.fr.example/cn/20260805-test",
		`https://evil.example/?u=${DECODED}`,
		`evil.example/www.rfi.fr/cn/20260805-test`,
		"https://user:secret@www.rfi.fr/cn/20260805-test",
		"someone@rfi.fr",
		"www.rfi.fr@evil.example/cn/20260805-test",
		"https://www.rfi.fr",
		"www.rfi.fr/cn/",
		"rfi.fr",
		"RFI 法广 火车",
		"https://rfi.my",
		"",
	])("finds none of RFI's in %j", (text) => {
		expect(textAddresses(text).filter(({ kind }) => kind !== "elsewhere")).toEqual([]);
	});

	test("reads those of other sites as well, behind RFI's and whole", () => {
		expect(textAddresses(`https://news.example/${DECODED.slice(19)}?utm_source=a ${DECODED}`)).toMatchObject([
			{ kind: "page" },
			{ kind: "elsewhere", urls: [CANONICAL.replace("www.rfi.fr", "news.example")] },
		]);
	});

	test("reads any text at once, and no more than a few addresses of it", () => {
		const parts = fc.constantFrom(
			"https://",
			"www.",
			"rfi.fr",
			"/",
			"。",
			"%",
			"a",
			".",
			"测",
			"?",
			" ",
			")",
			"@",
			":",
		);
		fc.assert(
			fc.property(fc.array(parts, { maxLength: 400 }), (pieces) => {
				const found = textAddresses(pieces.join(""));
				expect(found.length).toBeLessThanOrEqual(10);
				for (const address of found) if (address.kind !== "short") expect(address.urls.length).toBeLessThanOrEqual(9);
			}),
		);
		for (const long of ["a.".repeat(2_000), `https://www.rfi.fr/${"。".repeat(4_000)}`, "www.rfi.fr/a ".repeat(300)])
			expect(textAddresses(long).length).toBeLessThanOrEqual(10);
	});
});
