import { expect, test } from "vitest";
import type { AskedPart } from "../../../../src/bot/lists/empty/suggest.ts";
import { withoutParts } from "../../../../src/bot/lists/empty/without-parts.ts";

const word = (text: string): AskedPart => ({ kind: "word", text });
const excluded = (text: string): AskedPart => ({ kind: "excluded", text });
const section: AskedPart = { kind: "operator", name: "section", value: "中国" };

test.each<[typed: string, parts: AskedPart[], left: string | undefined]>([
	["火车 轮船 飞碟", [word("轮船"), word("飞碟")], "火车"],
	["火车 elect*", [word("elect*")], "火车"],
	["火车 －轮船", [excluded("轮船")], "火车"],
	["火车 section:中国 since:7d", [section], "火车 since:7d"],
	["火车 栏目：中国", [section], "火车"],
	["section:中国 section:法国 火车", [section, section], "火车"],
	["section:中国", [section], ""],
	["香港 OR 台湾 轮船", [word("轮船")], "香港 OR 台湾"],
	["香港 OR 台湾 香港", [word("香港")], undefined],
	["香港 | 台湾", [word("台湾")], undefined],
	["香港|台湾 轮船", [word("香港")], undefined],
	["火车，轮船", [word("轮船")], undefined],
	['火车 "飞 碟"', [word("飞 碟")], undefined],
	['火车 section:"Global affairs"', [section], undefined],
])("of %s without %j is left %j", (typed, parts, left) => {
	expect(withoutParts(typed, parts)).toBe(left);
});
