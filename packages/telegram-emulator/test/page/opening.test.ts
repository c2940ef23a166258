import { Api } from "grammy";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { UserClient } from "../../src/client/user-client.ts";
import { createEmulator, type Emulator } from "../../src/create-emulator.ts";
import { hasNoBrowser, launchBrowser, openPage } from "../../testing/browser.ts";

let browser: Browser;
let emulator: Emulator;
let api: Api;
let reader: UserClient;

const NARROW = { width: 390, height: 760 };
const CARDS = 25;

describe.skipIf(hasNoBrowser())("The chat page, when it is opened,", () => {
	beforeAll(async () => {
		browser = await launchBrowser();
	});

	afterAll(() => browser.close());

	beforeEach(async () => {
		emulator = await createEmulator({
			limits: false,
			linkPreview: (url) => ({ siteName: "Example", title: url, description: "Some lines beside a link. ".repeat(12) }),
		});
		api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
		reader = await emulator.world.user("Reader", { language_code: "en" });
		await reader.startsSilently();
	});

	afterEach(() => emulator.close());

	function fromEnd(page: Page): Promise<number> {
		return page.evaluate<number>(
			"(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight)(document.querySelector('.scroller'))",
		);
	}

	test.each([NARROW, { width: 1280, height: 720 }])(
		"is at the newest message once all cards are there, at %o",
		async (viewport) => {
			for (let index = 0; index < CARDS; index++) await api.sendMessage(reader.id, `https://news.example/${index}`);
			const { page } = await openPage(browser, `${emulator.apiRoot}/#/${reader.id}/${reader.id}`, { viewport });
			await expect.poll(() => page.locator(".card").count()).toBe(CARDS);
			await expect.poll(() => fromEnd(page)).toBeLessThan(2);
			expect(await page.getByRole("button", { name: "To the newest message" }).count()).toBe(0);
		},
	);
});
