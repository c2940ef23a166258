import type { Message } from "grammy/types";
import type { UserClient } from "telegram-emulator";
import { describe, expect, test } from "vitest";
import { anArticle } from "../../support/articles/an-article.ts";
import { setBotStage } from "../../support/stages/bot-stage.ts";

const MINUTE_MS = 60_000;
const START = Date.UTC(2026, 0, 15, 8);

/** Trains, the first the oldest; only the first three have the word in their titles, and so are the best. */
const trains = Array.from({ length: 12 }, (_, index) =>
	anArticle(`train-${index + 1}`, {
		...(index < 3 ? { title: `第${index + 1}列火车` } : { title: `第${index + 1}列`, lede: "一列火车。" }),
		publishedAt: START + index * MINUTE_MS,
	}),
);

const frenchAt = (index: number) => ({
	...{ id: anArticle(`fr-${index}`, { edition: "fr" }).id, edition: "fr" as const },
	...{ url: `https://www.rfi.fr/fr/fr-${index}`, title: `Train ${index + 1}` },
});

const titlesIn = ({ text = "" }: Message) =>
	text
		.split("\n")
		.filter((line) => /^\d+\. /.test(line))
		.map((entry) => entry.split(" · ")[0]);
const buttonsOf = ({ reply_markup }: Message) =>
	reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text).join(" ")) ?? [];

async function setTrains() {
	const stage = await setBotStage();
	await stage.publish(...trains);
	return stage;
}

/** Presses a button of a list and resolves to the list as it is then. */
async function press(who: UserClient, button: string, list: Message): Promise<Message> {
	const chat = { id: list.chat.id };
	expect(await (await who.taps(button, { in: chat, on: list })).answer()).toEqual({ show_alert: false });
	const messages = await who.chat.messages();
	const all = chat.id === who.id ? messages : [];
	return all.find(({ message_id }) => message_id === list.message_id) ?? list;
}

