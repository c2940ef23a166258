import { mkdir, stat, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "telegram-emulator/testing";
import { runDemo } from "../demo/run-demo.ts";
import { runCommand } from "../src/bin/run-command.ts";

/** Below `docs/`, where the README finds them. */
const FOLDER = fileURLToPath(new URL("../docs/pictures", import.meta.url));
/** A smaller one shows nothing. */
const MIN_PICTURE_BYTES = 50_000;
const MAX_PICTURE_BYTES = 300_000;
const PATIENCE_MS = 90_000;
/** Around a bubble that stands alone. */
const MARGIN_PX = 16;
/** Pictures decode in the moment after they arrive. */
const SETTLE_MS = 400;

const WINDOW: BrowserContextOptions = {
	deviceScaleFactor: 2,
	locale: "en-GB",
	timezoneId: "Asia/Shanghai",
	viewport: { width: 980, height: 690 },
};

await runCommand({
	name: "npm run pictures",
	about: "Takes the pictures of the README again, from the demo's page: needs a Chromium, and about a minute.",
	options: {},
	endsAtOnce: true,
	exitCodes: { 1: "a picture could not be taken, or its size cannot be right" },
	async run() {
		const end = new AbortController();
		const address = Promise.withResolvers<string>();
		const demo = runDemo({
			archives: [],
			signal: end.signal,
			print(text) {
				const [url] = /http:\/\/\S+/.exec(text) ?? [];
				if (url !== undefined) address.resolve(url);
			},
		});
		const browser = await launchBrowser();
		try {
			await mkdir(FOLDER, { recursive: true });
			const areRight = await takePictures(browser, await address.promise);
			return areRight ? 0 : 1;
		} finally {
			await browser.close();
			end.abort();
			await demo;
		}
	},
});

/** The demo as a visitor sees it, from its first articles on. Resolves to whether the size of each picture can be right. */
async function takePictures(browser: Browser, url: string): Promise<boolean> {
	const areRight: boolean[] = [];
	const page = await openDemo(browser, url, "light");
	await article(page, "河边小镇把路灯换成萤火虫").waitFor();
	await settle(page);
	areRight.push(await save("chat-light", await page.screenshot()));

	const dark = await openDemo(browser, url, "dark");
	await dark.getByRole("link", { name: /^Newsroom/ }).click();
	await dark.getByRole("navigation", { name: "Topics" }).getByRole("link", { name: "中文" }).click();
	await article(dark, "茶馆用算盘结账 收银机退休").waitFor();
	await settle(dark);
	areRight.push(await save("chat-dark", await dark.screenshot()));

	await article(page, "图书管理员给云编目").waitFor();
	await page.getByRole("textbox", { name: "Message" }).fill("/search 图书");
	await page.keyboard.press("Enter");
	await page.getByRole("group", { name: "Buttons" }).last().waitFor();
	await settle(page);
	areRight.push(await save("search", await searchPicture(page)));
	areRight.push(await save("message", await bubblePicture(page, "月球图书馆收到第一本书")));
	return areRight.every(Boolean);
}

async function openDemo(browser: Browser, url: string, colorScheme: "light" | "dark"): Promise<Page> {
	const context = await browser.newContext({ ...WINDOW, colorScheme });
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

/** One bubble with nothing around it. It is not the newest, so that nothing moves it. */
async function bubblePicture(page: Page, title: string): Promise<Buffer> {
	const message = article(page, title);
	await message.scrollIntoViewIfNeeded();
	await settle(page); // from here on the page stays where it is, whatever arrives
	const id = await message.getAttribute("data-message");
	return showing(page, `[data-message="${id}"]`, async () => clipped(page, await boxOf(message.locator(".bubble"))));
}

/** The question with its answer and the answer's buttons. */
async function searchPicture(page: Page): Promise<Buffer> {
	const question = await boxOf(page.locator(".message").nth(-2));
	const answer = await boxOf(page.locator(".message").last());
	return showing(page, ".message:nth-last-child(-n + 2)", () =>
		clipped(page, { ...question, height: answer.y + answer.height - question.y }),
	);
}

/** Hides everything of the conversation but some messages, as long as it takes. */
async function showing(page: Page, messages: string, take: () => Promise<Buffer>): Promise<Buffer> {
	const style = `.message:not(${messages}), .day, .service, .examples, .composer { visibility: hidden }`;
	await page.evaluate(`document.adoptedStyleSheets[0].replaceSync(${JSON.stringify(style)})`);
	const picture = await take();
	await page.evaluate("document.adoptedStyleSheets[0].replaceSync('')");
	return picture;
}

type Box = NonNullable<Awaited<ReturnType<ReturnType<Page["locator"]>["boundingBox"]>>>;

async function boxOf(locator: ReturnType<Page["locator"]>): Promise<Box> {
	const box = await locator.boundingBox();
	if (box === null) throw new Error("Cannot take picture: what it should show is not on the page");
	return box;
}

function clipped(page: Page, { x, y, width, height }: Box): Promise<Buffer> {
	const clip = { x: x - MARGIN_PX, y: y - MARGIN_PX, width: width + 2 * MARGIN_PX, height: height + 2 * MARGIN_PX };
	return page.screenshot({ clip });
}

async function save(name: string, picture: Buffer): Promise<boolean> {
	const path = `${FOLDER}/${name}.png`;
	await writeFile(path, picture);
	const { size } = await stat(path);
	process.stdout.write(`${name}.png ${Math.round(size / 1000)} kB\n`);
	return size >= MIN_PICTURE_BYTES && size <= MAX_PICTURE_BYTES;
}
