import { describe, expect, test } from "vitest";
import { anArticle } from "../../fixtures/an-article.ts";
import { setBotStage } from "../bot-stage.ts";

const MINUTE_MS = 60_000;

/** Articles one minute apart, the first the oldest. */
function series(count: number, edition: "cn" | "fr" = "cn") {
	const start = Date.UTC(2026, 0, 15, 8);
	return Array.from({ length: count }, (_, index) => {
		const title = `${edition === "cn" ? "第" : "No "}${index + 1}`;
		const publishedAt = start + index * MINUTE_MS;
		return anArticle(`${edition}-${index + 1}`, { edition, title, lede: `${title}的导语。`, publishedAt });
	});
}

const titlesIn = (text = "") =>
	text
		.split("\n\n")
		.slice(1)
		.map((entry) => entry.split(" · ")[0]);

describe("/latest", () => {
	test("shows the five newest articles, newest first, with their ledes", async () => {
		const { english, chinese, publish } = await setBotStage();
		await publish(...series(7));
		const answer = await (await english()).asks("/latest");
		expect(titlesIn(answer.text)).toEqual(["第7", "第6", "第5", "第4", "第3"]);
		expect(answer.text).toMatch(/^Newest articles – 法广 \(cn\)\n\n第7 · 1月15日 09:06\n第7的导语。\n\n/);
		expect(answer.entities?.filter(({ type }) => type === "text_link")).toHaveLength(5);
		expect(answer).not.toHaveProperty("link_preview_options.url");
		expect((await (await chinese()).asks("/latest 1")).text).toBe(
			"最新文章 – 法广（cn）\n\n第7 · 1月15日 09:06\n第7的导语。",
		);
	});

	test("shows as many as asked for, up to the most that one message holds", async () => {
		const { english, publish } = await setBotStage();
		await publish(...series(25));
		const ann = await english();
		expect(titlesIn((await ann.asks("/latest 2")).text)).toEqual(["第25", "第24"]);
		expect(titlesIn((await ann.asks("/latest 20")).text)).toHaveLength(20);
	});

	test.each(["0", "21", "-1", "2.5", "ten", "5 6"])("explains itself when asked for %s", async (argument) => {
		const { english, chinese } = await setBotStage();
		expect((await (await english()).asks(`/latest ${argument}`)).text).toBe(
			"/latest takes a number from 1 to 20, for instance /latest 10.",
		);
		expect((await (await chinese()).asks(`/latest ${argument}`)).text).toBe(
			"/latest 后面请写 1 到 20 的数字，例如 /latest 10。",
		);
	});

	test("shows the editions that the chat subscribes to", async () => {
		const { english, publish } = await setBotStage();
		await publish(...series(2), ...series(2, "fr"));
		const ann = await english();
		await ann.asks("/subscribe fr");
		expect(titlesIn((await ann.asks("/latest")).text)).toEqual(["No 2", "No 1"]);
		await ann.asks("/subscribe cn");
		const both = await ann.asks("/latest");
		expect(both.text).toMatch(/^Newest articles – RFI \(fr\) and 法广 \(cn\)\n/);
		expect(titlesIn(both.text)).toHaveLength(4);
	});

	test("says that there is nothing yet", async () => {
		const { english, chinese } = await setBotStage();
		expect((await (await english()).asks("/latest")).text).toBe(
			"Nothing yet. The first articles come with the next look at RFI.",
		);
		expect((await (await chinese()).asks("/latest")).text).toBe("还没有文章，下次查看 RFI 后就会有。");
	});
});
