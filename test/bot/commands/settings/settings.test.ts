import { describe, expect, test } from "vitest";
import { labelsOf, setSettingsStage } from "../../../support/stages/settings-stage.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const NOTHING_YET = "Nothing arrives here yet. Choose an edition, and everything else can be set then.";
const ADMINS_ONLY = "在群组中只有管理员可以更改订阅。";
const OLD_BUTTON = "This button is too old. Please send the command again.";

describe("/settings", () => {
	test("says how everything stands, with a button for each setting", async () => {
		const { english } = await setSettingsStage();
		const ann = await english();
		await ann.asks("/subscribe fr");
		const page = await ann.asks("/settings");
		expect(page.text).toBe(
			[
				"What arrives here, and how. Press what you want to change:",
				"",
				"Editions: Français · fr",
				"Sections: all",
				"Words: none",
				"Delivery: each article at once",
				"Quiet hours: none",
				"Time zone: Paris, now 13:00",
				"Sound: as usual",
				"Pictures: large",
				"My language: as in your Telegram",
			].join("\n"),
		);
		expect(labelsOf(page)).toEqual([
			...["Editions | Sections", "Words | Delivery", "Quiet hours | Time zone", "Sound | Pictures"],
			"My language | Pause",
		]);
	});

	test("says how to begin where nothing is subscribed to, and opens below a subscription", async () => {
		const { english, subscriptionOf } = await setSettingsStage();
		const ann = await english();
		const page = await ann.asks("/settings");
		expect(page.text).toBe(NOTHING_YET);
		expect(labelsOf(page)).toEqual(["Receive the news here: 中文（简体） · cn", "Other editions"]);
		await (await ann.taps("Receive the news here", { on: page })).answer();
		const subscribed = await ann.chat.waitForText("will arrive here");
		expect(labelsOf(subscribed)).toEqual(["Other editions", "Settings", "Undo"]);
		await (await ann.taps("Settings", { on: subscribed })).answer();
		await ann.chat.waitForText("Editions: 中文（简体） · cn");
		expect(await subscriptionOf(ann.id)).toMatchObject({ editions: { cn: { since: 0 } } });
	});

	test.each<[page: string, button: string, title: string, stored: object]>([
		["Sound", "Silent", "Sound: silent", { sound: "silent" }],
		["Pictures", "Small", "Pictures: small", { preview: "small" }],
		["Pictures", "None", "Pictures: none", { preview: "none" }],
		["Delivery", "Once an hour", "Delivery: once an hour", { digest: "hourly" }],
		["Delivery", "Daily at 08:00 and 19:00", "Delivery: daily at 08:00 and 19:00", { digest: ["08:00", "19:00"] }],
		["Quiet hours", "22:00–07:00", "Quiet hours: 22:00–07:00", { quiet: { from: "22:00", to: "07:00" } }],
		["Time zone", "Dakar", "Time zone: Dakar, now 12:00", { timeZone: "Africa/Dakar" }],
	])("%s can be %s: one press from its page, and at once", async (setting, button, title, stored) => {
		const { english, press, subscriptionOf } = await setSettingsStage();
		const ann = await english();
		await ann.asks("/subscribe fr");
		const before = await subscriptionOf(ann.id);
		const page = await ann.asks("/settings");
		const shown = await press(ann, page, setting, button, button);
		expect(shown.text).toContain(`${title}\n\n`);
		expect(labelsOf(shown)).toEqual(expect.arrayContaining([expect.stringContaining(`✓ ${button}`), "« Back"]));
		expect(await subscriptionOf(ann.id)).toEqual({ ...before, ...stored });
		expect((await press(ann, page, "« Back")).text).toContain(`\n${title}`);
	});

	/** It may be that not all has come yet of what the night held. */
	const nightIsOver = { pause: { until: Date.UTC(2026, 0, 15, 7) } };
	test.each<[page: string, button: string, back: string, left: object]>([
		["Sound", "Silent", "As usual", {}],
		["Pictures", "None", "Large", {}],
		["Quiet hours", "23:00–08:00", "None", nightIsOver],
		["My language", "English", "As in your Telegram", {}],
	])("%s goes back to what is usual", async (setting, button, back, left) => {
		const { english, press, subscriptionOf } = await setSettingsStage();
		const ann = await english();
		await ann.asks("/subscribe fr");
		const before = await subscriptionOf(ann.id);
		await press(ann, await ann.asks("/settings"), setting, button, back);
		expect(await subscriptionOf(ann.id)).toEqual({ ...before, ...left });
	});

	test("lets words pass in quiet hours, once there are any", async () => {
		const { english, press, subscriptionOf } = await setSettingsStage();
		const ann = await english();
		await ann.asks("/subscribe fr");
		const page = await press(ann, await ann.asks("/settings"), "Quiet hours");
		expect(labelsOf(page).join()).not.toContain("Words to follow");
		const on = await press(ann, page, "22:00–07:00", "Words to follow come", "23:00–08:00");
		expect(on.text).toContain("Quiet hours: 23:00–08:00, except for followed words\n\nIn quiet hours only");
		expect((await subscriptionOf(ann.id))?.quiet).toEqual({ from: "23:00", to: "08:00", wordsPass: true });
		const off = await press(ann, page, "Words to follow come");
		expect(off.text).toContain("Nothing arrives in quiet hours.");
		expect((await subscriptionOf(ann.id))?.quiet).toEqual({ from: "23:00", to: "08:00" });
	});

	test("lets what a digest held come together when the digest ends", async () => {
		const { english, press, subscriptionOf, clock } = await setSettingsStage();
		const ann = await english();
		await ann.asks("/subscribe fr");
		const page = await ann.asks("/settings");
		await press(ann, page, "Delivery", "Once an hour");
		await clock.advance(HOUR_MS / 2);
		await press(ann, page, "Each article at once");
		const { digest, pause } = (await subscriptionOf(ann.id)) ?? {};
		expect([digest, pause]).toEqual([undefined, { until: clock.now() }]);
	});

	test("switches editions in its own message, and leads back from there", async () => {
		const { english, press, subscriptionOf } = await setSettingsStage();
		const ann = await english();
		await ann.asks("/subscribe fr");
		const page = await press(ann, await ann.asks("/settings"), "Editions");
		expect(labelsOf(page)).toEqual(["中文（简体） · cn | ✓ Français · fr", "Español · es", "« Back"]);
		const switched = await press(ann, page, "Español", "Français");
		expect(labelsOf(switched)).toEqual(["中文（简体） · cn | Français · fr", "✓ Español · es", "« Back"]);
		expect((await press(ann, page, "« Back")).text).toContain("Editions: Español · es\n");
		expect(Object.keys((await subscriptionOf(ann.id))?.editions ?? {})).toEqual(["es"]);
	});
});

