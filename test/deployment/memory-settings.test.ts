import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readDockerfile } from "../support/deployment/dockerfile.ts";
import { BotProcess } from "../support/processes/bot-process.ts";
import { memorySettings } from "../support/processes/memory-settings.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const inOneRow = (lines: readonly string[]) => lines.filter((line) => line.startsWith("MALLOC_")).sort();

const ofStart = Object.entries(memorySettings()).map((pair) => pair.join("="));

/** The C library reads them before the bot does anything, so each way to start has them for itself. */
describe("What the C library is told of memory", () => {
	test("is the same under `npm start`, systemd and Docker", () => {
		expect(ofStart.length).toBeGreaterThan(1);
		const unit = [...read("deploy/systemd/rfi-news-bot.service").matchAll(/^Environment=(.*)$/gm)];
		expect(inOneRow(unit.flatMap(([, pairs = ""]) => pairs.split(" ")))).toEqual(inOneRow(ofStart));
		const image = readDockerfile(read("Dockerfile")).at(-1)?.instructions ?? [];
		expect(inOneRow(image.filter(({ name }) => name === "ENV").map(({ rest }) => rest))).toEqual(inOneRow(ofStart));
	});

	test.skipIf(process.platform !== "linux")("is what a bot has whose memory is measured", async () => {
		const bot = new BotProcess({ BOT_TOKEN: "" });
		const given = readFileSync(`/proc/${bot.pid}/environ`, "utf8").split("\0");
		await bot.exited;
		expect(given).toEqual(expect.arrayContaining(ofStart));
	});

	test("is told to operators", () => {
		for (const setting of ofStart) expect(read("docs/OPERATIONS.md")).toContain(`\`${setting}\``);
	});
});
