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

	test("is not a numbered caption, however long", () => {
		const caption = `图1：${"木桥合龙的一刻，镇上的人都来了".repeat(6)}。`;
		expect(ledeAfter(caption)).toBe(OPENING);
		expect(ledeAfter("Photo 2 : le pont de bois.")).toBe(OPENING);
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

describe("the lede, as an editor would leave it,", () => {
	const leadOf = (lead: string) => ledeOf({ lede: `<p><strong>${lead}</strong></p>` });
	const STORY = "山谷里的小城用三年时间修好了百年木桥。";

	test.each([
		["ends before the mark that opens what is missing", `${STORY}《`, STORY],
		["ends before a sentence that breaks off", `${STORY}镇长近日却选择在远`, STORY],
		[
			"breaks off rather than lose nearly everything",
			`这座小城用了三年的时间才修好了桥梁。${"镇上的人每个周末都来帮忙，".repeat(5)}他们`,
			`这座小城用了三年的时间才修好了桥梁。${"镇上的人每个周末都来帮忙，".repeat(5)}他们…`,
		],
		["ends before a tail", `${STORY}b`, STORY],
		["ends before a tail of digits", "木桥修好了。1091", "木桥修好了。"],
		["says that it breaks off", "山谷里的小城近日却选择在远离木桥的地方", "山谷里的小城近日却选择在远离木桥的地方…"],
		[
			"breaks off before a bracket",
			"修桥的钱来自山谷里的桥梁保护与研究委员会（",
			"修桥的钱来自山谷里的桥梁保护与研究委员会…",
		],
		[
			"breaks off within a bracket",
			"修桥的钱来自山谷里的桥梁保护与研究委员会（St.",
			"修桥的钱来自山谷里的桥梁保护与研究委员会（St.…",
		],
		[
			"breaks off where a list should follow",
			"关于这座木桥，您需要知道以下的五件事：",
			"关于这座木桥，您需要知道以下的五件事…",
		],
		["breaks off where it ends in a colon, after a whole sentence", `${STORY}他还说：`, `${STORY}他还说…`],
		["keeps a quotation in straight marks", `${STORY}镇长说："车又通了。"`, `${STORY}镇长说："车又通了。"`],
		["is the opening of the body when next to nothing is left", "第27届《", OPENING],
		["breaks off before a name", "修桥的钱来自山谷里的一位老木匠Mr.", "修桥的钱来自山谷里的一位老木匠Mr.…"],
		["closes a quotation", "镇长在桥头说，“我们为这座桥花了三年。", "镇长在桥头说，“我们为这座桥花了三年…”"],
		[
			"leaves a quotation that was closed by the wrong mark",
			"全镇发起“重修所有旧桥“的行动。",
			"全镇发起“重修所有旧桥“的行动。",
		],
		["says nothing twice", `${STORY}车又通了，人们来了。${STORY}`, `${STORY}车又通了，人们来了。`],
		["says no heading twice", `小城修好了百年木桥 小城修好了百年木桥，车又通了。`, "小城修好了百年木桥，车又通了。"],
		["has no label", `「提要」 ${STORY}`, STORY],
		["has inches", `一台55"电视机立在木桥边，价格为一千欧元。`, `一台55"电视机立在木桥边，价格为一千欧元。`],
		["has no label in full-width brackets", `［提要］${STORY}`, STORY],
		["greets nobody", `各位听众，${STORY}`, STORY],
		["ends before a comma that follows a sentence", `${STORY}，`, STORY],
		["has one sign for what was cut", `${STORY.slice(0, -1)} [...]`, `${STORY.slice(0, -1)}…`],
		["has no sign for what was cut behind a sentence", `${STORY}［……］`, STORY],
		["has no address behind it", `${STORY} https://pont.example/a`, STORY],
		["invites nobody", `${STORY}点击以下内文视频，了解详情。`, STORY],
	])("%s", (_, lead, expected) => {
		expect(leadOf(lead)).toBe(expected);
	});

	test.each([
		["Le pont est rouvert après trois ans. Les habitants ont", "Le pont est rouvert après trois ans."],
		["Voici ce qu'il faut savoir du pont de bois :", "Voici ce qu'il faut savoir du pont de bois…"],
		["Le maire a dit : « Le pont est à nous.", "Le maire a dit : « Le pont est à nous… »"],
		["Primarul a spus: „Podul este al nostru.", "Primarul a spus: „Podul este al nostru…”"],
		["Un pont de bois rouvert", "Un pont de bois rouvert"],
		[
			"Le pont est rouvert après trois ans, dit le maire […] Lire la suite",
			"Le pont est rouvert après trois ans, dit le maire…",
		],
		["Le pont est rouvert après trois ans. via RFI https://pont.example/a", "Le pont est rouvert après trois ans."],
		["ស្ពានឈើត្រូវបានបើកឡើងវិញក្រោយពីបីឆ្នាំ។ ប្រជាជន", "ស្ពានឈើត្រូវបានបើកឡើងវិញក្រោយពីបីឆ្នាំ។"],
		["شهردار گفت: «پل مال ماست.»", "شهردار گفت: «پل مال ماست.»"],
	])("ends well in other languages: %s", (lead, expected) => {
		const html = `<p><strong>${lead}</strong></p><div><p>The bridge is open again after three years.</p></div>`;
		expect(parseArchive(archived({ html }), "1.txt").lede).toBe(expected);
	});

	const many = (count: number) => Array.from({ length: count }, (_, at) => `第${at + 10}根木头来自山谷。`).join("");

	test("is a long quotation up to its end when the body begins with one", () => {
		expect(ledeAfter(`镇长说：“${many(30)}”车又通了。`)).toBe(`镇长说：“${many(30)}”`);
	});

	test("is the first sentence of a quotation that never ends, closed", () => {
		expect(ledeAfter(`镇长说：“${many(90)}”`)).toBe("镇长说：“第10根木头来自山谷…”");
	});

	test("is what an interviewee says after yes", () => {
		expect(ledeAfter(`是的。好的。${BODY[0]}`, [])).toBe(BODY[0]);
	});

	test("is short enough with the marks that close it", () => {
		const lede = leadOf(`镇长说：“${many(90)}`) ?? "";
		expect(Array.from(lede).length).toBeLessThanOrEqual(600);
		expect(lede).toMatch(/山谷…”$/);
	});
});
