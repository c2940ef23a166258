import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { freePort } from "../free-port.ts";
import { serverUser } from "./has-postgres.ts";

const PROGRAM = "pgbouncer";

/**
 * Whether PgBouncer is installed, the pooler that most servers stand behind. Where it is not, the tests that need one are skipped.
 *
 * @throws Error on CI, where nobody would notice that they were.
 */
export function hasPooler(): boolean {
	const isThere = spawnSync(PROGRAM, ["--version"]).status === 0;
	if (!isThere && process.env["CI"] === "true")
		throw new Error('Cannot run all tests: there is no PgBouncer; on Debian, "apt-get install pgbouncer"');
	return isThere;
}

export interface PoolerOptions {
	/** From when to when a connection keeps a session of the server's. */
	readonly mode: "session" | "transaction";
	readonly maxSessions: number;
}

/** A pooler before the server of a database's URL, until the test ends; resolves to the URL through it. */
export async function startPooler(url: string, { mode, maxSessions }: PoolerOptions): Promise<string> {
	const { hostname, port: serverPort, username, password } = new URL(url);
	const [folder, port] = [mkdtempSync(join(tmpdir(), "rfi-news-bot-pooler-")), await freePort()];
	const settings = join(folder, "pgbouncer.ini");
	writeFileSync(
		settings,
		[
			...[
				"[databases]",
				`* = host=${hostname} port=${serverPort} user=${username} password=${password}`,
				"[pgbouncer]",
			],
			...["listen_addr = 127.0.0.1", `listen_port = ${port}`, "unix_socket_dir =", "auth_type = any"],
			...[`pool_mode = ${mode}`, `default_pool_size = ${maxSessions}`],
		].join("\n"),
	);
	const user = serverUser();
	if (user !== undefined) chownSync(folder, user.uid, user.gid);
	const pooler = spawn(PROGRAM, [settings], { ...user, cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
	onTestFinished(async () => {
		pooler.kill("SIGKILL");
		await once(pooler, "exit");
		rmSync(folder, { recursive: true });
	});
	await new Promise<void>((resolve, reject) => {
		let said = "";
		pooler.stderr.setEncoding("utf8").on("data", (text: string) => {
			said += text;
			if (said.includes("process up")) resolve();
		});
		pooler.once("error", reject);
		pooler.once("exit", () => reject(new Error(`Cannot start PgBouncer: ${said}`)));
	});
	return Object.assign(new URL(url), { port }).href;
}