describe("Two who press at once", () => {
	test("lose nothing, on two messages and on one", async () => {
		const { world, english, chinese, now, subscriptionOf } = await setSettingsStage();
		const [ann, li] = [await english(), await chinese()];
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		await group.adds(li);
		await group.promotes(li);
		await ann.asks("/subscribe fr", { in: group });
		const first = await ann.asks("/settings", { in: group });
		const second = await li.asks("/settings", { in: group });
		for (const [who, page, button] of [
			[ann, first, "Pictures"],
			[li, second, "发送方式"],
		] as const)
			await (await who.taps(button, { in: group, on: page })).answer();
		const taps = [
			await ann.taps("Small", { in: group, on: first }),
			await li.taps("每小时汇总", { in: group, on: second }),
			await ann.taps("Small", { in: group, on: first }),
		];
		await Promise.all(taps.map((tap) => tap.answer()));
		expect(await subscriptionOf(group.id)).toMatchObject({ preview: "small", digest: "hourly" });
		expect(labelsOf(await now(first))).toContain("✓ Small");
	});

	test("a press on an old message sets what its button says, whatever has become of the rest", async () => {
		const { english, press, subscriptionOf } = await setSettingsStage();
		const ann = await english();
		await ann.asks("/subscribe fr");
		const old = await press(ann, await ann.asks("/settings"), "Sound");
		await ann.asks("/unsubscribe fr");
		expect((await press(ann, old, "Silent")).text).toBe(NOTHING_YET);
		await ann.asks("/subscribe fr");
		expect(await subscriptionOf(ann.id)).not.toHaveProperty("sound");
	});
});

