import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where systems keep it; Debian's first. */
const USUAL_PLACES = [
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
