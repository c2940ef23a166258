import { createEmulator } from "telegram-emulator";
import { describe, expect, onTestFinished, test } from "vitest";
import { registerDescriptions } from "../../src/bot/register-descriptions.ts";
import { loadTranslations } from "../../src/formatter/translations.ts";
import { INTERFACE_LANGUAGE_CODES } from "../../src/news/languages/interface-language.ts";
import { openStore } from "../../src/store/open-store.ts";
import { createBot } from "../../src/telegram/create-bot.ts";

const translate = loadTranslations();

describe("registerDescriptions", () => {
	test("tells Telegram what stands in an empty chat, in each language, and again only when it has changed", async () => {
		const emulator = await createEmulator({ limits: false });
		const { notes, close } = await openStore(":memory:");
		onTestFinished(async () => {
			await emulator.close();
			await close();
		});
		const { api } = createBot({ token: emulator.token, apiRoot: emulator.apiRoot });
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
