import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { GrammyError, HttpError } from "grammy";
import { describe, expect, onTestFinished, test } from "vitest";
import { classifyError } from "../../src/telegram/classify-error.ts";
import { createBot } from "../../src/telegram/create-bot.ts";

const TOKEN = "123456:AAAA-secret-token-AAAA";

function answer(code: number, description: string, parameters: Record<string, number> = {}): GrammyError {
	return new GrammyError("Call failed", { ok: false, error_code: code, description, parameters }, "sendMessage", {});
}

/** What node-fetch makes of a connection's error. */
function noAnswer(reason: string, code?: string): HttpError {
	const url = `https://api.telegram.org/bot${TOKEN}/sendMessage`;
	const cause = Object.assign(
		new Error(`request to ${url} failed, reason: ${reason}`),
		code === undefined ? {} : { code },
	);
	return new HttpError("Network request for 'sendMessage' failed!", cause);
}

async function serve(listener: RequestListener): Promise<string> {
	const server = createServer(listener).listen(0, "127.0.0.1");
	await new Promise((resolve) => server.once("listening", resolve));
	onTestFinished(() => void server.close());
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function outcomeAt(apiRoot: string, proxies = {}) {
	const { api } = createBot({ token: TOKEN, apiRoot, proxies });
	return classifyError(await api.sendMessage(1, "text").catch((error: unknown) => error));
}

const REFUSAL = { ok: false, error_code: 400, description: "Bad Request: message is too long" };

describe("classifyError, of what Telegram answers,", () => {
	test.each([
		[403, "Forbidden: bot was blocked by the user"],
		[403, "Forbidden: user is deactivated"],
		[403, "Forbidden: bot can't initiate conversation with a user"],
		[403, "Forbidden: the bot can't send messages to the bot"],
		[403, "Forbidden: bot can't send messages to bots"],
		[403, "Forbidden: bot was kicked from the group chat"],
		[403, "Forbidden: bot was kicked from the supergroup chat"],
		[403, "Forbidden: bot was kicked from the channel chat"],
		[403, "Forbidden: bot is not a member of the group chat"],
		[403, "Forbidden: bot is not a member of the supergroup chat"],
		[403, "Forbidden: bot is not a member of the channel chat"],
		[403, "Forbidden: the group chat was deleted"],
	])("takes %d %s for a chat that is gone", (code, description) => {
		expect(classifyError(answer(code, description))).toEqual({ kind: "gone", reason: description });
	});

	test.each([
		"Bad Request: chat not found",
		"Bad Request: PEER_ID_INVALID",
		"Bad Request: PAYMENT_REQUIRED",
		"Bad Request: TOPIC_ID_INVALID",
		"Bad Request: message thread not found",
		"Bad Request: TOPIC_CLOSED",
		"Bad Request: not enough rights to send text messages to the chat",
		"Bad Request: not enough rights to send photos to the chat",
		"Bad Request: need administrator rights in the channel chat",
		"Bad Request: have no write access to the chat",
		"Bad Request: CHAT_WRITE_FORBIDDEN",
		"Bad Request: CHAT_RESTRICTED",
		"Bad Request: CHAT_SEND_PLAIN_FORBIDDEN",
	])("takes %s for a chat where the bot may not post at present", (description) => {
		expect(classifyError(answer(400, description))).toEqual({ kind: "cannot-post", reason: description });
	});

	test.each([
		'Bad Request: can\'t parse entities: Unsupported start tag "p" at byte offset 39',
		"Bad Request: message is too long",
		"Bad Request: text is too long",
		"Bad Request: message text is empty",
		"Bad Request: text must be non-empty",
		"Bad Request: entity URL 'https://localhost/' is invalid: Wrong HTTP URL",
		"Bad Request: inline keyboard button URL 'https://localhost/' is invalid: Wrong HTTP URL",
		"Bad Request: BUTTON_DATA_INVALID",
		"Bad Request: reply markup is too long",
		"Bad Request: wrong type of the web page content",
		"Bad Request: can't parse MessageEntity: Unsupported type specified",
		"Bad Request: WEBPAGE_URL_INVALID",
		"Bad Request: ENTITY_BOUNDS_INVALID",
	])("takes %s for content that it refuses", (description) => {
		expect(classifyError(answer(400, description))).toEqual({ kind: "refused", reason: description });
	});

	test.each([
		"Bad Request: message to edit not found",
		"Bad Request: message can't be edited",
		"Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
	])("takes %s for a message that stays as it is", (description) => {
		expect(classifyError(answer(400, description))).toEqual({ kind: "uneditable", reason: description });
	});

	test.each([
		"Logged out",
		"Bad Request: query is too old and response timeout expired or query ID is invalid",
		"Bad Request: CHANNEL_PRIVATE",
		"Bad Request: group chat was deactivated",
		"Bad Request: user not found",
		"Bad Request: bot is frozen",
		"Bad Request: FROZEN_METHOD_INVALID",
		"Bad Request: YOU_BLOCKED_USER",
		"Bad Request: chat_id is empty",
		"Bad Request: something that nobody has seen before",
	])("blames nothing that was sent for %s", (description) => {
		expect(classifyError(answer(400, description))).toEqual({ kind: "unexplained", reason: description });
	});

	test("no text of 400 that is in no list is taken for content, or for a chat that is gone", () => {
		const words = fc.stringMatching(/^[A-Z]{4,12}_(PRIVATE|INVALID_ID|FORBIDDEN|DEACTIVATED)$/);
		fc.assert(
			fc.property(words, (description) => {
				const { kind } = classifyError(answer(400, `Bad Request: ${description}`));
				expect(["unexplained", "cannot-post"]).toContain(kind);
			}),
		);
	});

	test("believes Telegram that a message was sent which somebody's bot deleted at once", () => {
		const description = "Internal Server Error: sent message was immediately deleted and can't be returned";
		expect(classifyError(answer(500, description))).toEqual({ kind: "sent" });
	});

	test("takes a group's new id from the field, whatever the text says", () => {
		const description = "Bad Request: group chat was upgraded to a supergroup chat";
		const moved = answer(400, description, { migrate_to_chat_id: -1_001_234_567_890 });
		expect(classifyError(moved)).toEqual({ kind: "moved", to: -1_001_234_567_890 });
		expect(classifyError(answer(403, "other words", { migrate_to_chat_id: -5 }))).toEqual({ kind: "moved", to: -5 });
	});

	test.each([
		[{ retry_after: 17 }, 17],
		[{ retry_after: 10_072 }, 10_072],
		[{ retry_after: 0 }, 1],
		[{}, 5],
	])("waits at 429 with %o for %d seconds", (parameters, seconds) => {
		expect(classifyError(answer(429, "Too Many Requests: retry after N", parameters))).toEqual({
			kind: "wait",
			seconds,
		});
	});

	test.each([
		[401, "Unauthorized"],
		[401, "Unauthorized: invalid token specified"],
		[404, "Not Found"],
	])("takes %d %s for a bot that can never work", (code, description) => {
		expect(classifyError(answer(code, description))).toEqual({ kind: "unusable", reason: description });
	});

	test.each([
		[500, "Internal Server Error: restart"],
		[409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"],
		[418, "I'm a teapot"],
	])("cannot tell after %d %s whether anything was done", (code, description) => {
		expect(classifyError(answer(code, description))).toEqual({ kind: "ambiguous", reason: description });
	});
});

describe("classifyError, of calls without an answer,", () => {
	test.each([
		["connect ECONNREFUSED 149.154.167.220:443", "ECONNREFUSED"],
		["getaddrinfo ENOTFOUND api.telegram.org", "ENOTFOUND"],
		["getaddrinfo EAI_AGAIN api.telegram.org", "EAI_AGAIN"],
		["connect EHOSTUNREACH 149.154.167.220:443", "EHOSTUNREACH"],
		["connect ENETUNREACH 149.154.167.220:443", "ENETUNREACH"],
		["connect ETIMEDOUT 149.154.167.220:443", "ETIMEDOUT"],
		["Client network socket disconnected before secure TLS connection was established", "ECONNRESET"],
		["certificate has expired", "CERT_HAS_EXPIRED"],
		["self-signed certificate", "DEPTH_ZERO_SELF_SIGNED_CERT"],
		["self-signed certificate in certificate chain", "SELF_SIGNED_CERT_IN_CHAIN"],
		["unable to verify the first certificate", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"],
		["Hostname/IP does not match certificate's altnames", "ERR_TLS_CERT_ALTNAME_INVALID"],
		["Failed to establish tunnel to api.telegram.org:443", "ERR_PROXY_TUNNEL"],
	])("knows of %s that the call never left", (reason, code) => {
		expect(classifyError(noAnswer(reason, code))).toMatchObject({
			kind: "unsent",
			reason: expect.stringContaining(reason),
		});
	});

	test.each(["ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ECONNREFUSED"])(
		"knows that the call never left when all addresses of the host failed with %s, and names it",
		(code) => {
			const outcome = classifyError(noAnswer("", code));
			expect(outcome).toMatchObject({ kind: "unsent", reason: expect.stringMatching(`, reason: ${code}$`) });
		},
	);

	test.each([
		["read ECONNRESET", "ECONNRESET"],
		["socket hang up", "ECONNRESET"],
		["read ETIMEDOUT", "ETIMEDOUT"],
		["write EPIPE", "EPIPE"],
		["The user aborted a request.", undefined],
	])("cannot tell after %s whether anything was done", (reason, code) => {
		expect(classifyError(noAnswer(reason, code))).toMatchObject({ kind: "ambiguous" });
	});

	test("refuses a redirect with its new address: nothing has left, and nothing is asked of the other address", async () => {
		const asked: string[] = [];
		const elsewhere = await serve((request, response) => {
			asked.push(request.url ?? "");
			response.end('{"ok":true,"result":{"message_id":1}}');
		});
		for (const status of [301, 302, 303, 307, 308]) {
			const root = await serve(({ url }, response) => {
				response.writeHead(status, { location: `${elsewhere}/api${url?.replace("sendMessage", "getMe")}` }).end();
			});
			const reason = `TELEGRAM_API_ROOT answers with a redirect to ${elsewhere}/api: use that address`;
			expect(await outcomeAt(root)).toEqual({ kind: "unsent", reason });
		}
		expect(asked).toEqual([]);
	});

	test("keeps the token out of the reason", () => {
		const { reason } = classifyError(noAnswer("socket hang up", "ECONNRESET")) as { reason: string };
		expect(reason).toContain("https://api.telegram.org/bot***/sendMessage");
		expect(reason).not.toContain("secret");
	});

	test("takes whatever it does not know for unclear", () => {
		for (const thrown of [new TypeError("x is not a function"), "text", 5, null, undefined, {}, [], Symbol("odd")])
			expect(classifyError(thrown)).toMatchObject({ kind: "ambiguous", reason: expect.any(String) });
		for (const description of [null, undefined, ["a"], 5])
			expect(classifyError(new GrammyError("", { ...REFUSAL, description } as never, "sendMessage", {}))).toMatchObject(
				{
					kind: "ambiguous",
				},
			);
		for (const parameters of [{ migrate_to_chat_id: "-100" }, { migrate_to_chat_id: 0 }, { retry_after: "soon" }])
			expect(classifyError(new GrammyError("", { ...REFUSAL, parameters } as never, "sendMessage", {}))).toMatchObject({
				kind: "ambiguous",
			});
	});
});

describe("classifyError, of real connections,", () => {
	test("tells a port where nobody listens, a plain server behind https and a proxy that refuses from an unclear end", async () => {
		const plain = await serve((_, response) => response.end("no TLS here"));
		expect(await outcomeAt("http://127.0.0.1:1")).toMatchObject({ kind: "unsent" });
		expect(await outcomeAt(plain.replace("http:", "https:"))).toMatchObject({ kind: "unsent" });
		expect(await outcomeAt("https://telegram.invalid", { https: "http://127.0.0.1:1" })).toMatchObject({
			kind: "unsent",
		});
		expect(await outcomeAt("https://telegram.invalid", { https: plain })).toMatchObject({ kind: "unsent" });
	});

	test("cannot tell after a page instead of an answer, or a connection that was cut", async () => {
		const gateway = await serve((_, response) => response.writeHead(502).end("<html>Bad Gateway</html>"));
		const cutter = await serve((request) => request.socket.destroy());
		expect(await outcomeAt(gateway)).toMatchObject({ kind: "ambiguous" });
		expect(await outcomeAt(cutter)).toMatchObject({ kind: "ambiguous" });
	});
});
