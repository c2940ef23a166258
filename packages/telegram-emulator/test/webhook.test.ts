import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Update } from "@grammyjs/types";
import { Api } from "grammy";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { UserClient } from "../src/client/user-client.ts";
import { createEmulator, type Emulator } from "../src/create-emulator.ts";
import { createManualClock, type ManualClock } from "./support/manual-clock.ts";

interface Received {
	readonly update: Update;
	readonly secret: string | string[] | undefined;
	answer(status: number, headers?: Record<string, string>, body?: string): void;
}

let emulator: Emulator;
let clock: ManualClock;
let api: Api;
let li: UserClient;
let mei: UserClient;
let server: Server;
let url: string;
/** What has arrived and nobody has taken, and who waits for more. */
let inbox: Received[];
let arrived: PromiseWithResolvers<void>;

beforeEach(async () => {
	clock = createManualClock();
	emulator = await createEmulator({ clock });
	api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
	li = await emulator.world.user("Li");
	mei = await emulator.world.user("Mei");
	inbox = [];
	arrived = Promise.withResolvers();
	server = createServer(receive);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/updates`;
});

afterEach(async () => {
	await emulator.close();
	server.closeAllConnections();
	server.close();
});

function receive(request: IncomingMessage, response: ServerResponse): void {
	let body = "";
	request.on("data", (chunk) => {
		body += String(chunk);
	});
	request.on("end", () => {
		inbox.push({
			update: JSON.parse(body) as Update,
			secret: request.headers["x-telegram-bot-api-secret-token"],
			answer: (status, headers = {}, text = "") => response.writeHead(status, headers).end(text),
		});
		arrived.resolve();
	});
}

async function next(): Promise<Received> {
	for (;;) {
		const first = inbox.shift();
		if (first !== undefined) return first;
		arrived = Promise.withResolvers();
		await arrived.promise;
	}
}

test("updates are posted with the secret, and taken by any 2xx", async () => {
	await li.sends("before the webhook");
	await api.setWebhook(url, { secret_token: "s3cret_token-1" });
	const first = await next();
	expect(first.secret).toBe("s3cret_token-1");
	expect(first.update.message?.text).toBe("before the webhook");
	first.answer(204);
	await li.sends("after it");
	const second = await next();
	expect(second.update.message?.text).toBe("after it");
	second.answer(200, {}, "anything");
	await expect(api.getUpdates()).rejects.toMatchObject({
		error_code: 409,
		description:
			"Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
	});
});

test("what waited before is not posted to a webhook that drops it", async () => {
	await li.sends("before the webhook");
	await expect(api.setWebhook("nonsense:", { drop_pending_updates: true })).rejects.toMatchObject({ error_code: 400 });
	expect((await api.getWebhookInfo()).pending_update_count).toBe(1);
	await api.setWebhook(url, { drop_pending_updates: true });
	await li.sends("after it");
	const first = await next();
	expect(first.update.message?.text).toBe("after it");
	first.answer(200);
});

test("messages of one chat wait for each other, other chats do not wait", async () => {
	await api.setWebhook(url);
	await li.sends("Li 1");
	await li.sends("Li 2");
	await mei.sends("Mei 1");
	const [a, b] = [await next(), await next()];
	expect([a.update.message?.text, b.update.message?.text].sort()).toEqual(["Li 1", "Mei 1"]);
	expect(inbox).toEqual([]);
	for (const received of [a, b]) received.answer(200);
	const c = await next();
	expect(c.update.message?.text).toBe("Li 2");
	c.answer(200);
});

test("a refused update is posted again at once, then after the pause that the webhook asks for", async () => {
	await api.setWebhook(url);
	await li.sends("again and again");
	(await next()).answer(500);
	const second = await next();
	expect(await api.getWebhookInfo()).toMatchObject({
		url,
		pending_update_count: 1,
		last_error_message: "Wrong response from the webhook: 500 Internal Server Error",
		last_error_date: Math.floor(clock.now() / 1000),
	});
	const sleeping = clock.nextSleep();
	second.answer(503, { "Retry-After": "120" });
	await sleeping;
	clock.advance(119_000);
	await api.getMe();
	expect(inbox).toEqual([]);
	clock.advance(1000);
	const third = await next();
	expect(third.update).toEqual(second.update);
	third.answer(200);
});

test("a webhook may answer with a method", async () => {
	await api.setWebhook(url);
	await li.sends("/start");
	const { update, answer } = await next();
	answer(
		200,
		{},
		JSON.stringify({ method: "sendMessage", chat_id: update.message?.chat.id, text: "From the webhook" }),
	);
	await li.chat.waitForText("From the webhook");
});

test("without a webhook updates wait for getUpdates again", async () => {
	await api.setWebhook(url, { max_connections: 7, allowed_updates: ["message"] });
	expect(await api.getWebhookInfo()).toMatchObject({ max_connections: 7, allowed_updates: ["message"] });
	await li.sends("undelivered");
	await next();
	await api.deleteWebhook();
	expect(await api.getWebhookInfo()).toEqual({
		url: "",
		has_custom_certificate: false,
		pending_update_count: 1,
		allowed_updates: ["message"],
	});
	expect(await api.getUpdates()).toMatchObject([{ message: { text: "undelivered" } }]);
});

test("setting it twice in a second, to another machine, or to the emulator itself, is refused", async () => {
	await api.setWebhook(url);
	await expect(api.setWebhook(url)).rejects.toMatchObject({ error_code: 429, parameters: { retry_after: 1 } });
	clock.advance(1000);
	await expect(api.setWebhook("https://www.rfi.fr/hook")).rejects.toMatchObject({ error_code: 400 });
	const itself = `${emulator.apiRoot}/control/clearFaults`;
	await expect(api.setWebhook(itself)).rejects.toMatchObject({ error_code: 400 });
	await expect(api.setWebhook("nonsense:")).rejects.toMatchObject({ error_code: 400 });
	expect((await api.getWebhookInfo()).url).toBe(url);
});

test("setting a webhook ends a long poll", async () => {
	const waiting = clock.nextSleep();
	const poll = expect(api.getUpdates({ timeout: 30 })).rejects.toMatchObject({
		error_code: 409,
		description: "Conflict: terminated by setWebhook request",
	});
	await waiting;
	await api.setWebhook(url);
	await poll;
});
