import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { anArticle } from "../../support/articles/an-article.ts";
import { setBotStage } from "../../support/stages/bot-stage.ts";

/** Articles about trains. */
function trains(count: number, edition: "cn" | "fr" = "cn") {
	return Array.from({ length: count }, (_, index) =>
		anArticle(`${edition}-${index}`, { edition, title: `火车第${index}次` }),
	);
}

function marked({ text = "", entities = [] }: Message): string[] {
	const bold = entities.filter(({ type }) => type === "bold").slice(1); // the first is the heading
	return bold.map(({ offset, length }) => text.slice(offset, offset + length));
}

const buttonsOf = ({ reply_markup }: Message) =>
	reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text).join(" ")) ?? [];

describe("/search", () => {
	test("shows the first five articles with these words, and buttons for the others", async () => {
		const { english, chinese, publish } = await setBotStage();
		await publish(...trains(8), anArticle("plane", { title: "飞机起飞" }));
		const answer = await (await english()).asks("/search 火车");
		const entries = answer.text?.split("\n\n") ?? [];
		expect(entries[0]).toBe("Search: 火车 – 8 articles\n1–5 · best first");
		expect(entries).toHaveLength(7);
		expect(entries[6]).toBe("A number shows the article here.");
		expect(entries[1]).toMatch(/^1\. 火车第7次 · 12:00$/);
		expect(buttonsOf(answer)).toEqual(["1 2 3 4 5", "▶ Newest first"]);
		const chineseAnswer = await (await chinese()).asks("/search 火车");
		expect(chineseAnswer.text).toMatch(/^搜索：火车（8 篇）\n1–5 · 相关优先\n\n/);
		expect(buttonsOf(chineseAnswer)).toEqual(["1 2 3 4 5", "▶ 最新优先"]);
	});

	test("links titles to RFI, gives the time to the reader's own clock, and marks what was looked for", async () => {
		const { english, publish } = await setBotStage();
		const lede = `${"一句与此无关的话，只为把后面的词推远。".repeat(12)}海參崴的火车今天出发。`;
		const found = anArticle("train", { title: "火车出发", lede });
		await publish(found);
		const answer = await (await english()).asks("/search 海参崴 火车");
		expect(answer.text).toMatch(
			/^Search: 海参崴 火车 – 1 article\n\n1\. 火车出发 · 12:00\n….*海參崴的火车今天出发。\n\n/,
		);
		expect(marked(answer)).toEqual(["火车", "海參崴", "火车"]);
		expect(answer.entities).toContainEqual(expect.objectContaining({ type: "text_link", url: found.url }));
		expect(answer.entities).toContainEqual(expect.objectContaining({ type: "date_time", unix_time: 1768474800 }));
	});

	test("shows where the body matches when nothing else of an article does", async () => {
		const { english, publish } = await setBotStage();
		const body = `${"开头是许多别的事情。".repeat(200)}中间\n提到了长江大桥。${"后面还有许多别的事情。".repeat(200)}`;
		await publish(anArticle("bridge", { title: "桥", lede: "一座桥的故事。", body }));
		const ann = await english();
		const answer = await ann.asks("/search 长江大桥");
		expect(answer.text).toMatch(/\n….*中间 提到了长江大桥。.*…\n\n/);
		expect(marked(answer)).toEqual(["长江大桥"]);
		expect((await ann.asks("/search 桥")).text).toMatch(/\n一座桥的故事。\n\n/);
	});

	test("shows a single article without more ado", async () => {
		const { english, publish } = await setBotStage();
		await publish(...trains(3), anArticle("plane", { title: "飞机起飞", lede: "飞机今天起飞。" }));
		const answer = await (await english()).asks("/search 起飞");
		expect(answer.text).toBe(
			"Search: 起飞 – 1 article\n\n1. 飞机起飞 · 12:00\n飞机今天起飞。\n\nA number shows the article here.",
		);
		expect(buttonsOf(answer)).toEqual(["1"]);
	});

	test("does not claim to have counted what it stopped counting", async () => {
		const { english, chinese, publish } = await setBotStage();
		await publish(...trains(120));
		expect((await (await english()).asks("/search 火车")).text).toMatch(/^Search: 火车 – more than 100 articles\n/);
		expect((await (await chinese()).asks("/search 火车")).text).toMatch(/^搜索：火车（超过 100 篇）\n/);
	});

	test("looks in the editions that the chat subscribes to, unless the words name others", async () => {
		const { english, publish, settle } = await setBotStage();
		await publish(...trains(1), ...trains(2, "fr"));
		const ann = await english();
		await ann.asks("/subscribe fr");
		await settle();
		expect((await ann.asks("/search 火车")).text).toMatch(/^Search: 火车 – 2 articles\n/);
		expect((await ann.asks("/search 火车 in:cn")).text).toMatch(/^Search: 火车 in:cn – 1 article/);
	});

	test("says in words what it did not take as it may have been meant", async () => {
		const { english, chinese, publish } = await setBotStage();
		await publish(...trains(3));
		const [ann, li] = [await english(), await chinese()];
		expect((await ann.asks('/search 火车 in:xx,yy since:soon "第1次')).text).toMatch(
			/^Search: .* – 1 article\n\nA quotation mark without a second one was left out\.\n“xx” is no edition of RFI and was left out\. .*\n“soon” is no date and was left out\. After since: comes 7d, .*\n\n1\. 火车第1次/,
		);
		expect((await li.asks("/search 火车 section: until:明天")).text).toMatch(
			/\n\nsection: 已忽略：内容要紧跟在冒号后面，中间不留空格。\n“明天”不是日期，已忽略。until: 后面可以写 .*\n\n1\. /,
		);
		expect((await ann.asks("/search 火车 -section:中国 第*")).text).toMatch(
			/\n\n-section: was left out\. A minus excludes words only\.\n\n1/,
		);
		expect((await li.asks("/search 火车 -section:中国")).text).toMatch(/\n\n-section: 已忽略，减号只能排除词语。\n\n1/);
		expect((await ann.asks("/search ele*")).text).toMatch(/\n\nA word with \* after it needs at least 4 letters, /);
		expect((await li.asks("/search ele*")).text).toMatch(/\n\n带 \* 的词至少要有 4 个字母，/);
		expect((await ann.asks("/search -飞机")).text).toMatch(/\n\nOnly words to leave out: .*\n\n1\. 火车/);
	});

	test.each([
		["cn", /^Which words\? For instance: \/search 气候 峰会\n/, /section:中国 – [^\n]*\nsince:7d [^\n]*$/],
		["fr", /\nélect\* – words that begin so, with at least 4 letters\n/, /\nsection:afrique – /],
		["es", /For instance: \/search cumbre clima\n/, /4 letters\nsince:7d [^\n]*$/],
		["sw", /For instance: \/search mkutano tabianchi\n/, /\nsection:afrika – /],
	] as const)("explains itself with examples from what the chat reads: %s", async (edition, ...expected) => {
		const { english } = await setBotStage([edition]);
		const { text } = await (await english()).asks("/search");
		for (const part of expected) expect(text).toMatch(part);
	});

	test.each(["/search", "/search    "])("explains itself after %j", async (command) => {
		const { english, chinese } = await setBotStage();
		expect((await (await english()).asks(command)).text).toMatch(
			/^Which words\? For instance: \/search 气候 峰会\n\n"气候峰会" – .*\n-峰会 – .*\n气候 OR 峰会 – .*\nsection:中国 – .*\nsince:7d .*\nin:fr – .*$/,
		);
		expect((await (await chinese()).asks(command)).text).toMatch(
			/^要找什么？例如：\/search 气候 峰会\n\n"气候峰会" – .*\n-峰会 – .*\n气候 或 峰会 – .*\n栏目:中国 – .*\n起:7天 .*\n语言版:fr – .*$/,
		);
	});
});

