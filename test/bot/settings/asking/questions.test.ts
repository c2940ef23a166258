import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { chatId } from "../../../../src/news/destination.ts";
import { labelsOf, QUESTION_END, setSettingsPage, setSettingsStage } from "../../../support/stages/settings-stage.ts";

describe("A question", () => {
	test.each<[setting: string, button: string, typed: string, said: string, stored: object]>([
		["Delivery", "Other times…", "7h30", "✓ Delivery: daily at 07:30", { digest: ["07:30"] }],
		["Delivery", "Other times…", "19点, 7点半", "✓ Delivery: daily at 07:30 and 19:00", { digest: ["07:30", "19:00"] }],
		[
			"Quiet hours",
			"Other hours…",
			"22:30-6:45",
			"✓ Quiet hours: 22:30–06:45",
			{ quiet: { from: "22:30", to: "06:45" } },
		],
		["Time zone", "Another one…", "上海", "✓ Time zone: Shanghai, now 20:00", { timeZone: "Asia/Shanghai" }],
		["Time zone", "Another one…", "utc+8", "✓ Time zone: UTC+8, now 20:00", { timeZone: "+08:00" }],
		[
			...(["Words", "Add words…", 'Dakar -football "coupe du monde"', "✓ Words: 2 followed, 1 left out"] as const),
			{ keywords: { follow: ["Dakar", "coupe du monde"], mute: ["football"] }, filteredAt: expect.any(Number) },
		],
	])("about %s is answered by a reply, and its page shows the answer", async (setting, button, typed, said, stored) => {
		const { ann, page, asked, replies, now, own, questions } = await setSettingsPage(setting);
		const before = await own();
		const question = await asked(ann, page, button);
		expect(await ann.keyboard()).toMatchObject({ messageId: question.message_id, markup: { force_reply: true } });
		expect(question.text).toMatch(/\n\nPlease reply to this message, or send \/cancel\.$/);
		expect((await replies(ann, question, typed)).text).toBe(said);
		expect(await own()).toEqual({ ...before, ...stored });
		await expect.poll(async () => (await now(page)).text).toContain(said.slice("✓ ".length));
		expect(await questions()).toEqual([]);
	});

	test.each<[setting: string, button: string, typed: string, said: string]>([
		[
			"Delivery",
			"Other times…",
			"25:00",
			"I cannot read “25:00”. Please write one or two times, such as 7:30 or 8:00 19:00.",
		],
		[
			"Delivery",
			"Other times…",
			"7 12 18",
			"I cannot read “7 12 18”. Please write one or two times, such as 7:30 or 8:00 19:00.",
		],
		["Quiet hours", "Other hours…", "22", "I cannot read “22”. Please write two different times, such as 22:30-6:45."],
		[
			"Quiet hours",
			"Other hours…",
			"7-7",
			"I cannot read “7-7”. Please write two different times, such as 22:30-6:45.",
		],
		[
			"Time zone",
			"Another one…",
			"Mars/Base",
			"I know no city or time zone “Mars/Base”. Try Dakar, America/New_York or UTC+8.",
		],
		[
			"Words",
			"Add words…",
			"a".repeat(4_096),
			"A word or a phrase can have 100 characters at most, so nothing was added.",
		],
		["Words", "Add words…", "!?", "There is no word to look for in “!?”."],
	])("about %s, by %s, stands when the answer is none: %s", async (setting, button, typed, said) => {
		const { ann, page, asked, replies, own, questions } = await setSettingsPage(setting);
		const before = await own();
		const question = await asked(ann, page, button);
		const again = await replies(ann, question, typed);
		expect(again.text).toBe(`${said}\n\n${QUESTION_END}`);
		expect(await ann.keyboard()).toMatchObject({ messageId: again.message_id, markup: { force_reply: true } });
		expect(await own()).toEqual(before);
		const good = { Delivery: "8", "Quiet hours": "22-7", "Time zone": "Dakar", Words: "Dakar" }[setting] ?? "";
		expect((await replies(ann, question, good)).text).toMatch(/^✓ /);
		expect(await own()).not.toEqual(before);
		expect(await questions()).toEqual([]);
	});

	test("stands when the words are too many by the time that they are added", async () => {
		const { ann, page, asked, replies, own, questions, store } = await setSettingsPage("Words");
		const question = await asked(ann, page, "Add words…");
		const { update } = store.subscriptions;
		const others = Array.from({ length: 50 }, (_, index) => `other${index}`);
		store.subscriptions.update = async (key, change) => {
			store.subscriptions.update = update;
			await update(key, (before) => before && { ...before, keywords: { follow: others, mute: [] } });
			return update(key, change);
		};
		const said = (await replies(ann, question, "Dakar")).text;
		expect(said).toBe(`There can be 50 words at most, so nothing was added.\n\n${QUESTION_END}`);
		expect((await own())?.keywords?.follow).toEqual(others);
		expect(await questions()).toContain(`${ann.id}/${question.message_id}`);
	});

	test("is ended by /cancel, and there is nothing to cancel then", async () => {
		const { ann, page, asked, own } = await setSettingsPage("Delivery");
		const before = await own();
		const question = await asked(ann, page, "Other times…");
		expect((await ann.asks("/cancel")).text).toBe("Nothing was changed.");
		expect((await ann.asks("/cancel")).text).toBe("There is nothing to cancel.");
		await ann.sends("7:30", { replyTo: question });
		await ann.chat.waitForText("I understand commands only.");
		expect(await own()).toEqual(before);
	});

	test("that was cancelled by a reply is over as well", async () => {
		const { ann, page, asked, replies, own, questions } = await setSettingsPage("Delivery");
		const before = await own();
		const question = await asked(ann, page, "Other times…");
		expect((await replies(ann, question, "/cancel")).text).toBe("Nothing was changed.");
		expect([await own(), await questions()]).toEqual([before, []]);
	});

	test("is ended by the word that cancels elsewhere, in any of the bot's languages", async () => {
		const { ann, page, asked, replies, own, questions } = await setSettingsPage("Words");
		const before = await own();
		for (const word of ["Cancel", "取消"])
			expect((await replies(ann, await asked(ann, page, "Add words…"), word)).text).toBe("Nothing was changed.");
		expect([await own(), await questions()]).toEqual([before, []]);
	});

	test("that an older version noted is answered and cancelled as ever", async () => {
		const { ann, page, asked, replies, store, questions } = await setSettingsPage("Delivery");
		const first = await asked(ann, page, "Other times…");
		const second = await asked(ann, page, "Other times…");
		for (const { message_id } of [first, second])
			await store.questions.set(`${ann.id}/${message_id}`, `${page.message_id} gd?`);
		expect((await replies(ann, first, "7:30")).text).toBe("✓ Delivery: daily at 07:30");
		expect((await ann.asks("/cancel")).text).toBe("Nothing was changed.");
		expect(await questions()).toEqual([]);
	});

	test("outlives its page and its subscription", async () => {
		const { ann, page, asked, replies, own } = await setSettingsPage("Delivery");
		const question = await asked(ann, page, "Other times…");
		await ann.asks("/unsubscribe fr");
		expect((await replies(ann, question, "7:30")).text).toBe("That question is over. Please start again: /settings");
		expect(await own()).toBeUndefined();
	});

	test("is not answered by a reply to another message, nor by words that are no reply", async () => {
		const { ann, page, asked, own } = await setSettingsPage("Delivery");
		const before = await own();
		await asked(ann, page, "Other times…");
		await ann.sends("7:30", { replyTo: page });
		await ann.sends("7:30");
		await ann.chat.waitForText(/looks for what you wrote/);
		expect(await own()).toEqual(before);
	});
});

