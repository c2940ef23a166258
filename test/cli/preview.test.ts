import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { startFeedServer } from "../../demo/feed-server.ts";
import { preview } from "../../src/cli/preview.ts";
import { serve } from "../support/serve.ts";
import { article } from "../support/stages/build-stage.ts";

const NOW = Date.parse("2026-09-01T08:00:00Z");
const context = { now: NOW, maxAgeMs: 86_400_000, proxies: {}, signal: new AbortController().signal };

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "rfi-news-preview-"));
	onTestFinished(() => rm(folder, { recursive: true }));
	for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
	return folder;
}

const archived = (title: string, url: string, date: string) =>
	`<!--${NOW}-->\n[${title}](${url})\n------\n\n<div>${date}</div><p><strong>这是导语。  </strong></p><div><p>这是正文。</p></div>\n`;

test("preview shows each archived document with its verdict and message, oldest first, and names broken files", async () => {
	const folder = await folderOf({
		"1.txt": archived("今天的文章", "https://www.rfi.fr/cn/%E4%B8%AD%E5%9B%BD/20260901-a", "01/09/2026 - 09:30"),
		"2.txt": archived("去年的文章", "https://www.rfi.fr/cn/%E4%B8%AD%E5%9B%BD/20250901-b", "01/09/2025 - 09:30"),
		"3.txt": archived("没有地址的文章", "", "01/09/2026 - 09:40"),
		"4.txt": "no archived document",
	});
	const { rows, problems } = await preview({ ...context, target: folder });
	expect(rows.map(({ title, verdict }) => [title, verdict])).toEqual([
		["去年的文章", "late"],
		["今天的文章", "post"],
		["没有地址的文章", "no-link"],
	]);
	expect(rows[1]).toEqual({
		id: expect.stringMatching(/^[\w-]{22}$/),
		url: "https://www.rfi.fr/cn/%E4%B8%AD%E5%9B%BD/20260901-a",
		...{ edition: "cn", section: "中国", title: "今天的文章", lede: "这是导语。", kind: "article", image: null },
		publishedAt: "2026-09-01T07:30:00.000Z",
		verdict: "post",
		message: { text: "今天的文章\n\n这是导语。\n\n法广 · 中国 · 09:30", entities: expect.any(Array) },
	});
	expect(rows[2]?.message.text).toContain("没有地址的文章");
	expect(problems).toEqual([expect.stringMatching(/4\.txt": it is not in the archive's format$/)]);
});

test("preview tells a twin under another address apart", async () => {
	const title = "一个足够长而且特别的标题用来认出同一篇文章";
	const folder = await folderOf({
		"1.txt": archived(title, "https://www.rfi.fr/cn/%E4%B8%AD%E5%9B%BD/20260901-a", "01/09/2026 - 09:30"),
		"2.txt": archived(
			`${title} - 要闻分析`,
			"https://www.rfi.fr/cn/%E8%A6%81%E9%97%BB/20260901-b",
			"01/09/2026 - 09:40",
		),
	});
	const { rows } = await preview({ ...context, target: folder });
	expect(rows.map(({ verdict }) => verdict)).toEqual(["post", "same-story"]);
});

test("preview reads a feed by its address, and a saved one", async () => {
	const feeds = await startFeedServer();
	onTestFinished(() => feeds.close());
	feeds.publish(article(1, "fr"));
	const live = await preview({ ...context, now: Date.now(), target: feeds.urlOf("fr") });
	expect(live.rows.map(({ edition, verdict }) => [edition, verdict])).toEqual([["fr", "post"]]);
	const folder = await folderOf({ "saved.xml": await (await fetch(feeds.urlOf("fr"))).text() });
	const saved = await preview({ ...context, now: Date.now(), edition: "fr", target: join(folder, "saved.xml") });
	expect(saved.rows).toEqual(
		live.rows.map((row) => ({ ...row, publishedAt: expect.any(String), message: expect.any(Object) })),
	);
});

test("preview says why a feed cannot be read", async () => {
	await expect(preview({ ...context, target: "http://127.0.0.1:9/cn/rss" })).rejects.toThrow(
		"http://127.0.0.1:9/cn/rss",
	);
	await expect(preview({ ...context, target: "/nowhere/at/all" })).rejects.toThrow(
		'Cannot preview: there is no file or folder "/nowhere/at/all"',
	);
});

test("preview shows a document for each time an address was archived", async () => {
	const url = "https://www.rfi.fr/cn/%E4%B8%AD%E5%9B%BD/20260901-a";
	const folder = await folderOf({
		"1.txt": archived("桥修好了，居民出钱", url, "01/09/2026 - 09:40"),
		"2.txt": archived("桥修好了", url, "01/09/2026 - 09:30"),
		"3.txt": archived("桥修好了，居民出钱（12）", url, "01/09/2026 - 09:50"),
		"4.txt": archived("桥修好了", url, "01/09/2026 - 10:00"),
	});
	const { rows } = await preview({ ...context, target: folder });
	expect(rows.map(({ title, verdict }) => [title, verdict])).toEqual([
		["桥修好了", "post"],
		["桥修好了，居民出钱", "revised"],
		["桥修好了，居民出钱（12）", "known"],
		["桥修好了", "known"],
	]);
});

const item = (title: string, link: string) =>
	`<item><title>${title}</title><link>${link}</link><description>Le pont est rouvert.</description></item>`;
const saved = (items: string) => `<rss version="2.0"><channel>${items}</channel></rss>`;

test("preview takes the edition of a saved feed from where its items lead", async () => {
	const feed = saved(item("Le pont", "https://www.rfi.fr/fr/europe/20260901-pont") + item("La route", ""));
	const folder = await folderOf({ "saved.xml": `<!-- saved by hand -->\n${feed}` });
	const { rows, problems } = await preview({ ...context, target: join(folder, "saved.xml") });
	expect(rows.map(({ edition, title, lede, verdict }) => ({ edition, title, lede, verdict }))).toEqual([
		{ edition: "fr", title: "Le pont", lede: "Le pont est rouvert.", verdict: "post" },
		{ edition: "fr", title: "La route", lede: "Le pont est rouvert.", verdict: "no-link" },
	]);
	expect(problems).toEqual([]);
});

test("preview says so when there is nothing to show", async () => {
	const folder = await folderOf({ "empty.xml": saved(""), "1.txt": archived("桥", "", "01/09/2026 - 09:30") });
	const empty = await preview({ ...context, target: join(folder, "empty.xml") });
	expect(empty).toEqual({
		rows: [],
		remarks: [],
		problems: [expect.stringMatching(/empty\.xml": the feed has no items$/)],
	});
	const { rows, problems } = await preview({ ...context, target: folder });
	expect(rows).toHaveLength(1);
	expect(problems).toEqual([expect.stringMatching(/empty\.xml": it is a feed; preview it by its own path$/)]);
});

test("preview takes an address in capitals", async () => {
	await expect(preview({ ...context, target: "HTTP://127.0.0.1:9/cn/rss" })).rejects.toThrow("Cannot fetch feed");
});

test("preview called with an unknown option shows how it is used", () => {
	const script = fileURLToPath(new URL("../../src/bin/preview.ts", import.meta.url));
	const { status, stderr } = spawnSync(process.execPath, [script, "--bogus"], { encoding: "utf8" });
	expect(status).toBe(2);
	expect(stderr).toContain("npm run preview --");
});

test("preview judges an address that a feed has twice as the bot does: once, by its newest wording", async () => {
	const dated = (title: string, date: string) =>
		item(title, "https://www.rfi.fr/fr/europe/20260901-pont").replace("</item>", `<pubDate>${date}</pubDate></item>`);
	const newer = dated("Le pont est rouvert", "Tue, 01 Sep 2026 07:40:00 GMT");
	const older = dated("Le pont", "Tue, 01 Sep 2026 07:30:00 GMT");
	const folder = await folderOf({ "saved.xml": saved(older + newer) });
	const { rows } = await preview({ ...context, target: join(folder, "saved.xml") });
	expect(rows.map(({ title, verdict }) => [title, verdict])).toEqual([["Le pont est rouvert", "post"]]);
});

test("preview takes links of a feed as relative to where redirects lead", async () => {
	const item = "<item><title>木桥重开</title><link>/cn/20260901-a</link></item>";
	await using target = await serve((_, response) =>
		response.end(`<rss version="2.0"><channel>${item}</channel></rss>`),
	);
	await using server = await serve((_, response) => response.writeHead(302, { location: target.origin }).end());
	const { rows } = await preview({ ...context, target: `${server.origin}/cn/rss` });
	expect(rows.map(({ url }) => url)).toEqual([`${target.origin}/cn/20260901-a`]);
});

test("preview says what had to be repaired in a feed, fetched or saved, and shows it all the same", async () => {
	const broken = saved(item("1 < 2", "https://www.rfi.fr/fr/europe/20260901-pont"));
	const remarks = [expect.stringMatching(/^The XML of ".+" is broken and was repaired: Unencoded <$/)];
	await using server = await serve((_, response) => response.end(broken));
	const folder = await folderOf({ "saved.xml": broken });
	for (const target of [`${server.origin}/fr/rss`, join(folder, "saved.xml")]) {
		const shown = await preview({ ...context, target });
		expect(shown).toEqual({ rows: [expect.objectContaining({ title: "1 < 2" })], remarks, problems: [] });
	}
});

test.each([
	["whole", saved(item("Le pont", "https://www.rfi.fr/fr/europe/20260901-pont")), [/ended badly behind the feed: /]],
	[
		"a part",
		saved(item("Le pont", "https://www.rfi.fr/fr/europe/20260901-pont")).replace("</channel></rss>", "<item>"),
		[/repaired: it breaks off within an item/, /ended badly within the feed: /],
	],
])("preview says that an answer ended badly, with the feed %s", async (_, body, expected) => {
	const head = `HTTP/1.1 200 OK\r\nContent-Length: ${body.length + 9}\r\n\r\n`;
	await using server = await serve(({ socket }) => socket.end(head + body));
	const { rows, remarks, problems } = await preview({ ...context, target: `${server.origin}/fr/rss` });
	expect([rows.length, problems]).toEqual([1, []]);
	expect(remarks).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
});

test("preview says of a feed that cannot be read that its answer ended badly", async () => {
	const body = "<html></item>";
	const head = `HTTP/1.1 200 OK\r\nContent-Length: ${body.length + 9}\r\n\r\n`;
	await using server = await serve(({ socket }) => socket.end(head + body));
	const shown = preview({ ...context, target: `${server.origin}/fr/rss` });
	await expect(shown).rejects.toThrow(/it is an HTML page[\s\S]*; the answer ended badly: /);
});

test("what had to be repaired stands beside the articles on the terminal, and is no failure", async () => {
	const folder = await folderOf({ "saved.xml": saved(item("1 < 2", "https://www.rfi.fr/fr/europe/20260901-pont")) });
	const script = fileURLToPath(new URL("../../src/bin/preview.ts", import.meta.url));
	const options = { encoding: "utf8", cwd: folder } as const;
	const shown = spawnSync(process.execPath, [script, join(folder, "saved.xml"), "--json"], options);
	expect(shown).toMatchObject({ status: 0, stderr: expect.stringContaining("was repaired: Unencoded <") });
	expect(shown.stdout.trim().split("\n")).toHaveLength(1);
});
