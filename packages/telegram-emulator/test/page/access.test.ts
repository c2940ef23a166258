import { Api, InlineKeyboard } from "grammy";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { UserClient } from "../../src/client/user-client.ts";
import { createEmulator, type Emulator } from "../../src/create-emulator.ts";
import { findBarriers, hasNoBrowser } from "../../testing/browser.ts";
import { useBrowser } from "../support/use-browser.ts";

let emulator: Emulator;
let api: Api;
let reader: UserClient;

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true };
const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

describe.skipIf(hasNoBrowser())("The chat page", () => {
	const openPage = useBrowser();

	beforeEach(async () => {
		emulator = await createEmulator({
			limits: false,
			examples: [{ label: { en: "Newest articles" }, text: { en: "/latest" }, isSent: true }],
		});
		api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
		reader = await emulator.world.user("Reader", { language_code: "en" });
		await reader.startsSilently();
		for (let number = 1; number <= 20; number++) {
			const reply_markup = new InlineKeyboard().text(`Button ${number}`, "x");
			await api.sendMessage(reader.id, `Message ${number} /help`, { reply_markup });
		}
	});

	afterEach(() => emulator.close());

	function chatAddress(): string {
		return `${emulator.apiRoot}/#/${reader.id}/${reader.id}`;
	}

	/** The headings in its main landmark that are in this view, from the top. */
	function outline(page: Page): Promise<string[]> {
		return page.evaluate<string[]>(
			"[...document.querySelectorAll('main :is(h1, h2, h3)')].filter((one) => one.checkVisibility()).map((one) => one.tagName + ' ' + one.textContent)",
		);
	}

	test.each([
		["light", PHONE],
		["dark", PHONE],
		["light", DESK],
		["dark", DESK],
	] as const)(
		"has no barriers in its %s colours, in the list, a chat and the backstage, at %o",
		async (colorScheme, window) => {
			const { page } = await openPage(emulator.apiRoot, { ...window, colorScheme });
			await page.getByRole("link", { name: "News" }).waitFor();
			expect(await findBarriers(page)).toEqual([]);
			await page.getByRole("link", { name: "News" }).click();
			await page.getByText("Message 20").last().waitFor();
			await page.getByRole("button", { name: "Newest articles" }).waitFor();
			expect(await findBarriers(page)).toEqual([]);
			await page.goto(`${emulator.apiRoot}/#/${reader.id}`);
			await page.getByRole("button", { name: "Backstage" }).click();
			await page.getByRole("heading", { name: "Add people and chats" }).waitFor();
			expect(await findBarriers(page)).toEqual([]);
		},
	);

	test("has a main landmark with headings in both views of a phone", async () => {
		const { page } = await openPage(emulator.apiRoot, PHONE);
		await page.getByRole("link", { name: "News" }).waitFor();
		await expect.poll(() => outline(page)).toEqual(["H1 Local Telegram", "H2 Chats"]);
		await page.getByRole("link", { name: "News" }).tap();
		await page.getByText("Message 20").last().waitFor();
		await expect.poll(() => outline(page)).toEqual(["H1 Local Telegram", "H2 News", "H3 Things to try"]);
	});

	test("leads the keyboard to the text field at once, past the list and the history", async () => {
		const { page } = await openPage(chatAddress(), DESK);
		await page.getByText("Message 20").last().waitFor();
		await page.keyboard.press("Tab");
		await page.keyboard.press("Enter");
		await page.keyboard.type("Hello");
		expect(await page.getByRole("textbox", { name: "Message" }).inputValue()).toBe("Hello");
	});

	test("draws no ring around a chat's title, which has the focus when an address or a finger opens the chat", async () => {
		const { page } = await openPage(chatAddress(), PHONE);
		const focused = () => page.evaluate("document.activeElement.className");
		const ring = () => page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
		await expect.poll(focused).toBe("head-title");
		expect(await ring()).toBe("none");
		await page.getByRole("link", { name: "Back to the chats" }).tap();
		await page.getByRole("link", { name: "News" }).tap();
		await expect.poll(focused).toBe("head-title");
		expect(await ring()).toBe("none");
	});

	test("names what opens the backstage, where adding somebody stands before the log that grows", async () => {
		const { page } = await openPage(chatAddress(), DESK);
		await page.getByRole("button", { name: "Backstage" }).getByText("Backstage").click();
		const titles = page.getByRole("region", { name: "Backstage", exact: true }).getByRole("heading", { level: 3 });
		await expect
			.poll(() => titles.allTextContents())
			.toEqual(["Add people and chats", "In “News”", "The bot’s next message meets", "Calls of the Bot API"]);
		for (const name of ["Language", "Kind"]) await page.getByText(name, { exact: true }).waitFor();
		await page.getByRole("combobox", { name: "Language" }).selectOption("French");
	});
});
