import { describe, expect, test } from "vitest";
import { chatId, type DestinationKey, destinationKey } from "../../../src/news/destination.ts";
import { setBotStage } from "../../support/stages/bot-stage.ts";

const BOT = { id: 7000000, is_bot: true, first_name: "News" };
/** More steps than a command takes: the second update meets the first one in every state. */
const STEPS_APART = 120;

describe("Coming back", () => {
	test("renews the subscription of somebody who unblocks the bot, and of nobody who blocks it", async () => {
		const { english, clock, subscriptionOf, changed, settle } = await setBotStage();
		const ann = await english();
		await ann.asks("/subscribe");
		const before = await subscriptionOf(ann.id);
		changed.splice(0);
		await clock.advance(1000);
		await ann.blocks();
		await ann.unblocks();
		await settle();
		expect(await subscriptionOf(ann.id)).toEqual({ ...before, renewedAt: clock.now() });
		expect(changed).toEqual([String(ann.id)]);
	});

	test("renews what a group had when the bot is added again or gets its rights back", async () => {
		const { world, english, clock, subscriptionOf, changed, settle } = await setBotStage();
		const ann = await english();
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		await ann.asks("/subscribe", { in: group });
		changed.splice(0);
		await clock.advance(1000);
		await group.removesBot();
		await group.addsBot();
		await group.promotesBot();
		await settle();
		expect(changed).toEqual([String(group.id), String(group.id)]);
		expect(await subscriptionOf(group.id)).toMatchObject({ renewedAt: clock.now() });
	});

	test("renews every topic of a forum, and nobody else's", async () => {
		const { world, english, clock, subscriptionOf, changed, settle } = await setBotStage();
		const ann = await english();
		await ann.asks("/subscribe");
		const forum = await world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
		const topics = [await forum.opensTopic("News"), await forum.opensTopic("More news")];
		for (const topic of topics) await ann.asks("/subscribe", { in: forum, topic });
		changed.splice(0);
		await clock.advance(1000);
		await forum.removesBot();
		await forum.addsBot();
		await settle();
		expect(changed.sort()).toEqual(topics.map(({ threadId }) => `${forum.id}/${threadId}`).sort());
		for (const { threadId } of topics)
			expect(await subscriptionOf(forum.id, threadId)).toMatchObject({ renewedAt: clock.now() });
		expect((await subscriptionOf(ann.id))?.renewedAt).toBeLessThan(clock.now());
	});

	test("renews the topics of a private chat with it", async () => {
		const { english, asksInPrivateTopic, clock, subscriptionOf, settle } = await setBotStage();
		const ann = await english();
		await ann.startsSilently();
		await asksInPrivateTopic(ann.id, 88, "/subscribe");
		await clock.advance(1000);
		await ann.blocks();
		await ann.unblocks();
		await settle();
		expect(await subscriptionOf(ann.id, 88)).toMatchObject({ renewedAt: clock.now() });
	});

	test("reads nothing of the other destinations, however many there are", async () => {
		const { world, english, store, clock, subscriptionOf, settle } = await setBotStage();
		for (let chat = 1; chat <= 2000; chat++)
			await store.subscriptions.update(destinationKey({ chat: chatId(-chat), topic: 5 }), () => ({
				...{ chatType: "supergroup", editions: { cn: { since: 0 } }, language: "en", renewedAt: 0 },
			}));
		const ann = await english();
		const forum = await world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
		const topic = await forum.opensTopic("News");
		await ann.asks("/subscribe", { in: forum, topic });
		await clock.advance(1000);
		const read: DestinationKey[] = [];
		const { get, update } = store.subscriptions;
		Object.assign(store.subscriptions, {
			get(key: DestinationKey) {
				read.push(key);
				return get(key);
			},
			update(key: DestinationKey, change: Parameters<typeof update>[1]) {
				read.push(key);
				return update(key, change);
			},
			entries: () => expect.fail("All subscriptions are read"),
		});
		await forum.removesBot();
		await forum.addsBot();
		await settle();
		expect(new Set(read)).toEqual(new Set([`${forum.id}/${topic.threadId}`]));
		expect(await subscriptionOf(forum.id, topic.threadId)).toMatchObject({ renewedAt: clock.now() });
	});

	test("means nothing where nothing was subscribed to", async () => {
		const { world, subscriptionOf, changed, settle } = await setBotStage();
		const group = await world.supergroup("Readers", { bot: "member" });
		await settle();
		expect(await subscriptionOf(group.id)).toBeUndefined();
		expect(changed).toEqual([]);
	});

	test("never undoes a command that comes at the same moment, as a webhook may bring them", async () => {
		const { world, receives, subscriptionOf } = await setBotStage();
		const date = Math.floor(Date.now() / 1000);
		const lost: string[] = [];
		for (let steps = 0; steps < STEPS_APART; steps++) {
			const person = await world.user(`P${steps}`, { language_code: "en" });
			const chat = { id: person.id, type: "private", first_name: "P" } as const;
			const from = { id: person.id, is_bot: false, first_name: "P", language_code: "en" };
			const returns = async () => {
				for (let step = 0; step < steps; step++) await null;
				const before = { status: "kicked", until_date: 0, user: BOT } as const;
				const after = { status: "member", user: BOT } as const;
				const change = { chat, from, date, old_chat_member: before, new_chat_member: after };
				await receives({ update_id: 1, my_chat_member: change });
			};
			const says = (text: string) => {
				const command = { type: "bot_command", offset: 0, length: text.split(" ")[0]?.length ?? 0 } as const;
				return receives({ update_id: 2, message: { message_id: 1, date, chat, from, text, entities: [command] } });
			};
			await person.asks("/subscribe cn");
			await Promise.all([says("/subscribe fr"), returns()]);
			if ((await subscriptionOf(person.id))?.editions.fr === undefined) lost.push(`/subscribe, ${steps} apart`);
			await Promise.all([says("/unsubscribe all"), returns()]);
			if ((await subscriptionOf(person.id)) !== undefined) lost.push(`/unsubscribe, ${steps} apart`);
		}
		expect(lost).toEqual([]);
	}, 60_000);
});

