import { describe, expect, test } from "vitest";
import { parseLatest, parseLatestScope } from "../../../src/bot/lists/parse-latest.ts";

describe("parseLatest", () => {
	test.each([
		["", 5, ""],
		["10", 10, ""],
		["１０ fr", 10, "fr"],
		["۱۰", 10, ""],
		["中国 3", 3, "中国"],
		["RFI English 20", 20, "RFI English"],
		["G7", 5, "G7"],
		["2.5", 2, ""],
		["2,9 fr", 2, "fr"],
		["5 6", 5, ""],
		["10篇", 10, ""],
		["10 篇", 10, ""],
		["十", 10, ""],
		["最新十五条新闻 中国", 15, "中国"],
		["前两篇", 2, ""],
		["二十", 20, ""],
		["法广 三 篇 亚洲", 3, "法广 亚洲"],
		["10 articles", 10, ""],
		["3 Articles fr", 3, "fr"],
		["fr 7 nouvelles", 7, "fr"],
		["5 новостей", 5, ""],
		["articles", 5, "articles"],
		["news 3", 3, "news"],
		["台北一周", 5, "台北一周"],
		["篇", 5, "篇"],
		["一二", 5, "一二"],
	])("reads how many, and the words besides, in %j", (argument, count, text) => {
		expect(parseLatest(argument, { usual: 5, max: 20 })).toEqual({ count, text, tooMany: false });
	});

	test.each(["0", "-1", "−7", "－3", "+0", "-99999999999999999999", "0.5", "-1,000"])(
		"takes %j for no number at all",
		(argument) => {
			expect(parseLatest(argument, { usual: 5, max: 20 })).toEqual({ count: 5, text: "", tooMany: false });
		},
	);

	test.each(["21", "50", "1,000", "1.000", "fr 99999999999999999999", "５０", "五十篇", `fr ${"9".repeat(400)}`])(
		"takes %j for the most that there can be, and tells",
		(argument) => {
			expect(parseLatest(argument, { usual: 5, max: 20 })).toMatchObject({ count: 20, tooMany: true });
		},
	);
});

describe("parseLatestScope", () => {
	const offered = ["cn", "fr", "en", "vi"] as const;
	test.each([
		["", { editions: [] }],
		["fr", { editions: ["fr"] }],
		["FR en", { editions: ["fr", "en"] }],
		["RFI Tiếng Việt", { editions: ["vi"] }],
		["all", { editions: ["cn", "fr", "en", "vi"] }],
		["中国", { editions: [], section: "中国" }],
		["法广 中国", { editions: ["cn"], section: "中国" }],
		["中国 cn", { editions: ["cn"], section: "中国" }],
		["fr Asie Pacifique", { editions: ["fr"], section: "Asie Pacifique" }],
		["ru", { editions: [], section: "ru" }],
	])("reads editions and a section in %j", (text, expected) => {
		expect(parseLatestScope(text, offered)).toEqual(expected);
	});
});
