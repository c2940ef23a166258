import { expect, test } from "vitest";
import type { AskedPart } from "../../../../src/bot/lists/empty/suggest.ts";
import { withoutParts } from "../../../../src/bot/lists/empty/without-parts.ts";
import { MAX_QUERY_CHARS } from "../../../../src/search/query/parse-query.ts";

const word = (text: string): AskedPart => ({ kind: "word", text });
const excluded = (text: string): AskedPart => ({ kind: "excluded", text });
const section: AskedPart = { kind: "operator", name: "section" };

test.each<[typed: string, parts: AskedPart[], left: string | undefined]>([
	["火车 轮船 飞碟", [word("轮船"), word("飞碟")], "火车"],
	["火车 elect*", [word("elect*")], "火车"],
	["火车 －轮船", [excluded("轮船")], "火车"],
	["火车 section:中国 since:7d", [section], "火车 since:7d"],
	["火车 栏目：中国 起：7天", [section], "火车 起:7天"],
	["section:中国 section:法国 火车", [section], "火车"],
	["section:中国", [section], ""],
	["香港 OR 台湾 轮船", [word("轮船")], "香港 OR 台湾"],
	["香港 或 台湾 轮船", [word("轮船")], "香港 或 台湾"],
	["火星 OR 木星 香港", [word("火星 OR 木星")], "香港"],
	["香港|台湾 轮船", [word("香港 OR 台湾")], "轮船"],
	["香港 OR 台湾 香港", [word("香港")], "香港 OR 台湾"],
	["香港 | 台湾", [word("台湾")], undefined],
	["香港，火星", [word("火星")], "香港"],
	["香港,澳门、火星", [word("火星")], "香港 澳门"],
	["香港或台湾，轮船", [word("轮船")], "香港 或 台湾"],
	["火车，-轮船，飞碟", [word("飞碟")], '火车 "-轮船"'],
	['香港 "mars attaque"', [word("mars attaque")], "香港"],
	['火车 "飞 碟"', [word("火车")], '"飞 碟"'],
	['火车 section:"Global affairs"', [section], "火车"],
	['火车 section:"Global affairs"', [word("火车")], 'section:"Global affairs"'],
	[`轮船 ${"长".repeat(MAX_QUERY_CHARS)}`, [word("长".repeat(MAX_QUERY_CHARS))], undefined],
])("of %s without %j is left %j", (typed, parts, left) => {
	expect(withoutParts(typed, parts)?.text).toBe(left);
});

test("what is left out is named as it was typed", () => {
	expect(withoutParts("火车 栏目：中国 section:法国", [section])?.without).toEqual([
		{ kind: "operator", name: "section", typedName: "栏目", value: "中国" },
		{ kind: "operator", name: "section", typedName: "section", value: "法国" },
	]);
	expect(withoutParts("火车 -轮船", [excluded("轮船")])?.without).toEqual([excluded("轮船")]);
});
