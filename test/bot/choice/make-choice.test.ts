import type { Chat, Message, Update } from "grammy/types";
import { describe, expect, test } from "vitest";
import { choiceButton, column } from "../../../src/bot/choice/choice-buttons.ts";
import { chatId, destinationKey } from "../../../src/news/destination.ts";
import { createBot } from "../../../src/telegram/create-bot.ts";
import { anArticle } from "../../support/articles/an-article.ts";
import { setBotStage } from "../../support/stages/bot-stage.ts";

const HALF_A_DAY_MS = 12 * 3_600_000;

const labelsOf = (message: Message | undefined) =>
	message?.reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text).join(" | "));
const ADMINS_ONLY = "在群组中只有管理员可以更改订阅。";

/** Telegram's update when the first button is pressed below a message that it has given up. */
function pressOutOfReach(person: number, { message_id, reply_markup }: Message, chat: Chat): Update {
	const [button] = reply_markup?.inline_keyboard.flat() ?? [];
	const data = button !== undefined && "callback_data" in button ? button.callback_data : "";
	const from = { id: person, is_bot: false, first_name: "Ann", language_code: "en" };
	const query = { id: "1", chat_instance: "1", from, data, message: { chat, message_id, date: 0 as const } };
	return { update_id: 1, callback_query: query };
}

