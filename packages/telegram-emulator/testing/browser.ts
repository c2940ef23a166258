import { existsSync } from "node:fs";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { onTestFinished } from "vitest";

const PATIENCE_MS = 10_000;

/** Where systems keep it; Debian's first. A shell without windows opens pages in half the time. */
const USUAL_PLACES = [
	"/usr/bin/chromium-headless-shell",
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/usr/bin/google-chrome-stable",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const ARGUMENTS = [
	...["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
	// A key that scrolls would go on doing so while the next step is taken.
	"--disable-smooth-scrolling",
];

/** The browser's program: CHROME_PATH, or the first that is in one of the usual places. */
export function findChrome(): string | undefined {
	return process.env["CHROME_PATH"] || USUAL_PLACES.find((path) => existsSync(path));
}

export function launchBrowser(): Promise<Browser> {
	return chromium.launch({ executablePath: findChrome() ?? "", args: ARGUMENTS });
}

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

/** What keeps people with disabilities out, as axe-core finds it, with where it is. */
export async function findBarriers(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	const { violations } = await page.evaluate<{ violations: axe.Result[] }>("axe.run()");
	return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" ")}`);
}
