import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Locator, Page, ViewportSize } from "playwright-core";
import { launchBrowser } from "telegram-emulator/testing";
import { runDemo } from "../../demo/run-demo.ts";
import { loadTranslations } from "../../src/formatter/words/translations.ts";
import { INTERFACE_LANGUAGE_CODES } from "../../src/news/languages/interface-language.ts";
import { languagesSheet } from "./languages-sheet.ts";
import type { Picture } from "./picture.ts";
import { productTexts, shownIn } from "./product-texts.ts";
import { STATUS_PICTURES } from "./status-pictures.ts";

/** Below `docs/`, where the README finds them. */
const FOLDER = fileURLToPath(new URL("../../docs/pictures", import.meta.url));
/** A smaller one shows nothing. */
const MIN_PICTURE_BYTES = 50_000;
const MAX_PICTURE_BYTES = 400_000;
/** Everything that the bot says, in all its languages. */
const MAX_SHEET_BYTES = 6_000_000;
const PATIENCE_MS = 90_000;
/** Around a bubble that stands alone. */
const MARGIN_PX = 16;
/** Pictures decode in the moment after they arrive. */
const SETTLE_MS = 400;

const LANGUAGES = "languages";
/** Taken in one go, since they show one demo. */
const OF_DEMO = ["chat", "message", "digest", "search", "settings", LANGUAGES];

/** The names of all pictures. */
export const PICTURE_NAMES: readonly string[] = [...OF_DEMO, ...Object.keys(STATUS_PICTURES)];

const WINDOW = {
	deviceScaleFactor: 2,
	locale: "en-GB",
	timezoneId: "Asia/Shanghai",
	viewport: { width: 980, height: 690 },
} satisfies BrowserContextOptions;
/** So that a long message fits in. */
const TALL: ViewportSize = { width: WINDOW.viewport.width, height: 1300 };

/** Runs on the page: the text of each block that is to be seen within the clip, and what fields invite to. */
const LINES_WITHIN = String.raw`(clip) => {
	const isWithin = (x, y) => x > clip.x && x < clip.x + clip.width && y > clip.y && y < clip.y + clip.height;
	const blockOf = (element) => (getComputedStyle(element).display === "inline" ? blockOf(element.parentElement) : element);
	const isSeen = (node, block) => {
		const range = document.createRange();
		range.selectNode(node);
		return [...range.getClientRects()].some(({ x, y, width, height }) => {
			const [left, middle] = [x + 1, y + height / 2];
			return width > 1 && isWithin(left, middle) && block.contains(document.elementFromPoint(left, middle));
		});
	};
	const blocks = new Map();
	const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (nodes.nextNode()) {
		const node = nodes.currentNode;
		const block = blockOf(node.parentElement);
		if (isSeen(node, block)) blocks.set(block, (blocks.get(block) ?? "") + node.data);
	}
	const fields = [...document.querySelectorAll("[placeholder]")].filter((field) => isSeen(field, field));
	const texts = [...blocks.values(), ...fields.map(({ placeholder }) => placeholder)];
	return texts.flatMap((text) => text.split("\n")).map((line) => line.trim()).filter((line) => line !== "");
}`;

type Print = (line: string) => void;

