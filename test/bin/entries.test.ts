import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ConfigError } from "../../src/app/config.ts";
import { readEnvironment } from "../../src/bin/read-environment.ts";

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

test.each(["src/bin/bot.ts", "src/bin/preview.ts", "src/bin/import.ts", "demo/main.ts"])(
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

test(".env stands behind the environment, and need not be there", async () => {
	const folder = await inFolder();
	expect(readEnvironment()).toEqual(process.env);
	await writeFile(join(folder, ".env"), 'PATH=/nowhere\nEDITIONS="cn, fr" # two\n');
	expect(readEnvironment()).toEqual({ ...process.env, EDITIONS: "cn, fr" });
});

test("a .env that cannot be read is an error of the configuration", async () => {
	const folder = await inFolder();
	await mkdir(join(folder, ".env"));
	expect(() => readEnvironment()).toThrow(ConfigError);
	expect(() => readEnvironment()).toThrow("Cannot start: .env cannot be read");
});

test("what a file or a setting says reaches the terminal as one line of plain characters", () => {
	const run = (level: string, entry: string, ...given: string[]) =>
		spawnSync(process.execPath, [resolve(ROOT, entry), ...given], {
			cwd: tmpdir(),
			encoding: "utf8",
			env: { ...process.env, BOT_TOKEN: "", LOG_LEVEL: level },
		}).stderr;
	expect(run("\u009b31m", "src/bin/bot.ts")).toMatch(/^Cannot start: [^\p{Cc}]*u009b31m[^\p{Cc}]*\n$/u);
	const path = "/no\u001b[31m\u009b/where\nCannot";
	expect(run("info", "src/bin/preview.ts", path)).toMatch(/^[^\p{Cc}]*no such file[^\p{Cc}]*u001b[^\p{Cc}]*\n$/u);
});
