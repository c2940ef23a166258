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
		.split("\n")
		.filter((line) => /^\d+\. /.test(line))
		.map((entry) => entry.split(" · ")[0]);

describe("/latest", () => {
	test("shows the five newest articles, newest first, with their ledes", async () => {
		const { english, chinese, publish } = await setBotStage();
		await publish(...series(7));
		const answer = await (await english()).asks("/latest");
		expect(titlesIn(answer.text)).toEqual(["1. 第7", "2. 第6", "3. 第5", "4. 第4", "5. 第3"]);
		expect(answer.text).toMatch(/^Newest articles – 中文（简体） · cn\n\n1\. 第7 · 09:06\n第7的导语。\n\n/);
		expect(answer.entities?.filter(({ type }) => type === "text_link")).toHaveLength(5);
		expect(answer).not.toHaveProperty("link_preview_options.url");
		expect((await (await chinese()).asks("/latest 1")).text).toBe(
			"最新文章 – 中文（简体） · cn\n\n1. 第7 · 09:06\n第7的导语。\n\n点按数字，即可在此查看该篇文章。",
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

	test("shows headlines only when there are more than five, each with its section or its edition, on every page", async () => {
		const { english, publish } = await setBotStage();
		await publish(...series(12), anArticle("asia", { title: "亚洲", section: "亚洲", lede: "导语。" }));
		const ann = await english();
		const six = await ann.asks("/latest 6");
		expect(six.text).toBe(
			[
				"Newest articles – 中文（简体） · cn\n",
				"1. 亚洲 · 亚洲 · 12:00",
				...[12, 11, 10, 9, 8].map(
					(no, index) => `${index + 2}. 第${no} · 法广 · 09:${String(no - 1).padStart(2, "0")}`,
				),
				"\nA number shows the article here.",
			].join("\n"),
		);
		expect(six.entities?.filter(({ type }) => type === "text_link")).toHaveLength(6);
		await (await ann.taps("▶", { on: await ann.asks("/latest 10") })).answer();
		// The message is dated by the emulator, on another day than these articles.
		const turned = (await ann.chat.lastFromBot())?.text;
		expect(turned).toMatch(/\n11–13\n\n11\. 第3 · 法广 · (\d{4}年)?1月15日 09:02\n12\. 第2 · /);
		expect((await ann.asks("/latest 20 亚洲")).text).toMatch(/\n\n1\. 亚洲 · 12:00\n导语。\n/);
	});

	test("names the only article of a last page by one number", async () => {
		const { english, publish } = await setBotStage();
		await publish(...series(11));
		const ann = await english();
		await (await ann.taps("▶", { on: await ann.asks("/latest 10") })).answer();
		expect((await ann.chat.lastFromBot())?.text).toMatch(/\n11\n\n11\. 第1 · /);
	});

	test("names the edition of each headline where there are several", async () => {
		const { english, publish } = await setBotStage();
		await publish(
			...series(3),
			anArticle("africa", { edition: "fr", title: "Afrique", section: "Afrique" }),
			...series(3, "fr"),
		);
		expect((await (await english()).asks("/latest all 20")).text).toMatch(
			/\n1\. Afrique · RFI · Afrique · 12:00\n2\. (第3 · 法广|No 3 · RFI) · /,
		);
	});

	test("shows groups headlines only, and channels no line about buttons that they do not have", async () => {
		const { world, english, publish } = await setBotStage();
		const publishedAt = Date.UTC(2026, 0, 15, 7);
		await publish(anArticle("asia", { title: "亚洲一篇", section: "亚洲", publishedAt }), ...series(7));
		const ann = await english();
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		const list = await ann.asks("/latest 2", { in: group });
		expect(list.text).toBe(
			"Newest articles – 中文（简体） · cn\n\n1. 第7 · 法广 · 09:06\n2. 第6 · 法广 · 09:05\n\nA number shows the article here.",
		);
		await (await ann.taps("▶", { in: group, on: list })).answer();
		await group.waitForText(/\n\n3\. 第5 · 法广 · (\d{4}年)?1月15日 09:04\n4\. /);
		expect((await ann.asks("/search 第7", { in: group })).text).toMatch(/\n\n1\. 第7 · 法广 · 09:06\n\nA number /);
		const channel = await world.channel("News of the day", { creator: ann, bot: "administrator" });
		const answer = await channel.waitForText("第7", { after: await channel.posts("/latest 1") });
		expect(answer.text).toMatch(/09:06\n第7的导语。$/);
		const none = await channel.waitForText("体育", { after: await channel.posts("/latest 体育") });
		expect(none.text).toMatch(/\n(Sections: |栏目：)亚洲$/);
		expect(none).not.toHaveProperty("reply_markup");
	});

	test.each([
		["21", 20],
		["99999999999999999999", 20],
		["５０ cn", 20],
		["0", 5],
		["-1", 5],
		["cn －３", 5],
	])("takes the nearest number that there can be for %s, and says so when that is less", async (argument, expected) => {
		const { english, chinese, publish } = await setBotStage();
		await publish(...series(25));
		for (const [who, note] of [
			[await english(), "No more than 20 at a time."],
			[await chinese(), "一次最多显示 20 篇。"],
		] as const) {
			const list = await who.asks(`/latest ${argument}`);
			expect(titlesIn(list.text)).toHaveLength(expected);
			expect(list.text?.includes(`\n\n${note}\n\n1. 第25 `)).toBe(expected === 20);
			await (await who.taps("▶", { on: list })).answer();
			expect((await who.chat.lastFromBot())?.text).not.toContain(note);
		}
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
		const sections = ["中国", "亚洲"].map((section) => anArticle(section, { title: `${section}一篇`, section }));
		await publish(...series(2), ...sections);
		const ann = await english();
		const answer = await ann.asks("/latest cn sport");
		expect(answer.text).toMatch(/^“sport” is neither an edition that this bot reads nor a section with articles\./);
		expect(answer.text).toContain("\nEditions: 中文（简体） · cn and English · en");
		const rows = answer.reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text).join(" "));
		expect(rows).toEqual(["亚洲 中国"]);
		await (await ann.taps("亚洲", { on: answer })).answer();
		expect((await ann.chat.lastFromBot())?.text).toMatch(/^Newest articles – 亚洲 – 中文（简体） · cn\n\n1\. 亚洲一篇/);
		expect((await (await chinese()).asks("/latest en 体育")).text).toBe(
			"“体育”不是本机器人的语言版，也没有这个栏目的文章。\n语言版：中文（简体） · cn、English · en",
		);
	});

	test("offers each section that has articles once, as the newest spells it, and with a capital letter", async () => {
		const { english, publish } = await setBotStage(["fr"]);
		const spelt = ["asie-pacifique", "afrique", "AFRIQUE"];
		await publish(...spelt.map((section) => anArticle(section, { edition: "fr", title: section, section })));
		const answer = await (await english()).asks("/latest demain");
		const labels = answer.reply_markup?.inline_keyboard.flat().map(({ text }) => text);
		expect(labels).toEqual(["AFRIQUE", "Asie-pacifique"]);
	});

	test("says that there is nothing yet", async () => {
		const { english, chinese } = await setBotStage();
		expect((await (await english()).asks("/latest")).text).toBe(
			"Nothing yet. The first articles come with the next look at RFI.",
		);
		expect((await (await chinese()).asks("/latest")).text).toBe("还没有文章，下次查看 RFI 后就会有。");
	});
});
