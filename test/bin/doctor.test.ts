import { chmodSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createEmulator } from "telegram-emulator";
import { expect, onTestFinished, test } from "vitest";
import { newsMapXml } from "../support/articles/news-map-xml.ts";
import { feed, startFeedServer, status } from "../support/articles/scripted-feed.ts";
import { served, startSite } from "../support/articles/scripted-site.ts";
import { folder } from "../support/folder.ts";
import { runProgram } from "../support/processes/run-program.ts";

const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined; // root may write whatever the rights say

async function setUp() {
	const emulator = await createEmulator();
	onTestFinished(() => emulator.close());
	const site = await startFeedServer(
		feed({ slug: "国际/20260115-a", title: "\u001b[31m红色", lede: "导语。", publishedAt: Date.now() - 60_000 }),
	);
	const listed = { url: "https://www.rfi.fr/cn/国际/20260115-a", title: "红色", publishedAt: Date.now() - 60_000 };
	const maps = await startSite({ "/news.xml": served(newsMapXml([listed])) });
	const cwd = folder();
	chmodSync(cwd, 0o755);
	const environment = {
		BOT_TOKEN: emulator.token,
		TELEGRAM_API_ROOT: emulator.apiRoot,
		FEEDS: `cn=${site.url}`,
		NEWS_MAP: `cn=${maps.urlOf("/news.xml")}`,
		STORE_URL: "sqlite://data/bot.sqlite",
		HTTP_ADDRESS: "",
	};
	return { emulator, site, cwd, environment };
}

test("the doctor says a line for each thing, makes nothing, and ends with 0 where only warnings are", async () => {
	const { cwd, environment } = await setUp();
	writeFileSync(join(cwd, ".env"), "EDTIONS=fr\n", { mode: 0o644 });
	const { code, stdout, stderr } = await runProgram("doctor", [], { cwd, environment });
	expect([code, stderr, readdirSync(cwd)]).toEqual([0, "", [".env"]]);
	const lines = stdout.trimEnd().split("\n");
	for (const line of lines) expect(line).toMatch(/^(ok {5}|warning|trouble) {2}[^\p{Cc}]+$/u);
	expect(lines.filter((line) => !line.startsWith("ok"))).toEqual([
		"warning  settings       nothing reads EDTIONS in .env → write EDITIONS, if that was meant",
		"warning  .env           every user of this machine can read it, and it may hold the token → chmod 600 .env",
	]);
	const [about, of] = [lines.map((line) => line.slice(9, 24).trim()), "version settings .env store disk records"];
	const rest = ["HTTP_ADDRESS", "proxy", "token", "inline mode", "groups", "privacy mode", "threaded mode", "clock"];
	expect(about).toEqual([...of.split(" "), ...rest, "webhook", "feed cn", "news map cn"]);
});

test("the doctor ends with 1 where something is in trouble, hides nothing behind it, and repeats no token", async () => {
	const { cwd, environment, site } = await setUp();
	site.answers(status(500));
	chmodSync(cwd, 0o555);
	const wrong = { ...environment, BOT_TOKEN: "7000001:somebody-elses-token" };
	const { code, stdout, stderr } = await runProgram("doctor", ["--json"], { cwd, environment: wrong, uid: NOBODY });
	expect([code, stderr]).toEqual([1, ""]);
	const found = stdout
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));
	expect(found.filter(({ level }) => level === "trouble")).toEqual([
		{
			level: "trouble",
			about: "store",
			says: expect.stringContaining(`cannot write to ${cwd}: `),
			advice: expect.any(String),
		},
		{ level: "trouble", about: "token", says: expect.any(String), advice: expect.stringContaining("ask @BotFather") },
		{ level: "trouble", about: "feed cn", says: expect.stringContaining("answered 500") },
	]);
	expect(found.map(({ about }) => about)).toEqual(expect.arrayContaining(["disk", "records", "clock", "proxy"]));
	expect(stdout).not.toContain("somebody-elses");
});

test("the doctor says what is wrong with settings that cannot be used, and ends with 2", async () => {
	const { cwd, environment } = await setUp();
	const run = await runProgram("doctor", [], { cwd, environment: { ...environment, BOT_TOKEN: "", EDITIONS: "zz" } });
	expect(run).toMatchObject({ code: 2, stdout: "" });
	expect(run.stderr).toMatch(/^Cannot start:\n {2}EDITIONS must .*\n {2}BOT_TOKEN must .*\n$/);
});
