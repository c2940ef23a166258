import type { InlineQueryResultArticle, Message } from "grammy/types";
import type { ChatClient, Place, UserClient } from "telegram-emulator";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { article, buildStage, type Stage } from "../support/stages/build-stage.ts";

const ARTICLES = 12;

let stage: Stage;

beforeAll(async () => {
	stage = await buildStage();
	for (let number = 1; number <= ARTICLES; number++) stage.feeds.publish(article(number));
	await stage.startBot();
	const reader = await stage.emulator.world.user("First reader");
	// The feed is read, logged and indexed in the background.
	const isReady = async () => expect((await reader.asks("/latest 20")).text).toContain(`\n${ARTICLES}. `);
	await vi.waitFor(isReady, { interval: 500, timeout: 9_000 });
});

afterAll(() => stage.close());

interface Scene {
	readonly reader: UserClient;
	/** Somebody else who is there, or the reader where nobody else can be. */
	readonly other: UserClient;
	readonly place: Place;
	readonly chat: ChatClient;
}

async function inPrivate(): Promise<Scene> {
	const reader = await stage.emulator.world.user("Reader", { language_code: "en" });
	return { reader, other: reader, place: {}, chat: reader.chat };
}

async function inGroup(): Promise<Scene> {
	const reader = await stage.emulator.world.user("Reader", { language_code: "en" });
	const other = await stage.emulator.world.user("Other", { language_code: "zh-hans" });
	const group = await stage.emulator.world.supergroup("Readers", { creator: reader, bot: "member" });
	await group.waitForText(/can arrive here/);
	await group.adds(other);
	return { reader, other, place: { in: group }, chat: group };
}

async function inTopic(): Promise<Scene> {
	const reader = await stage.emulator.world.user("Reader", { language_code: "en" });
	const other = await stage.emulator.world.user("Other", { language_code: "zh-hans" });
	const forum = await stage.emulator.world.supergroup("Forum", { creator: reader, bot: "member", isForum: true });
	await forum.waitForText(/can arrive here/);
	await forum.adds(other);
	return { reader, other, place: { in: forum, topic: await forum.opensTopic("Trains") }, chat: forum };
}

const headOf = ({ text = "" }: Message) => text.split("\n\n")[0];

describe.each([
	["a private chat", inPrivate],
	["a group", inGroup],
	["a topic", inTopic],
])("In %s", (_, enter) => {
	test("a reader searches, pages forward and back, sorts, and opens a card", async () => {
		const { reader, other, place, chat } = await enter();
		const question = await reader.sends("/search 测试文章", place);
		const list = await chat.waitForText("测试文章", { after: question });
		const press = async (who: UserClient, button: string, shown: RegExp) => {
			expect(await (await who.taps(button, { ...place, on: list })).answer()).toEqual({ show_alert: false });
			const now = await chat.waitFor(({ message_id, text = "" }) => message_id === list.message_id && shown.test(text));
			return headOf(now);
		};
		expect(headOf(list)).toBe("Search: 测试文章 – 12 articles\n1–5 · best first");
		expect(await press(reader, "▶", /\n6–10 ·/)).toBe("Search: 测试文章 – 12 articles\n6–10 · best first");
		expect(await press(other, "▶", /\n11–12 ·/)).toBe("Search: 测试文章 – 12 articles\n11–12 · best first");
		expect(await press(reader, "◀", /\n6–10 ·/)).toBe("Search: 测试文章 – 12 articles\n6–10 · best first");
		expect(await press(other, "Newest first", /newest/)).toBe("Search: 测试文章 – 12 articles\n1–5 · newest first");
		expect(await press(reader, "Best first", /best/)).toBe("Search: 测试文章 – 12 articles\n1–5 · best first");

		expect(await (await reader.taps("3", { ...place, on: list })).answer()).toEqual({ show_alert: false });
		const card = await chat.waitFor(({ text = "" }) => /^第\d+号测试文章\n\n第\d+篇的导语/.test(text), { after: list });
		expect(card.link_preview_options).toMatchObject({ prefer_large_media: true });
		expect(card.reply_markup?.inline_keyboard[0]?.[0]).toMatchObject({ text: "Share" });
		// In a topic, both stay there; among others, both say what they answer.
		expect([list.message_thread_id, card.message_thread_id]).toEqual([place.topic?.threadId, place.topic?.threadId]);
		const answered = [list, card].map(({ reply_to_message }) => reply_to_message?.message_id);
		expect(answered).toEqual(place.in === undefined ? [undefined, undefined] : [question.message_id, list.message_id]);
	});

	test("a reader pages through the newest articles", async () => {
		const { reader, place, chat } = await enter();
		const list = await reader.asks("/latest 7", place);
		expect(headOf(list)).toBe("Newest articles – 中文（简体） · cn");
		expect(await (await reader.taps("▶", { ...place, on: list })).answer()).toEqual({ show_alert: false });
		await chat.waitForText(/^Newest articles – 中文（简体） · cn\n8–12\n\n8\. /);
	});

	test("a shared card is found by its button's words, sent, and leads its next reader to the bot", async () => {
		const { reader, place, chat } = await enter();
		await reader.asks("/search 第9号", place);
		await (await reader.taps("1", place)).answer();
		const card = await chat.waitForText(/^第9号测试文章\n\n第9篇的导语/);
		const [share] = card.reply_markup?.inline_keyboard.flat() ?? [];
		const words = share !== undefined && "switch_inline_query" in share ? share.switch_inline_query : "";
		const friend = await stage.emulator.world.group("Friends", { creator: reader });
		const session = await reader.types(`@news_bot ${words}`, { in: friend });
		const { results, button } = await session.results();
		expect((results as readonly InlineQueryResultArticle[]).map(({ title }) => title)).toEqual(["第9号测试文章"]);
		const sent = await session.picks(0, { in: friend });
		expect({ text: sent.text, keyboard: sent.reply_markup }).toEqual({ text: card.text, keyboard: card.reply_markup });

		const newcomer = await stage.emulator.world.user("Newcomer", { language_code: "zh-hans" });
		const opened = await newcomer.asks(`/start ${button?.start_parameter}`);
		expect(opened.text).toBe(card.text);
		expect(opened.reply_markup?.inline_keyboard[0]?.[0]).toMatchObject({ text: "分享", switch_inline_query: words });
	});
});

