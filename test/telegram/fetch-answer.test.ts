import type { ServerResponse } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chatId } from "../../src/news/destination.ts";
import { createBot } from "../../src/telegram/create-bot.ts";
import { createSender } from "../../src/telegram/sender.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { serve } from "../support/serve.ts";
import { passTime, said, setIntakeStage } from "../support/stages/intake-stage.ts";

type Reply = (response: ServerResponse) => void;

const ME = { id: 1, is_bot: true, first_name: "Bot", username: "news_bot" };
const OVERSIZE_BYTES = 9 * 1024 * 1024;
const json = (value: unknown) => JSON.stringify(value);
const body =
	(content: string | Uint8Array, status = 200, headers: Record<string, string> = {}): Reply =>
	(response) =>
		void response.writeHead(status, headers).end(content);
const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

/** What is no answer of Telegram's, whatever was asked. */
const NO_ANSWERS: readonly (readonly [string, Reply])[] = [
	["the JSON of a gateway, with 503", body(json({ message: "no upstream" }), 503)],
	["the JSON of a gateway, with 403", body(json({ message: "not allowed" }), 403)],
	["the JSON of a gateway, with 200", body(json({ message: "fine" }))],
	["a captive portal's", body(json({ status: "login" }))],
	["a page, with 502", body("<html>Bad gateway</html>", 502)],
	["a page, with 200", body("<html>Welcome</html>")],
	["nothing", body("")],
	["null", body("null")],
	["a number", body("7")],
	["a list", body("[]")],
	["a text", body('"ok"')],
	["a result of null", body(json({ ok: true, result: null }))],
	["no result", body(json({ ok: true }))],
	["ok of 1", body(json({ ok: 1, result: {} }))],
	["a refusal without a code", body(json({ ok: false, description: "Bad Request: message is too long" }), 400)],
	[
		"a text as code",
		body(json({ ok: false, error_code: "403", description: "Forbidden: bot was blocked by the user" })),
	],
	["bytes that are no text", body(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))],
	["an answer in UTF-16", body(Buffer.from(json({ ok: true, result: { message_id: 5 } }), "utf16le"))],
	["a nested result", body(`{"ok":true,"result":${nested(100_000)}}`)],
	["nothing but brackets", body("[".repeat(100_000))],
	["too much", body(json({ ok: true, result: { message_id: 5, text: "x".repeat(OVERSIZE_BYTES) } }))],
	["too much once it is unpacked", body(gzipSync("x".repeat(OVERSIZE_BYTES)), 200, { "content-encoding": "gzip" })],
	["garbage that calls itself gzip", body("no gzip at all", 200, { "content-encoding": "gzip" })],
	["garbage that calls itself brotli", body("no brotli at all", 200, { "content-encoding": "br" })],
	["half of what was packed", body(gzipSync(json({ ok: true })).subarray(0, 12), 200, { "content-encoding": "gzip" })],
	[
		"half of a brotli stream",
		body(brotliCompressSync("x".repeat(99)).subarray(0, 3), 200, { "content-encoding": "br" }),
	],
	["half of an answer", body('{"ok":true,"result":{"message_id":5')],
	["the end of the connection", (response) => void response.destroy()],
	["what is not HTTP", (response) => void response.socket?.end("SSH-2.0\r\n")],
];

/** Refusals that Telegram's servers do not word like this. */
const ODD_REFUSALS: readonly (readonly [string, unknown])[] = [
	["null as description", { description: null }],
	["a list as description", { description: ["Bad Request"] }],
	["no description", {}],
	["a megabyte of description", { description: "x".repeat(1_000_000) }],
	["control characters", { description: "\u001b]0;title\u0007\u001b[2J\n{}" }],
	["a text as the new chat", { description: "Bad Request", parameters: { migrate_to_chat_id: "-1001" } }],
	["parameters of null", { description: "Bad Request", parameters: null }],
];

const WAITS: readonly (readonly [unknown, number])[] = [
	[7, 7],
	["7", 7],
	[1.5, 2],
	[315_360_000, 86_400],
	["soon", 5],
	["Wed, 21 Oct 2026 07:28:00 GMT", 5],
	[-3, 5],
	[0, 5],
	[null, 5],
];

async function sendInto(reply: Reply) {
	await using server = await serve((request, response) => {
		request.resume();
		reply(response);
	});
	const { api } = createBot({ token: "1:a", apiRoot: server.origin });
	return await createSender(api).send({ chat: chatId(10) }, { kind: "text", text: "News", entities: [] });
}

/** Polls answered like this, and the ones after with an update, which has to be handled. */
async function pollThrough(reply: Reply) {
	let polls = 0;
	await using server = await serve((request, response) => {
		request.resume();
		if (!request.url?.endsWith("/getUpdates")) return body(json({ ok: true, result: ME }))(response);
		polls++;
		if (polls === 1) reply(response);
		else if (polls === 2) body(json({ ok: true, result: [said(2 ** 31 - 1, 30, "the next one")] }))(response);
		else body(json({ ok: true, result: [] }))(response);
	});
	const { clock, intake } = await setIntakeStage();
	const { intake: polling, texts, unusable } = intake({}, undefined, server.origin);
	polling.start();
	await passTime(clock, () => texts.includes("the next one"));
	await polling.stop();
	expect(unusable).toEqual([]);
}