describe("Undo", () => {
	test("of an ended subscription goes on exactly where it stopped, as long as the message stands", async () => {
		const { english, publish, store, clock, settle, subscriptionOf } = await setBotStage();
		const ann = await english();
		await store.log.appendNotice("A notice", clock.now());
		await publish(anArticle("one"), anArticle("two"));
		await ann.asks("/subscribe cn fr");
		await settle();
		const before = await subscriptionOf(ann.id);
		await publish(anArticle("three"));
		const stopped = await ann.asks("/unsubscribe all");
		await publish(anArticle("four"));
		await clock.advance(90 * 24 * 3_600_000);
		await (await ann.taps("Undo", { on: stopped })).answer();
		expect(await subscriptionOf(ann.id)).toEqual({ ...before, renewedAt: clock.now() });
		expect((await ann.chat.messages()).find(({ message_id }) => message_id === stopped.message_id)?.text).toBe(
			"New articles of 中文（简体） · cn and Français · fr arrive again, from where they stopped.",
		);
	});

	test("pressed twice, at once, or when somebody has subscribed anew, changes nothing", async () => {
		const { english, publish, subscriptionOf } = await setBotStage();
		const ann = await english();
		await ann.asks("/subscribe fr");
		const stopped = await ann.asks("/unsubscribe fr");
		await publish(anArticle("un", { edition: "fr" }));
		const taps = await Promise.all([1, 2].map(() => ann.taps("Undo", { on: stopped })));
		const answers = await Promise.all(taps.map((tap) => tap.answer()));
		expect(answers.map(({ text }) => text).sort()).toEqual(["That arrives again already.", undefined]);
		expect((await subscriptionOf(ann.id))?.editions).toEqual({ fr: { since: 0 } });
		const again = await ann.asks("/unsubscribe fr");
		await ann.asks("/subscribe fr");
		const anew = await subscriptionOf(ann.id);
		expect(anew?.editions).toEqual({ fr: { since: 1 } });
		expect((await (await ann.taps("Undo", { on: again })).answer()).text).toBe("That arrives again already.");
		expect(await subscriptionOf(ann.id)).toEqual(anew);
	});

	test("of a subscription ends what it added, and can be undone itself", async () => {
		const { english, subscriptionOf } = await setBotStage();
		const ann = await english();
		await ann.asks("/subscribe cn");
		const added = await ann.asks("/subscribe fr");
		await (await ann.taps("Undo", { on: added })).answer();
		expect(Object.keys((await subscriptionOf(ann.id))?.editions ?? {})).toEqual(["cn"]);
		await (await ann.taps("Undo", { on: added })).answer();
		expect(Object.keys((await subscriptionOf(ann.id))?.editions ?? {})).toEqual(["cn", "fr"]);
	});

	test("brings back all topics that were ended from outside, each from where it stopped", async () => {
		const { world, english, publish, settle, subscriptionOf } = await setBotStage();
		const ann = await english();
		const forum = await world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
		const topics = [await forum.opensTopic("News"), await forum.opensTopic("More"), await forum.opensTopic("Rest")];
		const all = () => Promise.all(topics.map(({ threadId }) => subscriptionOf(forum.id, threadId)));
		for (const [number, topic] of topics.entries()) {
			await publish(anArticle(`${number}`, { edition: "fr" }));
			await ann.asks("/subscribe fr", { in: forum, topic });
			await settle();
		}
		const before = await all();
		const stopped = await ann.asks("/unsubscribe", { in: forum });
		expect(await all()).toEqual(topics.map(() => undefined));
		expect(labelsOf(stopped)).toEqual(["Undo"]);
		expect(stopped.text).not.toContain("this topic");
		await (await ann.taps("Undo", { in: forum, on: stopped })).answer();
		expect((await all()).map((one) => one?.editions)).toEqual(before.map((one) => one?.editions));
		expect(new Set(before.map((one) => one?.editions["fr"]?.since)).size).toBe(topics.length);
		expect(await subscriptionOf(forum.id)).toBeUndefined();
	});

	describe("of more than one button has room for", () => {
		/** So many topics, each with an edition of its own, ended by one command. */
		async function endedTopics() {
			const stage = await setBotStage();
			const ann = await stage.english();
			const forum = await stage.world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
			const names = Array.from({ length: 7 }, (_, number) => `Topic ${number}`);
			const topics = await Promise.all(names.map((name) => forum.opensTopic(name)));
			const editions = ["fr", "cn", "es", "en", "ru", "fa", "vi"] as const;
			const putAll = async (since: number, isMeant: (edition: string) => boolean) => {
				for (const [index, edition] of editions.entries())
					if (isMeant(edition))
						await stage.store.subscriptions.update(keyOf(index), () => ({
							...{ chatType: "supergroup", language: "en", renewedAt: 0 },
							editions: { [edition]: { since } },
						}));
			};
			const keyOf = (index: number) =>
				destinationKey({ chat: chatId(forum.id), topic: topics[index]?.threadId ?? Number.NaN });
			await putAll(46_000, () => true);
			const stopped = await ann.asks("/unsubscribe", { in: forum });
			const subscribed = async () => {
				const each = await Promise.all(topics.map(({ threadId }) => stage.subscriptionOf(forum.id, threadId)));
				return each
					.map((one) => Object.keys(one?.editions ?? {}).join(" "))
					.join(" ")
					.trim();
			};
			const shown = async () =>
				(await forum.messages()).find(({ message_id }) => message_id === stopped.message_id) as Message;
			const press = async (label: string) => (await ann.taps(label, { in: forum, on: await shown() })).answer();
			const topicsOf = async () => {
				const each = await Promise.all(topics.map(({ threadId }) => stage.subscriptionOf(forum.id, threadId)));
				return each.flatMap((one) => Object.values(one?.editions ?? {}).map(({ since }) => since));
			};
			return { ...stage, forum, putAll, subscribed, topicsOf, shown, press };
		}

		const count = (editions: string) => editions.split(" ").filter((edition) => edition !== "").length;

		test("brings back everything by one button all the same", async () => {
			const { press, subscribed, shown, subscriptionOf, forum } = await endedTopics();
			expect(labelsOf(await shown())).toEqual(["Undo all", ...[6, 1].map(() => expect.stringMatching(/^Undo: /))]);
			expect((await press("Undo all")).text).toBeUndefined();
			expect(count(await subscribed())).toBe(7);
			expect(labelsOf(await shown()) ?? []).toEqual([]);
			expect(await subscriptionOf(forum.id)).toBeUndefined();
		});

		test("brings back some by a button of their own, and the others stay within reach", async () => {
			const { press, subscribed, shown } = await endedTopics();
			const [, first = "", second = ""] = labelsOf(await shown()) ?? [];
			await press(first);
			expect(count(await subscribed())).toBe(6);
			expect((await shown()).text).toMatch(/arrive again, .+\n\nStill stopped in the topics of this chat: [^,]+\.$/m);
			expect(labelsOf(await shown())).toEqual([second]);
			await press(second);
			expect(count(await subscribed())).toBe(7);
			expect(labelsOf(await shown()) ?? []).toEqual([]);
		});

		test("offers no more what is there again meanwhile, and leaves it as it is", async () => {
			const { press, putAll, subscribed, shown, topicsOf } = await endedTopics();
			const [, first = "", second = ""] = labelsOf(await shown()) ?? [];
			await putAll(47_000, (edition) => second.endsWith(edition));
			await press(first);
			expect(labelsOf(await shown()) ?? []).toEqual([]);
			expect(count(await subscribed())).toBe(7);
			expect((await topicsOf()).filter((since) => since === 47_000)).toHaveLength(1);
		});
	});

	test("of a message that Telegram no longer holds is done, and said anew", async () => {
		const { english, receives, subscriptionOf } = await setBotStage();
		const ann = await english();
		await ann.asks("/subscribe cn");
		const stopped = await ann.asks("/unsubscribe");
		await receives(pressOutOfReach(ann.id, stopped, { id: ann.id, type: "private", first_name: "Ann" }));
		expect((await ann.chat.lastFromBot())?.text).toContain("arrive again, from where they stopped");
		expect(Object.keys((await subscriptionOf(ann.id))?.editions ?? {})).toEqual(["cn"]);
	});

	test("of a message that Telegram no longer holds changes nothing in a forum: in which topic it stood is not known", async () => {
		const { world, english, receives, subscriptionOf } = await setBotStage();
		const ann = await english();
		const forum = await world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
		await ann.asks("/subscribe cn", { in: forum });
		const stopped = await ann.asks("/unsubscribe", { in: forum });
		await receives(pressOutOfReach(ann.id, stopped, forum.chat));
		expect(await subscriptionOf(forum.id)).toBeUndefined();
	});

	test("is for administrators only where others read along", async () => {
		const { world, english, chinese, subscriptionOf } = await setBotStage();
		const [ann, li] = [await english(), await chinese()];
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		await group.adds(li);
		const added = await ann.asks("/subscribe fr", { in: group });
		expect((await (await li.taps("Undo", { in: group, on: added })).answer()).text).toBe(ADMINS_ONLY);
		expect(await subscriptionOf(group.id)).toBeDefined();
		const started = await li.asks("/start", { in: group });
		expect((await (await li.taps("其他语言版", { in: group, on: started })).answer()).text).toBe(ADMINS_ONLY);
		expect(Object.keys((await subscriptionOf(group.id))?.editions ?? {})).toEqual(["fr"]);
	});
});

