import { describe, expect, test } from "vitest";
import { readAnswer } from "../../src/telegram/read-answer.ts";

const read = (value: unknown, method = "sendChatAction") => readAnswer(method, Buffer.from(JSON.stringify(value)));
const refused = { ok: false, error_code: 429, description: "Too Many Requests" };
const parametersOf = (parameters: unknown) => {
	const answer = read({ ...refused, parameters });
	return answer.ok ? undefined : answer.parameters;
};

describe("readAnswer", () => {
	test("passes what Telegram says, with fields that nobody knows", () => {
		for (const answer of [
			{ ok: true, result: { odd: 1 }, odd: 2 },
			{ ...refused, parameters: { retry_after: 7, odd: 1 } },
		])
			expect(read(answer)).toEqual(answer);
	});

	test.each([
		["the JSON of a gateway", '{"message":"no upstream"}'],
		["a captive portal's", '{"status":"login"}'],
		["null", "null"],
		["a number", "5"],
		["a list", "[1]"],
		["a text", '"ok"'],
		["nothing", ""],
		["HTML", "<html></html>"],
		["half of an answer", '{"ok":true,"resu'],
		["no result", '{"ok":true}'],
		["null as its result", '{"ok":true,"result":null}'],
		["ok as a text", '{"ok":"true","result":1}'],
		["a refusal without a code", '{"ok":false,"description":"Bad Request"}'],
		["a refusal whose code is a text", '{"ok":false,"error_code":"400","description":"Bad Request"}'],
	])("throws on %s", (_, text) => {
		expect(() => readAnswer("sendChatAction", Buffer.from(text))).toThrow(/^Cannot read answer: it is/);
	});

	test("throws on bytes that are no UTF-8", () => {
		expect(() => readAnswer("getMe", Buffer.from([0x22, 0xff, 0x22]))).toThrow("Cannot read answer: it is no JSON");
	});

	test("throws on what is nested too deep, and counts no brackets in texts", () => {
		const nested = (depth: number) => `{"ok":true,"result":${"[".repeat(depth)}${"]".repeat(depth)}}`;
		expect(readAnswer("sendChatAction", Buffer.from(nested(99)))).toMatchObject({ ok: true });
		for (const depth of [100, 100_000])
			expect(() => readAnswer("sendChatAction", Buffer.from(nested(depth)))).toThrow("nested more than 100 deep");
		for (const result of ["[".repeat(1_000), `\\"${"{".repeat(1_000)}`, `${"[".repeat(1_000)}"`])
			expect(read({ ok: true, result })).toEqual({ ok: true, result });
	});

	test.each([
		[7, 7],
		["7", 7],
		[1.2, 2],
		[315_360_000, 86_400],
		[1e300, 86_400],
	])("reads a wait of %j as %d seconds", (wait, seconds) => {
		expect(parametersOf({ retry_after: wait })).toEqual({ retry_after: seconds });
	});

	test.each([0, -5, "", "soon", "Wed, 21 Oct 2026 07:28:00 GMT", null, [5], true])("knows no wait of %j", (wait) => {
		expect(parametersOf({ retry_after: wait })?.retry_after).toBeUndefined();
	});

	test.each(["-100123", 1.5, 0, null, 2 ** 60])("knows no chat %j to which a group moved", (id) => {
		expect(parametersOf({ migrate_to_chat_id: id })?.migrate_to_chat_id).toBeUndefined();
		expect(parametersOf({ migrate_to_chat_id: -100123 })?.migrate_to_chat_id).toBe(-100123);
	});

	test.each([null, 5, [], "text"])("reads parameters of %j as none", (parameters) => {
		expect(parametersOf(parameters)?.retry_after).toBeUndefined();
	});

	test("has a text for every refusal, and not more of it than anybody reads", () => {
		for (const description of [null, undefined, [], 5, {}])
			expect(read({ ...refused, description })).toMatchObject({ error_code: 429, description: "" });
		expect(read({ ...refused, description: "a\u001b[2Jb\n" })).toMatchObject({ description: "a\u001b[2Jb\n" });
		expect(read({ ...refused, description: "x".repeat(1_000_000) })).toMatchObject({ description: "x".repeat(500) });
	});

	test.each([
		["sendMessage", { message_id: 5 }, [true, {}, [], "5", { message_id: "5" }, { message_id: 1.5 }]],
		["editMessageText", true, [false, {}, "true"]],
		["editMessageText", { message_id: 5 }, [{ message_id: null }]],
		["getMe", { id: 1, is_bot: true, first_name: "Bot", username: "news_bot" }, [true, { id: 1 }]],
		[
			"getChatMember",
			{ status: "member", user: { id: 1 } },
			[true, { status: 1, user: { id: 1 } }, { status: "member" }],
		],
		["getChatAdministrators", [{ status: "creator", user: { id: 1 } }], [true, [null], {}]],
		["setWebhook", true, [{}, "true"]],
	])("knows the form of %s's result", (method, good, bad) => {
		expect(read({ ok: true, result: good }, method)).toEqual({ ok: true, result: good });
		for (const result of bad)
			expect(() => read({ ok: true, result }, method)).toThrow(`Cannot read answer: its result is none of "${method}"`);
	});
});
