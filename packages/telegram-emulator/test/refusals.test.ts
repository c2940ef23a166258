import { Api, GrammyError } from "grammy";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEmulator, type Emulator } from "../src/create-emulator.ts";
import { KEYBOARD_REFUSALS } from "./support/keyboard-refusal-cases.ts";
import { REFUSALS } from "./support/refusal-cases.ts";
import { type Cast, createCast } from "./support/refusal-cast.ts";

type Params = Record<string, unknown>;

let emulator: Emulator;
let cast: Cast;

beforeAll(async () => {
	emulator = await createEmulator({ limits: false });
	cast = await createCast(emulator);
});

afterAll(() => emulator.close());

/** The envelope that a description belongs to. */
function envelope(description: string, more: Params = {}): Params {
	const code = { Forbidden: 403, "Bad Request": 400, "Not Found": 404 }[description.split(":")[0] ?? ""];
	return { ok: false, error_code: code, description, ...more };
}

async function throughGrammy(method: string, params: Params): Promise<unknown> {
	const raw = new Api(emulator.token, { apiRoot: emulator.apiRoot }).raw as unknown as Record<
		string,
		(params: Params) => Promise<unknown>
	>;
	const refusal: unknown = await raw[method]?.(params).catch((error: unknown) => error);
	if (!(refusal instanceof GrammyError)) return refusal;
	const { ok, error_code, description, parameters } = refusal;
	return { ok, error_code, description, ...(Object.keys(parameters).length > 0 && { parameters }) };
}

async function throughFetch(method: string, query: string, init?: RequestInit): Promise<unknown> {
	const response = await fetch(`${emulator.apiRoot}/bot${emulator.token}/${method}${query}`, init);
	const body = (await response.json()) as Params;
	expect(response.status).toBe(body["error_code"] ?? 200);
	return body;
}

/** Structures travel as JSON in forms. */
function fields(params: Params): [string, string][] {
	return Object.entries(params).map(([name, value]) => [
		name,
		typeof value === "string" ? value : JSON.stringify(value),
	]);
}

function multipart(params: Params): FormData {
	const form = new FormData();
	for (const [name, value] of fields(params)) form.append(name, value);
	return form;
}

describe("the same refusal for grammY, JSON, both kinds of form and a query string", () => {
	test.each([...REFUSALS, ...KEYBOARD_REFUSALS].map((one) => [one[1], ...one] as const))(
		"%s: %s",
		async (_, description, method, params, more) => {
			const expected = envelope(description, more?.(cast));
			const given = params(cast);
			const json = { "content-type": "application/json" };
			const answers = [
				await throughGrammy(method, given),
				await throughFetch(method, "", { method: "POST", headers: json, body: JSON.stringify(given) }),
				await throughFetch(method, "", { method: "POST", body: new URLSearchParams(fields(given)) }),
				await throughFetch(method, "", { method: "POST", body: multipart(given) }),
			];
			const query = `?${new URLSearchParams(fields(given))}`;
			if (query.length < 8000) answers.push(await throughFetch(method, query));
			for (const answer of answers) expect(answer).toEqual(expected);
		},
	);
});

test("a refused call leaves no message behind", async () => {
	expect((await emulator.world.chat(cast.li).messages()).map((message) => message.message_id)).toEqual(
		expect.arrayContaining([cast.theirs, cast.own, cast.picture]),
	);
	expect(await emulator.world.chat(cast.li).messages()).toHaveLength(3);
});

test.each([
	["/bot7000000:wrong-secret-of-this-bot/getMe", 401, "Unauthorized"],
	["/bot0000000:wrong-secret-of-this-bot/getMe", 401, "Unauthorized: invalid token specified"],
	["/botnot-a-token/getMe", 404, "Not Found"],
	["/bot/getMe", 404, "Not Found"],
	["/getMe", 404, "Not Found"],
	["/nowhere", 404, "Not Found"],
])("the address %s is answered with %i %s", async (path, code, description) => {
	const response = await fetch(emulator.apiRoot + path);
	expect(response.status).toBe(code);
	expect(await response.json()).toEqual({ ok: false, error_code: code, description });
});