describe("In a group where the bot reads nothing but what is meant for it", () => {
	test.each(["group", "supergroup"] as const)(
		"a question in a %s is for whoever pressed, and answered by administrators alone",
		async (kind) => {
			const { world, english, chinese, press, asked, replies, settle, emulator, subscriptionOf } =
				await setSettingsStage();
			const [ann, li] = [await english(), await chinese()];
			const group = await world[kind]("Readers", { creator: ann, bot: "member" });
			await group.adds(li);
			await ann.asks("/subscribe fr", { in: group });
			const page = await press(ann, await ann.asks("/settings", { in: group }), "Delivery");
			const question = await asked(ann, page, "Other times…");
			expect(await ann.keyboard({ in: group })).toMatchObject({ markup: { force_reply: true, selective: true } });
			expect(await li.keyboard({ in: group })).toBeUndefined();
			const sent = await emulator.transcript.count("sendMessage");
			await li.sends("7:30", { in: group, replyTo: question });
			await settle();
			expect(await emulator.transcript.count("sendMessage")).toBe(sent);
			expect(await subscriptionOf(group.id)).not.toHaveProperty("digest");
			expect((await replies(ann, question, "7:30")).text).toBe("✓ Delivery: daily at 07:30");
			expect((await subscriptionOf(group.id))?.digest).toEqual(["07:30"]);
		},
	);

	test.each([
		["an administrator who is anonymous", true],
		["somebody of whom Telegram does not say whether they are", false],
	])("a question to %s names nobody, and is answered all the same", async (_, isAnonymous) => {
		const { world, english, press, asked, replies, settle, emulator, subscriptionOf } = await setSettingsStage();
		const [ann, bea] = [await english(), await english()];
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		await group.adds(bea);
		await group.promotes(bea, { is_anonymous: isAnonymous });
		await ann.asks("/subscribe fr", { in: group });
		const page = await press(bea, await ann.asks("/settings", { in: group }), "Delivery");
		if (!isAnonymous)
			await emulator.faults.inject({
				...{ kind: "status", method: "getChatMember", code: 400, times: 2 },
				description: "Bad Request: member list is inaccessible",
			});
		const question = await asked(bea, page, "Other times…");
		expect(question.text).toMatch(/^At what time/);
		expect((question.entities ?? []).filter(({ type }) => type.endsWith("mention"))).toEqual([]);
		expect(await bea.keyboard({ in: group })).toMatchObject({ markup: { force_reply: true } });
		expect((await replies(ann, question, "7:30")).text).toBe("✓ Delivery: daily at 07:30");
		await settle();
		expect((await subscriptionOf(group.id))?.digest).toEqual(["07:30"]);
	});

	test("/cancel ends one's own questions in that topic, and nobody else's", async () => {
		const { world, english, press, asked, store, clock } = await setSettingsStage();
		const [ann, bea] = [await english(), await english()];
		const forum = await world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
		await forum.adds(bea);
		await forum.promotes(bea);
		const [news, more] = [await forum.opensTopic("News"), await forum.opensTopic("More")];
		const questionIn = async (topic: typeof news, who: typeof ann) => {
			await clock.advance(60_000);
			await ann.asks("/subscribe fr", { in: forum, topic });
			const page = await press(ann, await ann.asks("/settings", { in: forum, topic }), "Delivery");
			return (await asked(who, page, "Other times…")).message_id;
		};
		const [anns, annsElsewhere, beas] = [
			await questionIn(news, ann),
			await questionIn(more, ann),
			await questionIn(news, bea),
		];
		const open = async () =>
			(await store.questions.keysUnder(`${forum.id}/`))
				.map((key) => Number(key.split("/")[1]))
				.toSorted((a, b) => a - b);
		expect((await bea.asks("/cancel", { in: forum, topic: more })).text).toBe("There is nothing to cancel.");
		expect(await open()).toEqual([anns, annsElsewhere, beas]);
		expect((await ann.asks("/cancel", { in: forum, topic: news })).text).toBe("Nothing was changed.");
		expect(await open()).toEqual([annsElsewhere, beas]);
		expect((await bea.asks("/cancel", { in: forum, topic: news })).text).toBe("Nothing was changed.");
		expect(await open()).toEqual([annsElsewhere]);
	});

	test("an anonymous administrator cancels in the group's name, and nothing notes who they are", async () => {
		const { world, english, press, asked, store, settle } = await setSettingsStage();
		const [ann, bea] = [await english(), await english()];
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		await group.adds(bea);
		await group.promotes(bea, { is_anonymous: true });
		await ann.asks("/subscribe fr", { in: group });
		const page = await press(ann, await ann.asks("/settings", { in: group }), "Delivery");
		const { message_id } = await asked(bea, page, "Other times…");
		expect(await store.questions.get(`${group.id}/${message_id}`)).not.toContain(`${bea.id}`);
		expect((await ann.asks("/cancel", { in: group })).text).toBe("There is nothing to cancel.");
		await group.posts("/cancel");
		await settle();
		expect(await store.questions.keysUnder(`${group.id}/`)).toEqual([]);
	});

	test("what is asked in a topic is the topic's", async () => {
		const { world, english, press, asked, replies, subscriptionOf } = await setSettingsStage();
		const ann = await english();
		const forum = await world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
		const topic = await forum.opensTopic("News");
		await ann.asks("/subscribe fr", { in: forum, topic });
		const page = await press(ann, await ann.asks("/settings", { in: forum, topic }), "Words");
		const question = await asked(ann, page, "Add words…");
		expect(question.message_thread_id).toBe(topic.threadId);
		expect((await replies(ann, question, "-football")).text).toBe("✓ Words: 1 left out");
		expect((await subscriptionOf(forum.id, topic.threadId))?.keywords?.mute).toEqual(["football"]);
	});

	test("answers count towards what one person may ask, and other replies do not", async () => {
		const { world, english, press, asked, settle, store } = await setSettingsStage();
		const ann = await english();
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		await ann.asks("/subscribe fr", { in: group });
		const page = await press(ann, await ann.asks("/settings", { in: group }), "Delivery");
		for (let count = 0; count < 12; count++) await ann.sends("I see", { in: group, replyTo: page });
		const question = await asked(ann, page, "Other times…");
		for (let count = 0; count < 12; count++) await ann.sends("soon", { in: group, replyTo: question });
		await settle();
		await group.waitForText("That was a lot at once.");
		const answers = (await group.messages()).filter(({ text = "" }) => text.startsWith("👉 I cannot read “soon”."));
		expect(answers.length).toBeGreaterThan(0);
		expect(answers.length).toBeLessThan(10);
		expect(await store.questions.keysUnder(`${chatId(group.id)}/`)).toHaveLength(1 + answers.length);
	});
});

