import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, onTestFinished, test } from "vitest";
import { healthOf } from "../../src/kit/watch/health.ts";
import { isLoopback } from "../../src/ops/is-loopback.ts";
import { serveOps } from "../../src/ops/serve.ts";
import { logEntries } from "../support/articles/log-entries.ts";
import { FakeClock } from "../support/fake-clock.ts";

const PASSWORD = "sésame: open up";
const WELL = healthOf({ store: undefined });
const PATHS = ["/", "/status.json"];

interface Answer {
	readonly status: number | undefined;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly text: string;
}

async function startServer({ host = "127.0.0.1", password }: { host?: string; password?: string } = {}) {
	const clock = new FakeClock();
	const { logger, entries } = logEntries();
	const server = await serveOps({
		...{ host, port: 0, liveness: () => WELL, readiness: async () => WELL, logger },
		metrics: { text: async () => "rfi_sends_total 7\n", contentType: "text/plain" },
		status: {
			...{ json: async () => ({ at: 7 }), page: async () => "<!doctype html><p>well", clock },
			...(password !== undefined && { password }),
		},
	});
	onTestFinished(() => server.close());
	/** With headers as they are, the name of the host among them, and from any address of this machine. */
	const get = (path: string, headers: Readonly<Record<string, string>> = {}, localAddress = "127.0.0.1") =>
		new Promise<Answer>((resolve, reject) => {
			const options = { host: "127.0.0.1", port: server.port, path, headers, localAddress };
			httpRequest(options, (response) => {
				let text = "";
				response.setEncoding("utf8").on("data", (part: string) => (text += part));
				response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, text }));
			})
				.on("error", reject)
				.end();
		});
	const getAs = (given: string, from?: string) => get("/status.json", { authorization: basic(`me:${given}`) }, from);
	return { port: server.port, clock, entries, get, getAs };
}

function basic(userAndPassword: string): string {
	return `Basic ${Buffer.from(userAndPassword).toString("base64")}`;
}

/** So many wrong passwords, the last answer of which counts. */
async function guess(times: number, getAs: (given: string) => Promise<Answer>): Promise<(number | undefined)[]> {
	const answers: (number | undefined)[] = [];
	for (let time = 0; time < times; time++) answers.push((await getAs(`guess ${time}`)).status);
	return answers;
}

describe("The status over HTTP, on an address of this machine alone", () => {
	test("is open to whoever asks by the machine's own name", async () => {
		const { port, get } = await startServer();
		expect(await get("/")).toMatchObject({ status: 200, text: "<!doctype html><p>well" });
		expect(await get("/status.json")).toMatchObject({ status: 200, text: '{"at":7}' });
		for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, "LOCALHOST", `[::1]:${port}`, "127.9.9.9"])
			expect([host, (await get("/", { host })).status]).toEqual([host, 200]);
	});

	test.each(["bot.example", "127.0.0.1.bot.example", "localhost.bot.example", "192.168.1.7:8080", "[::2]"])(
		"is refused to whoever asks for the host %j: a page elsewhere may have its name lead here",
		async (host) => {
			const { get } = await startServer();
			for (const path of PATHS) {
				const answer = await get(path, { host });
				expect(answer).toMatchObject({ status: 403, text: expect.stringContaining("STATUS_PASSWORD") });
			}
		},
	);

	test.each(["x-forwarded-for", "forwarded", "via", "x-real-ip", "x-forwarded-host"])(
		"is refused to what a proxy passes on (%s)",
		async (name) => {
			const { get } = await startServer();
			expect((await get("/status.json", { [name]: "192.0.2.1" })).status).toBe(403);
		},
	);

	test("is refused to a proxy that says nothing of itself, and speaks HTTP/1.0 as proxies do", async () => {
		const { port } = await startServer();
		const ask = async (version: string) => {
			const socket = connect(port, "127.0.0.1");
			socket.write(`GET /status.json HTTP/${version}\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`);
			return (await text(socket)).split("\r\n")[0];
		};
		expect(await ask("1.0")).toMatch(/ 403 /);
		expect(await ask("1.1")).toMatch(/ 200 /);
	});
});

describe("The status over HTTP, on an address that others reach", () => {
	test("is refused without a password, with what to set; health and metrics are not", async () => {
		const { get } = await startServer({ host: "0.0.0.0" });
		for (const path of PATHS) {
			const answer = await get(path);
			expect(answer.status).toBe(403);
			expect(answer.text).toMatch(/^Not shown .*STATUS_PASSWORD.*\n$/);
		}
		for (const path of ["/livez", "/readyz", "/metrics"]) expect([path, (await get(path)).status]).toEqual([path, 200]);
	});
});

