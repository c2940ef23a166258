import { createEmulator } from "telegram-emulator";
import { describe, expect, onTestFinished, test } from "vitest";
import { createBot } from "../../src/telegram/create-bot.ts";
import { FakeClock } from "../support/fake-clock.ts";

async function setUp(signal?: AbortSignal) {
	const emulator = await createEmulator({ limits: false });
	onTestFinished(() => emulator.close());
	const clock = new FakeClock();
	const { token, apiRoot } = emulator;
	const { api } = createBot({ token, apiRoot, clock, ...(signal && { signal }) });
	await emulator.faults.inject({ kind: "hang" });
	let end = "none";
	const ended = api.getMe().catch((error: unknown) => (end = String(error)));
	await emulator.transcript.waitFor(({ method }) => method === "getMe");
	return { clock, ended, end: () => end };
}

describe("createBot", () => {
	test("ends an answer to a person after 15 s, and not before", async () => {
		const { clock, ended, end } = await setUp();
		await clock.advance(14_999);
		expect(end()).toBe("none");
		await clock.advance(1);
		await ended;
		expect(end()).toContain("Network request for 'getMe' failed");
	});

	test("ends the answers in hand when the bot gives up", async () => {
		const givingUp = new AbortController();
		const { ended, end } = await setUp(givingUp.signal);
		givingUp.abort(new Error("The bot is stopping"));
		await ended;
		expect(end()).toContain("Network request for 'getMe' failed");
	});
});
