import { Api } from "grammy";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { UserClient } from "../../src/client/user-client.ts";
import { createEmulator, type Emulator } from "../../src/create-emulator.ts";
import { hasNoBrowser } from "../../testing/browser.ts";
import { useBrowser } from "../support/use-browser.ts";

let emulator: Emulator;
let api: Api;
let reader: UserClient;

const PHONE = { width: 390, height: 760 };

describe.skipIf(hasNoBrowser())("A quote that can be unfolded", () => {
	const openPage = useBrowser();

	beforeEach(async () => {
		emulator = await createEmulator({ limits: false });
		api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
		reader = await emulator.world.user("Reader", { language_code: "en" });
		await reader.startsSilently();
	});

	afterEach(() => emulator.close());

	async function openWithQuote(text: string) {
		await api.sendMessage(reader.id, text, {
			entities: [{ type: "expandable_blockquote", offset: 0, length: text.length }],
		});
		const address = `${emulator.apiRoot}/#/${reader.id}/${reader.id}`;
		const { page } = await openPage(address, { viewport: PHONE, locale: "en-GB" });
		await page.locator(".block-quote").waitFor();
		return page;
	}

	test("shows three lines of a long text, and all of it after a press", async () => {
		const page = await openWithQuote("Some words that stand in a row. ".repeat(12));
		const height = () => page.evaluate<number>("document.querySelector('.block-quote-text').clientHeight");
		const folded = await height();
		await page.getByRole("button", { name: "more" }).click();
		await page.getByRole("button", { name: "less" }).waitFor();
		expect(await height()).toBeGreaterThan(2 * folded);
	});

	test("offers nothing where all of it can be seen, until the window is so narrow that it cannot", async () => {
		const page = await openWithQuote("Some words that stand in a row, as long as two lines on a phone.");
		expect(await page.getByRole("button", { name: "more" }).count()).toBe(0);
		await page.setViewportSize({ width: 200, height: 760 });
		await page.getByRole("button", { name: "more" }).waitFor();
	});
});
