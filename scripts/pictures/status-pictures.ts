import type { Browser, BrowserContextOptions } from "playwright-core";
import { EDITION_CODES } from "../../src/news/edition.ts";
import { pictureDrawing } from "../../src/status/picture/picture-drawing.ts";
import type { Status } from "../../src/status/status.ts";
import { statusPage } from "../../src/status/status-page.ts";
import { createStatusPicture } from "../../src/status/status-picture.ts";
import { verdict } from "../../src/status/verdict.ts";
import { emptyStatus, troubledStatus, usualStatus } from "../../test/support/statuses.ts";
import type { Picture } from "./picture.ts";

/** A phone's screen is taller than a picture in a document can be. */
const PHONE_HEIGHT = 1_900;
const WIDE = { viewport: { width: 1_180, height: 800 } };
const NARROW = { viewport: { width: 390, height: PHONE_HEIGHT }, deviceScaleFactor: 2 };

/** Runs on the page: what can be read of it above a line. */
const LINES_ABOVE = String.raw`(foot) =>
	[...document.querySelectorAll("h1, h2, h3, p, li, dt, dd, th, td, caption, figcaption, summary")]
		.filter((block) => block.getBoundingClientRect().bottom < foot)
		.flatMap((block) => block.innerText.split("\n"))
		.map((line) => line.trim())`;

type Take = (browser: Browser) => Promise<Omit<Picture, "name">>;

/** What the operator is shown, of invented states of the bot. */
export const STATUS_PICTURES: Readonly<Record<string, Take>> = {
	"status-light": (browser) => pageOf(browser, usualStatus(), { ...WIDE, colorScheme: "light" }),
	"status-dark": (browser) => pageOf(browser, usualStatus(), { ...WIDE, colorScheme: "dark" }),
	"status-390": (browser) => pageOf(browser, troubledStatus(), NARROW, { fullPage: false }),
	"status-empty": (browser) => pageOf(browser, emptyStatus(EDITION_CODES.slice(0, 3)), WIDE),
	"admin-picture": async () => {
		const status = troubledStatus();
		const drawing = pictureDrawing(status, verdict(status));
		const lines = [...drawing.matchAll(/<text[^>]*>([^<]+)/g)].map(([, words = ""]) => words);
		return { png: Buffer.from(await createStatusPicture()(status, verdict(status))), lines };
	},
};

async function pageOf(
	browser: Browser,
	status: Status,
	options: BrowserContextOptions,
	{ fullPage } = { fullPage: true },
) {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	await page.setContent(statusPage(status, verdict(status)));
	const lines = await page.evaluate<string[]>(`(${LINES_ABOVE})(${fullPage ? "Infinity" : "innerHeight"})`);
	const png = await page.screenshot({ fullPage });
	await context.close();
	return { png, lines };
}
