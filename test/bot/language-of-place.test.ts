import { describe, expect, test } from "vitest";
import { chatId, destinationKey } from "../../src/news/destination.ts";
import { setSettingsStage } from "../support/stages/settings-stage.ts";

describe("A chosen language", () => {
	test("is spoken at once, in everything that the bot says there, until Telegram's is wanted again", async () => {
		const { english, press, subscriptionOf } = await setSettingsStage();
		const ann = await english();
		await ann.asks("/subscribe fr");
		const page = await press(ann, await ann.asks("/settings"), "My language");
		const chosen = await press(ann, page, "简体中文");
		expect(chosen.text).toBe("界面语言：简体中文\n\n我用哪种语言回复？文章的语言不变。");
		expect(await subscriptionOf(ann.id)).toMatchObject({ speaks: "zh-Hans", language: "zh-Hans" });
		expect((await ann.asks("/help")).text).toMatch(/^我能做这些：/);
		expect((await ann.asks("/search")).text).toMatch(/^要找什么/);
		expect((await ann.asks("hello")).text).toMatch(/^本机器人只能识别命令/);
		await press(ann, page, "跟随 Telegram");
		expect(await subscriptionOf(ann.id)).toMatchObject({ language: "en" });
		expect(await subscriptionOf(ann.id)).not.toHaveProperty("speaks");
		expect((await ann.asks("/help")).text).toMatch(/^What I can do:/);
	});

	test("outlives the last edition and a new subscription", async () => {
		const { english, press, subscriptionOf } = await setSettingsStage();
		const ann = await english();
		await ann.asks("/subscribe fr");
		await press(ann, await ann.asks("/settings"), "My language", "简体中文");
		await ann.asks("/unsubscribe");
		expect((await ann.asks("/subscribe es")).text).toMatch(/^已订阅：Español · es/);
		expect(await subscriptionOf(ann.id)).toMatchObject({ speaks: "zh-Hans", language: "zh-Hans" });
	});

	test("of a group is the group's, whoever speaks, and of a topic the topic's", async () => {
		const { world, english, chinese, press } = await setSettingsStage();
		const [ann, li] = [await english(), await chinese()];
		const forum = await world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
		await forum.adds(li);
		const topic = await forum.opensTopic("News");
		for (const place of [{ in: forum }, { in: forum, topic }]) await ann.asks("/subscribe fr", place);
		await press(ann, await ann.asks("/settings", { in: forum }), "My language", "English");
		expect((await li.asks("/help", { in: forum })).text).toMatch(/^What I can do:/);
		expect((await li.asks("/help", { in: forum, topic })).text).toMatch(/^我能做这些：/);
		expect((await li.asks("/help")).text).toMatch(/^我能做这些：/);
	});

	test("of a channel comes before that of its edition", async () => {
		const { world, english, press, subscriptionOf } = await setSettingsStage();
		const ann = await english();
		const channel = await world.channel("News", { creator: ann, bot: "administrator" });
		await channel.posts("/subscribe cn");
		await channel.waitForText("已订阅");
		await channel.posts("/settings");
		const page = await channel.waitForText("界面语言：跟随第一个语言版");
		await press(ann, page, "界面语言", "English");
		expect(await subscriptionOf(channel.id)).toMatchObject({ speaks: "en", language: "en" });
		await channel.posts("/help");
		await channel.waitForText("What I can do:");
		await press(ann, page, "As in the first edition");
		expect((await subscriptionOf(channel.id))?.language).toBe("zh-Hans");
	});

	test("can be chosen below /start, before anything is subscribed to, and is that of the subscription then", async () => {
		const { english, press, subscriptionOf, changed } = await setSettingsStage();
		const ann = await english();
		await ann.asks("/start");
		await (await ann.taps("🌐 Language")).answer();
		const page = await ann.chat.waitForText("My language: as in your Telegram");
		await press(ann, page, "As in your Telegram");
		expect(await subscriptionOf(ann.id)).toBeUndefined();
		expect((await press(ann, page, "Português (Brasil)")).text).toMatch(/^Idioma do bot: português \(Brasil\)\n/);
		expect(await subscriptionOf(ann.id)).toMatchObject({ editions: {}, speaks: "pt-BR", language: "pt-BR" });
		expect((await ann.asks("/subscribe fr")).text).toMatch(/^Inscrição/);
		expect(await subscriptionOf(ann.id)).toMatchObject({ editions: { fr: {} }, speaks: "pt-BR" });
		expect(changed.length).toBeGreaterThan(0);
	});

	test("is that of the edition for somebody whose own the bot does not speak", async () => {
		const { world, subscriptionOf } = await setSettingsStage(["fr", "en"]);
		const reader = await world.user("Reader", { language_code: "sr-Latn" });
		expect((await reader.asks("/help")).text).toMatch(/^Ce que je sais faire/);
		expect((await reader.asks("/subscribe en")).text).toMatch(/^New articles of English · en will arrive here/);
		expect(await subscriptionOf(reader.id)).toMatchObject({ language: "en" });
		expect((await reader.asks("/help")).text).toMatch(/^What I can do:/);
	});

	test("that Telegram says is that of digests as well, once somebody is heard from: records of before knew fewer", async () => {
		const { world, store, subscriptionOf } = await setSettingsStage(["fr", "cn"]);
		const olga = await world.user("Olga", { language_code: "ru" });
		await olga.asks("/subscribe fr");
		const key = destinationKey({ chat: chatId(olga.id) });
		await store.subscriptions.update(key, (now) => now && { ...now, language: "en" });
		await olga.asks("/help");
		expect((await subscriptionOf(olga.id))?.language).toBe("ru");
		await store.subscriptions.update(key, (now) => now && { ...now, language: "en", speaks: "en" });
		await olga.asks("/help");
		expect((await subscriptionOf(olga.id))?.language).toBe("en");
	});

	test("that only a newer version speaks is kept, and English is spoken", async () => {
		const { chinese, store, subscriptionOf } = await setSettingsStage();
		const li = await chinese();
		await li.asks("/subscribe fr");
		const key = String(li.id) as Parameters<typeof store.subscriptions.update>[0];
		await store.subscriptions.update(key, (now) => now && { ...now, speaks: "tlh", language: "tlh" });
		expect((await li.asks("/help")).text).toMatch(/^What I can do:/);
		await li.asks("/subscribe es");
		expect(await subscriptionOf(li.id)).toMatchObject({ speaks: "tlh", language: "tlh" });
	});
});
