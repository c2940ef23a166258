import { describe, expect, test } from "vitest";
import { isShortAnswer, withoutGreeting, withoutInvitation } from "../../../src/feed/extract/without-patter.ts";

const STORY = "山谷里的小城修好了木桥，车又通了。";

describe("withoutGreeting", () => {
	test.each([
		"各位好，我是木匠，欢迎收听山谷报摘要。",
		"各位听众，",
		"听众朋友们好，今天是九月十四号，星期一。",
		"各位聽眾朋友們大家好！這裡是法廣，",
		"听众朋友们，大家早上好。",
		"欢迎您进入山谷电台（Radio de la vallée）中文节目的第3集。今天是2026年9月14日星期一。",
	])("leaves the story behind %s", (greeting) => {
		expect(withoutGreeting(greeting + STORY)).toBe(STORY);
	});

	test("leaves the day on which something happened", () => {
		expect(withoutGreeting(`各位听众，星期一，${STORY}`)).toBe(`星期一，${STORY}`);
	});

	test.each([
		["Bonjour à toutes et à tous, le pont est rouvert.", "Le pont est rouvert."],
		["Chers auditeurs, le pont est rouvert.", "Le pont est rouvert."],
		["Hello and welcome to Valley News. The bridge is open.", "The bridge is open."],
		["Здравствуйте, уважаемые слушатели! Мост открыт.", "Мост открыт."],
		["Kính chào quý vị, cây cầu đã mở lại.", "Cây cầu đã mở lại."],
	])("knows greetings of other languages: %s", (text, expected) => {
		expect(withoutGreeting(text)).toBe(expected);
	});

	test.each([
		"大家好。",
		"各位议员，木桥修好了。",
		"星期一，木桥修好了。",
		"我是木匠，也是镇长。",
		"好，木桥修好了。",
		"欢迎来到没有木桥的山谷，这是镇上人的口头禅。",
		"听众说，木桥修好了。",
		"Bonjour tristesse, c'est le nom du pont.",
		"Welcome to Wood Town is the name of a film.",
		"网友：木桥修好了，车又通了。",
		"观众，是木桥的主人。",
		"Bonsoir à tous, a lancé le maire devant le pont.",
		"Good morning everyone, said the carpenter.",
		"Доброе утро, сказал плотник.",
	])("leaves what is no greeting, or nothing else: %s", (text) => {
		expect(withoutGreeting(text)).toBe(text);
	});
});

describe("withoutInvitation", () => {
	test.each([
		"点击以下内文视频，了解详情。",
		"請點擊下方圖片收聽節目。",
		"欲收听节目，请点击图片上方播放键。",
		"请看山谷电视台的报道。",
		"更多详情，请收听本台的专访。（请点击收听）",
		"感谢收听。",
		"敬请收看！",
		"下面请听采访录音。",
		"以下是木匠的专访：",
		"视频见下文。",
		"全文如下：",
		"Cliquez sur la vidéo ci-dessous.",
		"Watch the report below.",
		"Haga clic aquí para ver el video.",
		"Нажмите на видео.",
		"The post 木桥修好了，车又通了 appeared first on RFI.",
		"L’article Le pont, enfin, est apparu en premier sur RFI.",
		"La entrada El puente apareció primero en RFI.",
		"Read more »",
		"Lire la suite…",
		"阅读全文",
	])("leaves the story before %s", (invitation) => {
		expect(withoutInvitation(`${STORY}${invitation}`)).toBe(STORY);
		expect(withoutInvitation(invitation)).toBe("");
	});

	test("adds no full stop to a sentence that has one", () => {
		expect(withoutInvitation("镇长说：“木桥修好了。”，请看山谷电视台报道。")).toBe("镇长说：“木桥修好了。”");
	});

	test("may stand behind a space", () => {
		expect(withoutInvitation("小城修好了木桥 请看山谷电视台报道")).toBe("小城修好了木桥。");
	});

	test("ends the sentence of which an invitation was the last clause", () => {
		expect(withoutInvitation("小城修好了木桥，请看山谷电视台报道。")).toBe("小城修好了木桥。");
	});

	test.each([
		"木桥的照片点击量破万，点击视频量也破万。",
		"镇长拿出一叠图纸，以下是木匠说的话。",
		"镇长说，木桥的结构如下。",
		"木桥修好了，镇里请看守桥梁的人提供录音。",
		"镇长说，欢迎大家收看木桥的直播节目。",
		"人们点击视频，看到木桥合龙。木匠哭了。",
		"The click of a camera was heard on the bridge.",
		"Press freedom groups condemn the video.",
		"The post on the bridge was given up first.",
		"People read more books in the valley.",
		"Watch prices fall below their level of last year.",
		"Nhấn mạnh đến hình ảnh cây cầu, thị trưởng cảm ơn mọi người.",
		"Clique de menuisiers ou non, l'image du pont a changé.",
		"Regardez la vallée : le pont est rouvert.",
		"扫描二维码付款过桥的人今年增加一倍。",
		"点击查看木桥视频的用户数量今天创下纪录。",
		"骗子给山谷里的人发短信，点击链接后下载软件。",
		"镇里推出新应用，点击按钮即可报修木桥。",
	])("leaves the words of a story: %s", (text) => {
		expect(withoutInvitation(text)).toBe(text);
	});
});

test.each([
	["是的。", true],
	["好的！", true],
	["没错，是的。", true],
	["Oui.", true],
	["Да!", true],
	["Non.", false],
	["不是。", false],
	["是的，木桥修好了。", false],
	["Nous.", false],
])("isShortAnswer tells whether %s says nothing more: %s", (sentence, expected) => {
	expect(isShortAnswer(sentence)).toBe(expected);
});
