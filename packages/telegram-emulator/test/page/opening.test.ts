import { Api } from "grammy";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { UserClient } from "../../src/client/user-client.ts";
import { createEmulator, type Emulator } from "../../src/create-emulator.ts";
import type { Example } from "../../src/state/example.ts";
import { findBarriers, hasNoBrowser } from "../../testing/browser.ts";
import { useBrowser } from "../support/use-browser.ts";

let emulator: Emulator;
let api: Api;
let reader: UserClient;

const NARROW = { width: 390, height: 760 };
const CARDS = 25;

describe.skipIf(hasNoBrowser())("The chat page, when it is opened,", () => {
	const openPage = useBrowser();

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
			const { page } = await openPage(`${emulator.apiRoot}/#/${reader.id}/${reader.id}`, { viewport });
			await expect.poll(() => page.locator(".card").count()).toBe(CARDS);
			await expect.poll(() => fromEnd(page)).toBeLessThan(2);
			expect(await page.getByRole("button", { name: "To the newest message" }).count()).toBe(0);
		},
	);

	describe("by somebody new,", () => {
		const EXAMPLES: readonly Example[] = [
			{
				label: { en: "Newest articles", fr: "Derniers articles", zh: "最新文章" },
				text: { en: "/latest" },
				isSent: true,
			},
			{ label: { en: "Find one" }, text: { en: "/search moon", fr: "/search lune" }, isSent: false },
		];

		beforeEach(async () => {
			await emulator.close();
			emulator = await createEmulator({ limits: false, examples: EXAMPLES });
			reader = await emulator.world.user("Reader", { language_code: "en" });
		});

		function offered(page: Page) {
			return page.getByRole("region", { name: "Things to try" }).getByRole("listitem");
		}

		test("offers what can be sent at once, and once the bot is started what is to be written as well", async () => {
			const { page } = await openPage(emulator.apiRoot);
			await expect.poll(() => offered(page).allTextContents()).toEqual(["Newest articles"]);
			await page.getByRole("button", { name: "Newest articles" }).click();
			await page.getByRole("article", { name: "You" }).getByText("/latest").waitFor();
			await expect.poll(() => offered(page).allTextContents()).toEqual(["Find one"]);
			await page.getByRole("button", { name: "Find one" }).click();
			await expect.poll(() => page.getByRole("textbox", { name: "Message" }).inputValue()).toBe("/search moon");
			await page.keyboard.type("light");
			expect(await page.getByRole("textbox", { name: "Message" }).inputValue()).toBe("/search moonlight");
			await page.reload();
			await page.getByRole("article", { name: "You" }).waitFor();
			expect(await offered(page).count()).toBe(0);
		});

		test.each([NARROW, { width: 1280, height: 720 }])(
			"covers nothing by the way to the newest message, at %o",
			async (viewport) => {
				await reader.startsSilently();
				const bot = new Api(emulator.token, { apiRoot: emulator.apiRoot });
				for (let index = 0; index < CARDS; index++) await bot.sendMessage(reader.id, `Number ${index}`);
				const { page } = await openPage(`${emulator.apiRoot}/#/${reader.id}/${reader.id}`, { viewport });
				await page
					.getByRole("article")
					.getByText(`Number ${CARDS - 1}`, { exact: true })
					.waitFor();
				await page.getByRole("region", { name: "Messages" }).press("Home");
				const way = await page.getByRole("button", { name: "To the newest message" }).boundingBox();
				const examples = await page.getByRole("region", { name: "Things to try" }).boundingBox();
				expect((way?.y ?? 0) + (way?.height ?? 0)).toBeLessThanOrEqual(examples?.y ?? 0);
			},
		);

		test("sets French as French and Chinese as Chinese, whatever its own language is", async () => {
			await reader.startsSilently();
			const texts = new Api(emulator.token, { apiRoot: emulator.apiRoot });
			await texts.sendMessage(reader.id, "L’heure d’été");
			await texts.sendMessage(reader.id, "夏令时“开始”了");
			for (const locale of ["zh-CN", "fr-FR"]) {
				const { page } = await openPage(emulator.apiRoot, { locale });
				await page.getByRole("article").nth(1).waitFor();
				const fonts = await page.evaluate<string[]>(
					"[...document.querySelectorAll('.text')].map((one) => getComputedStyle(one).fontFamily)",
				);
				expect(fonts[0]).not.toContain("Han punctuation");
				expect(fonts[1]).toContain("Han punctuation");
			}
		});

		test.each([
			["fr-CA", "Lectrice"],
			["zh-TW", "读者"],
			["de-DE", "Reader"],
		])("is to a browser of %s somebody who speaks its language, %s", async (locale, name) => {
			await emulator.world.user("Lectrice", { language_code: "fr" });
			await emulator.world.user("读者", { language_code: "zh-hans" });
			for (const viewport of [NARROW, { width: 1280, height: 720 }]) {
				const { page } = await openPage(emulator.apiRoot, { locale, viewport });
				const chosen = () => page.locator(".who-select option:checked").textContent();
				await expect.poll(chosen).toBe(name);
			}
		});

		test("leaves room beside what the bot says of itself on a narrow screen", async () => {
			const description =
				"A sentence that is longer than the screen of a phone is wide, and then some more words. ".repeat(2);
			await new Api(emulator.token, { apiRoot: emulator.apiRoot }).setMyDescription(description);
			const { page } = await openPage(`${emulator.apiRoot}/#/${reader.id}/${reader.id}`, { viewport: NARROW });
			const box = await page.locator(".scroller > .hint").boundingBox();
			expect(box?.x).toBeGreaterThanOrEqual(8);
			expect((box?.x ?? 0) + (box?.width ?? NARROW.width)).toBeLessThanOrEqual(NARROW.width - 8);
		});

		test("offers nothing more when it is not wanted, nor in other chats", async () => {
			await reader.startsSilently();
			await emulator.world.group("Readers", { creator: reader, bot: "member" });
			const { page } = await openPage(emulator.apiRoot);
			await expect.poll(() => offered(page).count()).toBe(2);
			await page.getByRole("link", { name: "Readers" }).click();
			await page.getByRole("heading", { name: "Readers" }).waitFor();
			expect(await offered(page).count()).toBe(0);
			await page.goto(`${emulator.apiRoot}/#/${reader.id}/${reader.id}`);
			await page.getByRole("button", { name: "Hide the things to try" }).click();
			await expect.poll(() => offered(page).count()).toBe(0);
		});

		test.each([
			["fr-CA", "À essayer", "Derniers articles", "/search lune", "Rien pour l’instant"],
			["zh-TW", "试一试", "最新文章", "/search moon", "还没有"],
			["de-DE", "Things to try", "Newest articles", "/search moon", "Nothing yet"],
		])("speaks to a browser of %s in its language, or in English", async (locale, title, first, search, empty) => {
			await reader.startsSilently();
			const { page, complaints } = await openPage(emulator.apiRoot, { locale });
			const region = page.getByRole("region", { name: title });
			await region.getByRole("button", { name: first }).waitFor();
			await page.getByText(empty).first().waitFor();
			await region.getByRole("button", { name: "Find one" }).click();
			await expect.poll(() => page.locator("textarea").inputValue()).toBe(search);
			expect(await page.evaluate("document.documentElement.lang")).toBe(locale === "de-DE" ? "en" : locale);
			await page.locator(".backstage").click();
			expect(await findBarriers(page)).toEqual([]);
			expect(complaints).toEqual([]);
		});
	});
});
