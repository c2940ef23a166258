import { createEmulator } from "telegram-emulator";
import { describe, expect, onTestFinished, test } from "vitest";
import { registerCommands, registerDescriptions } from "../../src/bot/register-texts.ts";
import { loadTranslations } from "../../src/formatter/translations.ts";
import { INTERFACE_LANGUAGE_CODES } from "../../src/news/languages/interface-language.ts";
import { openStore } from "../../src/store/open-store.ts";
import { createBot } from "../../src/telegram/create-bot.ts";

const translate = loadTranslations();

async function setUp() {
	const emulator = await createEmulator({ limits: false });
	const { notes, close } = await openStore(":memory:");
	onTestFinished(async () => {
		await emulator.close();
		await close();
	});
	const { api } = createBot({ token: emulator.token, apiRoot: emulator.apiRoot });
	return { emulator, api, notes };
}

describe("registerCommands", () => {
	test("tells Telegram the commands in both languages", async () => {
		const { api, notes } = await setUp();
		await registerCommands(api, translate, notes);
		const names = [
			...["subscribe", "unsubscribe", "latest", "search", "why", "settings", "keywords", "stop"],
			...["channel", "help", "privacy", "forget"],
		];
		const [english, chinese] = [await api.getMyCommands(), await api.getMyCommands({ language_code: "zh" })];
		expect(english.map(({ command }) => command)).toEqual(names);
		expect(chinese.map(({ command }) => command)).toEqual(names);
		expect([english[0]?.description, chinese[0]?.description]).toEqual(["Get new articles", "订阅新文章"]);
	});

	test("shows in groups what everybody may use, to their administrators more, and to neither what works in private", async () => {
		const { api, notes } = await setUp();
		await registerCommands(api, translate, notes);
		const namesFor = async (type: "all_group_chats" | "all_chat_administrators") =>
			(await api.getMyCommands({ scope: { type } })).map(({ command }) => command);
		expect(await namesFor("all_group_chats")).toEqual(["latest", "search", "why", "help", "privacy"]);
		expect(await namesFor("all_chat_administrators")).toEqual([
			...["subscribe", "unsubscribe", "latest", "search", "why", "settings", "keywords", "stop"],
			...["help", "privacy", "forget"],
		]);
	});

	test("does so once, and again only when the list has changed", async () => {
		const { emulator, api, notes } = await setUp();
		await registerCommands(api, translate, notes);
		await registerCommands(api, translate, notes);
		expect(await emulator.transcript.count("setMyCommands")).toBe(6);
		await registerCommands(api, (language, key) => `${translate(language, key)}!`, notes);
		expect(await emulator.transcript.count("setMyCommands")).toBe(12);
	});

	test("does so again when Telegram did not take all of it", async () => {
		const { emulator, api, notes } = await setUp();
		await emulator.faults.inject({ kind: "flood", method: "setMyCommands", retryAfterSeconds: 460 });
		await expect(registerCommands(api, translate, notes)).rejects.toThrow("retry after 460");
		await registerCommands(api, translate, notes);
		expect(await api.getMyCommands({ language_code: "zh" })).toHaveLength(12);
	});
});

describe("registerDescriptions", () => {
	test("tells Telegram what stands in an empty chat, in each language, and again only when it has changed", async () => {
		const { emulator, api, notes } = await setUp();
		await registerDescriptions(api, translate, notes);
		await registerDescriptions(api, translate, notes);
		expect(await emulator.transcript.count("setMyDescription")).toBe(2);
		expect(await emulator.transcript.count("setMyShortDescription")).toBe(2);
		expect((await api.getMyDescription()).description).toBe(translate("en", "description"));
		expect((await api.getMyDescription({ language_code: "zh" })).description).toBe(translate("zh", "description"));
		expect((await api.getMyShortDescription({ language_code: "zh" })).short_description).toContain("RFI");
		await registerDescriptions(api, (language, key) => `${translate(language, key)}!`, notes);
		expect(await emulator.transcript.count("setMyDescription")).toBe(4);
	});

	test.each(INTERFACE_LANGUAGE_CODES)("has texts that Telegram takes, in %s", (language) => {
		expect([...translate(language, "description")].length).toBeLessThanOrEqual(512);
		expect([...translate(language, "short-description")].length).toBeLessThanOrEqual(120);
	});
});