describe("The list of editions", () => {
	test("shows the state of each, switches when pressed and edits itself", async () => {
		const { english, subscriptionOf } = await setBotStage();
		const ann = await english();
		await ann.asks("/subscribe fr");
		await (await ann.taps("Other editions")).answer();
		const menu = await ann.chat.lastFromBot();
		expect(labelsOf(menu)).toEqual(["中文（简体） · cn | ✓ Français · fr", "Español · es"]);
		await (await ann.taps("Español", { on: menu as Message })).answer();
		expect(labelsOf(await ann.chat.lastFromBot())).toEqual(["中文（简体） · cn | ✓ Français · fr", "✓ Español · es"]);
		await (await ann.taps("Français", { on: menu as Message })).answer();
		expect(labelsOf(await ann.chat.lastFromBot())).toEqual(["中文（简体） · cn | Français · fr", "✓ Español · es"]);
		expect(Object.keys((await subscriptionOf(ann.id))?.editions ?? {})).toEqual(["es"]);
	});

	test("switches on again what it switched off from where it stopped, also after another press", async () => {
		const { english, publish, subscriptionOf } = await setBotStage();
		const ann = await english();
		await ann.asks("/subscribe fr");
		await (await ann.taps("Other editions")).answer();
		const menu = (await ann.chat.lastFromBot()) as Message;
		await (await ann.taps("Français", { on: menu })).answer();
		await publish(anArticle("un", { edition: "fr" }));
		await (await ann.taps("Español", { on: menu })).answer();
		await (await ann.taps("Français", { on: menu })).answer();
		expect((await subscriptionOf(ann.id))?.editions).toMatchObject({ fr: { since: 0 }, es: { since: 0 } });
	});

	test("pressed twice at once switches once", async () => {
		const { english, subscriptionOf } = await setBotStage();
		const ann = await english();
		await ann.asks("/subscribe fr");
		await (await ann.taps("Other editions")).answer();
		const menu = (await ann.chat.lastFromBot()) as Message;
		const taps = await Promise.all([1, 2].map(() => ann.taps("Español", { on: menu })));
		for (const tap of taps) await tap.answer();
		expect(Object.keys((await subscriptionOf(ann.id))?.editions ?? {})).toEqual(["fr", "es"]);
	});
});

