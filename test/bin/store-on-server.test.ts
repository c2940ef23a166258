import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { folder } from "../support/folder.ts";
import { ask, newDatabase } from "../support/postgres/databases.ts";
import { hasPostgres, postgresPrograms } from "../support/postgres/has-postgres.ts";
import { runProgram } from "../support/processes/run-program.ts";

const STORE_URL = "postgres://bot:a-secret-word@db.example/rfi";

test.each([
	["backup", "my copy", `pg_dump --format=custom --no-owner --schema=rfi --file='my copy' "$STORE_URL"`],
	[
		"restore",
		"copy",
		`stop all bots on it, then pg_restore --clean --if-exists --no-owner --single-transaction --exit-on-error --dbname="$STORE_URL" copy, remove bot.search.sqlite from each DATA_FOLDER, and start them`,
	],
])("a %s of a store in PostgreSQL says what to type instead, and touches nothing", async (program, file, command) => {
	const { code, stdout, stderr } = await runProgram(program, [file], { environment: { STORE_URL } });
	const action = program === "backup" ? "back up" : "restore";
	expect([code, stdout, stderr.split("\n")]).toEqual([
		2,
		"",
		[
			`Cannot ${action} "postgres://db.example/rfi": PostgreSQL has a program of its own for that: ${command}`,
			`What there is: npm run ${program} -- --help`,
			"",
		],
	]);
});

test.each([
	[
		["postgres://bot:a-secret@db/", "data/bot.sqlite"],
		["<from>", "<to>"],
	],
	[["sqlite://data/bot.sqlite", "sqlite://:memory:"], ["<to>"]],
	[["sqlite://data/bot.sqlite", "postgres://bot:a/secret@db/rfi"], ["<to>"]],
])("a move between %j says what is no address of a store, and no password", async (addresses, wrong) => {
	const { code, stdout, stderr } = await runProgram("move-store", addresses, {});
	expect([code, stdout]).toEqual([2, ""]);
	const named = stderr.split("\n").flatMap((line) => /^(<\w+>) must be "sqlite:/.exec(line)?.[1] ?? []);
	expect(named).toEqual(wrong);
	expect(stderr).not.toContain("secret");
});

describe.skipIf(!hasPostgres())("A store in PostgreSQL", () => {
	test("is looked at by the doctor, line by line, who leaves nothing there and makes no folder", async () => {
		const [url, cwd] = [await newDatabase(), folder()];
		const nowhere = {
			TELEGRAM_API_ROOT: "http://127.0.0.1:1",
			NEWS_MAP: "off",
			FEEDS: "cn=http://127.0.0.1:1/rss",
			HTTP_ADDRESS: "",
		};
		const environment = { ...nowhere, BOT_TOKEN: "123456789:AAbbccDDeeff00112233", STORE_URL: url };
		const { stdout } = await runProgram("doctor", [], { environment, cwd });
		const { host, pathname, password } = new URL(url);
		const lines = stdout.split("\n").slice(3, 13);
		const found = lines.map((line) => line.split(/ {2,}/));
		const ofServer = ["store", "PostgreSQL", "rights", "sessions", "notifications", "server clock", "records", "size"];
		expect(found.map(([, about]) => about)).toEqual([...ofServer, "DATA_FOLDER", "disk"]);
		// A busy machine answers late, and its disk may be full.
		const steady = found.filter(([, about]) => about !== "store" && about !== "disk");
		expect(steady.map(([level]) => level)).toEqual(steady.map(() => "ok"));
		expect(lines[0]).toContain(`postgres://${host}${pathname} answers in `);
		expect(stdout).not.toContain(password);
		expect(await ask(url, "SELECT FROM pg_namespace WHERE nspname = 'rfi'")).toEqual([]);
		expect(readdirSync(cwd)).toEqual([]);
	});

	test("refuses an import and a move with what to type instead while a bot runs, which goes on; afterwards both are done", async () => {
		const url = await newDatabase();
		const bot = await openStore(url);
		const term = await bot.takeDuty(new AbortController().signal);
		const how = { environment: { STORE_URL: url }, cwd: resolve(import.meta.dirname, "../..") };
		const file = `sqlite://${join(folder(), "bot.sqlite")}`;
		const stop = "another running instance is using it: stop the bot and any that stands by, then node src/bin";
		const refused = await runProgram("import", ["demo/articles"], how);
		expect([refused.code, refused.stderr]).toEqual([
			1,
			expect.stringContaining(`${stop}/import.ts demo/articles, then`),
		]);
		const kept = await runProgram("move-store", [url, file], how);
		expect([kept.code, kept.stdout, kept.stderr]).toEqual([1, "", expect.stringContaining(`${stop}/move-store.ts `)]);
		expect(refused.stderr + kept.stderr).not.toContain(new URL(url).password);
		expect(term.mayAct()).toBe(true);
		await term.release();
		await bot.close();
		expect(await runProgram("import", ["demo/articles"], how)).toMatchObject({
			...{ code: 0, stderr: "" },
			stdout: expect.stringMatching(/^[1-9]\d* imported, 0 known already/),
		});
		expect(await runProgram("move-store", [url, file], how)).toMatchObject({
			...{ code: 0, stderr: "" },
			stdout: expect.stringMatching(/^Moved \d+ records from postgres:\/\/127.* and compared them there:\n/),
		});
	});

	test("is left by an import that fails as by one that is done: the next bot does not take it for one that was killed", async () => {
		const url = await newDatabase();
		await (await openStore(url)).close();
		const refusing = "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no room'; END $$";
		await ask(url, refusing);
		await ask(url, "CREATE TRIGGER refuse BEFORE INSERT ON rfi.article FOR EACH ROW EXECUTE FUNCTION refuse()");
		const how = { environment: { STORE_URL: url }, cwd: resolve(import.meta.dirname, "../..") };
		const { code, stderr } = await runProgram("import", ["demo/articles"], how);
		expect([code, stderr]).toEqual([1, expect.stringContaining("no room")]);
		expect(await ask(url, "SELECT key FROM rfi.meta")).toEqual([{ key: "version" }]);
	});
});

describe.skipIf(!hasPostgres())("What is said to be typed", () => {
	test("copies the store, and puts the copy in the place of what came since, but for what is no store in the same database", async () => {
		const url = await newDatabase();
		const file = join(folder(), "copy.dump");
		await ask(
			url,
			"CREATE SCHEMA rfi; CREATE TABLE rfi.head (key TEXT, value TEXT); INSERT INTO rfi.head VALUES ('cn', '1')",
		);
		await ask(url, "CREATE TABLE orders AS SELECT 1 AS amount");
		await type("backup", file, url);
		await ask(url, "UPDATE rfi.head SET value = '2'; UPDATE orders SET amount = 2");
		await type("restore", file, url);
		expect(await ask(url, "SELECT value, amount FROM rfi.head, orders")).toEqual([{ value: "1", amount: 2 }]);
	});
});

/** Runs what the program says to type, in a shell that has the same setting. */
async function type(program: string, file: string, url: string): Promise<void> {
	const environment = { STORE_URL: url };
	const { stderr } = await runProgram(program, [file], { environment });
	const command = /pg_(?:dump|restore) [^,\n]*/.exec(stderr)?.[0] ?? "false";
	const path = `${postgresPrograms()}:${process.env["PATH"]}`;
	execFileSync("sh", ["-c", command], { env: { ...environment, PATH: path }, stdio: "pipe" });
}
