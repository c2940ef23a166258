import { describe, expect, test } from "vitest";
import { chatId, destinationKey } from "../../../src/news/destination.ts";
import type { Position } from "../../../src/news/position.ts";
import type { Subscription } from "../../../src/news/subscription.ts";
import { anArticle } from "../../support/articles/an-article.ts";
import { setBotStage } from "../../support/stages/bot-stage.ts";

const HOUR_MS = 3_600_000;
const READER = 4711;
const GROUP = -1_004_711;

async function setFind() {
	const stage = await setBotStage(["cn", "fr"]);
	const { clock, store, publish } = stage;
	const operator = await stage.english();
	stage.operateFrom(operator);
	const keyOf = (chat: number, topic?: number) =>
		destinationKey({ chat: chatId(chat), ...(topic === undefined ? {} : { topic }) });
	const know = async (
		{ chat = READER, topic, ...chosen }: Partial<Subscription> & { chat?: number; topic?: number },
		position?: Position,
	) => {
		const base = { chatType: "private", editions: { cn: { since: 0 } }, language: "en", renewedAt: 1 };
		await store.subscriptions.update(keyOf(chat, topic), () => ({ ...base, ...chosen }));
		if (position !== undefined) await store.positions.set(keyOf(chat, topic), position);
	};
	await publish(...[1, 2, 3].map((number) => anArticle(`train-${number}`, { title: `火车第${number}次` })));
	const find = async (called: number | string = READER) => (await operator.asks(`/find ${called}`)).text ?? "";
	const now = clock.now();
	return { ...stage, operator, know, find, now };
}

const readTo = (read: number, sentAt?: number): Position => ({
	editions: { cn: { read, sent: sentAt === undefined ? [] : [{ seq: read, messageId: 9, sentAt, revision: 0 }] } },
});