describe("/search for Chinese words with commas between them", () => {
	const islands = anArticle("islands", { title: "香港与台湾", lede: "美国也在关注。" });

	test("finds the articles with all of them when none has them in one piece, and says so", async () => {
		const { english, chinese, publish } = await setBotStage();
		await publish(islands, anArticle("one", { title: "香港" }));
		expect((await (await english()).asks("/search 香港，台湾，美国")).text).toMatch(
			/^Search: 香港，台湾，美国 – 1 article\n\nNo article has this in one piece, [^\n]*\n\n1\. 香港与台湾 /,
		);
		const list = await (await chinese()).asks("/search 香港,台湾");
		expect(list.text).toContain("\n\n没有文章包含这整句话，已按其中的词分别查找。\n\n1. 香港与台湾 ");
		expect(marked(list)).toEqual(["香港", "台湾"]);
		const inline = await (await (await english()).types("@news_bot 香港，台湾，美国")).results();
		expect(inline.results).toMatchObject([{ title: "香港与台湾" }]);
	});

	test("finds them in one piece where that is found", async () => {
		const { english, publish } = await setBotStage();
		await publish(islands, anArticle("both", { title: "香港，台湾" }));
		expect((await (await english()).asks("/search 香港，台湾")).text).toMatch(/ – 1 article\n\n1\. 香港，台湾 /);
	});

	test("says which of them no article has", async () => {
		const { english, publish } = await setBotStage();
		await publish(islands);
		expect((await (await english()).asks("/search 香港，火星")).text).toMatch(
			/\nIn no article: “火星”\n1 article without “火星”$/,
		);
	});
});