describe("The status over HTTP, with a password", () => {
	test("is shown to who brings it, under any name and from anywhere; health and metrics need none", async () => {
		const { get } = await startServer({ host: "0.0.0.0", password: PASSWORD });
		for (const name of ["", "admin"]) {
			const headers = {
				authorization: basic(`${name}:${PASSWORD}`),
				host: "bot.example",
				"x-forwarded-for": "192.0.2.1",
			};
			for (const path of PATHS) expect([path, (await get(path, headers)).status]).toEqual([path, 200]);
		}
		for (const path of ["/livez", "/readyz", "/metrics"]) expect([path, (await get(path)).status]).toEqual([path, 200]);
	});

	test.each([
		["none", undefined],
		["an empty one", basic("admin:")],
		["another", basic("admin:sesame: open up")],
		["a part of it", basic(`admin:${PASSWORD.slice(0, -1)}`)],
		["more than it", basic(`admin:${PASSWORD}!`)],
		["it for a name", basic(`${PASSWORD}:`)],
		["it in another scheme", `Bearer ${PASSWORD}`],
		["what is no base64", "Basic %%%"],
	])("is refused to who brings %s, and a browser is told to ask", async (_, authorization) => {
		const { get } = await startServer({ password: PASSWORD });
		for (const path of PATHS) {
			const answer = await get(path, authorization === undefined ? {} : { authorization });
			expect(answer).toMatchObject({ status: 401, headers: { "www-authenticate": expect.stringMatching(/^Basic /) } });
			expect(answer.text).not.toContain("well");
		}
	});

	test("takes ten wrong ones from an address, then none for a minute, right or wrong; others are let in", async () => {
		const { clock, entries, getAs } = await startServer({ password: PASSWORD });
		expect(await guess(12, getAs)).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
		const held = await getAs(PASSWORD);
		expect([held.status, held.headers["retry-after"]]).toEqual([429, "60"]);
		expect((await getAs(PASSWORD, "127.0.0.2")).status).toBe(200);
		expect(entries).toMatchObject([{ level: "warn", fields: { address: "127.0.0.1" } }]);
		expect(JSON.stringify(entries)).not.toContain("guess");
		await clock.advance(60_000);
		expect((await getAs(PASSWORD)).status).toBe(200);
	});

	test("takes sixty wrong ones from all addresses together", async () => {
		const { clock, getAs } = await startServer({ password: PASSWORD });
		for (let address = 1; address <= 6; address++)
			expect(await guess(10, (given) => getAs(given, `127.0.1.${address}`))).not.toContain(429);
		expect((await getAs("wrong", "127.0.1.7")).status).toBe(429);
		expect((await getAs(PASSWORD, "127.0.1.8")).status).toBe(429);
		await clock.advance(60_000);
		expect((await getAs(PASSWORD, "127.0.1.8")).status).toBe(200);
	});

	test("counts no request without one, such as a browser's first", async () => {
		const { get, getAs } = await startServer({ password: PASSWORD });
		for (let time = 0; time < 30; time++) expect((await get("/")).status).toBe(401);
		expect((await getAs(PASSWORD)).status).toBe(200);
	});

	test("lets a browser load, run, keep and pass on nothing, whatever is answered", async () => {
		const { get, getAs } = await startServer({ password: PASSWORD });
		for (const { headers } of [await getAs(PASSWORD), await getAs("wrong"), await get("/")]) {
			expect(headers["content-security-policy"]).toMatch(
				/^default-src 'none'; style-src 'unsafe-inline'; img-src data:;.* frame-ancestors 'none'/,
			);
			expect(headers).toMatchObject({
				...{ "cache-control": "no-store", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" },
			});
		}
	});
});

test.each([
	["127.0.0.1", true],
	["127.8.8.8", true],
	["::1", true],
	["::ffff:127.0.0.1", true],
	["0.0.0.0", false],
	["::", false],
	["10.0.0.1", false],
	["128.0.0.1", false],
	["::11", false],
	["127.0.0.1.example", false],
	["", false],
])("isLoopback says of %j that it is this machine's alone: %s", (address, expected) => {
	expect(isLoopback(address)).toBe(expected);
});
