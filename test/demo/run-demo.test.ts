import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { runDemo } from "../../demo/run-demo.ts";

const BODY = "<div>01/09/2026 - 08:00</div><p><strong>一条只为测试而写的导语。</strong></p>";
const ADDRESS = "https://www.rfi.example/cn/中国/20260901-测试";

async function archiveOf(articles: Readonly<Record<string, string>>): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "rfi-demo-test-"));
	onTestFinished(() => rm(folder, { recursive: true }));
	for (const [title, address] of Object.entries(articles))
		await writeFile(join(folder, `${title}.txt`), `<!--1788249600000-->\n[${title}](${address})\n------\n\n${BODY}`);
	return folder;
}

const archiveOfOne = () => archiveOf({ 一篇测试文章: ADDRESS });

test("runDemo tells the page's address first, posts archived documents, and sums up when it ends", async () => {
	const folder = await archiveOfOne();
	const end = new AbortController();
	const lines: string[] = [];
	const print = (text: string) => {
		lines.push(...stripVTControlCharacters(text).split("\n"));
		const places = lines.filter((line) => line.includes("一篇测试文章") && !line.includes("https"));
		// Two readers' chats, two topics, the small group, the channel, and the group that had paused.
		if (places.length === 7) end.abort();
	};
	await runDemo({ archives: [folder], signal: AbortSignal.any([end.signal, AbortSignal.timeout(20_000)]), print });

	expect(lines[0]).toMatch(/^The chats are at http:\/\/127\.0\.0\.1:\d+\/$/);
	expect(lines[1]).toBe("Ctrl-C ends the demo.");
	expect(lines.filter((line) => line === "│ 一篇测试文章")).toHaveLength(2); // once with the word for which it came
	expect(lines.filter((line) => /^ {2}also in .+: 一篇测试文章$/.test(line))).toHaveLength(5);
	expect(lines.some((line) => /^(┌ Reader · | {2}also in Reader: 一篇)/.test(line))).toBe(true);
	expect(lines).toContain(`│ ${ADDRESS}`);
	// A page in Chinese opens as its reader, one in English as another, and the bot speaks to each in their language.
	expect(lines.some((line) => /^(┌ 读者 · | {2}also in 读者: 一篇)/.test(line))).toBe(true);
	expect(lines).toContain("│ /latest – the newest articles");
	expect(lines.at(-1)).toMatch(/^The end: 1 articles in the feed, \d+ messages posted\.$/);
});

test("runDemo shows a digest where a pause ends, and a topic with what has a word in it, which is named", async () => {
	const folder = await archiveOf({
		月球图书馆开门: "https://www.rfi.example/cn/中国/20260901-开门",
		茶馆换了算盘: "https://www.rfi.example/cn/中国/20260901-算盘",
	});
	const end = new AbortController();
	const printed: string[] = [];
	const print = (text: string) => {
		printed.push(stripVTControlCharacters(text).trim());
		if (text.includes("That was all")) end.abort();
	};
	await runDemo({ archives: [folder], signal: AbortSignal.any([end.signal, AbortSignal.timeout(30_000)]), print });

	const digest = printed.find((text) => text.startsWith("┌ Coffee break") && text.includes("News digest"));
	expect(digest).toContain("2 articles");
	for (const title of ["月球图书馆开门", "茶馆换了算盘"]) expect(digest).toContain(`│ • ${title}\n`);
	const inTopic = printed.filter((text) => text.startsWith("┌ Newsroom › 中文 · 月球"));
	expect(inTopic.filter((text) => text.includes("月球图书馆开门") && text.includes("· “月球”"))).toHaveLength(1);
	expect(printed.filter((text) => text.includes("中文 · 月球") && text.includes("茶馆"))).toEqual([]);
});

test("runDemo says when nothing more will come, where the page still is and how to end", async () => {
	const end = new AbortController();
	const lines: string[] = [];
	const print = (text: string) => {
		lines.push(...stripVTControlCharacters(text).split("\n"));
		if (text.includes("That was all")) end.abort();
	};
	const signal = AbortSignal.any([end.signal, AbortSignal.timeout(25_000)]);
	await runDemo({ archives: [await archiveOfOne()], signal, print });

	const address = lines[0]?.replace("The chats are at ", "");
	const at = lines.indexOf(`That was all. ${address} stays open, Ctrl-C ends it.`);
	expect(at).toBeGreaterThan(lines.findLastIndex((line) => line.includes("一篇测试文章")));
	expect(lines.slice(at + 1)).toEqual(["", expect.stringMatching(/^The end: 1 articles/)]);
});

test("runDemo ends after its seconds, as it says at the start, and never says that anything stays open", async () => {
	const lines: string[] = [];
	const { signal } = new AbortController();
	await runDemo({ archives: [await archiveOfOne()], signal, seconds: 12, print: (text) => lines.push(text) });
	expect(lines[1]).toBe("The demo ends after 12 s, or by Ctrl-C.");
	expect(lines.join("\n")).not.toContain("stays open");
	expect(lines.at(-1)).toContain("The end: ");
});
