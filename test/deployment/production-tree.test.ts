import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { environmentOf } from "../support/deployment/build-image.ts";
import { diskUseMiB, lockedIn } from "../support/deployment/installed.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const MAX_MIB = 50;

let folder: string;

/** A fresh clone, and in it what runs the bot on a server. */
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "rfi-news-production-"));
	const copied = ["package.json", "package-lock.json", ".npmrc", "packages"];
	const isCloned = (path: string) => !/\/(?:node_modules|dist)$/.test(path);
	for (const name of copied) cpSync(join(ROOT, name), join(folder, name), { recursive: true, filter: isCloned });
	execFileSync("npm", ["ci", "--omit=dev"], {
		cwd: folder,
		env: environmentOf({}),
		stdio: "pipe",
	});
}, 300_000);

afterAll(() => rm(folder, { recursive: true, force: true }), 120_000);

describe("`npm ci --omit=dev`", () => {
	test("installs what the lockfile has for production, and no package for development", () => {
		const locked = [...lockedIn(join(ROOT, "package-lock.json"))].filter(([path]) => path.startsWith("node_modules/"));
		const forProduction = locked.filter(([, { dev }]) => dev !== true).map(([path]) => path);
		const installed = [...lockedIn(join(folder, "node_modules/.package-lock.json")).keys()];
		expect(installed.filter((path) => path.startsWith("node_modules/")).sort()).toEqual(forProduction.sort());
		expect(forProduction.length).toBeGreaterThan(30);
	});

	test("installs neither the emulator nor a real database driver", () => {
		expect(readdirSync(join(folder, "node_modules"))).not.toContain("telegram-emulator");
		const driver: unknown = JSON.parse(readFileSync(join(folder, "node_modules/better-sqlite3/package.json"), "utf8"));
		expect(driver).toMatchObject({ name: "no-database-driver" });
	});

	test("runs no program of anybody's", () => {
		const scripted = [...lockedIn(join(ROOT, "package-lock.json"))].filter(
			([, { hasInstallScript }]) => hasInstallScript,
		);
		expect(scripted.filter(([, { dev }]) => dev !== true)).toEqual([]);
	});

	test(`takes less than ${MAX_MIB} MiB`, () => {
		expect(diskUseMiB(join(folder, "node_modules"))).toBeLessThan(MAX_MIB);
	});
});
