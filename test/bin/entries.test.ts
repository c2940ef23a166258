import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ConfigError } from "../../src/app/config.ts";
import { readEnvironment } from "../../src/bin/read-environment.ts";
import { openStore } from "../../src/store/open-store.ts";
import { serve } from "../support/serve.ts";

const ROOT = resolve(import.meta.dirname, "../..");

async function inFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "rfi-news-bin-"));
	const before = process.cwd();
	process.chdir(folder);
	onTestFinished(async () => {
		process.chdir(before);
		await rm(folder, { recursive: true, force: true });
	});
	return folder;
}

/** Runs a program as a person would, in a folder of its own. */
async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
	const folder = await inFolder();
	const [entry = "", ...given] = args;
	const { stdout, stderr, status } = spawnSync(process.execPath, [resolve(ROOT, entry), ...given], {
		cwd: folder,
		encoding: "utf8",
		env: { ...process.env, BOT_TOKEN: "", ...env },
		timeout: 30_000,
	});
	return { folder, stdout, stderr, status };
}

/** Whatever npm starts with Node, by the names of the scripts. */
const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const STARTED = Object.entries(scripts).flatMap(([name, line]) => {
	const [, entry] = /\bnode (\S+\.ts)/.exec(line) ?? [];
	return entry === undefined ? [] : [{ name, entry }];
});
const PROGRAMS = STARTED.map(({ entry }) => entry);

test("every command of the bot is a program that is tried here", () => {
	const names = ["start", "demo", "preview", "import", "backup", "restore", "doctor", "status", "bench", "crash"];
	expect(STARTED.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
});

test.each(PROGRAMS.filter((entry) => /^(src|demo)\//.test(entry)))(
	"%s tells an old Node that it is too old, before anything else",
	(entry) => {
		const older = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '22.18.0' } })";
		const run = spawnSync(process.execPath, ["--import", `data:text/javascript,${older}`, entry], {
			cwd: ROOT,
			encoding: "utf8",
		});
		expect(run.stderr).toMatch(/^Cannot start: Node 22\.18\.0 is too old, .*\n$/);
		expect([run.stdout, run.status]).toEqual(["", 1]);
	},
);

test.each(STARTED)("npm run $name says what it is and what its exit codes mean, and does nothing", async (program) => {
	const { folder, ...help } = await run([program.entry, "--help"]);
	expect(help).toMatchObject({ stderr: "", status: 0 });
	expect(help.stdout).toMatch(/^Usage: npm .*\n\n[\s\S]+\n\nOptions:\n[\s\S]+\n\nExit codes:\n {2}0 [\s\S]+\n$/);
	expect(help.stdout).toMatch(new RegExp(`^Usage: npm (run )?${program.name} \\[?-- `));
	expect(help.stdout).toMatch(/\n {2}2 +\S/);
	expect(readdirSync(folder)).toEqual([]);
});

test.each(PROGRAMS)("%s refuses an option that it does not know, with the nearest one", async (entry) => {
	const refused = await run([entry, "--vresion"]);
	expect(refused).toMatchObject({ stdout: "", status: 2 });
	expect(refused.stderr).toMatch(
		/^Unknown option --vresion\. Did you mean --version\?\nWhat there is: npm .* -- --help\n$/,
	);
});

test.each(PROGRAMS)("%s says its version, whatever else is asked, and that it is the bot's", async (entry) => {
	const { folder, ...version } = await run([entry, "--version", "--vresion"]);
	expect(version).toMatchObject({ stderr: "", status: 0 });
	expect(version.stdout).toMatch(/^rfi-news-bot \d+\.\d+\.\d+ \(Node \S+\)\n$/);
	expect(readdirSync(folder)).toEqual([]);
});

test("what is wrong with the settings comes one a line, and so does a misspelt name in .env", async () => {
	const folder = await inFolder();
	await writeFile(join(folder, ".env"), "EDTIONS=fr\nPOLL_INTERVAL_SECONDS=5m\nNO_IDEA_AT_ALL=1\n");
	const { stderr, status } = spawnSync(process.execPath, [resolve(ROOT, "src/bin/bot.ts")], {
		cwd: folder,
		encoding: "utf8",
		env: { PATH: process.env["PATH"], LOG_LEVL: "debug" },
	});
	expect(stderr.split("\n")).toEqual([
		"Warning: nothing reads EDTIONS in .env. Did you mean EDITIONS?",
		"Warning: nothing reads NO_IDEA_AT_ALL in .env.",
		"Warning: nothing reads LOG_LEVL in the environment. Did you mean LOG_LEVEL?",
		"Cannot start:",
		'  POLL_INTERVAL_SECONDS must be a whole number from 1 to 86400: current value is "5m"',
		expect.stringMatching(/^ {2}BOT_TOKEN must be set/),
		"",
	]);
	expect(status).toBe(2);
});

