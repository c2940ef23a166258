import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { Browser, Locator } from "playwright-core";
import { connectEmulator, type UserClient } from "telegram-emulator";
import {
	INTERFACE_LANGUAGE_CODES,
	type InterfaceLanguage,
	ownNameOf,
	traitsOf,
} from "../../src/news/languages/interface-language.ts";

/** What somebody asks who tries everything. */
const ASKED = [
	...["/start", "/help", "/subscribe", "/settings", "/keywords", "/search", "/latest 3", "/why", "/stop", "/resume"],
	...["/channel", "/cancel", "/privacy", "/forget", "/unsubscribe", "?"],
];
const WINDOW = { width: 270, height: 7_000 };
const COLUMNS = 8;
const GAP_PX = 16;
const PATIENCE_MS = 90_000;
const SETTLE_MS = 600;
/** Some answers are two messages, and what RFI publishes meanwhile comes as well. */
const ANSWERED_MS = 2_000;
const STYLE = `<style>
	body { margin: ${GAP_PX}px; display: grid; grid-template-columns: repeat(${COLUMNS}, ${WINDOW.width}px); gap: ${GAP_PX}px; font: 20px sans-serif }
	figure { margin: 0 }
	figcaption { padding-bottom: 8px }
</style>`;

/** Words alone, as small as they can be read: the sheet is a file that everybody clones. */
const SMALL = ":root { zoom: 0.75 } .card:has(.card-picture) { display: none }";

interface Column {
	readonly language: InterfaceLanguage;
	readonly png: Buffer;
}

/** The answers to every command in every language of the bot, side by side as the chat page shows them. */
export async function languagesSheet(browser: Browser, url: string): Promise<Buffer> {
	const emulator = await connectEmulator(url.replace(/\/$/, ""));
	const readers = await Promise.all(
		INTERFACE_LANGUAGE_CODES.map(async (language) => {
			const reader = await emulator.world.user(ownNameOf(language), { language_code: language.toLowerCase() });
			await tryEverything(reader);
			return { language, id: reader.id };
		}),
	);
	const columns: Column[] = [];
	for (const { language, id } of readers)
		columns.push({ language, png: await conversation(browser, `${url}#/${id}/${id}`, language) });
	return sheetOf(browser, columns);
}

async function tryEverything(reader: UserClient): Promise<void> {
	for (const text of ASKED) {
		await reader.asks(text, { timeoutMs: PATIENCE_MS });
		await sleep(ANSWERED_MS);
	}
}

/** All of one conversation, however long it is. */
async function conversation(browser: Browser, url: string, language: InterfaceLanguage): Promise<Buffer> {
	const context = await browser.newContext({ viewport: WINDOW, locale: traitsOf(language).bcp47 });
	const page = await context.newPage();
	await page.goto(url);
	const messages = page.locator(".message");
	await messages.first().waitFor();
	await page.evaluate(
		`document.adoptedStyleSheets = [new CSSStyleSheet()]; document.adoptedStyleSheets[0].replaceSync(${JSON.stringify(SMALL)})`,
	);
	await page.waitForTimeout(SETTLE_MS);
	const [first, last] = [await boxOf(messages.first()), await boxOf(messages.last())];
	const png = await page.screenshot({
		clip: { x: 0, y: first.y, width: WINDOW.width, height: last.y + last.height - first.y },
	});
	await context.close();
	return png;
}

async function boxOf(locator: Locator) {
	const box = await locator.boundingBox();
	if (box === null) throw new Error("Cannot take picture: a message is not on the page");
	return box;
}

async function sheetOf(browser: Browser, columns: readonly Column[]): Promise<Buffer> {
	const folder = await mkdtemp(join(tmpdir(), "rfi-news-sheet-"));
	const page = await browser.newPage({
		viewport: { width: COLUMNS * (WINDOW.width + GAP_PX) + GAP_PX, height: 1_000 },
	});
	try {
		for (const { language, png } of columns) await writeFile(join(folder, `${language}.png`), png);
		const figures = columns.map(
			({ language }) =>
				`<figure><figcaption>${ownNameOf(language)} · ${language}</figcaption><img src="${language}.png"></figure>`,
		);
		await writeFile(join(folder, "sheet.html"), `<meta charset="utf-8">${STYLE}${figures.join("")}`);
		await page.goto(pathToFileURL(join(folder, "sheet.html")).href, { timeout: PATIENCE_MS });
		return await page.screenshot({ fullPage: true, timeout: PATIENCE_MS });
	} finally {
		await page.close();
		await rm(folder, { recursive: true });
	}
}
