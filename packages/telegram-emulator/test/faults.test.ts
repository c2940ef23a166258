import { Api, GrammyError, HttpError } from "grammy";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { UserClient } from "../src/client/user-client.ts";
import { createEmulator, type Emulator } from "../src/create-emulator.ts";

let emulator: Emulator;
let api: Api;
let li: UserClient;

beforeEach(async () => {
	emulator = await createEmulator({ limits: false, random: alternating() });
	api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
	li = await emulator.world.user("Li");
	await li.startsSilently();
});

afterEach(() => emulator.close());

/** 0, 0.5, 0, 0.5, … */
function alternating(): () => number {
	let last = 0.5;
	return () => {
		last = 0.5 - last;
		return last;
	};
}

const sent = () => li.chat.messages().then((messages) => messages.length);
const send = () => api.sendMessage(li.id, "News");

describe("a fault meets the next call, and then no more", () => {
	test("with a status", async () => {
		await emulator.faults.inject({ kind: "status", code: 500, description: "Internal Server Error: restart" });
		await expect(send()).rejects.toMatchObject({ error_code: 500, description: "Internal Server Error: restart" });
		expect(await sent()).toBe(0);
		await send();
		expect(await sent()).toBe(1);
	});

	test("with a flood", async () => {
		await emulator.faults.inject({ kind: "flood", retryAfterSeconds: 10_072 });
		await expect(send()).rejects.toMatchObject({ error_code: 429, parameters: { retry_after: 10_072 } });
		expect(await sent()).toBe(0);
	});

	test("with the page of a front end", async () => {
		await emulator.faults.inject({ kind: "html-502" });
		const response = await fetch(`${emulator.apiRoot}/bot${emulator.token}/getMe`);
		expect([response.status, response.headers.get("content-type")]).toEqual([502, "text/html"]);
		await emulator.faults.inject({ kind: "html-502" });
		await expect(send()).rejects.toBeInstanceOf(HttpError);
		expect(await sent()).toBe(0);
	});

	test("with a reset before delivery", async () => {
		await emulator.faults.inject({ kind: "reset-before" });
		const error: unknown = await send().catch((cause: unknown) => cause);
		expect(error).toMatchObject({ error: { code: "ECONNRESET" } });
		expect(await sent()).toBe(0);
	});

	test("with a reset after delivery", async () => {
		await emulator.faults.inject({ kind: "reset-after" });
		const error: unknown = await send().catch((cause: unknown) => cause);
		expect(error).toMatchObject({ error: { code: "ECONNRESET" } });
		expect(await sent()).toBe(1);
	});

	test("with no answer at all", async () => {
		await emulator.faults.inject({ kind: "hang" });
		const impatient = AbortSignal.timeout(50);
		await expect(api.sendMessage(li.id, "News", {}, impatient as never)).rejects.toBeInstanceOf(HttpError);
		expect(await sent()).toBe(0);
	});

	test("with slowness before and after", async () => {
		await emulator.faults.inject({ kind: "slow", beforeMs: 20, afterMs: 30 });
		await send();
		const [call] = await emulator.transcript.calls("sendMessage");
		expect(call?.durationMs).toBeGreaterThanOrEqual(45);
	});
});

test("a fault waits for its method and its chat", async () => {
	const mei = await emulator.world.user("Mei");
	await mei.startsSilently();
	await emulator.faults.inject({
		kind: "flood",
		retryAfterSeconds: 3,
		method: "sendMessage",
		chatId: mei.id,
		times: 2,
	});
	await api.getMe();
	await send();
	await expect(api.sendMessage(mei.id, "News")).rejects.toBeInstanceOf(GrammyError);
	await expect(api.sendMessage(mei.id, "News")).rejects.toBeInstanceOf(GrammyError);
	await api.sendMessage(mei.id, "News");
});

test("a fault can meet a share of the calls until it is taken back", async () => {
	const id = await emulator.faults.inject({ kind: "flood", retryAfterSeconds: 1, share: 0.4 });
	const outcomes: string[] = [];
	for (let i = 0; i < 6; i++)
		outcomes.push(
			await send().then(
				() => "sent",
				() => "refused",
			),
		);
	expect(outcomes).toEqual(["refused", "sent", "refused", "sent", "refused", "sent"]);
	await emulator.faults.clear(id);
	for (let i = 0; i < 4; i++) await send();
});

test("the transcript tells what became of each call", async () => {
	await emulator.faults.inject({ kind: "reset-after", method: "sendMessage" });
	await emulator.faults.inject({ kind: "status", code: 403, description: "Forbidden: bot was blocked by the user" });
	await send().catch(() => undefined);
	await send().catch(() => undefined);
	await api.getMe();
	expect(await emulator.transcript.calls()).toMatchObject([
		{ number: 1, method: "sendMessage", params: { chat_id: li.id, text: "News" }, status: 0, response: { ok: true } },
		{ number: 2, method: "sendMessage", status: 403, response: { ok: false } },
		{ number: 3, method: "getMe", status: 200, response: { ok: true } },
	]);
	await emulator.transcript.record(false);
	await api.getMe();
	expect(await emulator.transcript.count("getMe")).toBe(2);
	expect(await emulator.transcript.calls("getMe")).toHaveLength(1);
});

test("the transcript can be waited for", async () => {
	const seen = emulator.transcript.waitFor((call) => call.method === "sendMessage");
	await api.getMe();
	await send();
	expect((await seen).number).toBe(2);
	await expect(emulator.transcript.waitFor((call) => call.method === "close", 20)).rejects.toThrow(
		"Cannot wait any longer than 20 ms: the calls were getMe 200, sendMessage 200",
	);
});
