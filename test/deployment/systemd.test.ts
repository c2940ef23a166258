import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readConfig } from "../../src/app/config.ts";

const ON_SERVER = { BOT_TOKEN: "1:a", STORE_URL: "postgres://db/rfi" };
const ROOT = resolve(import.meta.dirname, "../..");
const UNIT = join(ROOT, "deploy/systemd/rfi-news-bot.service");
/** Of 10, where 10 is no protection at all. Services with a network of their own cannot come below 1. */
const MAX_EXPOSURE = 1.5;
/** Settings that systemd has since 254; an older one points them out and goes on. */
const SINCE_254 = /Unknown key (?:name )?'(?:RestartSteps|RestartMaxDelaySec)' in section '?\[?Service\]?'?, ignoring/;

const settings = readFileSync(UNIT, "utf8")
	.split("\n")
	.filter((line) => /^\w+=/.test(line))
	.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)] as const);
const valuesOf = (name: string) => settings.filter(([key]) => key === name).map(([, value]) => value);
const analyze = (...args: string[]) => spawnSync("systemd-analyze", args, { encoding: "utf8" });
const hasSystemd = analyze("--version").status === 0;

describe("deploy/systemd/rfi-news-bot.service", () => {
	test("starts a program that is there, with the places that docs/OPERATIONS.md makes", () => {
		const [command = ""] = valuesOf("ExecStart");
		const program = /\/opt\/rfi-news-bot\/(\S+)$/.exec(command)?.[1] ?? "";
		expect(existsSync(join(ROOT, program)), program).toBe(true);
		const guide = readFileSync(join(ROOT, "docs/OPERATIONS.md"), "utf8");
		for (const name of ["User", "EnvironmentFile", "WorkingDirectory"]) expect(guide).toContain(valuesOf(name)[0]);
		expect(guide).toContain("git clone <address of this repository> /opt/rfi-news-bot");
	});

	test("takes the Node that `npm ci` brings before the machine's", () => {
		const { devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
		expect(devDependencies).toHaveProperty("node");
		const path = valuesOf("Environment").find((value) => value.startsWith("PATH="));
		expect(path).toMatch(/^PATH=\/opt\/rfi-news-bot\/node_modules\/node\/bin:\/usr\/local\/bin:\/usr\/bin:/);
		expect(valuesOf("ExecStart")[0]).toMatch(/^\/usr\/bin\/env node /);
	});

	test("keeps its state where it works, and from everybody else", () => {
		expect(valuesOf("WorkingDirectory")).toEqual(valuesOf("StateDirectory").map((name) => `/var/lib/${name}`));
		// Where a store in PostgreSQL has it: below the working directory, unless it is set.
		expect(isAbsolute(readConfig(ON_SERVER).dataFolder ?? "/")).toBe(false);
		expect([valuesOf("StateDirectoryMode"), valuesOf("UMask")]).toEqual([["0700"], ["0077"]]);
	});

	test("is started again after a failure, ever later, but not while its settings cannot be used", () => {
		expect(valuesOf("Restart")).toEqual(["on-failure"]);
		expect(valuesOf("RestartPreventExitStatus")).toEqual(["2"]);
		expect(Number(valuesOf("RestartMaxDelaySec")[0])).toBeGreaterThan(Number(valuesOf("RestartSec")[0]));
	});

	test("is given more time to stop than the bot takes", () => {
		const source = readFileSync(join(ROOT, "src/bin/bot.ts"), "utf8");
		const withinMs = Number(/STOP_WITHIN_MS = ([\d_]+)/.exec(source)?.[1]?.replace("_", ""));
		expect(Number(valuesOf("TimeoutStopSec")[0]) * 1000).toBeGreaterThan(withinMs);
	});

	test("leaves V8 the memory that it writes machine code to", () => {
		expect(valuesOf("MemoryDenyWriteExecute")).toEqual(["no"]);
	});

	test.skipIf(!hasSystemd)("is accepted by systemd-analyze", () => {
		const { status, stderr } = analyze("verify", UNIT);
		expect(stderr.split("\n").filter((line) => line !== "" && !SINCE_254.test(line))).toEqual([]);
		expect(status).toBe(0);
	});

	test.skipIf(!hasSystemd)(`is exposed by less than ${MAX_EXPOSURE} of 10`, () => {
		const { status, stdout } = analyze(
			...["security", "--offline=true", "--no-pager", `--threshold=${MAX_EXPOSURE * 10}`, UNIT],
		);
		expect(stdout).toContain("Overall exposure level");
		expect(status).toBe(0);
	});
});
