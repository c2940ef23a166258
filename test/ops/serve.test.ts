import { request as httpRequest } from "node:http";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { systemClock } from "../../src/kit/clock.ts";
import type { Health } from "../../src/kit/watch/health.ts";
import { UnavailableError } from "../../src/kit/words/unavailable-error.ts";
import { type OpsOptions, serveOps } from "../../src/ops/serve.ts";
import { logEntries } from "../support/articles/log-entries.ts";

const METRICS = { text: async () => "rfi_sends_total 7\n", contentType: "text/plain; version=0.0.4; charset=utf-8" };
const SECRET = "between_us";
const WELL = { ok: true, parts: { store: { ok: true } } };
const UNWELL = { ok: false, parts: { store: { ok: false, reason: "the store fails" }, telegram: { ok: true } } };

async function start(changes: Partial<OpsOptions> = {}) {
	const { logger, entries } = logEntries();
	const status = { json: async () => ({}), clock: systemClock };
	const server = await serveOps({
		...{
			host: "127.0.0.1",
			port: 0,
			liveness: () => WELL,
			readiness: async () => WELL,
			metrics: METRICS,
			status,
			logger,
		},
		...changes,
	});
	onTestFinished(() => server.close());
	const origin = `http://127.0.0.1:${server.port}`;
	return { server, get: (path: string) => fetch(origin + path), origin, entries };
}

/** A webhook that keeps what it was handed. */
async function startWebhook(handle: (update: unknown) => Promise<void> = async () => undefined) {
	const updates: unknown[] = [];
	const webhook = {
		url: "https://bot.example/hook",
		secret: SECRET,
		handle: (update: unknown) => {
			updates.push(update);
			return handle(update);
		},
	};
	const started = await start({ webhook });
	const post = (body: string, secret: string | null = SECRET) =>
		fetch(`${started.origin}/hook`, {
			method: "POST",
			body,
			headers: secret === null ? {} : { "x-telegram-bot-api-secret-token": secret },
		});
	return { ...started, updates, post };
}

/** A webhook at an address with this path; what is sent to it goes out as it is written, without being put in order first. */
async function startAt(path: string) {
	const updates: unknown[] = [];
	const handle = async (update: unknown) => void updates.push(update);
	const { server } = await start({ webhook: { url: `https://bot.example${path}`, secret: SECRET, handle } });
	const send = (target: string, secret = SECRET) =>
		new Promise<number | undefined>((resolve, reject) => {
			const headers = { "x-telegram-bot-api-secret-token": secret };
			const request = httpRequest({ port: server.port, path: target, method: "POST", headers }, (response) => {
				response.resume().on("end", () => resolve(response.statusCode));
			});
			request.on("error", reject).end('{"update_id":1}');
		});
	return { send, updates };
}

describe("serveOps", () => {
	test.each([
		["/livez", "liveness"],
		["/readyz", "readiness"],
	] as const)("%s says in JSON which part is not well, with a status for whoever reads no more", async (path, what) => {
		let health: Health = UNWELL;
		const { get } = await start({ liveness: () => WELL, readiness: async () => WELL, [what]: () => health });
		const before = await get(path);
		expect([before.status, await before.json()]).toEqual([503, UNWELL]);
		expect(before.headers.get("content-type")).toContain("application/json");
		health = WELL;
		const after = await get(path);
		expect([after.status, await after.json()]).toEqual([200, WELL]);
	});

	test("shows the numbers as Prometheus reads them", async () => {
		const { get } = await start();
		const answer = await get("/metrics");
		expect(answer.headers.get("content-type")).toBe(METRICS.contentType);
		expect(await answer.text()).toBe("rfi_sends_total 7\n");
	});

	test("knows no other path, and no webhook when there is none", async () => {
		const { get, origin } = await start();
		expect((await get("/")).status).toBe(404);
		expect((await fetch(`${origin}/hook`, { method: "POST", body: "{}" })).status).toBe(404);
	});

	test("rejects with the address when somebody else listens there", async () => {
		const { server } = await start();
		const second = start({ port: server.port });
		await expect(second).rejects.toThrow(new RegExp(`^Cannot listen on 127\\.0\\.0\\.1:${server.port}: .*EADDRINUSE`));
	});

	test("closes at once, also twice and with a connection that somebody keeps open", async () => {
		const { server, get } = await start();
		await (await get("/livez")).text();
		await Promise.all([server.close(), server.close()]);
		await expect(get("/livez")).rejects.toThrow("fetch failed");
	});
});

