import type { Browser, BrowserContextOptions } from "playwright-core";
import { findBarriers, hasNoBrowser, launchBrowser, openPage } from "telegram-emulator/testing";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Status } from "../../src/status/status.ts";
import { statusPage } from "../../src/status/status-page.ts";
import { verdict } from "../../src/status/verdict.ts";
import { serve } from "../support/serve.ts";
import { emptyStatus, hostileStatus, troubledStatus, usualStatus } from "../support/statuses.ts";

const WIDE = { width: 1180, height: 900 };
const NARROW = { width: 390, height: 844 };
/** The narrowest screen that content has to fit on: https://www.w3.org/TR/WCAG22/#reflow */
const NARROWEST = { width: 320, height: 640 };

describe.skipIf(hasNoBrowser())("The status page in a browser", () => {
	let browser: Browser;

	beforeAll(async () => {
		browser = await launchBrowser();
	});

	afterAll(() => browser.close());

	async function show(status: Status, options: BrowserContextOptions) {
		const server = await serve((_, response) => {
			response.setHeader("content-type", "text/html; charset=utf-8");
			response.end(statusPage(status, verdict(status)));
		});
		onTestFinished(() => server[Symbol.asyncDispose]());
		return { ...(await openPage(browser, server.origin, options)), server };
	}

	test.each<[string, Status, BrowserContextOptions]>([
		["in light colours", usualStatus(["cn", "fa"]), { colorScheme: "light", viewport: WIDE }],
		["in dark colours", usualStatus(["cn", "fa"]), { colorScheme: "dark", viewport: WIDE }],
		["on a phone, with 17 editions and trouble", troubledStatus(), { colorScheme: "light", viewport: NARROW }],
		["on a dark phone, with trouble", troubledStatus(["fr", "ha", "sw"]), { colorScheme: "dark", viewport: NARROW }],
		["with an empty store", emptyStatus(), { colorScheme: "light", viewport: WIDE }],
	])("has no barriers that axe knows %s", async (_, status, options) => {
		const { page } = await show(status, options);
		expect(await findBarriers(page)).toEqual([]);
	});

	test("asks for nothing after the page itself, and breaks none of its own rules", async () => {
		const { page, complaints, server } = await show(troubledStatus(), { viewport: WIDE });
		const requests: string[] = [];
		page.on("request", (request) => requests.push(request.url()));
		await page.getByText("The same as a table").click();
		await page.getByRole("link", { name: "Parts" }).click();
		await page.reload();
		expect(server.requests.map(({ url }) => url)).toEqual(["/", "/"]);
		expect(requests.filter((url) => !url.startsWith("data:"))).toHaveLength(1);
		expect(complaints).toEqual([]);
	});

	test.each([
		["all editions in trouble", troubledStatus()],
		["words without end", hostileStatus("y".repeat(2_000))],
		["an empty store", emptyStatus()],
	])("fits on every screen without scrolling sideways with %s", async (_, status) => {
		const { page } = await show(status, { viewport: NARROWEST });
		await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
		for (const viewport of [NARROWEST, NARROW, { width: 700, height: 900 }, WIDE]) {
			await page.setViewportSize(viewport);
			const width = await page.evaluate<number>("document.documentElement.scrollWidth");
			expect(width, `at ${viewport.width} px`).toBe(viewport.width);
		}
	});

	test("is read by keyboard and by ear: sections by their names, rows of feeds as rows on a phone too", async () => {
		const { page } = await show(troubledStatus(), { viewport: NARROW });
		for (const name of ["Editions", "Feeds", "Subscribers", "Waiting", "Parts"])
			expect(await page.getByRole("region", { name, exact: true }).count(), name).toBe(1);
		await page.keyboard.press("Tab");
		expect(await page.evaluate("document.activeElement.textContent")).toBe("Editions");
		const row = page.getByRole("region", { name: "Feeds" }).getByRole("row", { name: /^km/ });
		expect(await row.getByRole("cell").count()).toBe(2);
	});
});
