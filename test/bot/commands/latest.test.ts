import { describe, expect, test } from "vitest";
import { anArticle } from "../../support/articles/an-article.ts";
import { setBotStage } from "../../support/stages/bot-stage.ts";

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
		expect(titlesIn(answer.text)).toEqual(["1. 第7", "2. 第6", "3. 第5", "4. 第4", "5. 第3"]);
		expect(answer.text).toMatch(/^Newest articles – 中文（简体） · cn\n\n1\. 第7 · 1月15日 09:06\n第7的导语。\n\n/);
		expect(answer.entities?.filter(({ type }) => type === "text_link")).toHaveLength(5);
		expect(answer).not.toHaveProperty("link_preview_options.url");
		expect((await (await chinese()).asks("/latest 1")).text).toBe(
			"最新文章 – 中文（简体） · cn\n\n1. 第7 · 1月15日 09:06\n第7的导语。",
		);
	});

	test("shows titles alone in a group, where others read along, also on the next page and in a search", async () => {
		const { world, english, publish } = await setBotStage();
		await publish(...series(7));
		const ann = await english();
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		const list = await ann.asks("/latest", { in: group });
		expect(titlesIn(list.text)).toHaveLength(5);
		await (await ann.taps("▶", { in: group, on: list })).answer();
		const search = await ann.asks("/search 第7", { in: group });
		for (const { text } of await group.messages()) expect(text ?? "").not.toContain("的导语");
		expect(search.text).toContain("1. 第7 · ");
	});

	test("shows as many as asked for, up to the most that one message holds", async () => {
		const { english, publish } = await setBotStage();
		await publish(...series(25));
		const ann = await english();
		expect(titlesIn((await ann.asks("/latest 2")).text)).toEqual(["1. 第25", "2. 第24"]);
		expect(titlesIn((await ann.asks("/latest 20")).text)).toHaveLength(20);
	});

	test.each(["0", "21", "-1", "2.5", "5 6", "fr 0"])("explains itself when asked for %s", async (argument) => {
		const { english, chinese } = await setBotStage();
		expect((await (await english()).asks(`/latest ${argument}`)).text).toBe(
			"After /latest comes a number from 1 to 20, an edition or a section, or several of these: /latest 10, /latest 5 cn.",
		);
		expect((await (await chinese()).asks(`/latest ${argument}`)).text).toBe(
			"/latest 后面可以写 1 到 20 的数字，也可以写语言版或栏目，例如 /latest 10 或 /latest 5 cn。",
		);
	});

	test("shows the editions that the chat subscribes to", async () => {
		const { english, publish, settle } = await setBotStage();
		await publish(...series(2), ...series(2, "fr"));
		const ann = await english();
		await ann.asks("/subscribe fr");
		await settle();
		expect(titlesIn((await ann.asks("/latest")).text)).toEqual(["1. No 2", "2. No 1"]);
		await ann.asks("/subscribe cn");
		await settle();
		const both = await ann.asks("/latest");
		expect(both.text).toMatch(/^Newest articles – Français · fr and 中文（简体） · cn\n/);
		expect(titlesIn(both.text)).toHaveLength(4);
	});

	test("shows the editions and the section that are named, whatever the chat subscribes to", async () => {
		const { english, publish } = await setBotStage();
		const [asia, africa] = [{ section: "亚洲" }, { section: "非洲" }].map((part, index) =>
			anArticle(`section-${index}`, { title: `第${index}栏`, ...part }),
		);
		await publish(...series(2), ...series(2, "fr"), ...[asia, africa].filter((article) => article !== undefined));
		const ann = await english();
		const french = await ann.asks("/latest fr");
		expect(french.text).toMatch(/^Newest articles – Français · fr\n\n1\. No 2/);
		expect(titlesIn((await ann.asks("/latest 1 FR cn")).text)).toHaveLength(1);
		const section = await ann.asks("/latest 非洲");
		expect(section.text).toMatch(/^Newest articles – 非洲 – 中文（简体） · cn\n\n1\. 第1栏/);
		expect(titlesIn(section.text)).toHaveLength(1);
		expect(titlesIn((await ann.asks("/latest 法广 3 亚洲")).text)).toEqual(["1. 第0栏"]);
		expect(titlesIn((await ann.asks("/latest all 20")).text)).toHaveLength(6);
	});

	test("says what there is when it knows neither an edition nor a section of that name", async () => {
		const { english, chinese, publish } = await setBotStage(["cn", "en"]);
		await publish(...series(2));
		const ann = await english();
		const answer = await ann.asks("/latest cn ten");
		expect(answer.text).toMatch(/^“ten” is neither an edition that this bot reads nor a section with articles\./);
		expect(answer.text).toContain("\nEditions: 中文（简体） · cn and English · en");
		const rows = answer.reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text).join(" "));
		expect(rows?.slice(0, 2)).toEqual(["中国 国际 欧洲", "亚洲 法国 港澳台"]);
		await publish(anArticle("asia", { title: "亚洲一篇", section: "亚洲" }));
		await (await ann.taps("亚洲", { on: answer })).answer();
		expect((await ann.chat.lastFromBot())?.text).toMatch(/^Newest articles – 亚洲 – 中文（简体） · cn\n\n1\. 亚洲一篇/);
		expect((await (await chinese()).asks("/latest en 体育")).text).toBe(
			"“体育”不是本机器人的语言版，也没有这个栏目的文章。\n语言版：中文（简体） · cn、English · en",
		);
	});

	test("says that there is nothing yet", async () => {
		const { english, chinese } = await setBotStage();
		expect((await (await english()).asks("/latest")).text).toBe(
			"Nothing yet. The first articles come with the next look at RFI.",
		);
		expect((await (await chinese()).asks("/latest")).text).toBe("还没有文章，下次查看 RFI 后就会有。");
	});
});