describe("The webhook", () => {
	test("hands on an update that comes with the secret", async () => {
		const { post, updates } = await startWebhook();
		const answer = await post('{"update_id":1,"message":{"text":"中文"}}');
		expect([answer.status, await answer.text()]).toEqual([200, "ok"]);
		expect(updates).toEqual([{ update_id: 1, message: { text: "中文" } }]);
	});

	test.each([
		["none", null],
		["an empty one", ""],
		["another", "between_them"],
		["a longer one", `${SECRET}_x`],
		["a shorter one", SECRET.slice(0, -1)],
		["one in other letters", SECRET.toUpperCase()],
	])("refuses whoever brings %s for a secret, and hands on nothing", async (_, secret) => {
		const { post, updates } = await startWebhook();
		expect((await post('{"update_id":1}', secret)).status).toBe(401);
		expect(updates).toEqual([]);
	});

	test("refuses a stranger without reading what they send", async () => {
		const { origin } = await startWebhook();
		const status = await new Promise((resolve, reject) => {
			const request = httpRequest(`${origin}/hook`, { method: "POST", headers: { "content-length": 1000 } });
			request.on("response", (response) => {
				resolve(response.statusCode);
				request.destroy();
			});
			request.on("error", reject);
			request.flushHeaders(); // and never a byte of the body
		});
		expect(status).toBe(401);
	});

	test.each(["", "not JSON", "42", "null", '"text"'])("refuses %j, which is no update", async (body) => {
		const { post, updates } = await startWebhook();
		expect((await post(body)).status).toBe(400);
		expect(updates).toEqual([]);
	});

	test("refuses more than any update holds", async () => {
		const { post, updates } = await startWebhook();
		expect((await post(`{"text":"${"x".repeat(1024 * 1024)}"}`)).status).toBe(413);
		expect(updates).toEqual([]);
	});

	test("says with 503 why something cannot be told now, and logs that only where it has a cause", async () => {
		const cause = new Error("connect ECONNREFUSED");
		for (const given of [{}, { cause }]) {
			const error = new UnavailableError("The store fails", given);
			const json = () => Promise.reject(error);
			const { get, entries } = await start({ status: { json, clock: systemClock } });
			const answer = await get("/status.json");
			expect([answer.status, await answer.text()]).toEqual([503, "The store fails\n"]);
			const told = {
				level: "warn",
				sentence: "Request cannot be answered now",
				fields: { path: "/status.json", error },
			};
			expect(entries).toEqual("cause" in given ? [told] : []);
		}
	});

	test("lets Telegram send an update again that could not be handled", async () => {
		let isBroken = true;
		const broken = new Error("disk I/O error");
		const { post, entries } = await startWebhook(async () => {
			if (isBroken) throw broken;
		});
		const printed = vi.spyOn(console, "error");
		const answer = await post('{"update_id":1}');
		expect([answer.status, await answer.text()]).toEqual([500, "failed"]);
		// Printed as it is, an error of the bot would show its token.
		expect(printed).not.toHaveBeenCalled();
		expect(entries).toEqual([{ level: "error", sentence: "Request failed", fields: { path: "/hook", error: broken } }]);
		isBroken = false;
		expect((await post('{"update_id":1}')).status).toBe(200);
	});

	test.each([
		["/hook", "/hook"],
		["/hook", "/hook?x=1"],
		["/hook?x=1", "/hook"],
		["/hook/", "/hook/"],
		["/", "/"],
		["/:hook", "/:hook"],
		["/a*b", "/a*b"],
		["/{x}", "/{x}"],
		["/{x}", "/%7Bx%7D"],
		["/a{1}", "/a{1}"],
		["/法", "/%E6%B3%95"],
		["/%E6%B3%95", "/%e6%b3%95"],
		["/50%", "/50%"],
		["/bot1:AA-secret/hook", "/bot1:AA-secret/hook"],
	])("of the address %j takes what comes to %j, with the secret", async (given, asked) => {
		const { send, updates } = await startAt(given);
		expect(await send(asked)).toBe(200);
		expect(updates).toEqual([{ update_id: 1 }]);
		expect(await send(asked, "wrong")).toBe(401);
	});

	test.each([
		["/hook", "/hook/"],
		["/hook", "/Hook"],
		["/hook", "/"],
		["/", "/hook"],
		["/:hook", "/other"],
		["/a*b", "/axb"],
		["/{x}", "/x"],
		["/a%2Fb", "/a/b"],
	])("of the address %j takes nothing that comes to %j", async (given, asked) => {
		const { send, updates } = await startAt(given);
		expect(await send(asked)).toBe(404);
		expect(updates).toEqual([]);
	});

	test("closes when the update in hand has been handled, and says so to Telegram", async () => {
		const begun = Promise.withResolvers<void>();
		const work = Promise.withResolvers<void>();
		const { post, server } = await startWebhook(() => {
			begun.resolve();
			return work.promise;
		});
		const answer = post('{"update_id":1}');
		await begun.promise;
		let closed = false;
		const closing = server.close().then(() => {
			closed = true;
		});
		await new Promise(setImmediate);
		expect(closed).toBe(false);
		work.resolve();
		expect((await answer).status).toBe(200);
		await closing;
	});
});