interface Clip {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Stores these pictures anew, and prints a line for each. Resolves with whether their sizes are what pictures of a page have. */
export async function takePictures(names: readonly string[], signal: AbortSignal, print: Print): Promise<boolean> {
	const browser = await launchBrowser();
	const onSignal = () => void browser.close();
	signal.addEventListener("abort", onSignal);
	try {
		const pictures: Picture[] = [];
		for (const [name, take] of Object.entries(STATUS_PICTURES))
			if (names.includes(name)) pictures.push({ name, ...(await take(browser)) });
		if (OF_DEMO.some((name) => names.includes(name))) {
			const ofDemo = await withDemo(signal, (url) => picturesOf(browser, url));
			pictures.push(...ofDemo.filter(({ name }) => names.includes(name)));
		}
		await store(pictures, print);
		return pictures.every(({ name, png }) => png.length >= MIN_PICTURE_BYTES && png.length <= maxBytes(name));
	} finally {
		signal.removeEventListener("abort", onSignal);
		await browser.close();
	}
}

async function withDemo<T>(signal: AbortSignal, use: (url: string) => Promise<T>): Promise<T> {
	const end = new AbortController();
	const address = Promise.withResolvers<string>();
	const demo = runDemo({
		archives: [],
		signal: AbortSignal.any([end.signal, signal]),
		print(text) {
			const [url] = /http:\/\/\S+/.exec(text) ?? [];
			if (url !== undefined) address.resolve(url);
		},
	});
	try {
		return await use(await address.promise);
	} finally {
		end.abort();
		await demo;
	}
}

async function store(pictures: readonly Picture[], print: Print): Promise<void> {
	await mkdir(FOLDER, { recursive: true });
	for (const { name, png } of pictures) {
		await writeFile(`${FOLDER}/${name}.png`, png);
		print(`${name}.png ${Math.round(png.length / 1000)} kB`);
	}
	const notes = `${FOLDER}/made-from.json`;
	const others: Record<string, string[]> = JSON.parse(await readFile(notes, "utf8"));
	await writeFile(notes, `${JSON.stringify({ ...others, ...madeFrom(pictures) }, null, "\t")}\n`);
}

function maxBytes(name: string): number {
	return name === LANGUAGES ? MAX_SHEET_BYTES : MAX_PICTURE_BYTES;
}

/** For each picture the texts that it shows: `test/scripts/pictures.test.ts` fails when one of them has changed. */
function madeFrom(pictures: readonly Picture[]): Readonly<Record<string, readonly string[]>> {
	const texts = productTexts();
	return Object.fromEntries(pictures.map(({ name, lines }) => [name, shownIn(lines, texts).sort()]));
}

/** The demo as a visitor sees it, from its first articles on. */
async function picturesOf(browser: Browser, url: string): Promise<Picture[]> {
	const page = await openDemo(browser, url);
	await article(page, "河边小镇把路灯换成萤火虫").waitFor();
	await settle(page);
	const chat = await pictureOf("chat", page);

	const group = await openDemo(browser, url, TALL);
	await group.getByRole("link", { name: /^Coffee break/ }).click();
	const digest = await bubblePicture("digest", group, group.locator(".message", { hasText: "News digest" }));

	await article(page, "图书管理员给云编目").waitFor();
	await page.setViewportSize(TALL);
	const search = await answerPicture("search", page, "/search 图书", "Search: ");
	const settings = await answerPicture("settings", page, "/settings", "What arrives here, and how.");
	const message = await bubblePicture("message", page, article(page, "月球图书馆收到第一本书"));
	return [chat, message, digest, search, settings, await languages(browser, url)];
}

/** Of which only the names of the languages are noted: it is for whoever writes in one of them, and shows all that is said. */
async function languages(browser: Browser, url: string): Promise<Picture> {
	const translate = loadTranslations();
	const lines = INTERFACE_LANGUAGE_CODES.map((code) => translate(code, "button-language"));
	return { name: LANGUAGES, png: await languagesSheet(browser, url), lines };
}

async function openDemo(browser: Browser, url: string, viewport: ViewportSize = WINDOW.viewport): Promise<Page> {
	const context = await browser.newContext({ ...WINDOW, viewport });
	context.setDefaultTimeout(PATIENCE_MS);
	const page = await context.newPage();
	await page.goto(url);
	await page.evaluate("document.adoptedStyleSheets = [new CSSStyleSheet()]");
	return page;
}

/** The message that an article was posted as: the one with its picture. */
function article(page: Page, title: string) {
	return page.locator(".message").filter({ has: page.locator(".card-picture"), hasText: title });
}

async function settle(page: Page): Promise<void> {
	await page.waitForTimeout(SETTLE_MS);
}

/** One bubble with nothing around it. */
async function bubblePicture(name: string, page: Page, message: Locator): Promise<Picture> {
	await message.scrollIntoViewIfNeeded();
	await settle(page); // from here on the page stays where it is, whatever arrives
	const id = await message.getAttribute("data-message");
	return showing(page, `[data-message="${id}"]`, async () =>
		pictureOf(name, page, widened(await boxOf(message.locator(".bubble")))),
	);
}

/** What is written, with the answer that begins with this and its buttons. */
async function answerPicture(name: string, page: Page, asked: string, begins: string): Promise<Picture> {
	await page.getByRole("textbox", { name: "Message" }).fill(asked);
	await page.keyboard.press("Enter");
	const answer = page
		.locator(".message", { hasText: begins, has: page.getByRole("group", { name: "Buttons" }) })
		.last();
	await answer.scrollIntoViewIfNeeded();
	await settle(page);
	const question = answer.locator("xpath=preceding-sibling::*[contains(@class, 'message')][1]");
	const [above, below] = [await boxOf(question), await boxOf(answer)];
	const ids = [await question.getAttribute("data-message"), await answer.getAttribute("data-message")];
	return showing(page, `:is(${ids.map((id) => `[data-message="${id}"]`).join(", ")})`, () =>
		pictureOf(name, page, widened({ ...below, y: above.y, height: below.y + below.height - above.y })),
	);
}

/** Hides everything of the conversation but some messages, as long as it takes. */
async function showing(page: Page, messages: string, take: () => Promise<Picture>): Promise<Picture> {
	const style = `.message:not(${messages}), .day, .service, .examples, .composer { visibility: hidden }`;
	await page.evaluate(`document.adoptedStyleSheets[0].replaceSync(${JSON.stringify(style)})`);
	const picture = await take();
	await page.evaluate("document.adoptedStyleSheets[0].replaceSync('')");
	return picture;
}

async function boxOf(locator: ReturnType<Page["locator"]>): Promise<Clip> {
	const box = await locator.boundingBox();
	if (box === null) throw new Error("Cannot take picture: what it should show is not on the page");
	return box;
}

function widened({ x, y, width, height }: Clip): Clip {
	return { x: x - MARGIN_PX, y: y - MARGIN_PX, width: width + 2 * MARGIN_PX, height: height + 2 * MARGIN_PX };
}

/** Of the whole window unless a part is given. */
async function pictureOf(name: string, page: Page, clip: Clip = { x: 0, y: 0, ...WINDOW.viewport }): Promise<Picture> {
	const png = await page.screenshot({ clip });
	return { name, png, lines: await page.evaluate<string[]>(`(${LINES_WITHIN})(${JSON.stringify(clip)})`) };
}
