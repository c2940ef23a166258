import { describe, expect, test } from "vitest";
import { parseArchive } from "../../../src/feed/archive/parse-archive.ts";
import { archived, articleHtml, BODY } from "../../support/articles/samples.ts";

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

describe("the lede", () => {
	test.each([
		"图为2026年9月14日的木桥。",
		"图片来自网络。",
		"资料照片：木桥。",
		"Image d'illustration.",
		"Le pont de bois à Paris, le 14 septembre 2026.",
		"发表时间： 14/09/2026 - 10:01更改时间： 14/09/2026 - 14:02",
		"延伸阅读：",
		"相关文章：",
		"转发：",
		"欲收听节目，请点击图片上方播放键。",
		"木桥 © AFP",
		"via REUTERS - POOL",
		"AP Photo/Stringer",
		"照片来源：法新社",
		"来源：法新社",
		"发表时间：14/09/2026 - 12:20",
		"2026年9月14日",
		"电邮新闻头条新闻会每天直接发送到您的电邮",
		"下载法广应用程序跟踪国际时事",
		"（点击上方图片收听节目）",
		"请收听本台节目录音",
		"02:16",
		"嘉宾：某教授",
	])("is not the caption, the label or the credit %s", (label) => {
		expect(ledeAfter(label)).toBe(OPENING);
		expect(ledeOf({ lede: `<p><strong>${label}</strong></p>` })).toBe(OPENING);
	});

	test.each([
		"图为了这座桥，镇长写了三年的信。",
		"照片来自一名木匠的手机，显示木桥已经合龙。",
		"收听节目的人都知道这座木桥。",
		"来源：木材全部取自山谷，没有一根是买来的。",
		"嘉宾：木桥建于一百年前，是通往车站的唯一道路。",
		"2026年9月14日，木桥重新开放。",
		"转发这张照片的人超过三万。",
		"请点木桥的名。",
	])("may be %s", (lede) => {
		expect(ledeOf({ lede: `<p><strong>${lede}</strong></p>` })).toBe(lede);
	});
});
