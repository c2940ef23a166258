import { describe, expect, test } from "vitest";
import { parseArchive } from "../../src/feed/parse-archive.ts";
import { archived, articleHtml, BODY } from "./samples.ts";

const OPENING = BODY.join("");
const ledeOf = (change: Parameters<typeof articleHtml>[0]) =>
	parseArchive(archived({ html: articleHtml(change) }), "1.txt").lede;
const ledeAfter = (first: string, rest: readonly string[] = BODY) =>
	ledeOf({ lede: "", body: [first, ...rest].map((text) => `<p>${text}</p>`).join("") });

describe("the lede of an interview", () => {
	test.each([
		"法广记者：木桥是怎么修好的呢？",
		"法国国际广播电台：木桥是怎么修好的呢？",
		"法广中文部：木桥是怎么修好的呢？",
		"RFI华语：木桥是怎么修好的？",
		"法广（RFI）：木桥是怎么修好的？",
		"法广 : 木桥是怎么修好的？",
		"本台记者：木桥是怎么修好的？",
		"提问：请您谈谈木桥。",
		"Q：木桥是怎么修好的？",
		"采访者：木桥是怎么修好的？",
		"【法广】木桥是怎么修好的？",
	])("is not the question %s", (question) => {
		expect(ledeAfter(question)).toBe(OPENING);
	});

	test("is not a question without a label when the next paragraph says who answers", () => {
		expect(ledeAfter("您怎么看这座木桥的重建？", [`答：${BODY[0]}`, BODY[1] ?? ""])).toBe(`${BODY[0]}${BODY[1]}`);
		expect(ledeAfter("您怎么看这座木桥的重建？", [`木匠：${BODY[0]}`])).toBe(`木匠：${BODY[0]}`);
	});

	test.each([
		["a question that nobody is asked", "这座木桥值得修吗？", BODY[0] ?? ""],
		["a question before a quotation", "这座木桥值得修吗？", `镇长说：“${BODY[1]}”`],
		["a report by the station", "法广记者报道：木桥修好了。", BODY[0] ?? ""],
		["a report under the station's name", "【法广】木桥修好了。", BODY[0] ?? ""],
	])("may be %s", (_, first, second) => {
		expect(ledeAfter(first, [second])).toBe(`${first}${second}`);
	});
});
