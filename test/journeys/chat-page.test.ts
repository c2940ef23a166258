import type { Browser } from "playwright-core";
import { findBarriers, hasNoBrowser, launchBrowser, openPage } from "telegram-emulator/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { article } from "../support/stages/build-stage.ts";
import { setStage } from "../support/stages/stage.ts";

describe.skipIf(hasNoBrowser())("A visitor of the chat page", () => {
	let browser: Browser;

	beforeAll(async () => {
		browser = await launchBrowser();
	});

	afterAll(() => browser.close());

	test("subscribes, receives, searches, turns pages, and comes back after a block", async () => {
		const { emulator, feeds, startBot } = await setStage();
		const bot = await startBot();
		await feeds.untilRead(["cn"]);
		await emulator.world.user("Reader", { language_code: "en" });
		const { page, complaints } = await openPage(browser, emulator.apiRoot);
		const composer = page.getByRole("textbox", { name: "Message" });
		const fromBot = page.getByRole("article", { name: "News" });

		await page.getByText("Press Start, choose a language edition").waitFor();
		await page.getByRole("button", { name: "Start" }).click();
		await fromBot.getByText("Radio France Internationale").waitFor();
		await page.getByRole("button", { name: "Receive the news here" }).click();
		await fromBot.getByText("will arrive here").waitFor();

		for (let number = 1; number <= 7; number++) feeds.publish(article(number));
		for (const number of [1, 7]) {
			await fromBot.getByRole("link", { name: `第${number}号测试文章` }).waitFor();
		}

		await composer.fill("/search 测试");
		await composer.press("Enter");
		await fromBot.getByText("Search: 测试 – 7 articles").waitFor();
		const found = fromBot.filter({ hasText: "7 articles" });
		await page.getByRole("button", { name: "▶" }).last().click();
		await expect.poll(() => found.textContent()).toMatch(/6–7/);

		await page.getByRole("button", { name: "Backstage" }).click();
		await page.getByRole("button", { name: "Block the bot" }).click();
		feeds.publish(article(10));
		await bot.logs("Destination is gone");
		await page.locator(".bar").getByRole("button", { name: "Unblock the bot" }).click();
		await fromBot.getByRole("link", { name: "第10号测试文章" }).waitFor();
		expect(complaints).toEqual([]);
		expect(await findBarriers(page)).toEqual([]);
	});

	test("upgrades a group, and goes on reading in what it became", async () => {
		const { emulator, feeds, startBot } = await setStage();
		await startBot();
		await feeds.untilRead(["cn"]);
		const reader = await emulator.world.user("Reader", { language_code: "zh-hans" });
		const group = await emulator.world.group("新闻小组", { creator: reader, bot: "member" });
		const { page } = await openPage(browser, `${emulator.apiRoot}/#/${reader.id}/${group.id}`, { colorScheme: "dark" });
		await page.getByRole("textbox", { name: "Message" }).fill("/");
		await page.getByRole("option", { name: "/subscribe" }).click();
		await page.getByRole("article", { name: "News" }).filter({ hasText: "已订阅" }).waitFor();
		await page.getByRole("button", { name: "Backstage" }).click();
		await page.getByRole("button", { name: "Upgrade to a supergroup" }).click();
		await page.getByText("Supergroup · 2 members").waitFor();
		feeds.publish(article(1));
		await page.getByRole("article", { name: "News" }).getByRole("link", { name: "第1号测试文章" }).waitFor();
		await page.getByText("The group was upgraded").waitFor();
		expect(await page.getByRole("article", { name: "You" }).textContent()).toContain("/subscribe@news_bot");
		expect(await page.getByRole("link", { name: /^新闻小组/ }).count()).toBe(1);
	});
});