describe("/find", () => {
	test("says what is known about a chat, how it is set, and what comes next", async () => {
		const { know, find, now } = await setFind();
		const keywords = { follow: ["secret words"], mute: ["other words"] };
		await know({ keywords, sound: "silent" }, readTo(1, now - HOUR_MS));
		expect((await find()).split("\n")).toEqual([
			"4711 · private chat · English",
			"中文（简体） · cn: read up to 1 of 3",
			"Sections: all",
			"Words: 1 followed, 1 left out",
			"Delivery: each article at once",
			"Quiet hours: none",
			expect.stringMatching(/^Time zone: /),
			"Sound: silent",
			"Pictures: large",
			"Pause: off",
			"Last message: 15 Jan, 12:00",
			"Next: 火车第2次 – when its turn comes",
		]);
	});

	test.each<[string, Partial<Subscription>, Partial<Position>, string]>([
		["a pause", { pause: {} }, {}, "Next: 火车第1次 – Pause: until resumed"],
		["a digest", { digest: "hourly" }, {}, "Next: 火车第1次 – Delivery: until 15 Jan, 14:00"],
		[
			"quiet hours",
			{ quiet: { from: "12:00", to: "20:00" } },
			{},
			"Next: 火车第1次 – Quiet hours: until 15 Jan, 20:00",
		],
		[
			"Telegram's wish",
			{},
			{ notBefore: Date.UTC(2026, 0, 15, 13) },
			"Next: 火车第1次 – Telegram: until 15 Jan, 14:00",
		],
		[
			"words that nothing has",
			{ keywords: { follow: ["船"], mute: [], onlyMatches: true } },
			{},
			"Nothing waits to be sent",
		],
	])("says what %s means for what is next", async (_, chosen, position, line) => {
		const { know, find } = await setFind();
		await know(chosen, { ...readTo(0), ...position });
		expect((await find()).split("\n").at(-1)).toBe(line);
	});

	test("says that an announcement is next, and what it waits for: for no digest", async () => {
		const { know, find, store, now } = await setFind();
		await store.log.appendNotice("The bot moves\non Sunday.", now - HOUR_MS, { audience: { chats: "private" } });
		await know({ digest: "hourly", quiet: { from: "12:00", to: "20:00" } }, readTo(3));
		expect(await find()).toMatch(/\nNext: The bot moves on Sunday\. – Quiet hours: until 15 Jan, 20:00$/);
		await know({ digest: "hourly" }, readTo(3));
		expect(await find()).toMatch(/\nNext: The bot moves on Sunday\. – when its turn comes$/);
		await know({}, { ...readTo(3), notices: { read: 1, sent: [] } });
		expect(await find()).toMatch(/\nNothing waits to be sent$/);
		await know({ chatType: "channel" }, readTo(3));
		expect(await find()).toMatch(/\nNothing waits to be sent$/);
	});

	test("says why nothing can be sent, and since when, as long as that counts", async () => {
		const { know, find, now } = await setFind();
		const gone = { at: now - HOUR_MS, reason: "Forbidden: bot was blocked by the user" };
		await know({}, { ...readTo(0), gone });
		expect(await find()).toContain(`\nGone since 15 Jan, 12:00: ${gone.reason}\n`);
		expect(await find()).toContain("– when somebody comes back");
		const paused = { at: now - HOUR_MS, until: now + HOUR_MS, reason: "Bad Request: TOPIC_CLOSED" };
		await know({}, { ...readTo(0), paused });
		expect(await find()).toMatch(
			/Takes nothing since 15 Jan, 12:00: Bad Request: TOPIC_CLOSED[\s\S]*Telegram: until 15 Jan, 14:00$/,
		);
		await know({ renewedAt: now }, { ...readTo(0), gone });
		expect(await find()).not.toContain("Gone");
	});

	test("shows a chat with all its topics, as many as a message holds", async () => {
		const { know, find } = await setFind();
		for (const topic of [undefined, 7, 8]) await know({ chat: GROUP, chatType: "supergroup", ...(topic && { topic }) });
		const text = await find(`${GROUP}/7`);
		expect(text.match(/^-1004711.*$/gm)).toEqual(["", "/7", "/8"].map((topic) => `-1004711${topic} · group · English`));
		for (let topic = 9; topic < 30; topic++) await know({ chat: GROUP, topic });
		const long = await find(GROUP);
		expect(long.length).toBeLessThanOrEqual(4096);
		const shown = long.match(/^-1004711/gm)?.length ?? 0;
		expect(shown).toBeGreaterThan(5);
		expect(long).toContain(`Topics that are not shown: ${24 - shown}`);
	});

	test("finds a public chat by its name, and speaks the operator's language", async () => {
		const { know, world, chinese, operateFrom } = await setFind();
		const channel = await world.channel("Channel", { username: "rfi_test_channel", bot: "administrator" });
		await know({ chat: channel.id, chatType: "channel" });
		const li = await chinese();
		operateFrom(li);
		const found = (await li.asks("/find @rfi_test_channel")).text ?? "";
		expect(found).toContain(`${channel.id} · 频道 · English\n中文（简体） · cn：已读到第 0 篇，共 3 篇`);
		expect((await li.asks("/find https://t.me/rfi_test_channel")).text).toBe(found);
	});

	test("tells what is left where nobody subscribes any more, and says so of a chat that it does not know", async () => {
		const { store, find, now } = await setFind();
		expect(await find("4712")).toBe("Nothing is stored about 4712.");
		expect(await find("@nobody_is_there")).toMatch(/^I find no chat @nobody_is_there/);
		expect(await find("what")).toMatch(/^I find no chat what/);
		expect(await find("0")).toMatch(/^I find no chat 0/);
		await store.positions.set(destinationKey({ chat: chatId(READER) }), readTo(2, now));
		expect(await find()).toBe("4711\nLast message: 15 Jan, 13:00\nNothing waits to be sent");
	});
});
