import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { runDemo } from "../../demo/run-demo.ts";

const BODY = "<div>01/09/2026 - 08:00</div><p><strong>一条只为测试而写的导语。</strong></p>";

test("runDemo tells the page's address first, posts archived documents, and sums up when it ends", async () => {
	const folder = await mkdtemp(join(tmpdir(), "rfi-demo-test-"));
	onTestFinished(() => rm(folder, { recursive: true }));
	const address = "https://www.rfi.example/cn/中国/20260901-测试";
	await writeFile(join(folder, "1.txt"), `<!--1788249600000-->\n[一篇测试文章](${address})\n------\n\n${BODY}`);
	const end = new AbortController();
	const lines: string[] = [];
	const print = (text: string) => {
		lines.push(...stripVTControlCharacters(text).split("\n"));
		const places = lines.filter((line) => line.includes("一篇测试文章") && !line.includes("https"));
		if (places.length === 4) end.abort(); // the reader's chat, a topic, the small group and the channel
	};
	await runDemo({ archives: [folder], signal: AbortSignal.any([end.signal, AbortSignal.timeout(20_000)]), print });

	expect(lines[0]).toMatch(/^The chats are at http:\/\/127\.0\.0\.1:\d+\/$/);
	expect(lines.filter((line) => line === "│ 一篇测试文章")).toHaveLength(1);
	expect(lines.filter((line) => /^ {2}also in .+: 一篇测试文章$/.test(line))).toHaveLength(3);
	expect(lines.some((line) => /^(┌ Reader · | {2}also in Reader: 一篇)/.test(line))).toBe(true);
	expect(lines).toContain(`│ ${address}`);
	expect(lines.at(-1)).toMatch(/^The end: 1 articles in the feed, \d+ messages posted\.$/);
});
