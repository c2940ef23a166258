import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { freePort } from "../free-port.ts";
import { postgresPrograms, serverUser } from "./has-postgres.ts";

/** A PostgreSQL server on 127.0.0.1 with a cluster of its own, which ends with the process that started it, however that ends. */
export interface PostgresServer {
	/** Of its first database, as its superuser. */
	readonly url: string;
	/** The folder of its cluster. */
	readonly data: string;
	/** Makes an empty database, and returns its URL. */
	newDatabase(): Promise<string>;
	/** SIGKILL to all its processes at once, as a machine that loses its power. What it has on the disk stays. */
	kill(): Promise<void>;
	/** Starts it again, on the same port and with the same data. Resolves when it takes connections. */
	start(): Promise<void>;
	/** Ends it and removes its data. Safe to call twice. */
	stop(): Promise<void>;
}

const PASSWORD = "of-the-tests";

/** What makes it small and quick. It may lose data in a power cut of the real machine, and none when it is killed. */
const SETTINGS = {
	listen_addresses: "127.0.0.1",
	unix_socket_directories: "",
	fsync: "off",
	shared_buffers: "16MB",
	lc_messages: "C",
};

/**
 * Holds the server as long as somebody holds its standard input, so that no server outlives a test run that was killed. A line there, before
 * that ends, says that the data are wanted again.
 */
const KEEPER = 'trap "" INT TERM; "$@" & read -r keep; kill -QUIT $!; wait; [ -n "$keep" ] || rm -rf "$FOLDER"';

/** `settings` are the server's own, by their names, where they have to differ from those of the tests. */
export async function startPostgres(settings: Readonly<Record<string, string>> = {}): Promise<PostgresServer> {
	const folder = mkdtempSync(join(tmpdir(), "rfi-news-bot-postgres-"));
	const data = join(folder, "data");
	initialise(folder, data);
	const port = await freePort();
	const url = `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`;
	let keeper: ChildProcess | undefined;

	const server: PostgresServer = {
		url,
		data,
		async newDatabase() {
			const name = `test_${randomUUID().replaceAll("-", "")}`;
			const client = new pg.Client({ connectionString: url });
			await client.connect();
			await client.query(`CREATE DATABASE ${name}`);
			await client.end();
			return Object.assign(new URL(url), { pathname: name }).href;
		},
		async kill() {
			for (const pid of processesOf(data)) killIfThere(pid);
			keeper?.stdin?.end("keep\n");
			await ended(keeper);
			keeper = undefined;
		},
		async start() {
			keeper = await launchOnceFree(folder, data, { ...SETTINGS, ...settings, port: String(port) });
		},
		async stop() {
			keeper?.stdin?.end();
			await ended(keeper);
			keeper = undefined;
			rmSync(folder, { recursive: true, force: true });
		},
	};
	await server.start();
	return server;
}

function initialise(folder: string, data: string): void {
	const user = serverUser();
	if (user !== undefined) chownSync(folder, user.uid, user.gid);
	const passwordFile = join(folder, "password");
	writeFileSync(passwordFile, PASSWORD);
	const options = ["--no-sync", ...localeOptions(), "--encoding=UTF8", "--username=postgres", "--auth=scram-sha-256"];
	execFileSync(program("initdb"), [...options, `--pwfile=${passwordFile}`, `--pgdata=${data}`], {
		...user,
		cwd: folder,
		stdio: "pipe",
	});
}

/** In a language of its own where the server can: texts are not in the order of their bytes then. */
function localeOptions(): string[] {
	const help = execFileSync(program("initdb"), ["--help"], { encoding: "utf8" });
	return help.includes("--icu-locale")
		? ["--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en"]
		: ["--no-locale"];
}

/** What a killed server began at its last moment may outlive it for a moment, and keeps the next one from its memory. */
const STILL_IN_USE = "pre-existing shared memory block";

async function launchOnceFree(...given: Parameters<typeof launch>): Promise<ChildProcess> {
	for (let tries = 1; ; tries++) {
		try {
			return await launch(...given);
		} catch (error) {
			if (tries === 50 || !String(error).includes(STILL_IN_USE)) throw error;
			await setTimeout(100);
		}
	}
}

async function launch(folder: string, data: string, settings: Readonly<Record<string, string>>): Promise<ChildProcess> {
	const given = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
	const command = [program("postgres"), "-D", data, ...given];
	const keeper = spawn("sh", ["-c", KEEPER, "sh", ...command], {
		...serverUser(),
		cwd: folder,
		env: { ...process.env, FOLDER: folder },
		stdio: ["pipe", "ignore", "pipe"],
	});
	let said = "";
	await new Promise<void>((resolve, reject) => {
		keeper.stderr?.setEncoding("utf8").on("data", (text: string) => {
			said = (said + text).slice(-10_000);
			if (/ready to accept (read-only )?connections/.test(said)) resolve();
			if (said.includes(STILL_IN_USE)) keeper.stdin?.end("keep\n");
			// The keeper would go on to hold what is gone.
			if (said.includes("database system is shut down") || said.includes("FATAL:  could not")) keeper.stdin?.end();
		});
		keeper.once("error", reject);
		keeper.once("exit", () => reject(new Error(`Cannot start PostgreSQL: ${said}`)));
	});
	// Whoever has forgotten it does not wait for it.
	keeper.unref();
	for (const stream of [keeper.stdin, keeper.stderr]) unref(stream);
	return keeper;
}

function unref(stream: unknown): void {
	(stream as { unref?: () => void } | null)?.unref?.();
}

function program(name: string): string {
	const folder = postgresPrograms();
	if (folder === undefined) throw new Error("Cannot start PostgreSQL: it is not installed");
	return join(folder, name);
}

/** The server's first process, and those that it started. */
function processesOf(data: string): number[] {
	const postmaster = Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]);
	const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
	const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
	return [postmaster, ...pairs.flatMap(([pid = 0, parent]) => (parent === postmaster ? [pid] : []))];
}

function killIfThere(pid: number): void {
	try {
		process.kill(pid, "SIGKILL");
	} catch {
		// It has ended between the look and the signal, which is what the signal is for.
	}
}

async function ended(child: ChildProcess | undefined): Promise<void> {
	if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
	child.ref();
	await once(child, "exit");
}