test("the bot's log is JSON where no terminal is, unless it is set to text, and warns of a misspelt name in .env", async () => {
	const folder = await inFolder();
	await writeFile(join(folder, ".env"), "EDTIONS=fr\n");
	const logOf = (format: string) => {
		const settings = { BOT_TOKEN: "1:a", STORE_URL: "sqlite:///dev/null/bot.sqlite", LOG_FORMAT: format };
		const env = { PATH: process.env["PATH"], ...settings };
		const bot = spawnSync(process.execPath, [resolve(ROOT, "src/bin/bot.ts")], { cwd: folder, encoding: "utf8", env });
		expect([bot.stderr, bot.status]).toEqual(["", 1]);
		return bot.stdout.trimEnd().split("\n");
	};
	expect(logOf("").map((line) => JSON.parse(line))).toMatchObject([
		{ level: "warn", msg: "A name is read by nothing", name: "EDTIONS", where: ".env", meant: "EDITIONS" },
		{ level: "error", msg: "Cannot go on" },
	]);
	const time = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d`;
	expect(logOf("text")).toEqual([
		expect.stringMatching(`^${time} warn  A name is read by nothing  name=EDTIONS  where=\\.env  meant=EDITIONS$`),
		expect.stringMatching(`^${time} error Cannot go on  error='Cannot open store "/dev/null/bot.sqlite": `),
	]);
});

test("an import of what is not there says so and makes no store", async () => {
	const { folder, stdout, stderr, status } = await run(["src/bin/import.ts", "/nope", "/nor/this"]);
	expect(stderr.split("\n")).toEqual([
		'Cannot import: there is no file or folder "/nope"',
		'Cannot import: there is no file or folder "/nor/this"',
		"",
	]);
	expect([stdout, status, readdirSync(folder)]).toEqual(["", 1, []]);
});

test("a backup is taken and restored by two programs, which say what is in it and what is kept", async () => {
	const folder = await inFolder();
	const store = join(folder, "bot.sqlite");
	await (await openStore(store)).close();
	const env = { ...process.env, STORE_URL: `sqlite://${store}` };
	const say = (program: string, ...args: readonly string[]) => {
		const entry = resolve(ROOT, `src/bin/${program}.ts`);
		const { stdout, stderr } = spawnSync(process.execPath, [entry, ...args], { cwd: folder, encoding: "utf8", env });
		return stdout + stderr;
	};
	const contents = String.raw`0 subscriptions, 0 articles, \d+ kB`;
	expect(say("backup", "copy.sqlite")).toMatch(new RegExp(`^Backed up to copy.sqlite: ${contents}, [\\d.]+ s\n$`));
	expect(say("backup", "copy.sqlite")).toMatch(
		/^Cannot back up "[^"]+" to "copy\.sqlite": there is a file already, .*\n$/,
	);
	expect(say("backup", "--force", "copy.sqlite")).toMatch(/^Backed up /);
	const restored = say("restore", "copy.sqlite").split("\n");
	expect(restored).toEqual([
		expect.stringMatching(new RegExp(`^Restored ${store} from copy.sqlite: ${contents}$`)),
		expect.stringMatching(/^The store that was there is kept as .*\/bot\.sqlite\.20\S+Z: delete it when all is well$/),
		expect.stringMatching(/^Now start the bot\. /),
		"",
	]);
});

test("a backup into a folder that may not be written says whose it is", async () => {
	const folder = await inFolder();
	const store = join(folder, "bot.sqlite");
	await (await openStore(store)).close();
	const target = join(folder, "backups");
	await mkdir(target, { mode: 0o555 });
	for (const [path, mode] of [[folder, 0o777] as const, [store, 0o666] as const]) await chmod(path, mode);
	const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {}; // root may write whatever the rights say
	const { stderr, status } = spawnSync(
		process.execPath,
		[resolve(ROOT, "src/bin/backup.ts"), join(target, "copy.sqlite")],
		{ cwd: folder, encoding: "utf8", env: { ...process.env, STORE_URL: `sqlite://${store}` }, ...nobody },
	);
	expect(stderr).toMatch(`": cannot write to ${target}: `);
	expect([stderr.trimEnd().split("\n").length, status]).toEqual([1, 1]);
});

