import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { EDITION_CODES, type EditionCode } from "../../../src/news/edition.ts";
import { anArticle } from "../../support/articles/an-article.ts";
import { setBotStage } from "../../support/stages/bot-stage.ts";

const HALF_A_DAY_MS = 12 * 3_600_000;

const labelsOf = (message: Message | undefined) =>
	message?.reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text).join(" | "));
const ADMINS_ONLY = "在群组中只有管理员可以更改订阅。";

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

	describe("of what was ended in several topics at once", () => {
		async function endedTopics() {
			const stage = await setBotStage();
			const ann = await stage.english();
			const forum = await stage.world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
			const topics = [await forum.opensTopic("News"), await forum.opensTopic("More"), await forum.opensTopic("Last")];
			for (const [index, topic] of topics.entries())
				await ann.asks(`/subscribe ${["fr", "cn es", "es"][index]}`, { in: forum, topic });
			const stopped = await ann.asks("/unsubscribe", { in: forum });
			const subscribed = async () => {
				const all = await Promise.all(topics.map(({ threadId }) => stage.subscriptionOf(forum.id, threadId)));
				return all.map((one) => Object.keys(one?.editions ?? {}).join(" "));
			};
			const shown = async () =>
				(await forum.messages()).find(({ message_id }) => message_id === stopped.message_id) as Message;
			const press = async (label: string) => (await ann.taps(label, { in: forum, on: stopped })).answer();
			return { ...stage, ann, forum, topics, subscribed, shown, press };
		}

		test("brings back everything by one button", async () => {
			const { press, subscribed, shown, subscriptionOf, forum } = await endedTopics();
			expect(labelsOf(await shown())?.[0]).toBe("Undo all");
			expect((await press("Undo all")).text).toBeUndefined();
			expect(await subscribed()).toEqual(["fr", "cn es", "es"]);
			expect(labelsOf(await shown()) ?? []).toEqual([]);
			expect(await subscriptionOf(forum.id)).toBeUndefined();
		});

		test("brings back one by a button of its own, and the others stay within reach", async () => {
			const { press, subscribed, shown } = await endedTopics();
			await press("Undo: Français · fr");
			expect(await subscribed()).toEqual(["fr", "", ""]);
			expect((await shown()).text).toBe(
				"New articles of Français · fr arrive again, from where they stopped.\n\nStill stopped in the topics of this chat: 中文（简体） · cn and Español · es.",
			);
			expect(labelsOf(await shown())).toEqual([
				"Undo all",
				"Undo: 中文（简体） · cn, Español · es",
				"Undo: Español · es",
			]);
			await press("Undo: 中文（简体） · cn, Español · es");
			expect(labelsOf(await shown())).toEqual(["Undo: Español · es"]);
			await press("Undo: Español · es");
			expect(await subscribed()).toEqual(["fr", "cn es", "es"]);
			expect(labelsOf(await shown()) ?? []).toEqual([]);
		});

		test("offers no more what somebody has subscribed to anew meanwhile, and leaves it as it is", async () => {
			const { ann, press, subscribed, shown, forum, topics } = await endedTopics();
			await ann.asks("/subscribe es", { in: forum, topic: topics[2] as (typeof topics)[0] });
			await press("Undo: Français · fr");
			expect(labelsOf(await shown())).toEqual(["Undo: 中文（简体） · cn, Español · es"]);
			await press("Undo: 中文（简体） · cn, Español · es");
			expect(await subscribed()).toEqual(["fr", "cn es", "es"]);
			expect(labelsOf(await shown()) ?? []).toEqual([]);
		});
	});

	test("of every edition at once, which no single button has room for, is one press all the same", async () => {
		const { english, subscriptionOf } = await setBotStage([...EDITION_CODES] as [EditionCode, ...EditionCode[]]);
		const ann = await english();
		await ann.asks("/subscribe all");
		const before = await subscriptionOf(ann.id);
		const stopped = await ann.asks("/unsubscribe all");
		await (await ann.taps("Undo all", { on: stopped })).answer();
		expect((await subscriptionOf(ann.id))?.editions).toEqual(before?.editions);
		await (await ann.taps("Undo", { on: stopped })).answer();
		expect(await subscriptionOf(ann.id)).toBeUndefined();
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