describe("An edition that is not offered any more", () => {
	test("is not subscribed to by an old button, which shows what is offered", async () => {
		const { english, emulator, subscriptionOf } = await setBotStage(["cn", "fr"]);
		const ann = await english();
		await ann.startsSilently();
		const buttons = [
			choiceButton("Receive", { kind: "subscribe", editions: ["es"] }),
			choiceButton("Receive both", { kind: "subscribe", editions: ["es", "fr"] }),
			choiceButton("Español · es", { kind: "switch-on", edition: "es" }),
		];
		await createBot({ token: emulator.token, apiRoot: emulator.apiRoot }).api.sendMessage(ann.id, "From long ago", {
			reply_markup: column(buttons),
		});
		const gone = "That edition is not offered any more.";
		const old = (await ann.chat.lastFromBot()) as Message;
		expect((await (await ann.taps("Receive", { on: old })).answer()).text).toBe(gone);
		expect(labelsOf(await ann.chat.lastFromBot())).toEqual(["中文（简体） · cn | Français · fr"]);
		expect(await subscriptionOf(ann.id)).toBeUndefined();
		expect((await (await ann.taps("Receive both", { on: old })).answer()).text).toBe(gone);
		expect(Object.keys((await subscriptionOf(ann.id))?.editions ?? {})).toEqual(["fr"]);
		expect((await (await ann.taps("Español", { on: old })).answer()).text).toBe(gone);
		expect(Object.keys((await subscriptionOf(ann.id))?.editions ?? {})).toEqual(["fr"]);
	});

	test("can be switched on again where it was switched off, from where it stopped", async () => {
		const { english, store, subscriptionOf } = await setBotStage(["cn", "fr"]);
		const ann = await english();
		await ann.asks("/subscribe fr");
		await store.subscriptions.update(
			destinationKey({ chat: chatId(ann.id) }),
			(before) => before && { ...before, editions: { ...before.editions, es: { since: 3 } } },
		);
		await (await ann.taps("Other editions")).answer();
		const menu = (await ann.chat.lastFromBot()) as Message;
		await (await ann.taps("✓ Español", { on: menu })).answer();
		expect(labelsOf(await ann.chat.lastFromBot())).toEqual(["中文（简体） · cn | ✓ Français · fr", "Español · es"]);
		expect(Object.keys((await subscriptionOf(ann.id))?.editions ?? {})).toEqual(["fr"]);
		await (await ann.taps("Español", { on: menu })).answer();
		expect((await subscriptionOf(ann.id))?.editions).toMatchObject({ es: { since: 0 } });
	});
});

describe("After subscribing", () => {
	test("the newest article is shown once, and lies before the place from which the edition is read", async () => {
		const { english, publish, settle, subscriptionOf } = await setBotStage();
		await publish(anArticle("one"), anArticle("two", { title: "二", publishedAt: Date.UTC(2026, 0, 15, 12) }));
		const ann = await english();
		for (let time = 0; time < 2; time++) await ann.asks("/subscribe cn");
		await settle();
		const samples = (await ann.chat.messages()).filter(({ text = "" }) => text.startsWith("二\n"));
		expect(samples).toHaveLength(1);
		expect((await subscriptionOf(ann.id))?.editions).toEqual({ cn: { since: 2 } });
	});

	test("an article that was read there before is not shown again", async () => {
		const { english, publish, settle, store } = await setBotStage();
		await publish(anArticle("one", { title: "一" }));
		const ann = await english();
		const key = String(ann.id) as Parameters<typeof store.positions.get>[0];
		await store.positions.setMany([[key, { editions: { cn: { read: 1, sent: [] } } }]]);
		await ann.asks("/subscribe cn");
		await settle();
		expect((await ann.chat.lastFromBot())?.text).toContain("will arrive here");
	});

	test("it is said how many articles a day came of late, once the log is old enough to tell", async () => {
		const { english, chinese, publish, clock } = await setBotStage();
		const [ann, li] = [await english(), await chinese()];
		for (let day = 0; day < 3; day++) {
			if (day === 1) expect((await ann.asks("/subscribe fr")).text).not.toContain("a day");
			await clock.advance(HALF_A_DAY_MS);
			await publish(
				...Array.from({ length: 12 + day * 8 }, (_, each) => anArticle(`${day}-${each}`, { edition: "fr" })),
			);
			await clock.advance(HALF_A_DAY_MS);
		}
		expect((await li.asks("/subscribe fr")).text).toContain("最近每天 20 到 30 篇。");
	});
});
