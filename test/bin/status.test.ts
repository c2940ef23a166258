import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { systemClock } from "../../src/kit/clock.ts";
import { healthOf } from "../../src/kit/watch/health.ts";
import { serveOps } from "../../src/ops/serve.ts";
import type { Status } from "../../src/status/status.ts";
import { aStatus } from "../support/a-status.ts";
import { logEntries } from "../support/articles/log-entries.ts";
import { freePort } from "../support/free-port.ts";
import { serve } from "../support/serve.ts";

const ENTRY = resolve(import.meta.dirname, "../../src/bin/status.ts");
const PASSWORD = "sésame: open up";

/** What a bot shows that is as given. */
async function startBot(status: Status, { host = "127.0.0.1", password }: { host?: string; password?: string } = {}) {
	const server = await serveOps({
		...{ host, port: 0, liveness: () => status.live, readiness: async () => status.ready, logger: logEntries().logger },
		metrics: { text: async () => "", contentType: "text/plain" },
		status: { json: async () => status, clock: systemClock, ...(password !== undefined && { password }) },
	});
	onTestFinished(() => server.close());
	return server.port;
}

/** As an operator asks, in a folder without a `.env`. */
async function ask(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
	const asking = spawn(process.execPath, [ENTRY, ...args], {
		cwd: import.meta.dirname,
		env: { PATH: process.env["PATH"] ?? "", ...env },
	});
	const written = { stdout: "", stderr: "" };
	for (const name of ["stdout", "stderr"] as const)
		asking[name].setEncoding("utf8").on("data", (text: string) => (written[name] += text));
	const [status] = await once(asking, "close");
	return { ...written, status };
}

test("npm run status says how the running bot is, in plain lines where no terminal is, and ends with 0 while it is well", async () => {
	const port = await startBot(aStatus());
	const { stdout, stderr, status } = await ask({ HTTP_ADDRESS: `127.0.0.1:${port}` });
	expect([stderr, status]).toEqual(["", 0]);
	expect(stdout).toMatch(/^All is well\. [\s\S]*\n\nFeeds\n {2}cn [\s\S]*\nVersion 1\.2\.3, up for 7 d\n$/);
	expect(stdout).not.toContain("\u001b");
});

test("npm run status ends with 1 when something is not well, and says what first", async () => {
	const port = await startBot(aStatus({ ready: healthOf({ store: "the store fails" }) }));
	const { stdout, status } = await ask({ HTTP_ADDRESS: `localhost:${port}` });
	expect([stdout.split("\n")[0], status]).toEqual(["Down. The store fails.", 1]);
});

test("npm run status --json prints what /status.json has", async () => {
	const port = await startBot(aStatus(), { host: "0.0.0.0", password: PASSWORD });
	const { stdout, status } = await ask({ HTTP_ADDRESS: `0.0.0.0:${port}`, STATUS_PASSWORD: PASSWORD }, "--json");
	expect([JSON.parse(stdout), status]).toEqual([aStatus(), 0]);
});

test("npm run status says what to do where it may not ask", async () => {
	const [locked, closed] = [
		await startBot(aStatus(), { password: PASSWORD }),
		await startBot(aStatus(), { host: "0.0.0.0" }),
	];
	const without = await ask({ HTTP_ADDRESS: `127.0.0.1:${locked}` });
	expect(without).toEqual({
		stdout: "",
		stderr: expect.stringMatching(/asks for a password; set STATUS_PASSWORD/),
		status: 1,
	});
	const wrong = await ask({ HTTP_ADDRESS: `127.0.0.1:${locked}`, STATUS_PASSWORD: "open sesame" });
	expect(wrong).toEqual({
		stdout: "",
		stderr: expect.stringMatching(/another password; set STATUS_PASSWORD/),
		status: 1,
	});
	expect(wrong.stderr).not.toContain("open sesame");
	const refused = await ask({ HTTP_ADDRESS: `0.0.0.0:${closed}` });
	expect(refused).toEqual({
		stdout: "",
		stderr: expect.stringMatching(/without a password: set STATUS_PASSWORD/),
		status: 1,
	});
});

test("npm run status says what to do where no bot answers", async () => {
	const nobody = await ask({ HTTP_ADDRESS: `127.0.0.1:${await freePort()}` });
	expect(nobody).toMatchObject({ stdout: "", status: 1 });
	expect(nobody.stderr).toMatch(
		/^Cannot ask the bot at http:\/\/127\.0\.0\.1:\d+: nothing listens there; start the bot, .*\n$/,
	);
	const off = await ask({ HTTP_ADDRESS: "" });
	expect(off).toEqual({
		stdout: "",
		stderr: expect.stringMatching(/^Cannot ask the bot: HTTP_ADDRESS is set to nothing/),
		status: 1,
	});
	await using other = await serve((_, response) => response.end("<p>A shop\u001b[2J"));
	const stranger = await ask({ HTTP_ADDRESS: new URL(other.origin).host });
	expect(stranger).toMatchObject({ stdout: "", status: 1 });
	expect(stranger.stderr).toMatch(/^Cannot ask the bot at [^\p{Cc}]*: what answers is another program[^\p{Cc}]*\n$/u);
});
