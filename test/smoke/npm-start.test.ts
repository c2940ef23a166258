import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createEmulator } from "telegram-emulator";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "../support/free-port.ts";

/** What npm needs of the project to start something. A developer's .env is not among it. */
const NEEDED = ["package.json", ".npmrc", "src", "demo", "locales", "packages", "node_modules"];

const ROOT = resolve(import.meta.dirname, "../..");

/** npm, as a person starts it; `output` grows, and `ended` resolves once nothing that npm started holds its output any more. */
async function startNpm(script: string, environment: Readonly<Record<string, string>> = {}) {
	const project = await mkdtemp(join(tmpdir(), "rfi-news-project-"));
	await Promise.all(NEEDED.map((name) => symlink(join(ROOT, name), join(project, name))));
	const { PATH = "", HOME = "" } = process.env;
	const npm = spawn("npm", ["run", script], {
		cwd: project,
		env: { PATH, HOME, ...environment },
		stdio: ["ignore", "pipe", "pipe"],
		detached: true,
	});
	const all = { output: "", ended: once(npm, "close") };
	for (const stream of [npm.stdout, npm.stderr]) stream.setEncoding("utf8").on("data", (text) => (all.output += text));
	onTestFinished(async () => {
		// The group: also what npm has left behind.
		if (npm.pid !== undefined && npm.exitCode === null) process.kill(-npm.pid, "SIGKILL");
		await rm(project, { recursive: true, force: true });
	});
	return { npm, all };
}

const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

test.each(SIGNALS)(
	"npm start ends with its bot when npm gets %s, and says nothing of files that it lacks",
	async (signal) => {
		const folder = await mkdtemp(join(tmpdir(), "rfi-news-npm-"));
		const emulator = await createEmulator();
		onTestFinished(async () => {
			await emulator.close();
			await rm(folder, { recursive: true, force: true });
		});
		const { npm, all } = await startNpm("start", {
			BOT_TOKEN: emulator.token,
			TELEGRAM_API_ROOT: emulator.apiRoot,
			NEWS_MAP: "off",
			FEEDS: `cn=http://127.0.0.1:${await freePort()}/cn/rss`,
			STORE_URL: `sqlite://${join(folder, "bot.sqlite")}`,
			HTTP_ADDRESS: "",
		});
		await expect.poll(() => all.output, { timeout: 20_000 }).toContain('"Connected to Telegram"');
		npm.kill(signal);
		await all.ended;
		expect(all.output).toContain('"Stopped"');
		expect(all.output).not.toMatch(/not found/i);
	},
);

test.each(SIGNALS)("npm run demo ends when npm gets %s", async (signal) => {
	const { npm, all } = await startNpm("demo");
	await expect.poll(() => all.output, { timeout: 20_000 }).toContain("The chats are at ");
	npm.kill(signal);
	await all.ended;
	expect(all.output).toContain("The end: ");
});
