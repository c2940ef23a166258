import type { Page } from "playwright-core";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { UserClient } from "../../src/client/user-client.ts";
import { createEmulator, type Emulator } from "../../src/create-emulator.ts";
import type { Example } from "../../src/state/example.ts";
import { hasNoBrowser } from "../../testing/browser.ts";
import { useBrowser } from "../support/use-browser.ts";

let emulator: Emulator;
let reader: UserClient;

describe.skipIf(hasNoBrowser())("What somebody types on the chat page", () => {
	const openPage = useBrowser();

	beforeEach(() => run());

	/** The same people every time, as a demo that is started again has them. */
	async function run(port = 0, examples: readonly Example[] = []): Promise<void> {
		emulator = await createEmulator({ port, limits: false, examples });
		const { close } = emulator;
		onTestFinished(() => close());
		reader = await emulator.world.user("Reader", { language_code: "en" });
		await reader.startsSilently();
	}

	function composer(page: Page) {
		return page.getByRole("textbox", { name: "Message" });
	}

	test("is there after a reload", async () => {
		const { page } = await openPage(emulator.apiRoot);
		await composer(page).fill("Half a thought");
		await page.reload();
		await expect.poll(() => composer(page).inputValue()).toBe("Half a thought");
		await composer(page).press("Enter");
		await page.getByRole("article", { name: "You" }).getByText("Half a thought").waitFor();
		await page.reload();
		await page.getByRole("article", { name: "You" }).getByText("Half a thought").waitFor();
		expect(await composer(page).inputValue()).toBe("");
	});

	test("is kept when the emulator has ended, which is said in every view, and is sent once it runs again", async () => {
		const { page } = await openPage(emulator.apiRoot, { viewport: { width: 390, height: 760 } });
		const port = Number(new URL(emulator.apiRoot).port);
		const gone = page.getByRole("alert").getByText("What you wrote is kept");
		await page.getByRole("link", { name: "News" }).click();
		await composer(page).fill("For later");
		await emulator.close();
		await gone.waitFor();
		const refused = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/control/send"));
		await composer(page).press("Enter");
		await refused;
		await page.getByText("Local Telegram has ended").waitFor();
		expect(await page.getByText("Failed to fetch").count()).toBe(0);
		expect(await composer(page).inputValue()).toBe("For later");

		await run(port);
		await gone.waitFor({ state: "detached" });
		await page.reload();
		await composer(page).press("Enter");
		await reader.chat.waitForText("For later");
		await expect.poll(() => composer(page).inputValue()).toBe("");
	});

	test("stays where it is when the emulator refuses it", async () => {
		const { page } = await openPage(emulator.apiRoot);
		const tooLong = "word ".repeat(1000).trim();
		await composer(page).fill(tooLong);
		await composer(page).press("Enter");
		await page.getByRole("status").getByText("exceeds 4096 characters").waitFor();
		expect(await composer(page).inputValue()).toBe(tooLong);
	});

	test("is sent once, however often Enter is pressed meanwhile, and what follows stays", async () => {
		const { page } = await openPage(emulator.apiRoot);
		const held = Promise.withResolvers<void>();
		await page.route("**/control/send", async (route) => {
			await held.promise;
			await route.continue();
		});
		await composer(page).fill("First");
		await composer(page).press("Enter");
		await composer(page).press("Enter");
		await composer(page).press("End");
		await composer(page).pressSequentially(" and second");
		held.resolve();
		await expect.poll(() => composer(page).inputValue()).toBe(" and second");
		expect((await reader.chat.messages()).map(({ text }) => text)).toEqual(["First"]);
	});

	test("comes back after what the button of commands, or an example, put in its place", async () => {
		await emulator.close();
		const examples = [{ label: { en: "Find one" }, text: { en: "/search moon" }, isSent: false }];
		await run(0, examples);
		const { page } = await openPage(emulator.apiRoot);
		const commands = page.getByRole("button", { name: "Commands" });
		await composer(page).fill("Half a thought");
		await commands.click();
		await expect.poll(() => composer(page).inputValue()).toBe("/");
		await page.reload();
		await commands.click();
		await expect.poll(() => composer(page).inputValue()).toBe("Half a thought");
		await page.getByRole("button", { name: "Find one" }).click();
		await expect.poll(() => composer(page).inputValue()).toBe("/search moon");
		await composer(page).press("Enter");
		await reader.chat.waitForText("/search moon");
		await expect.poll(() => composer(page).inputValue()).toBe("Half a thought");
	});

	test("is shown to nobody else in the same group", async () => {
		const other = await emulator.world.user("Other");
		const group = await emulator.world.group("Readers", { creator: reader, bot: "member" });
		await group.adds(other);
		const { page } = await openPage(`${emulator.apiRoot}/#/${reader.id}/${group.id}`);
		await composer(page).fill("Between us");
		await page.goto(`${emulator.apiRoot}/#/${other.id}/${group.id}`);
		await expect.poll(() => composer(page).inputValue()).toBe("");
		await page.goto(`${emulator.apiRoot}/#/${reader.id}/${group.id}`);
		await expect.poll(() => composer(page).inputValue()).toBe("Between us");
	});
});