describe("The buttons below a list", () => {
	test("turn the pages of a search forward and back, in the same message", async () => {
		const { english } = await setTrains();
		const ann = await english();
		let list = await ann.asks("/search 火车");
		const first = list;
		expect(buttonsOf(list)).toEqual(["1 2 3 4 5", "▶ Newest first"]);
		list = await press(ann, "▶", list);
		expect(list.text).toMatch(/^Search: 火车 – 12 articles\n6–10 · best first\n\n6\. /);
		expect(buttonsOf(list)).toEqual(["6 7 8 9 10", "◀ ▶ Newest first"]);
		list = await press(ann, "▶", list);
		expect(list.text).toMatch(/\n11–12 · best first\n/);
		expect(buttonsOf(list)).toEqual(["11 12", "◀ Newest first"]);
		list = await press(ann, "◀", list);
		list = await press(ann, "◀", list);
		expect(list.message_id).toBe(first.message_id);
		expect(titlesIn(list)).toEqual(titlesIn(first));
		expect(buttonsOf(list)).toEqual(buttonsOf(first));
		expect((await ann.chat.messages()).filter(({ from }) => from?.is_bot)).toHaveLength(1);
	});

	test("sort the best and the newest first", async () => {
		const { chinese } = await setTrains();
		const li = await chinese();
		const best = await li.asks("/search 火车");
		expect(titlesIn(best)).toEqual(["1. 第3列火车", "2. 第2列火车", "3. 第1列火车", "4. 第12列", "5. 第11列"]);
		const newest = await press(li, "最新优先", await press(li, "▶", best));
		expect(newest.text).toMatch(/^搜索：火车（12 篇）\n1–5 · 最新优先\n/);
		expect(titlesIn(newest)).toEqual(["1. 第12列", "2. 第11列", "3. 第10列", "4. 第9列", "5. 第8列"]);
		expect(buttonsOf(newest)).toEqual(["1 2 3 4 5", "▶ 相关优先"]);
		expect(titlesIn(await press(li, "相关优先", newest))).toEqual(titlesIn(best));
	});

	test("page through the newest articles, as many on a page as asked for", async () => {
		const { english } = await setTrains();
		const ann = await english();
		const five = await ann.asks("/latest");
		expect(buttonsOf(five)).toEqual(["1 2 3 4 5", "▶"]);
		expect((await press(ann, "▶", five)).text).toMatch(/^Newest articles – 中文（简体） · cn\n6–10\n\n6\. 第7列 /);
		const eight = await ann.asks("/latest 8");
		expect(buttonsOf(eight)).toEqual(["1 2 3 4 5", "6 7 8", "▶"]);
		const last = await press(ann, "▶", eight);
		expect(titlesIn(last)).toEqual(["9. 第4列", "10. 第3列火车", "11. 第2列火车", "12. 第1列火车"]);
		expect(buttonsOf(last)).toEqual(["9 10 11 12", "◀"]);
	});

	test("stay in the editions of the list when the chat subscribes to others in between", async () => {
		const { english, publish } = await setTrains();
		await publish(...trains.map((train, index) => anArticle(`fr-${index}`, { ...train, ...frenchAt(index) })));
		const ann = await english();
		const query = `火车 ${Array.from({ length: 14 }, (_, index) => `-飞机${index}`).join(" ")}`;
		const lists = [await ann.asks("/latest"), await ann.asks("/search 火车"), await ann.asks(`/search ${query}`)];
		await ann.asks("/subscribe fr");
		for (const list of lists) {
			const second = await press(ann, "▶", list);
			expect(second.text).toContain("6. 第");
			expect(second.text).not.toContain("Train");
			expect(titlesIn(await press(ann, "◀", second))).toEqual(titlesIn(list));
		}
		expect((await ann.asks("/latest")).text).toContain("1. Train 12");
	});

	test("never lose a list because articles in it have expired since they were indexed", async () => {
		const { english, expire, publish } = await setBotStage();
		const old = Array.from({ length: 150 }, (_, index) =>
			anArticle(`old-${index}`, { title: `第${index}列火车`, publishedAt: START - (index + 1) * MINUTE_MS }),
		);
		expire(...old);
		const kept = trains.slice(0, 5).map((train, index) => ({ ...train, title: `第${index}列火车` }));
		await publish(...kept);
		const ann = await english();
		const search = await ann.asks("/search 火车");
		expect((await press(ann, "▶", search)).text).toMatch(/^[^\n]*5 [^\n]*\n[^\n]*\n\n1\. /);
		expect((await ann.asks("/search 火车")).text).toMatch(/^[^\n]*5 /);
		expire(...old);
		const latest = await ann.asks("/latest");
		const again = await press(ann, "▶", latest);
		expect(titlesIn(again)).toEqual(titlesIn(latest));
		expect(buttonsOf(again)).toEqual(["1 2 3 4 5"]);
	});

	test("fill the second page with what is kept behind the articles that have expired", async () => {
		const { english, expire, publish } = await setBotStage();
		await publish(...trains);
		expire(anArticle("gone", { title: "第0列", publishedAt: START + 5 * MINUTE_MS + 1_000 }));
		const ann = await english();
		const list = await ann.asks("/latest");
		expect(titlesIn(await press(ann, "▶", list))).toEqual([
			"6. 第7列",
			"7. 第6列",
			"8. 第5列",
			"9. 第4列",
			"10. 第3列火车",
		]);
	});

	test("open an article as a card that can be shared", async () => {
		const { english, chinese } = await setTrains();
		for (const [who, share] of [
			[await english(), "Share"],
			[await chinese(), "分享"],
		] as const) {
			const list = await who.asks("/latest");
			expect(await (await who.taps("2", { on: list })).answer()).toEqual({ show_alert: false });
			const card = await who.chat.lastFromBot();
			const article = trains[10];
			expect(card?.text).toBe("第11列\n\n一列火车。\n\n法广 · 09:10");
			expect(card?.link_preview_options).toMatchObject({ url: article?.url, prefer_large_media: true });
			expect(card?.reply_markup).toEqual({
				inline_keyboard: [[{ text: share, switch_inline_query: "第11列 · cn/11" }]],
			});
		}
	});

	test("do no harm when pressed twice, or by two at once", async () => {
		const { english } = await setTrains();
		const ann = await english();
		const list = await ann.asks("/search 火车");
		const taps = await Promise.all(["▶", "▶", "▶"].map((button) => ann.taps(button, { on: list })));
		for (const tap of taps) expect(await tap.answer()).toEqual({ show_alert: false });
		expect((await ann.chat.lastFromBot())?.text).toMatch(/\n6–10 · /);
	});

	test("open an article once, however often somebody presses, until a while later", async () => {
		const { world, clock, english } = await setTrains();
		const ann = await english();
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		const [list, other] = [await ann.asks("/latest", { in: group }), await ann.asks("/latest 3", { in: group })];
		const press = async (on: Message) => {
			const taps = await Promise.all([1, 2, 3].map(() => ann.taps("1", { in: group, on })));
			for (const tap of taps) expect(await tap.answer()).toEqual({ show_alert: false });
			return (await group.messages()).filter(({ text = "" }) => text.startsWith("第12列\n")).length;
		};
		expect(await press(list)).toBe(1);
		expect(await press(other)).toBe(2);
		await clock.advance(10_000);
		expect(await press(list)).toBe(3);
	});

	test("keep the language in which the list was asked for, whoever presses", async () => {
		const { world, english, chinese } = await setTrains();
		const [ann, li] = [await english(), await chinese()];
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		await group.adds(li);
		const list = await ann.asks("/search 火车", { in: group });
		await (await li.taps("▶", { in: group, on: list })).answer();
		await group.waitForText(/^Search: 火车 – 12 articles\n6–10 · best first/);
		await (await li.taps("6", { in: group, on: list })).answer();
		const card = await group.lastFromBot();
		expect(card).toMatchObject({ reply_to_message: { message_id: list.message_id } });
		expect(buttonsOf(card ?? list)).toEqual(["分享"]);
	});

	test("page through a search that is too long for them, until it is forgotten", async () => {
		const { english, store } = await setTrains();
		const ann = await english();
		const query = `火车 ${Array.from({ length: 14 }, (_, index) => `-飞机${index}`).join(" ")}`;
		const list = await ann.asks(`/search ${query}`);
		const data = list.reply_markup?.inline_keyboard
			.flat()
			.map((button) => "callback_data" in button && button.callback_data);
		expect(data?.at(-1)).toMatch(/^len0cn#[\w-]{16}$/);
		expect((await press(ann, "▶", list)).text).toMatch(/\n6–10 · best first\n/);
		const key = String(data?.at(-1)).slice("len0cn#".length);
		expect(await store.pagers.get(key)).toBe(query);

		await store.pagers.delete(key);
		expect(await (await ann.taps("▶", { on: list })).answer()).toEqual({
			show_alert: false,
			text: "This list is too old. Please send the command again.",
		});
	});

	test("keep nothing of a search that fits them, or that needs none", async () => {
		const { english, store } = await setTrains();
		const ann = await english();
		await ann.asks("/search 火车");
		await ann.asks(`/search 火车 ${"轮船".repeat(60)}`);
		await ann.asks(`/search 第1列火车 ${Array.from({ length: 14 }, (_, index) => `-飞机${index}`).join(" ")}`);
		for await (const kept of store.pagers.entries()) expect.fail(`Something is kept: ${kept.join(" ")}`);
	});

	test("say so when an article is kept no more", async () => {
		const { emulator, english } = await setTrains();
		const ann = await english();
		await ann.asks("/start");
		await fetch(`${emulator.apiRoot}/bot${emulator.token}/sendMessage`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({
				chat_id: ann.id,
				text: "old",
				reply_markup: { inline_keyboard: [[{ text: "1", callback_data: `c${"x".repeat(22)}` }]] },
			}),
		});
		expect((await (await ann.taps("1")).answer()).text).toBe("This article is no longer kept here.");
	});

	test("own up to a failure", async () => {
		const { english, store, entries } = await setTrains();
		const ann = await english();
		const list = await ann.asks("/search 火车");
		await store.close();
		expect((await (await ann.taps("▶", { on: list })).answer()).text).toBe(
			"Something went wrong on my side. Please try again in a minute.",
		);
		expect(entries.map(({ level, sentence }) => [level, sentence])).toEqual([["error", "Command failed"]]);
	});

	test("are not there in channels, where one reader would press them for all", async () => {
		const { world, english } = await setTrains();
		const ann = await english();
		const channel = await world.channel("News of the day", { creator: ann, bot: "administrator" });
		for (const command of ["/search 火车", "/latest 20"]) {
			const posted = await channel.posts(command);
			const answer = await channel.waitForText("火车", { after: posted });
			expect(answer.reply_markup).toBeUndefined();
		}
	});
});
