import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { checkAddress } from "../../../src/cli/doctor/check-address.ts";
import { checkProxies } from "../../../src/cli/doctor/check-proxies.ts";
import { checkSettings } from "../../../src/cli/doctor/check-settings.ts";
import { systemClock } from "../../../src/kit/clock.ts";
import { createMetrics } from "../../../src/kit/metrics.ts";
import type { Health } from "../../../src/kit/watch/health.ts";
import { serveOps } from "../../../src/ops/serve.ts";
import { doctorSays } from "../../support/doctor-says.ts";
import { folder } from "../../support/folder.ts";
import { freePort } from "../../support/free-port.ts";
import { logLines } from "../../support/log-lines.ts";
import { serve } from "../../support/serve.ts";

describe("The doctor, looking at HTTP_ADDRESS,", () => {
	const says = async (host: string, port: number) => (await doctorSays(checkAddress({ http: { host, port } })))[0];

	async function runningBot(ready: Health) {
		const { logger } = logLines();
		const status = { json: async () => ({}), clock: systemClock };
		const options = { host: "127.0.0.1", port: 0, metrics: createMetrics(logger), status, logger };
		const ops = await serveOps({ ...options, liveness: () => ({ ok: true, parts: {} }), readiness: async () => ready });
		onTestFinished(() => ops.close());
		return ops.port;
	}

	test("finds it free, and leaves it free", async () => {
		const port = await freePort();
		for (const _ of ["once", "and again"])
			expect(await says("127.0.0.1", port)).toBe(`ok HTTP_ADDRESS: 127.0.0.1:${port} is free: no bot answers there`);
	});

	test.each([
		["0.0.0.0", "warning"],
		["::", "warning"],
		["127.0.0.1", undefined],
		["localhost", undefined],
	])("says of %s that the status is shown there to nobody, where no password is set: %s", async (host, level) => {
		const port = await freePort();
		const [, hidden] = await doctorSays(checkAddress({ http: { host, port } }));
		expect(hidden).toBe(
			level &&
				`${level} HTTP_ADDRESS: other machines reach it, so without STATUS_PASSWORD it shows the status to nobody → set STATUS_PASSWORD, or HTTP_ADDRESS to 127.0.0.1 and a port`,
		);
		expect(await doctorSays(checkAddress({ http: { host, port }, statusPassword: "a long secret" }))).toHaveLength(1);
	});

	test("knows the running bot, and passes on what it says of itself", async () => {
		const well = await runningBot({ ok: true, parts: { store: { ok: true } } });
		expect(await says("0.0.0.0", well)).toBe(
			`ok HTTP_ADDRESS: the running bot answers at 0.0.0.0:${well}, and is well`,
		);
		const ill = await runningBot({
			ok: false,
			parts: { store: { ok: true }, feeds: { ok: false, reason: "cn is down" } },
		});
		expect(await says("127.0.0.1", ill)).toMatch(/^trouble .* is not well: feeds: cn is down → look into its log$/);
	});

	test("finds another program there, and an address that is not this machine's", async () => {
		await using other = await serve((_, response) => response.end('{"ok":true}'));
		expect(await says("127.0.0.1", Number(new URL(other.origin).port))).toMatch(
			/^trouble .* cannot be had: another program listens there, .* → set HTTP_ADDRESS to a free address/,
		);
		expect(await says("192.0.2.1", await freePort())).toMatch(/^trouble .* cannot be had: .*EADDRNOTAVAIL/);
	});

	test("has nothing to look at where it is switched off", async () => {
		expect(await doctorSays(checkAddress({}))).toEqual([
			"ok HTTP_ADDRESS: empty: no status, no health checks, no metrics",
		]);
	});
});

describe("The doctor, looking at proxies,", () => {
	const feeds = [{ url: "https://www.rfi.fr/cn/rss" }, { url: "http://feeds.example/rss" }];
	const says = (proxy: { https?: string; http?: string; no?: string }) =>
		doctorSays(...checkProxies({ proxy, telegramApiRoot: "https://api.telegram.org", feeds }));

	test("says that there are none", async () => {
		expect(await says({})).toEqual(["ok proxy: none is set: Telegram and the feeds are reached directly"]);
	});

	test("says of each whether it takes connections, and what is reached through it", async () => {
		await using server = await serve(() => undefined);
		const { port } = new URL(server.origin);
		const [https, http] = [`http://user:secret@127.0.0.1:${port}`, `http://127.0.0.1:${await freePort()}`];
		expect(await says({ https, http })).toEqual([
			`ok proxy: HTTPS_PROXY ${https} takes connections; used for api.telegram.org, www.rfi.fr`,
			expect.stringMatching(
				/^trouble proxy: HTTP_PROXY \S+ cannot be reached: .*ECONNREFUSED.*; used for feeds\.example → /,
			),
		]);
		expect(await says({ http: server.origin })).toEqual([
			`ok proxy: HTTP_PROXY ${server.origin} takes connections; used for www.rfi.fr, feeds.example`,
		]);
	});

	test.each([
		["*", "nothing"],
		["api.telegram.org,.rfi.fr", "nothing"],
		["www.rfi.fr:443", "api.telegram.org"],
		["www.rfi.fr:80, 10.0.0.0/8", "api.telegram.org, www.rfi.fr"],
		["notrfi.fr", "api.telegram.org, www.rfi.fr"],
	])("leaves out what NO_PROXY names: %s", async (no, used) => {
		await using server = await serve(() => undefined);
		expect(await says({ https: server.origin, no })).toEqual([expect.stringMatching(`; used for ${used}$`)]);
	});
});

describe("The doctor, looking at the settings,", () => {
	const VERSION = "rfi-news-bot 0.1.0 (Node 24.21.0)";
	const says = (file: string, strange: Parameters<typeof checkSettings>[0]["strange"] = []) =>
		doctorSays(checkSettings({ file, strange, version: VERSION }));

	test("says which program this is, and which names nothing reads", async () => {
		const strange = [
			{ name: "EDTIONS", where: ".env", meant: "EDITIONS" },
			{ name: "COLOUR", where: ".env" },
		];
		expect(await says(join(folder(), ".env"), strange)).toEqual([
			`ok version: ${VERSION}`,
			"warning settings: nothing reads EDTIONS in .env → write EDITIONS, if that was meant",
			"warning settings: nothing reads COLOUR in .env → take it away",
			expect.stringMatching(/^ok .*\.env: is not there: all settings are in the environment$/),
		]);
		expect((await says(join(folder(), ".env")))[1]).toBe("ok settings: can be used, and nothing in them is misspelt");
	});

	test.runIf(process.platform !== "win32")("warns of a .env that others of this machine can read", async () => {
		const file = join(folder(), ".env");
		writeFileSync(file, "BOT_TOKEN=1:a\n");
		chmodSync(file, 0o640);
		expect((await says(file))[2]).toMatch(/^ok .*: cannot be read by other users of this machine$/);
		chmodSync(file, 0o644);
		expect((await says(file))[2]).toMatch(
			/^warning .*: every user of this machine can read it, .* → chmod 600 .*\.env$/,
		);
	});
});
