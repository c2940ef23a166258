import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectEmulator } from "../src/connect-emulator.ts";
import { createEmulator, type Emulator } from "../src/create-emulator.ts";

let emulator: Emulator;

beforeAll(async () => {
	emulator = await createEmulator();
});

afterAll(() => emulator.close());

type Headers = Record<string, string>;

const post = (path: string, headers: Headers, body: string) => ask("POST", path, headers, body);
const get = (path: string, headers: Headers) => ask("GET", path, headers, "");

function ask(method: string, path: string, headers: Headers, body: string): Promise<{ status: number; body: string }> {
	return new Promise((resolve, reject) => {
		const outgoing = request(emulator.apiRoot + path, { method, headers }, (response) => {
			let text = "";
			response.on("data", (chunk) => {
				text += String(chunk);
			});
			response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text }));
		});
		outgoing.on("error", reject);
		outgoing.end(body);
	});
}

const json = { "content-type": "application/json" };

test.each([
	["another origin", { ...json, origin: "https://evil.example" }, 403],
	["another name of this machine", { ...json, host: "evil.example" }, 403],
	["a form", { "content-type": "application/x-www-form-urlencoded" }, 415],
	["its own origin", { ...json, origin: "same" }, 200],
	["no origin", json, 200],
])("an act from %s is answered with %3$i", async (_, headers, status) => {
	const own = Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name, value === "same" ? emulator.apiRoot : value]),
	);
	expect((await post("/control/addUser", own, '{"first_name":"Li"}')).status).toBe(status);
});

test.each([
	["no browser", {}, 200],
	["its own page", { origin: "same", "sec-fetch-site": "same-origin" }, 200],
	["another origin", { origin: "https://evil.example" }, 403],
	["another name of this machine", { host: "evil.example" }, 403],
	["an address that somebody typed", { "sec-fetch-site": "none" }, 200],
	["a picture on another page", { "sec-fetch-site": "cross-site" }, 403],
	["a picture on another port", { "sec-fetch-site": "same-site" }, 403],
])("a call of the Bot API from %s is answered with %3$i", async (_, headers, status) => {
	const own = Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name, value === "same" ? emulator.apiRoot : value]),
	);
	expect((await post(`/bot${emulator.token}/getMe`, own, "")).status).toBe(status);
	expect((await get(`/bot${emulator.token}/getMe`, own)).status).toBe(status);
	expect((await get("/control/", own)).status).toBe(status);
});

test.each([
	["/control/explode", 404, 'Cannot control: there is no act "explode"'],
	["/control/constructor", 404, 'Cannot control: there is no act "constructor"'],
	["/control/addUser", 400, "first_name"],
	["/control/send", 400, "userId"],
])("POST %s with no parameters is answered with %i", async (path, status, words) => {
	const answer = await post(path, json, "{}");
	expect(answer.status).toBe(status);
	expect(answer.body).toContain(words.replaceAll('"', '\\"'));
});

test("a call that nests its parameters without end is refused, and a media type may be written in any case", async () => {
	const deep = `{"chat_id":${"[".repeat(20_000)}${"]".repeat(20_000)}}`;
	const refused = await post(`/bot${emulator.token}/getChat`, { "content-type": "Application/JSON" }, deep);
	expect(refused).toMatchObject({ status: 400, body: expect.stringContaining("too many levels") });
});

test("events are streamed to whoever listens, in order", async () => {
	const { control, world } = await connectEmulator(emulator.apiRoot);
	const seen: string[] = [];
	const enough = Promise.withResolvers<void>();
	const stop = await control.subscribe((event) => {
		seen.push(event.kind);
		if (seen.length === 4) enough.resolve();
	});
	const li = await world.user("Li");
	await li.edits(await li.sends("frist"), "first");
	await enough.promise;
	stop();
	expect(seen).toEqual(["chat", "chat", "message", "edited"]); // they come, and start the bot by writing
});

test("connecting to nobody says so", async () => {
	await expect(connectEmulator("http://127.0.0.1:9")).rejects.toThrow(
		'Cannot connect to emulator at "http://127.0.0.1:9"',
	);
});
