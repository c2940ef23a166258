import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser, openPage } from "../../testing/browser.ts";

/** One browser for the tests around. Returns what opens a page in it, in a context of its own. */
export function useBrowser() {
	let browser: Browser;

	beforeAll(async () => {
		browser = await launchBrowser();
	});

	afterAll(() => browser.close());

	return (address: string, options?: BrowserContextOptions) => openPage(browser, address, options);
}
