import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasPostgres } from "./has-postgres.ts";
import { type PostgresServer, startPostgres } from "./start-postgres.ts";

describe.skipIf(!hasPostgres())("startPostgres", () => {
	let server: PostgresServer;
	beforeAll(async () => {
		server = await startPostgres();
	});
	afterAll(() => server.stop());

	async function ask(url: string, sql: string): Promise<unknown[]> {
		const client = new pg.Client({ connectionString: url });
		await client.connect();
		try {
			return (await client.query(sql)).rows;
		} finally {
			await client.end();
		}
	}

	test("gives databases that know nothing of each other, and keeps them when it is killed and started again", async () => {
		const [one, two] = [await server.newDatabase(), await server.newDatabase()];
		await ask(one, "CREATE TABLE kept AS SELECT 1 AS n");
		await expect(ask(two, "SELECT n FROM kept")).rejects.toThrow('relation "kept" does not exist');
		await server.kill();
		await expect(ask(one, "SELECT 1")).rejects.toThrow("ECONNREFUSED");
		await server.start();
		expect(await ask(one, "SELECT n FROM kept")).toEqual([{ n: 1 }]);
	});

	test("starts again also where something of the killed one is still at work", async () => {
		const client = new pg.Client({ connectionString: server.url });
		client.on("error", () => undefined);
		await client.connect();
		// It looks at nothing but its numbers, and so does not notice that its server is gone.
		const busy = client.query("SELECT count(*) FROM generate_series(1, 8000000)").catch(() => undefined);
		const pid = Number(readFileSync(join(server.data, "postmaster.pid"), "utf8").split("\n")[0]);
		process.kill(pid, "SIGKILL");
		await server.kill();
		await server.start();
		expect(await ask(server.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
		await busy;
		await client.end();
	});
});
