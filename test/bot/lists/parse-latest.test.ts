import { describe, expect, test } from "vitest";
import { parseLatest, parseLatestScope } from "../../../src/bot/lists/parse-latest.ts";

describe("parseLatest", () => {
	test.each([
		["", { count: 5, text: "" }],
		["10", { count: 10, text: "" }],
		["１０ fr", { count: 10, text: "fr" }],
		["中国 3", { count: 3, text: "中国" }],
		["RFI English 20", { count: 20, text: "RFI English" }],
		["G7", { count: 5, text: "G7" }],
	])("reads how many, and the words besides, in %j", (argument, expected) => {
		expect(parseLatest(argument, { usual: 5, max: 20 })).toEqual(expected);
	});

	test.each(["0", "21", "-1", "+0", "2.5", "2,5", "5 6", "fr 99999999999999999999"])("refuses %j", (argument) => {
		expect(parseLatest(argument, { usual: 5, max: 20 })).toBeUndefined();
	});
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