describe("Any text at all", () => {
	const hostile = [
		'"',
		'""',
		"'",
		"*",
		"a*",
		"*a",
		":",
		"^",
		"(",
		")",
		"a AND",
		"OR",
		"NOT",
		"NEAR(a b, 3)",
		"title:x",
		"{a b}: c",
		"- -",
		"--",
		"\\",
		"%",
		";",
		"'; DROP TABLE article; --",
		"section:",
		'section:"',
		"in:",
		"in:xx",
		"since:never until:99999",
		"since:2026-13-45",
		"* : ^ ( )",
		"测试文章\0测试",
		"\u202e文章",
		"תורת המשחקים",
		"مقالة تجريبية",
		"👩‍🚀👨‍👩‍👧‍👦",
		"🇫🇷",
		"z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞",
		"ﷺ".repeat(100),
		"𠮷".repeat(200),
		"a ".repeat(2_000),
		"测".repeat(4_000),
		`"${"测试 ".repeat(1_300)}`,
		"-".repeat(4_000),
		"http://a.example/?x=<script>",
		"@news_bot",
		"/search",
	];

	test("gets an answer from /search, from inline mode, and from the buttons below it", async () => {
		const perReader = 10;
		for (let start = 0; start < hostile.length; start += perReader) {
			const reader = await stage.emulator.world.user(`Reader ${start}`, {
				language_code: start % 20 === 0 ? "en" : "zh-hans",
			});
			for (const text of hostile.slice(start, start + perReader)) {
				const answer = await reader.asks(`/search ${text}`);
				expect(answer.text, JSON.stringify(text)).not.toMatch(/Something went wrong|我这边出了点问题/);
				expect(Array.from(answer.text ?? "").length).toBeLessThanOrEqual(4096);
				expect(answer.entities?.length ?? 0).toBeLessThanOrEqual(100);
				const turning = answer.reply_markup?.inline_keyboard.at(-1)?.at(-1)?.text;
				if (turning !== undefined)
					expect(await (await reader.taps(turning, { on: answer })).answer()).toEqual({ show_alert: false });
				expect(Array.isArray((await (await reader.types(`@news_bot ${text}`)).results()).results)).toBe(true);
			}
		}
		const calls = await stage.emulator.transcript.calls();
		expect(calls.filter(({ status, method }) => status >= 400 && method !== "getUpdates")).toEqual([]);
	});

	test("gets an answer from /latest", async () => {
		const reader = await stage.emulator.world.user("Reader", { language_code: "en" });
		for (const text of ["\0", "* : ^ ( )", "9".repeat(400), "-1", "测".repeat(4_000), "RFI RFI RFI", "all all", "👩‍🚀"])
			expect((await reader.asks(`/latest ${text}`)).text).toMatch(/^(Newest articles|After \/latest|“.+” is neither)/);
	});
});
