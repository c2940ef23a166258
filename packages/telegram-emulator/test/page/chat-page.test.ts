import { Bot, InlineKeyboard } from "grammy";
import type { Page, Route } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { UserClient } from "../../src/client/user-client.ts";
import { createEmulator, type Emulator } from "../../src/create-emulator.ts";
import { findBarriers, hasNoBrowser } from "../../testing/browser.ts";
import { useBrowser } from "../support/use-browser.ts";

let emulator: Emulator;
let bot: Bot;
let running: Promise<void> | undefined;
let li: UserClient;

/** Of the window, unless a test says otherwise. */
const HEIGHT = 720;
const NARROW = { width: 390, height: 760 };
const EVERYTHING =
	"Bold italic https://news.example/a and example.org code hidden #tag @news_bot /help a@b.example\nlink\nquoted\nconst x = 1;\nsoon";

describe.skipIf(hasNoBrowser())("The chat page", () => {
	const openPage = useBrowser();

	beforeEach(async () => {
		emulator = await createEmulator({
			limits: false,
			linkPreview: (url) =>
				url.endsWith("/a") ? { siteName: "Example", title: "A page", description: "Of no weight" } : undefined,
		});
		bot = new Bot(emulator.token, { client: { apiRoot: emulator.apiRoot } });
		bot.catch(() => undefined);
		li = await emulator.world.user("Li", { language_code: "zh-hans" });
		await li.startsSilently();
	});

	afterEach(async () => {
		await bot.stop();
		await running;
		running = undefined;
		await emulator.close();
	});

	function start(): void {
		running = bot.start();
	}

	function composer(page: Page) {
		return page.getByRole("textbox", { name: "Message" });
	}

	function suggestions(page: Page) {
		return page.getByRole("listbox").getByRole("option");
	}

	test("shows every kind of entity as what it is, and nothing as markup", async () => {
		const mark = (words: string, type: string, more: object = {}) =>
			({ type, offset: EVERYTHING.indexOf(words), length: words.length, ...more }) as never;
		await bot.api.sendMessage(li.id, EVERYTHING, {
			entities: [
				...[mark("Bold", "bold"), mark("italic", "italic"), mark("code", "code"), mark("hidden", "spoiler")],
				mark("link", "text_link", { url: "https://news.example/b" }),
				...[mark("quoted", "blockquote"), mark("const x = 1;", "pre", { language: "ts" })],
				mark("soon", "date_time", { unix_time: 1_789_000_000, date_time_format: "dt" }),
			],
		});
		await bot.api.sendMessage(li.id, "<img src=x onerror=alert(1)> <b>plain</b>");
		const { page, complaints } = await openPage(emulator.apiRoot);
		const message = page.getByRole("article").first();

		await expect.poll(() => message.locator("strong").textContent()).toBe("Bold");
		expect(await message.locator("em").textContent()).toBe("italic");
		expect(await message.getByRole("link", { name: "example.org", exact: true }).getAttribute("href")).toBe(
			"http://example.org",
		);
		expect(await message.getByRole("link", { name: "link" }).getAttribute("href")).toBe("https://news.example/b");
		expect(await message.getByRole("link", { name: "a@b.example" }).getAttribute("href")).toBe("mailto:a@b.example");
		expect(await message.locator("blockquote").textContent()).toBe("quoted");
		expect(await message.locator("pre").getAttribute("data-language")).toBe("ts");
		expect(await message.locator("time").first().textContent()).toBe("2026/9/10 08:26");
		await message.getByRole("button", { name: "Hidden text" }).press("Enter");
		await message.getByText("hidden", { exact: true }).waitFor();
		expect(await page.getByRole("article").nth(1).locator(".text").textContent()).toBe(
			"<img src=x onerror=alert(1)> <b>plain</b>",
		);
		expect(complaints).toEqual([]);
	});

	test("shows the card of a link above or below the text, as the bot wants it", async () => {
		await bot.api.sendMessage(li.id, "above", {
			link_preview_options: { url: "https://news.example/a", show_above_text: true },
		});
		await bot.api.sendMessage(li.id, "below https://news.example/a");
		await bot.api.sendMessage(li.id, "none https://news.example/a", { link_preview_options: { is_disabled: true } });
		const { page } = await openPage(emulator.apiRoot);
		const [above, below, none] = [0, 1, 2].map((index) => page.getByRole("article").nth(index));
		await expect.poll(() => above?.textContent()).toMatch(/^ExampleA pageOf no weightabove/);
		await expect.poll(() => below?.textContent()).toMatch(/^below \S+\/aExampleA page/);
		expect(await none?.getByText("A page").count()).toBe(0);
	});

	test("taps buttons, shows the bot's answer, and the edited message", async () => {
		bot.command("start", (ctx) =>
			ctx.reply("Page 1", {
				reply_markup: new InlineKeyboard().text("▶", "one").text("▶", "two").row().text("Ask", "ask"),
			}),
		);
		bot.callbackQuery("two", async (ctx) => {
			await ctx.answerCallbackQuery("Turned");
			await ctx.editMessageText("Page 2", { reply_markup: new InlineKeyboard().text("Ask", "ask") });
		});
		bot.callbackQuery("ask", (ctx) => ctx.answerCallbackQuery({ text: "Are you sure?", show_alert: true }));
		start();
		const { page } = await openPage(emulator.apiRoot);
		await composer(page).fill("/start");
		await composer(page).press("Enter");
		await page.getByRole("button", { name: "▶" }).nth(1).click();
		await page.getByText("Turned").waitFor();
		await page.getByText("Page 2").first().waitFor();
		await page.getByText("edited").waitFor();
		await page.getByRole("button", { name: "Ask" }).click();
		await page.getByRole("dialog").getByText("Are you sure?").waitFor();
		await page.getByRole("button", { name: "OK" }).press("Enter");
		await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
	});

	test("offers the commands in the person's language and sends the chosen one by keyboard", async () => {
		await bot.api.setMyCommands([{ command: "latest", description: "Newest" }]);
		await bot.api.setMyCommands(
			[
				{ command: "latest", description: "最新" },
				{ command: "help", description: "说明" },
			],
			{ language_code: "zh" },
		);
		bot.command("help", (ctx) => ctx.reply("Helping"));
		start();
		const { page } = await openPage(emulator.apiRoot);
		await composer(page).press("/");
		await page.getByRole("option", { name: "/help 说明" }).waitFor();
		expect(await suggestions(page).count()).toBe(2);
		await composer(page).press("ArrowDown");
		await composer(page).press("Enter");
		await page.getByRole("article", { name: "News" }).getByText("Helping").waitFor();
		await composer(page).pressSequentially("/lat");
		await composer(page).press("Tab");
		expect(await composer(page).inputValue()).toBe("/latest ");
		await composer(page).fill("/");
		await composer(page).press("Escape");
		await expect.poll(() => suggestions(page).count()).toBe(0);
	});

	test("asks the bot while somebody types its name, and sends what they pick", async () => {
		bot.on("inline_query", (ctx) =>
			ctx.answerInlineQuery(
				[1, 2].map((number) => ({
					...{
						type: "article" as const,
						id: `${ctx.inlineQuery.offset}${number}`,
						title: `${ctx.inlineQuery.query} ${number}`,
					},
					...{
						description: "described",
						input_message_content: { message_text: `Picked ${number}${ctx.inlineQuery.offset}` },
					},
				})),
				{ next_offset: ctx.inlineQuery.offset === "" ? "more" : "" },
			),
		);
		start();
		const { page } = await openPage(emulator.apiRoot);
		await composer(page).fill("@");
		await composer(page).press("Enter");
		await composer(page).pressSequentially("moon");
		await page.getByRole("option", { name: "moon 2" }).waitFor();
		await page.getByRole("option", { name: "More results" }).click();
		await page.getByRole("option", { name: "moon 2" }).nth(1).click();
		await page.getByRole("article", { name: "You" }).getByText("Picked 2more").waitFor();
		await page.getByText("via @news_bot").waitFor();
	});

	test("writes from right to left what is written so", async () => {
		await bot.api.sendMessage(li.id, "یک خبر تازه از کتابخانه ماه");
		await bot.api.sendMessage(li.id, "Left to right");
		const { page } = await openPage(emulator.apiRoot);
		await page.getByRole("article").nth(1).waitFor();
		const direction = (index: number) =>
			page.evaluate(`getComputedStyle(document.querySelectorAll(".text")[${index}]).direction`);
		expect(await direction(0)).toBe("rtl");
		expect(await direction(1)).toBe("ltr");
	});

	test("shows topics apart, counts what was not read, and says when one is closed", async () => {
		const forum = await emulator.world.supergroup("Forum", {
			creator: await emulator.world.user("Owner"),
			bot: "member",
			isForum: true,
		});
		await forum.adds(li);
		const topic = await forum.opensTopic("Science");
		const { page } = await openPage(`${emulator.apiRoot}/#/${li.id}/${forum.id}/1`);
		await page.getByRole("link", { name: "General" }).waitFor();
		await bot.api.sendMessage(forum.id, "In the topic", { message_thread_id: topic.threadId });
		await page.getByRole("navigation", { name: "Topics" }).getByRole("link", { name: "Science 1 unread" }).click();
		await page.getByRole("article").getByText("In the topic").waitFor();
		await expect.poll(() => page.getByText("1 unread").count()).toBe(0);
		await topic.closes();
		await page.getByText("This topic is closed").waitFor();
	});

	test("keeps a message that comes while its chat is being loaded", async () => {
		await bot.api.sendMessage(li.id, "Long there");
		const { page } = await openPage(emulator.apiRoot);
		await page.getByRole("article").getByText("Long there").waitFor();
		const group = await emulator.world.group("Readers", { creator: li, bot: "member" });
		const hold = async (route: Route) => {
			const answer = await route.fetch(); // as it was before the next message
			await bot.api.sendMessage(group.id, "Just now");
			await page.getByRole("link", { name: /^Readers.*Just now/ }).waitFor();
			await route.fulfill({ response: answer });
		};
		await page.route("**/control/messages", hold, { times: 1 });
		await page.getByRole("link", { name: /^Readers/ }).click();
		await page.getByRole("article").getByText("Just now").waitFor();
	});

	test("shows an edited message where it was, in the list too, and nowhere when it is too old to be shown", async () => {
		const { message_id: oldest } = await bot.api.sendMessage(li.id, "The oldest");
		for (let index = 0; index < 300; index++) await bot.api.sendMessage(li.id, `Number ${index}`);
		const { message_id: newest } = await bot.api.sendMessage(li.id, "The newest");
		const { page } = await openPage(emulator.apiRoot);
		await page.getByRole("article").last().getByText("The newest").waitFor();
		await bot.api.editMessageText(li.id, oldest, "The oldest, edited");
		await bot.api.editMessageText(li.id, newest, "The newest, edited");
		await page.getByRole("link", { name: /The newest, edited/ }).waitFor();
		await page.getByRole("article").last().getByText("The newest, edited").waitFor();
		expect(await page.getByText("The oldest, edited").count()).toBe(0);
	});

	test("goes between the list and a conversation on a narrow screen, and keeps the focus", async () => {
		await bot.api.sendMessage(li.id, "Something to read");
		const { page } = await openPage(emulator.apiRoot, { viewport: NARROW });
		await page.getByRole("link", { name: "News" }).click();
		await page.getByRole("article").getByText("Something to read").waitFor();
		expect(await page.getByRole("navigation", { name: "Chats" }).isVisible()).toBe(false);
		await expect.poll(() => page.evaluate("document.activeElement.className")).toBe("head-title");
		await page.getByRole("link", { name: "Back to the chats" }).press("Enter");
		await expect.poll(() => page.evaluate("document.activeElement.className")).toBe("chat");
		const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
		expect(await page.evaluate(overflow)).toBe(0);
	});

	test("stays at the newest message unless somebody reads back", async () => {
		for (let index = 0; index < 30; index++) await bot.api.sendMessage(li.id, `Number ${index}\n\nand more`);
		const { page } = await openPage(emulator.apiRoot);
		await expect.poll(() => page.getByText("Number 29", { exact: false }).last().isVisible()).toBe(true);
		await page.getByRole("region", { name: "Messages" }).press("Home");
		await page.getByRole("button", { name: "To the newest message" }).waitFor();
		await bot.api.sendMessage(li.id, "The newest of all");
		const newest = page.getByRole("article").last();
		await expect.poll(() => newest.textContent()).toContain("The newest of all");
		expect((await newest.boundingBox())?.y).toBeGreaterThan(HEIGHT);
		await page.getByRole("button", { name: "To the newest message" }).click();
		await expect.poll(async () => (await newest.boundingBox())?.y).toBeLessThan(HEIGHT);
	});

	test("goes to the newest message with what is sent by somebody who reads back", async () => {
		for (let index = 0; index < 30; index++) await bot.api.sendMessage(li.id, `Number ${index}\n\nand more`);
		const { page } = await openPage(emulator.apiRoot);
		await expect.poll(() => page.getByText("Number 29", { exact: false }).last().isVisible()).toBe(true);
		await page.getByRole("region", { name: "Messages" }).press("Home");
		await page.getByRole("button", { name: "To the newest message" }).waitFor();
		await page.getByRole("textbox", { name: "Message" }).fill("My own words");
		await page.getByRole("button", { name: "Send" }).click();
		const own = page.getByRole("article", { name: "You" }).getByText("My own words");
		await expect.poll(async () => (await own.boundingBox())?.y).toBeLessThan(HEIGHT);
		await expect.poll(() => page.getByRole("button", { name: "To the newest message" }).count()).toBe(0);
	});

	test("plans faults, and shows the calls that met them", async () => {
		const { page } = await openPage(emulator.apiRoot);
		await page.getByRole("button", { name: "Backstage" }).click();
		await page.getByRole("button", { name: "429, wait 5 s" }).click();
		await page.getByRole("list", { name: "Planned" }).getByText("429, wait 5 s").waitFor();
		await expect(bot.api.sendMessage(li.id, "first")).rejects.toMatchObject({
			error_code: 429,
			parameters: { retry_after: 5 },
		});
		await expect.poll(() => page.getByRole("list", { name: "Planned" }).count()).toBe(0);
		await page.getByText("429sendMessage").first().waitFor({ state: "attached" });
		await page.getByRole("button", { name: "No answer at all" }).click();
		await page.getByRole("button", { name: "Take back" }).click();
		await page.getByRole("list", { name: "Planned" }).waitFor({ state: "detached" });
		await bot.api.sendMessage(li.id, "second");
		await page.getByRole("article").getByText("second").waitFor();
	});

	test("lets a visitor make people and chats, and be somebody else", async () => {
		const { page } = await openPage(emulator.apiRoot);
		await page.getByRole("button", { name: "Backstage" }).click();
		await page.getByRole("textbox", { name: "Chat" }).fill("Readers");
		await page.getByRole("textbox", { name: "Chat" }).press("Enter");
		await page.getByRole("link", { name: /^Readers/ }).waitFor();
		await page.getByRole("textbox", { name: "Person" }).fill("Wen");
		await page.getByRole("textbox", { name: "Person" }).press("Enter");
		await page.getByText("Wen can be chosen").waitFor();
		await page.getByRole("combobox", { name: "You are" }).selectOption("Wen");
		await page.getByRole("button", { name: "Start" }).click();
		await page.getByRole("article", { name: "You" }).getByText("/start").waitFor();
		expect(await page.getByRole("link", { name: /^Readers/ }).count()).toBe(0);
	});

	test("announces what comes, and when the emulator is gone", async () => {
		const { page } = await openPage(emulator.apiRoot);
		await page.getByRole("link", { name: "News" }).waitFor();
		await bot.api.sendMessage(li.id, "Breaking");
		await page.getByRole("status").getByText("News: Breaking").waitFor({ state: "attached" });
		await emulator.close();
		await page.getByRole("alert").getByText("Local Telegram has ended").waitFor();
	});

	test.each(["light", "dark"] as const)("has no barriers that axe knows in its %s colours", async (colorScheme) => {
		const group = await emulator.world.group("新闻小组", { creator: li, bot: "member" });
		await li.sends("Hello /help @news_bot #tag", { in: group });
		await bot.api.sendMessage(group.id, "Quoted and hidden, then a link: https://news.example/a", {
			entities: [
				{ type: "blockquote", offset: 0, length: 6 },
				{ type: "spoiler", offset: 11, length: 6 },
			],
			reply_markup: new InlineKeyboard([
				[
					{ text: "Read", url: "https://news.example" },
					{ text: "More", callback_data: "m", style: "primary" },
				],
			]),
		});
		await bot.api.sendMessage(group.id, "x = 1", { entities: [{ type: "pre", offset: 0, length: 5, language: "py" }] });
		await bot.api.setMyCommands([{ command: "help", description: "说明" }]);
		const { page } = await openPage(`${emulator.apiRoot}/#/${li.id}/${group.id}`, {
			colorScheme,
			viewport: { width: 1440, height: 900 },
		});
		await page.getByRole("article").getByText("x = 1").waitFor();
		await page.getByRole("button", { name: "Backstage" }).click();
		await page.getByRole("button", { name: "500" }).click();
		await composer(page).fill("/");
		await suggestions(page).first().waitFor();
		expect(await findBarriers(page)).toEqual([]);
	});
});