describe("Who may", () => {
	test.each(["group", "supergroup"] as const)(
		"only administrators, in a %s: everybody else reads it over the chat",
		async (kind) => {
			const { world, english, chinese, press, emulator, subscriptionOf } = await setSettingsStage();
			const [ann, li] = [await english(), await chinese()];
			const group = await world[kind]("Readers", { creator: ann, bot: "member" });
			await group.adds(li);
			await ann.asks("/subscribe fr", { in: group });
			const page = await press(ann, await ann.asks("/settings", { in: group }), "Sound");
			const sent = await emulator.transcript.count("sendMessage");
			for (const button of ["Silent", "« Back"])
				expect((await (await li.taps(button, { in: group, on: page })).answer()).text).toBe(ADMINS_ONLY);
			expect(await emulator.transcript.count("sendMessage")).toBe(sent);
			expect(await subscriptionOf(group.id)).not.toHaveProperty("sound");
			expect((await li.asks("/settings", { in: group })).text).toBe(ADMINS_ONLY);
		},
	);

	test("a topic has settings of its own, and outside of topics it is said where they are", async () => {
		const { world, english, press, subscriptionOf } = await setSettingsStage();
		const ann = await english();
		const forum = await world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
		const [news, more] = [await forum.opensTopic("News"), await forum.opensTopic("More")];
		for (const topic of [news, more]) await ann.asks("/subscribe fr", { in: forum, topic });
		await press(ann, await ann.asks("/settings", { in: forum, topic: news }), "Sound", "Silent");
		expect((await subscriptionOf(forum.id, news.threadId))?.sound).toBe("silent");
		expect(await subscriptionOf(forum.id, more.threadId)).not.toHaveProperty("sound");
		expect((await ann.asks("/settings", { in: forum })).text).toContain("Each topic has settings of its own");
	});

	test("a channel is set where the command was posted, and asks for nothing that nobody can reply to", async () => {
		const { world, english, press, clock, subscriptionOf } = await setSettingsStage(["en", "cn", "fr"]);
		const ann = await english();
		const channel = await world.channel("News", { creator: ann, bot: "administrator" });
		await channel.posts("/subscribe en");
		await channel.waitForText("will arrive here");
		await channel.posts("/settings");
		const page = await channel.waitForText("My language: as in the first edition");
		await press(ann, page, "Delivery", "Once an hour");
		expect((await subscriptionOf(channel.id))?.digest).toBe("hourly");
		for (const [setting, question] of [
			["Delivery", "Other times…"],
			["Quiet hours", "Other hours…"],
			["Time zone", "Another one…"],
			["Words", "Add words…"],
		] as const) {
			await clock.advance(MINUTE_MS / 10);
			expect(labelsOf(await press(ann, page, "« Back", setting)).join()).not.toContain(question);
		}
	});

	test("a channel's page stays in the channel's language, whoever presses", async () => {
		const { world, chinese, press, settle, subscriptionOf } = await setSettingsStage(["en", "cn", "fr"]);
		const li = await chinese();
		const channel = await world.channel("News", { creator: li, bot: "administrator" });
		await channel.posts("/subscribe en");
		await settle();
		const posted = await channel.posts("/settings");
		const page = await channel.waitForText("My language: as in the first edition", { after: posted });
		expect((await press(li, page, "Sound", "Silent")).text).toContain("Sound: silent\n");
		expect((await subscriptionOf(channel.id))?.sound).toBe("silent");
	});

	test("a channel is set from where it was chosen for, in private", async () => {
		const { world, english, press, subscriptionOf } = await setSettingsStage();
		const ann = await english();
		await ann.asks("/help");
		const channel = await world.channel("News", { creator: ann, bot: "administrator" });
		const greeting = await ann.chat.waitForText("I may post in “News”.");
		await (await ann.taps("Post the news there", { on: greeting })).answer();
		const subscribed = await ann.chat.waitForText("will arrive in “News”");
		await (await ann.taps("Settings", { on: subscribed })).answer();
		const page = await ann.chat.waitForText("What arrives in “News”");
		await press(ann, page, "Editions", "Français", "« Back", "Pictures", "Small", "« Back");
		expect(await subscriptionOf(channel.id)).toMatchObject({ editions: { cn: {}, fr: {} }, preview: "small" });
		expect(await subscriptionOf(ann.id)).toBeUndefined();
	});

	test("a channel is set from the private chat of an administrator of it, as long as they are one", async () => {
		const { world, english, shows, press, subscriptionOf } = await setSettingsStage(["en", "cn", "fr"]);
		const [ann, bob] = [await english(), await english()];
		const channel = await world.channel("News", { creator: bob, bot: "administrator" });
		await channel.promotes(ann);
		await channel.posts("/subscribe en");
		await channel.waitForText("will arrive here");
		const page = await shows(ann, "Set it", `g@${channel.id}`);
		expect((await press(ann, page, "Set it")).text).toContain("What arrives in “News”");
		const sound = await press(ann, page, "Sound", "Silent");
		expect(sound.text).toBe("“News” – Sound: silent\n\nHow should articles arrive?");
		expect((await subscriptionOf(channel.id))?.sound).toBe("silent");
		expect(await subscriptionOf(ann.id)).toBeUndefined();
		await channel.demotes(ann);
		const { text } = await (await ann.taps("As usual", { on: page })).answer();
		expect(text).toMatch(/^You are not an administrator of this channel/);
		expect((await subscriptionOf(channel.id))?.sound).toBe("silent");
	});

	test.each([
		"gx",
		"gn=loud",
		"gd=2500",
		"gq=0700.0700",
		"gz=Mars/Base",
		"gs=all",
		"gscn=+AAAAAAAA",
		"gu=year",
		"gn?",
		"ge=fr",
	])("%s, which no button says, changes nothing", async (data) => {
		const { english, shows, subscriptionOf } = await setSettingsStage(["en", "cn", "fr"]);
		const ann = await english();
		await ann.asks("/subscribe cn");
		const before = await subscriptionOf(ann.id);
		const forged = await shows(ann, "Press", data);
		expect((await (await ann.taps("Press", { on: forged })).answer()).text).toBe(OLD_BUTTON);
		expect(await subscriptionOf(ann.id)).toEqual(before);
	});
});
