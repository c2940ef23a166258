import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { findChrome } from "./chrome.ts";

const PATIENCE_MS = 10_000;

/**
 * Whether tests of the page are left out: there is no browser. Where everything has to be tested, that is a failure.
 *
 * @throws Error when `CI` is set and there is no browser.
 */
export function hasNoBrowser(): boolean {
	if (findChrome() !== undefined) return false;
	if (process.env["CI"] === "true") throw new Error("Cannot test the chat page: there is no Chromium, see CHROME_PATH");
	process.stderr.write("Tests of the chat page are left out: there is no Chromium, see CHROME_PATH\n");
	return true;
}

/** A window that closes with the test. Whatever the page complains of, about its policy for instance, is in `complaints`. */
export async function openPage(
	browser: Browser,
	url: string,
	options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
	const context = await browser.newContext({ locale: "en-GB", timezoneId: "Asia/Shanghai", ...options });
	context.setDefaultTimeout(PATIENCE_MS);
	onTestFinished(() => context.close());
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on("pageerror", (error) => complaints.push(error.message));
	page.on("console", (message) => {
		if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
	});
	await page.goto(url);
	return { page, complaints };
}