test("A channel is asked about in the private chat from which it is set, of its administrators", async () => {
	const { world, english, shows, press, asked, replies, subscriptionOf } = await setSettingsStage(["en", "cn", "fr"]);
	const [ann, bob] = [await english(), await english()];
	const channel = await world.channel("News", { creator: bob, bot: "administrator" });
	await channel.promotes(ann);
	await channel.posts("/subscribe en");
	await channel.waitForText("will arrive here");
	const page = await press(ann, await shows(ann, "Set it", `g@${channel.id}d`), "Set it");
	expect(labelsOf(page)).toContain("Other times…");
	const question = await asked(ann, page, "Other times…");
	const head = page.text?.split("\n")[0] ?? "";
	expect(head).toBe("“News” – Delivery: each article at once");
	expect(question.text?.startsWith(`${head}\n\nAt what time of the day?`)).toBe(true);
	const again = await replies(ann, question, "25:00");
	expect(again.text?.startsWith(`${head}\n\nI cannot read “25:00”.`)).toBe(true);
	const inCode = ({ text = "", entities = [] }: Message) =>
		entities.filter(({ type }) => type === "code").map(({ offset, length }) => text.slice(offset, offset + length));
	expect(inCode(question)).toEqual(["News", "7:30", "8:00 19:00"]);
	expect(inCode(again)).toEqual(["News", "25:00"]);
	expect((await replies(ann, again, "7:30")).text).toBe("✓ “News” – Delivery: daily at 07:30");
	expect((await subscriptionOf(channel.id))?.digest).toEqual(["07:30"]);
	const second = await asked(ann, page, "Other times…");
	await channel.demotes(ann);
	await ann.sends("9:30", { replyTo: second });
	await ann.asks("/help");
	expect((await subscriptionOf(channel.id))?.digest).toEqual(["07:30"]);
});
