import { Api, type Keyboard } from "grammy";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { UserClient } from "../../src/client/user-client.ts";
import { createEmulator, type Emulator } from "../../src/create-emulator.ts";
import { findBarriers, hasNoBrowser } from "../../testing/browser.ts";
import { useBrowser } from "../support/use-browser.ts";

let emulator: Emulator;
let api: Api;
let reader: UserClient;

const PHONE = { width: 390, height: 720 };
const MAY_POST = { can_post_messages: true };

describe.skipIf(hasNoBrowser())("A key that asks for a chat, on the chat page,", () => {
	const openPage = useBrowser();

	beforeEach(async () => {
		emulator = await createEmulator({ limits: false });
		api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
		reader = await emulator.world.user("Reader");
		await reader.startsSilently();
	});

	afterEach(() => emulator.close());

	/** The bot asks for a channel where it may post; the keyboard folds away after its work. */
	async function ask() {
		const request_chat = {
			...{ request_id: 1, chat_is_channel: true },
			...{ user_administrator_rights: MAY_POST, bot_administrator_rights: MAY_POST },
		};
		const keyboard = [[{ text: "Choose a channel", request_chat }], ["Cancel"]];
		const reply_markup = { keyboard, resize_keyboard: true, one_time_keyboard: true } as unknown as Keyboard;
		await api.sendMessage(reader.id, "Which channel?", { reply_markup });
	}

	const open = (page: Page) => page.getByRole("button", { name: "Choose a channel" }).press("Enter");
	const dialog = (page: Page) => page.getByRole("dialog", { name: "Choose a channel" });

	test("opens a list of those that fit; the chosen one is told to the bot, which is let in there", async () => {
		const channel = await emulator.world.channel("Headlines", { creator: reader });
		await emulator.world.supergroup("A group", { creator: reader });
		await ask();
		const { page, complaints } = await openPage(emulator.apiRoot);
		await open(page);
		await dialog(page).getByRole("button", { name: "Headlines the bot becomes an administrator" }).waitFor();
		expect(await dialog(page).getByRole("listitem").count()).toBe(1);
		expect(await page.evaluate("document.activeElement.textContent")).toContain("Headlines");
		await page.keyboard.press("Enter");
		await page.getByText("Reader chose a chat for the bot").first().waitFor();
		expect(await dialog(page).count()).toBe(0);
		await expect.poll(() => page.evaluate("document.activeElement.className")).toBe("composer-text");
		const updates = await api.getUpdates();
		expect(updates.at(-1)?.message?.chat_shared).toEqual({ request_id: 1, chat_id: channel.id });
		expect((await api.sendMessage(channel.id, "News")).text).toBe("News");
		expect(complaints).toEqual([]);
	});

	test("makes a channel where there is none yet, and closes without a choice", async () => {
		await ask();
		const { page } = await openPage(emulator.apiRoot);
		await open(page);
		await dialog(page).getByText("None of your chats fits what the bot asks for.").waitFor();
		await dialog(page).getByRole("textbox", { name: "New channel" }).fill("My headlines");
		await dialog(page).getByRole("textbox", { name: "New channel" }).press("Enter");
		await dialog(page).getByRole("button", { name: "My headlines" }).waitFor();
		await page.keyboard.press("Escape");
		await expect.poll(() => dialog(page).count()).toBe(0);
		await open(page);
		await dialog(page).getByRole("button", { name: "Cancel" }).click();
		await expect.poll(() => dialog(page).count()).toBe(0);
		expect((await api.getUpdates()).flatMap(({ message }) => message?.chat_shared ?? [])).toEqual([]);
	});

	test("opens again also while the one before it still closes", async () => {
		await ask();
		const { page } = await openPage(emulator.apiRoot);
		await open(page);
		await dialog(page).getByRole("button", { name: "Cancel" }).waitFor();
		// A dialog tells that it is closed after what has closed it is over.
		await page.evaluate(`
			document.querySelector("dialog").close();
			document.querySelector(".reply-keyboard [aria-haspopup=dialog]").click();
		`);
		await dialog(page).getByRole("button", { name: "Cancel" }).click();
		await expect.poll(() => dialog(page).count()).toBe(0);
	});

	test.each(["light", "dark"] as const)(
		"has no barriers that axe knows, and fits a phone, in its %s colours",
		async (scheme) => {
			await emulator.world.channel("A channel whose name is longer than any line of a phone", { creator: reader });
			await emulator.world.channel("今日要闻", { creator: reader, bot: "administrator" });
			await ask();
			const { page } = await openPage(`${emulator.apiRoot}/#/${reader.id}/${reader.id}`, {
				colorScheme: scheme,
				viewport: PHONE,
			});
			await open(page);
			await dialog(page).getByRole("button", { name: "今日要闻" }).waitFor();
			expect(await findBarriers(page)).toEqual([]);
			const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
			expect(await page.evaluate(overflow)).toBe(0);
		},
	);
});
