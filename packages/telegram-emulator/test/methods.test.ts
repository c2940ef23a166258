import { readFile } from "node:fs/promises";
import { Api } from "grammy";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generatedFiles } from "../scripts/generated-files.ts";
import { createEmulator, type Emulator } from "../src/create-emulator.ts";
import { BOT_API_METHODS } from "../src/methods/bot-api-methods.ts";
import { methodTable } from "../src/methods/method-table.ts";

let emulator: Emulator;
const missed: string[] = [];

beforeAll(async () => {
	emulator = await createEmulator({ limits: false, onMissingMethod: (method) => missed.push(method) });
});

afterAll(() => emulator.close());

async function call(method: string): Promise<{ status: number; answer: unknown }> {
	const response = await fetch(`${emulator.apiRoot}/bot${emulator.token}/${method}`);
	return { status: response.status, answer: await response.json() };
}

test("every generated file is what its source makes of it: else run npm run generate -w telegram-emulator", async () => {
	for (const [path, text] of generatedFiles()) expect(await readFile(path, "utf8")).toBe(text);
});

test("every method of the emulator is one of the Bot API", () => {
	const names = new Set(Object.keys(BOT_API_METHODS).map((name) => name.toLowerCase()));
	expect(names.size).toBeGreaterThan(180);
	expect([...methodTable.keys()].filter((name) => !names.has(name))).toEqual([]);
});

test("each method that Telegram has and the emulator has not is answered with 501", async () => {
	const missing = Object.keys(BOT_API_METHODS).filter((name) => !methodTable.has(name.toLowerCase()));
	for (const name of missing) {
		const description = `Not Implemented: this emulator has no ${name}`;
		expect(await call(name)).toEqual({ status: 501, answer: { ok: false, error_code: 501, description } });
	}
	expect(missed).toEqual(missing);
});

test("names are taken in any case, and those that nobody has are not found", async () => {
	const api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
	expect(await call("GETME")).toMatchObject({ status: 200, answer: { ok: true } });
	await expect(api.sendPoll(1, "Which?", ["this", "that"])).rejects.toMatchObject({ error_code: 501 });
	expect(await call("SENDPOLL")).toMatchObject({ answer: { description: expect.stringMatching(/no sendPoll$/) } });
	for (const name of ["sendPol", "constructor", "__proto__", "toString"]) {
		const description = "Not Found: method not found";
		expect(await call(name)).toEqual({ status: 404, answer: { ok: false, error_code: 404, description } });
	}
});
