import type { MessageEntity } from "@grammyjs/types";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkUrl } from "../../src/rules/check-url.ts";
import { checkEntities } from "../../src/rules/text/check-entities.ts";
import { cleanText } from "../../src/rules/text/clean-text.ts";
import { detectEntities } from "../../src/rules/text/detect-entities.ts";
import { botApiEntity } from "../../src/tdlib/bot-api-entity.ts";
import { checkFormattedText } from "../../src/tdlib/check-formatted-text.ts";
import { type TdObject, tdlib } from "../../src/tdlib/tdlib.ts";

/** What the library makes of a link: its canonical form, or the words of its refusal. */
function judgedByTdlib(url: string): string {
	const type = { _: "textEntityTypeTextUrl", url };
	const text = { _: "formattedText", text: "link", entities: [{ _: "textEntity", offset: 0, length: 4, type }] };
	const answer = tdlib().execute({ _: "parseMarkdown", text });
	if (answer._ === "error") return String(answer["message"]).replace(/^.*is invalid: /s, "");
	const [entity] = answer["entities"] as [{ type: { url: string } }];
	return entity.type.url;
}

describe("checkUrl agrees with Telegram's library", () => {
	test.each([
		"https://www.rfi.fr/cn/中国/20230912-金正恩乘专列",
		"https://www.rfi.fr/cn/",
		"https://www.rfi.fr/x y?q=a b#c d",
		"rfi.fr",
		"RFI.FR/Cn",
		"https://rfi.fr?x=1",
		"https://rfi.fr#x",
		"HTTP://RFI.FR/X",
		"http://localhost",
		"https://localhost/x",
		"http://a",
		"http://127.0.0.1:80/x",
		"http://[::1]/",
		"http://a..fr",
		"http://a.fr.",
		"http://a.f",
		"http://-a.fr",
		"http://a_b.fr",
		"https://a,b.fr",
		"http://中国.cn",
		"https://user:pw@a.fr/",
		"http://user@localhost",
		"https://a.fr:80",
		"https://a.fr:0",
		"https://a.fr:",
		"https://a.fr:ab/",
		"https://a.fr:99999/",
		"https:///x",
		"//rfi.fr",
		"http:/a.fr",
		"http:a.fr",
		"http://a b.fr",
		"http://a.fr\n",
		" https://a.fr ",
		"",
		"http://",
		"ftp://a.fr/x",
		"mailto:x@y.fr",
		"tel:+33",
		"javascript:alert(1)",
		"tg://resolve?domain=x",
		"ton://x",
	])("%j", (url) => {
		const checked = checkUrl(url);
		expect("url" in checked ? checked.url : checked.problem).toBe(judgedByTdlib(url));
	});
});

describe("cleanText agrees with Telegram's library", () => {
	test("for every character of the basic plane", () => {
		const differing: string[] = [];
		for (let code = 1; code <= 0xff_ff; code++) {
			if (code >= 0xd8_00 && code <= 0xdf_ff) continue;
			const text = `a${String.fromCharCode(code)}c`;
			const answer = tdlib().execute({ _: "getMarkdownText", text: { _: "formattedText", text, entities: [] } });
			if (cleanText({ text, entities: [] }).text !== answer["text"]) differing.push(code.toString(16));
		}
		expect(differing).toEqual([]);
	});
});

describe("detectEntities agrees with Telegram's library", () => {
	test.each([
		"/start",
		"/latest cn fr",
		"/start@news_bot and /help",
		"read/write and/or 1/2 a/b",
		"北京/x 和 /帮助",
		"Écoutez https://www.rfi.fr/fr/afrique/20230912-titre-de-l-article, puis rfi.fr/fr.",
		"(https://www.rfi.fr/cn/) “https://www.rfi.fr/vi/”",
		"法广 https://www.rfi.fr/cn/中国/20230912-金正恩 中文",
		"Lien: http://rfi.my/ABCD?utm=1&b=2#frag!",
		"(voir https://www.rfi.fr/a_(b).html)，其后还有",
		"Mail: redaction@rfi.fr ou @RFI_Cn",
		"#Ukraine #2024 #l'Afrique #中国 #a_b",
		"Le PIB a crû de 3.5% en 2023. L'U.E. dit non.",
		"$EUR et $USD, 100$",
		"10.03.2023 12:30 v1.2.3",
		"Kim Jong-un: «je viens».Poutine attend",
		"plain words only",
	])("%j", (text) => {
		const answer = tdlib().execute({ _: "getTextEntities", text });
		const expected = (answer["entities"] as TdObject[]).flatMap(botApiEntity);
		expect(detectEntities(text)).toEqual(expected);
	});
});

test("checkEntities refuses the ranges that Telegram's library refuses, in its words", () => {
	const pieces = fc.array(fc.constantFrom("a", "é", "中", "😀", "👨‍👩‍👧", " "), { maxLength: 8 });
	const range = fc.record({ offset: fc.integer({ min: -2, max: 12 }), length: fc.integer({ min: -2, max: 12 }) });
	fc.assert(
		fc.property(pieces, range, (parts, { offset, length }) => {
			const text = `x${parts.join("")}x`;
			const entity: MessageEntity = { type: "bold", offset, length };
			const refusal = checkFormattedText(text, [entity]);
			if (refusal === undefined) expect(() => checkEntities(text, [entity])).not.toThrow();
			else expect(() => checkEntities(text, [entity])).toThrow(refusal.slice(1));
		}),
		{ numRuns: 2000 },
	);
});
