import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, globSync, mkdtempSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { createEmulator } from "telegram-emulator";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { startFeedServer } from "../../demo/feed-server.ts";
import { readConfig } from "../../src/app/config.ts";
import { type BuiltImage, buildImage, environmentOf } from "../support/deployment/build-image.ts";
import { argumentsOf, isInContext, readDockerfile } from "../support/deployment/dockerfile.ts";
import { freePort } from "../support/free-port.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const run = promisify(execFile);

let folder: string;
let image: BuiltImage;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "rfi-news-image-"));
	image = await buildImage(folder);
}, 300_000);

afterAll(() => rm(folder, { recursive: true, force: true }), 120_000);

/** The image's own command with a token of nobody's, beside a Telegram that knows it. */
async function start() {
	const emulator = await createEmulator({ limits: false });
	const feeds = await startFeedServer();
	const port = await freePort();
	const environment = environmentOf({
		...image.environment,
		...{
			BOT_TOKEN: emulator.token,
			TELEGRAM_API_ROOT: emulator.apiRoot,
			NEWS_MAP: "off",
			FEEDS: `cn=${feeds.urlOf("cn")}`,
		},
		HTTP_ADDRESS: `0.0.0.0:${port}`,
	});
	const [program = "", ...args] = argumentsOf(image.settings.get("CMD") ?? "");
	const child = spawn(program, args, { cwd: image.workdir, env: environment, stdio: "ignore" });
	const exited = once(child, "exit").then(([code, signal]: (number | string | null)[]) => code ?? signal);
	onTestFinished(async () => {
		child.kill("SIGKILL");
		await Promise.all([exited, emulator.close(), feeds.close()]);
	});
	const asks = async () => {
		const [node = "", ...rest] = argumentsOf(image.settings.get("HEALTHCHECK") ?? "");
		return run(node, rest, { env: environment }).then(
			() => true,
			() => false,
		);
	};
	return { child, exited, asks, livez: () => fetch(`http://127.0.0.1:${port}/livez`).then(({ status }) => status) };
}

describe("The Dockerfile", () => {
	test("makes an image that starts, answers its own health check, and ends with 0 at its stop signal", {
		timeout: 120_000,
	}, async () => {
		const { child, exited, asks, livez } = await start();
		await expect.poll(() => livez().catch(() => "not yet"), { timeout: 60_000 }).toBe(200);
		expect(await asks()).toBe(true);
		expect(existsSync(join(image.workdir, "data/bot.sqlite"))).toBe(true);
		child.kill(image.settings.get("STOPSIGNAL") as NodeJS.Signals);
		expect(await exited).toBe(0);
		expect(await asks()).toBe(false);
	});

	test("puts nothing into the image but the bot, its words and the packages that it runs on", () => {
		const entries = globSync("*", { cwd: image.workdir }).sort();
		expect(entries).toEqual([
			"data",
			"locales",
			"node_modules",
			"package-lock.json",
			"package.json",
			"packages",
			"src",
		]);
		expect(globSync("packages/*", { cwd: image.workdir })).toEqual(["packages/no-database-driver"]);
		for (const name of ["telegram-emulator", "vitest", "typescript", "node"])
			expect(existsSync(join(image.workdir, "node_modules", name)), name).toBe(false);
		expect(globSync("**/*.test.ts", { cwd: join(image.workdir, "src") })).toEqual([]);
	});

	test("installs in a stage of its own, so that npm leaves nothing of its own behind", () => {
		const stages = readDockerfile(read("Dockerfile"));
		expect(stages).toHaveLength(2);
		const runs = (index: number) => stages[index]?.instructions.filter(({ name }) => name === "RUN") ?? [];
		expect(runs(0).map(({ rest }) => rest)).toEqual([expect.stringContaining("npm ci --omit=dev")]);
		expect(runs(1).map(({ rest }) => rest)).toEqual([expect.not.stringMatching(/npm|apt|curl/)]);
	});

	test("runs the bot as a user without rights", () => {
		expect(image.settings.get("USER")).toBe("node");
		expect(image.settings.get("VOLUME")).toBe("/app/data");
		const { dataFolder = "" } = readConfig({ BOT_TOKEN: "1:a", STORE_URL: "postgres://db/rfi" });
		expect(resolve("/app", dataFolder)).toBe("/app/data");
	});
});

describe(".dockerignore", () => {
	test.each([".env", ".git", "data", "node_modules", "test", "demo", "bench", "packages/telegram-emulator", "docs"])(
		"keeps %s out of the build",
		(path) => expect(isInContext(path, read(".dockerignore"))).toBe(false),
	);

	test.each(["src", "src/bin/bot.ts", "locales", "package.json"])("lets %s in", (path) =>
		expect(isInContext(path, read(".dockerignore"))).toBe(true),
	);
});
