import { describe, expect, test } from "vitest";
import { anArticle } from "../../fixtures/an-article.ts";
import { setBotStage } from "../bot-stage.ts";

/** Articles about trains. */
function trains(count: number, edition: "cn" | "fr" = "cn") {
	return Array.from({ length: count }, (_, index) =>
		anArticle(`${edition}-${index}`, { edition, title: `火车第${index}次` }),
	);
}

describe("/search", () => {
	test("shows the articles with these words, and how many more there are", async () => {
		const { english, chinese, publish } = await setBotStage();
		await publish(...trains(8), anArticle("plane", { title: "飞机起飞" }));
		const answer = await (await english()).asks("/search 火车");
		const entries = answer.text?.split("\n\n") ?? [];
		expect(entries[0]).toBe("8 articles with “火车”");
		expect(entries).toHaveLength(7);
		expect(entries.at(-1)).toBe("And 3 more. Another word narrows it down.");
		const chineseAnswer = await (await chinese()).asks("/search 火车");
		expect(chineseAnswer.text).toMatch(/^含“火车”的文章：8 篇\n/);
		expect(chineseAnswer.text).toMatch(/\n还有 3 篇，再加一个关键词可以缩小范围。$/);
	});

	test("shows a single article without more ado", async () => {
		const { english, publish } = await setBotStage();
		await publish(...trains(3), anArticle("plane", { title: "飞机起飞", lede: "飞机今天起飞。" }));
		expect((await (await english()).asks("/search 起飞")).text).toBe(
			"1 article with “起飞”\n\n飞机起飞 · 1月15日 12:00\n飞机今天起飞。",
		);
	});

	test("does not claim to have counted what it stopped counting", async () => {
		const { english, chinese, publish } = await setBotStage();
		await publish(...trains(120));
		const answer = await (await english()).asks("/search 火车");
		expect(answer.text).toMatch(/^More than 100 articles with “火车”\n/);
		expect(answer.text).toMatch(/\nAnd more than 95 others\. Another word narrows it down\.$/);
		const chineseAnswer = await (await chinese()).asks("/search 火车");
		expect(chineseAnswer.text).toMatch(/^含“火车”的文章：超过 100 篇\n/);
		expect(chineseAnswer.text).toMatch(/\n还有超过 95 篇，再加一个关键词可以缩小范围。$/);
	});

	test("looks in the editions that the chat subscribes to, unless the words name others", async () => {
		const { english, publish } = await setBotStage();
		await publish(...trains(1), ...trains(2, "fr"));
		const ann = await english();
		await ann.asks("/subscribe fr");
		expect((await ann.asks("/search 火车")).text).toMatch(/^2 articles/);
		expect((await ann.asks("/search 火车 in:cn")).text).toMatch(/^1 article with “火车 in:cn”/);
	});

	test("says that it found nothing, repeating no more of a long question than a line", async () => {
		const { english, chinese } = await setBotStage();
		expect((await (await english()).asks("/search 轮船")).text).toBe(
			"No article with “轮船”. Try fewer or shorter words.",
		);
		expect((await (await chinese()).asks(`/search ${"轮船".repeat(50)}`)).text).toBe(
			`没有含“${"轮船".repeat(30)}”的文章。请减少或缩短关键词。`,
		);
	});

	test.each(["/search", "/search    "])("asks for words after %j", async (command) => {
		const { english, chinese } = await setBotStage();
		expect((await (await english()).asks(command)).text).toBe("Which words? For instance: /search climate summit");
		expect((await (await chinese()).asks(command)).text).toBe("要找什么？例如：/search 气候 峰会");
	});
});