describe("A group that becomes a supergroup", () => {
	test("takes what it has along, whichever of Telegram's two messages is read", async () => {
		const { world, english, moved, settle } = await setBotStage();
		const ann = await english();
		const group = await world.group("Readers", { creator: ann, bot: "member" });
		await ann.asks("/subscribe", { in: group });
		const supergroup = await group.upgrades();
		await settle();
		// Both say the same: moving twice is moving once.
		expect(moved).toEqual([
			[group.id, supergroup.id],
			[group.id, supergroup.id],
		]);
	});

	test.each([
		["last", ["to", "from", "added"]],
		["between the two", ["from", "added", "to"]],
		["first", ["added", "to", "from"]],
	] as const)("is no new group to the bot, also when it seems to be added there: %s", async (_, order) => {
		const { world, emulator, english, receives, clock, moved, subscriptionOf, settle } = await setBotStage();
		const ann = await english();
		const group = await world.group("Readers", { creator: ann, bot: "member" });
		await ann.asks("/subscribe", { in: group });
		const before = await subscriptionOf(group.id);
		const supergroup = await emulator.world.supergroup("Readers", { creator: ann });
		const [old, next] = [
			{ id: group.id, type: "group", title: "Readers" } as const,
			{ id: supergroup.id, type: "supergroup", title: "Readers" } as const,
		];
		const said = { message_id: 1, date: 1_800_000_000, from: { id: ann.id, is_bot: false, first_name: "Ann" } };
		const tells = {
			to: () => receives({ update_id: 1, message: { ...said, chat: old, migrate_to_chat_id: next.id } }),
			from: () => receives({ update_id: 2, message: { ...said, chat: next, migrate_from_chat_id: old.id } }),
			added: () => supergroup.addsBot(),
		};
		for (const kind of order) {
			await tells[kind]();
			await settle();
		}
		await clock.advance(10_000);
		await ann.asks("/help", { in: supergroup }); // whatever was on its way came before this answer
		expect((await supergroup.messages()).filter(({ text }) => text?.includes("can arrive here"))).toEqual([]);
		expect(moved).toEqual([
			[old.id, next.id],
			[old.id, next.id],
		]);
		expect(await subscriptionOf(group.id)).toEqual(before);
	});
});