describe("/search with OR", () => {
	test("finds what has either, with exclusions and phrases, in the list's language", async () => {
		const { english, chinese, publish } = await setBotStage();
		await publish(...["香港选举", "台湾选举", "美国选举", "台湾大选"].map((title) => anArticle(title, { title })));
		const ann = await english();
		for (const typed of ["香港 OR 台湾", "香港|台湾", "香港 或 台湾", "香港或台湾"])
			expect((await ann.asks(`/search ${typed}`)).text).toContain(" – 3 articles\n");
		expect((await ann.asks("/search 选举 香港 OR 台湾")).text).toContain(" – 2 articles\n");
		expect((await ann.asks('/search "台湾大选" OR 美国 -香港')).text).toContain(" – 2 articles\n");
		expect(marked(await ann.asks("/search 香港 OR 美国")).toSorted()).toEqual(["美国", "香港"].toSorted());
		expect((await ann.asks("/search 香港 OR -台湾")).text).toMatch(
			/\n\nOR was left out: it joins words and phrases, .*Search twice/,
		);
		expect((await (await chinese()).asks("/search 香港 OR")).text).toMatch(
			/\n\n已忽略“或”（OR）：它要写在两个词之间。/,
		);
	});
});

describe("/search without a result", () => {
	test("says so, repeating no more of a long question than a line", async () => {
		const { english, chinese } = await setBotStage();
		expect((await (await english()).asks("/search 轮船")).text).toBe(
			"No article with “轮船”.\n\nTry other or shorter words.",
		);
		expect((await (await chinese()).asks(`/search ${"轮船".repeat(50)}`)).text).toBe(
			`没有含“${"轮船".repeat(30)}…”的文章。\n\n请换用其他或更短的关键词。`,
		);
	});

	test("names the words that no article has, and what there is without them", async () => {
		const { english, chinese, publish } = await setBotStage();
		await publish(...trains(3));
		expect((await (await english()).asks("/search 火车 轮船 飞碟")).text).toBe(
			"No article with “火车 轮船 飞碟”.\n\nIn no article: “轮船” “飞碟”\n3 articles without “轮船” “飞碟”",
		);
		expect((await (await chinese()).asks("/search 火车 轮船")).text).toBe(
			"没有含“火车 轮船”的文章。\n\n所有文章都不含：“轮船”\n去掉“轮船”后有 3 篇",
		);
	});

	test("names each part that is one too many", async () => {
		const { english, publish } = await setBotStage();
		await publish(...trains(3), anArticle("plane", { title: "飞机起飞", section: "中国" }));
		const ann = await english();
		expect((await ann.asks("/search 火车 起飞")).text).toMatch(
			/\n\n3 articles without “起飞”\n1 article without “火车”$/,
		);
		expect((await ann.asks("/search 火车 section:中国")).text).toMatch(/\n\n3 articles without section:中国$/);
		expect((await ann.asks("/search 火车 -第")).text).toMatch(/\n\n3 articles without -第$/);
		expect((await ann.asks("/search 火车 since:2026-01-16 until:2026-01-20")).text).toMatch(
			/\n\n3 articles without since:2026-01-16 until:2026-01-20$/,
		);
		expect((await ann.asks("/search 火车 in:fr")).text).toMatch(/\n\n3 articles without in:fr$/);
	});

	test("says where else to look", async () => {
		const { english, publish } = await setBotStage();
		await publish(...trains(2, "fr"));
		expect((await (await english()).asks("/search 火车")).text).toBe(
			"No article with “火车”.\n\nOther editions have some.",
		);
	});

	test("has a button for each suggestion, which runs when it is pressed", async () => {
		const { english, publish } = await setBotStage();
		await publish(...trains(3), ...trains(2, "fr").map((train) => ({ ...train, title: "飞艇" })));
		const ann = await english();
		const missing = await ann.asks("/search 火车 轮船");
		await (await ann.taps("Without “轮船”", { on: missing })).answer();
		expect((await ann.chat.lastFromBot())?.text).toMatch(/^Search: 火车 – 3 articles\n/);
		const elsewhere = await ann.asks("/search 飞艇");
		await (await ann.taps("Search in all editions", { on: elsewhere })).answer();
		expect((await ann.chat.lastFromBot())?.text).toMatch(/^Search: 飞艇 in:all – 2 articles\n/);
		const period = await ann.asks("/search 火车 since:2026-01-16 until:2026-01-20");
		await (await ann.taps("Without since:2026-01-16 until:2026-01-20", { on: period })).answer();
		expect((await ann.chat.lastFromBot())?.text).toMatch(/^Search: 火车 – 3 articles\n/);
	});

	test("shows the question as code, in which nothing becomes a link or a command", async () => {
		const { english } = await setBotStage();
		const { text = "", entities } = await (await english()).asks("/search /unsubscribe @durov evil.example");
		expect(entities).toEqual([
			{ type: "code", offset: text.indexOf("/"), length: "/unsubscribe @durov evil.example".length },
		]);
	});

	test.each([
		["since:7d", "Try a longer time.", "请放宽时间。"],
		["in:fr", "This bot reads 中文（简体） · cn.", "本机器人的语言版：中文（简体） · cn。"],
		["-火车", "Leave out fewer words.", "请少排除一些词。"],
		["section:x in:en", "Try another section, or words instead.", "请换一个栏目，或用关键词查找。"],
		["体育 section:体育", "Try other or shorter words.", "请换用其他或更短的关键词。"],
	])("says what to change when %s finds nothing", async (typed, inEnglish, inChinese) => {
		const { english, chinese, clock, publish } = await setBotStage(["cn"]);
		await publish(...trains(2));
		await clock.advance(400 * 24 * 3_600_000);
		for (const [who, last] of [
			[await english(), inEnglish],
			[await chinese(), inChinese],
		] as const)
			expect((await who.asks(`/search ${typed}`)).text?.split("\n\n").slice(1)).toEqual([last]);
	});

	test("offers the sections when there is none of that name", async () => {
		const { english, chinese, publish } = await setBotStage(["cn", "en"]);
		await publish(...trains(2), anArticle("world", { edition: "en", title: "World", section: "Global affairs" }));
		const [ann, li] = [await english(), await chinese()];
		const none = await ann.asks("/search section:体育 in:en");
		expect(none.text).toMatch(/”\.\n\nTry another section, or words instead\.$/);
		await (await ann.taps("Global affairs", { on: none })).answer();
		expect((await ann.chat.lastFromBot())?.text).toMatch(/^Search: in:en section:"Global affairs" – 1 article\n/);
		const chosen = await li.asks("/search 栏目：体育");
		expect(chosen).not.toHaveProperty("reply_markup");
		await publish(anArticle("home", { title: "要闻", section: "中国" }));
		expect(buttonsOf(await li.asks("/search 栏目：国际"))).toEqual(["中国"]);
		expect(buttonsOf(await li.asks("/search 栏目：中国 起：2030"))).toEqual(["去掉“起:2030”"]);
	});

	test("offers the sections in which the other words are found, when there is none of that name", async () => {
		const { chinese, publish } = await setBotStage(["cn"]);
		await publish(
			anArticle("one", { title: "火车进站", section: "科技与文化" }),
			anArticle("two", { title: "火车出站", section: "中国" }),
			anArticle("three", { title: "轮船靠岸", section: "国际" }),
		);
		const li = await chinese();
		const labelsOf = (message: Awaited<ReturnType<typeof li.asks>>) =>
			message.reply_markup?.inline_keyboard.flat().map(({ text }) => text);
		const none = await li.asks("/search 栏目：体育 火车");
		expect(none.text).toMatch(/去掉“栏目:体育”后有 2 篇$/);
		expect(labelsOf(none)).toEqual(["去掉“栏目:体育”", "中国", "科技与文化"]);
		await (await li.taps("科技与文化", { on: none })).answer();
		expect((await li.chat.lastFromBot())?.text).toContain("搜索：火车 栏目:科技与文化（1 篇）\n\n1. 火车进站");
		const long = await li.asks("/search 火车 since:2020-01-01 until:2030-12-31 in:cn section:体育");
		await (await li.taps("中国", { on: long })).answer();
		expect((await li.chat.lastFromBot())?.text).toContain("1. 火车出站");
	});

	test("only names the sections where the words are too many to look for them in each", async () => {
		const { chinese, publish } = await setBotStage(["cn"]);
		const title = "一列很长很长的火车开进了车站";
		await publish(anArticle("one", { title, section: "中国" }));
		const li = await chinese();
		expect((await li.asks(`/search ${title} section:体育`)).text).toMatch(/后有 1 篇\n栏目：中国$/);
	});

	test("names what is to be left out without spaces around Chinese quotation marks", async () => {
		const { chinese, publish } = await setBotStage();
		await publish(...trains(3));
		const li = await chinese();
		expect((await li.asks("/search 火车 轮船 飞碟")).text).toMatch(
			/所有文章都不含：“轮船”“飞碟”\n去掉“轮船”“飞碟”后有 3 篇$/,
		);
		expect((await li.asks("/search 火车 section:法国")).text).toMatch(/\n\n去掉“section:法国”后有 3 篇$/);
	});

	test("speaks of operators where there are some", async () => {
		const { english, chinese, publish } = await setBotStage(["cn", "en"]);
		await publish(...trains(2));
		const [ann, li] = [await english(), await chinese()];
		expect((await ann.asks("/search in:fr")).text).toMatch(/^Nothing matches “in:fr”\.\n/);
		expect((await li.asks("/search 语言版：法语 火车")).text).toMatch(/^没有符合“语言版：法语 火车”的文章。\n/);
		for (const alone of ["section:", "-since:7d", "since:soon", "in:xx"])
			expect((await ann.asks(`/search ${alone}`)).text).toMatch(/\n\nNo operator in that could be used, /);
		expect((await li.asks("/search 栏目：")).text).toMatch(/^栏目: 已忽略：.*\n\n其中的搜索条件都无法使用/);
	});

	test("explains itself when there is no word in the question", async () => {
		const { english } = await setBotStage();
		expect((await (await english()).asks("/search * : ^ ( )")).text).toMatch(
			/^There is no word to look for in that\.\n\nWhich words\?/,
		);
	});
});