test("a demo of what holds no archived documents says so instead of showing nothing", async () => {
	const { folder, ...none } = await run(["demo/main.ts", "."]);
	expect(none).toMatchObject({ stderr: "Cannot replay: no archived documents are in .\n", status: 1 });
	expect((await run(["demo/main.ts", "--archive", "/nope"])).stderr).toBe(
		'Cannot replay "/nope": there is no file or folder "/nope"\n',
	);
	expect(await run(["demo/main.ts", "--seconds", "0.5"])).toMatchObject({ status: 2 });
});

test("a store that may be read and not written is refused at the start, with whose it is", async () => {
	const folder = await inFolder();
	const path = join(folder, "bot.sqlite");
	await (await openStore(path)).close();
	await chmod(folder, 0o777);
	await chmod(path, 0o444);
	const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {}; // root may write whatever the rights say
	const { stderr, status } = spawnSync(
		process.execPath,
		[resolve(ROOT, "src/bin/import.ts"), resolve(ROOT, "demo/articles")],
		{ cwd: folder, encoding: "utf8", env: { ...process.env, STORE_URL: `sqlite://${path}` }, ...nobody },
	);
	expect(stderr).toMatch(`Cannot open store "${path}": cannot write to ${path}: `);
	expect(status).toBe(1);
});

test("the demo ends quietly when nobody reads it any more", { timeout: 40_000 }, async () => {
	const demo = spawn(process.execPath, [resolve(ROOT, "demo/main.ts")], { stdio: ["ignore", "pipe", "pipe"] });
	onTestFinished(() => void demo.kill("SIGKILL"));
	const complaints: string[] = [];
	demo.stderr.setEncoding("utf8").on("data", (text: string) => complaints.push(text));
	demo.stdout.once("data", () => demo.stdout.destroy());
	const [status] = await once(demo, "exit");
	expect([status, complaints.join("")]).toEqual([0, ""]);
});

test(".env stands behind the environment, and need not be there", async () => {
	const folder = await inFolder();
	expect(readEnvironment()).toEqual({ environment: process.env, strange: [] });
	await writeFile(join(folder, ".env"), 'PATH=/nowhere\nEDITIONS="cn, fr" # two\nhttps_proxy=\nALL_PROXY=\n');
	const { environment, strange } = readEnvironment();
	expect(environment).toMatchObject({ ...process.env, EDITIONS: "cn, fr" });
	expect(strange).toEqual([{ name: "PATH", where: ".env" }]);
});

test("a .env that cannot be read is an error of the configuration", async () => {
	const folder = await inFolder();
	await mkdir(join(folder, ".env"));
	expect(() => readEnvironment()).toThrow(ConfigError);
	expect(() => readEnvironment()).toThrow("Cannot start: .env cannot be read");
});

test("a preview that is interrupted ends without a word", async () => {
	const asked = Promise.withResolvers<void>();
	await using server = await serve(() => asked.resolve()); // and never answers
	const preview = spawn(process.execPath, [resolve(ROOT, "src/bin/preview.ts"), `${server.origin}/rss`], {
		env: { ...process.env, NO_PROXY: "*" },
	});
	onTestFinished(() => void preview.kill("SIGKILL"));
	const complaints: string[] = [];
	preview.stderr.setEncoding("utf8").on("data", (text: string) => complaints.push(text));
	await asked.promise;
	preview.kill("SIGINT");
	const [status] = await once(preview, "exit");
	expect([status, complaints.join("")]).toEqual([130, ""]);
});

test("what a file or a setting says reaches the terminal as lines of plain characters", async () => {
	const { stderr: setting } = await run(["src/bin/bot.ts"], { LOG_LEVEL: "\u009b31m", BOT_TOKEN: "1:a" });
	expect(setting).toMatch(/^Cannot start: [^\p{Cc}]*u009b31m[^\p{Cc}]*\n$/u);
	const { stderr: path } = await run(["src/bin/preview.ts", "/no\u001b[31m\u009b/where\nCannot"]);
	expect(path).toMatch(/^Cannot preview: there is no file or folder [^\p{Cc}]*u001b[^\p{Cc}]*\n$/u);
	const { stderr: option } = await run(["src/bin/preview.ts", "--a\u001b[31m\nCannot"]);
	expect(option).toMatch(/^Unknown option [^\p{Cc}]*u001b[^\p{Cc}]*\nWhat [^\p{Cc}]*\n$/u);
});