describe("What stands in place of an answer", () => {
	test.each(NO_ANSWERS)("leaves a send unclear: %s", async (_, reply) => {
		expect(await sendInto(reply)).toMatchObject({ kind: "ambiguous", reason: expect.stringMatching(/./) });
	});

	test.each(NO_ANSWERS)("is an outage for the intake, which goes on: %s", async (_, reply) => {
		await pollThrough(reply);
	});

	test("is not taken for a message that was sent", async () => {
		for (const result of [true, {}, [], "5", { message_id: "5" }, { message_id: null }])
			expect(await sendInto(body(json({ ok: true, result })))).toMatchObject({ kind: "ambiguous" });
	});

	test("is read no further than an answer can be long, and its connection is closed", async () => {
		const { promise: closed, resolve } = Promise.withResolvers<void>();
		const endless: Reply = (response) => {
			const chunk = "x".repeat(64 * 1024);
			const write = () => {
				while (!response.destroyed && response.write(chunk));
			};
			response.on("drain", write).on("close", () => resolve());
			write();
		};
		await using server = await serve((_, response) => endless(response));
		const sender = createSender(createBot({ token: "1:a", apiRoot: server.origin }).api);
		const outcome = await sender.send({ chat: chatId(10) }, { kind: "text", text: "News", entities: [] });
		expect(outcome).toMatchObject({ kind: "ambiguous", reason: expect.stringContaining("exceeds") });
		await closed; // by us: the server is still there
	});

	test("is unclear at the deadline when the connection ends before all that was announced has come", async () => {
		const { promise: cut, resolve } = Promise.withResolvers<void>();
		await using server = await serve((_, response) => {
			response.writeHead(200, { "content-length": "1000" });
			response.on("close", () => resolve()).write('{"ok":true,', () => response.destroy());
		});
		const clock = new FakeClock();
		const sender = createSender(createBot({ token: "1:a", apiRoot: server.origin }).api, clock);
		const sending = sender.send({ chat: chatId(10) }, { kind: "text", text: "News", entities: [] });
		await cut;
		await clock.advance(30_000);
		expect(await sending).toMatchObject({ kind: "ambiguous" });
	});

	test("whatever it is, throws nothing and counts as sent only with a message's number", async () => {
		let answer: string | Uint8Array = "";
		await using server = await serve((request, response) => {
			request.resume();
			response.end(answer);
		});
		const sender = createSender(createBot({ token: "1:a", apiRoot: server.origin }).api);
		const envelope = fc.record({
			ok: fc.oneof(fc.boolean(), fc.jsonValue()),
			result: fc.jsonValue(),
			error_code: fc.oneof(fc.constantFrom(400, 401, 403, 404, 409, 429, 500), fc.jsonValue()),
			description: fc.jsonValue(),
			parameters: fc.oneof(
				fc.record({ retry_after: fc.jsonValue(), migrate_to_chat_id: fc.jsonValue() }),
				fc.jsonValue(),
			),
		});
		const answers = fc.oneof(fc.json(), fc.uint8Array(), envelope.map(json));
		const property = fc.asyncProperty(answers, async (one) => {
			answer = one;
			const outcome = await sender.send({ chat: chatId(10) }, { kind: "text", text: "News", entities: [] });
			if (outcome.kind === "sent") expect(outcome.messageId).toSatisfy(Number.isInteger);
			if (outcome.kind === "wait") expect(outcome.seconds).toSatisfy((wait: number) => wait >= 1 && wait <= 86_400);
			expect(outcome.kind).not.toBe("refused");
		});
		await fc.assert(property, { numRuns: 200 });
	});

	test("whatever it is, does not stop the intake", async () => {
		const property = fc.asyncProperty(fc.oneof(fc.uint8Array(), fc.json()), (answer) => pollThrough(body(answer)));
		await fc.assert(property, { numRuns: 20 });
	});
});

describe("An answer of Telegram's", () => {
	test.each(ODD_REFUSALS)("costs no article when it refuses with %s", async (_, odd) => {
		const reply = body(json({ ok: false, error_code: 400, ...(odd as object) }), 400);
		expect(await sendInto(reply)).toMatchObject({ kind: "unexplained" });
		await pollThrough(reply);
	});

	test.each(WAITS)("that asks to wait for %j is waited for %d s", async (retry_after, seconds) => {
		const answer = { ok: false, error_code: 429, description: "Too Many Requests", parameters: { retry_after } };
		expect(await sendInto(body(json(answer), 429))).toEqual({ kind: "wait", seconds });
		if (seconds < 60) await pollThrough(body(json(answer), 429));
	});

	test("counts whatever the status is, packed or not", async () => {
		const answer = json({ ok: true, result: { message_id: 5 } });
		const sent = { kind: "sent", messageId: 5 };
		expect(await sendInto(body(answer, 503))).toEqual(sent);
		expect(await sendInto(body(gzipSync(answer), 200, { "content-encoding": "gzip" }))).toEqual(sent);
		const refusal = { ok: false, error_code: 413, description: "Request Entity Too Large" };
		expect(await sendInto(body(json(refusal), 413))).toMatchObject({ kind: "ambiguous", reason: refusal.description });
	});
});
