import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { hasPostgres } from "../../postgres/has-postgres.ts";
import type { BotName } from "../several-stage.ts";
import { postgresSide } from "./postgres-side.ts";

test.skipIf(!hasPostgres())(
	"what each bot writes is known by its line, whatever its connection says of itself",
	async () => {
		const side = await postgresSide();
		onTestFinished(() => side.close());
		const connect = async (bot: BotName) => {
			const client = new pg.Client({
				connectionString: side.environmentOf(bot)["STORE_URL"],
				application_name: "a bot",
			});
			await client.connect();
			return client;
		};
		const [first, second] = [await connect("first"), await connect("second")];
		await first.query("CREATE SCHEMA rfi; CREATE TABLE rfi.position (key text PRIMARY KEY, value text)");
		await side.audit();
		const from = Date.now();
		await first.query("INSERT INTO rfi.position VALUES ('1', 'a'), ('2', 'a')");
		await second.query("UPDATE rfi.position SET value = 'b' WHERE key = '1'");
		await second.query("UPDATE rfi.position SET value = 'b' WHERE key = '3'");
		await second.query("BEGIN; DELETE FROM rfi.position; ROLLBACK");
		await Promise.all([first.end(), second.end()]);
		const [byFirst, bySecond] = [await side.writesOf("first"), await side.writesOf("second")];
		expect(byFirst.map(({ table }) => table)).toEqual(["position", "position"]);
		expect(bySecond.map(({ table }) => table)).toEqual(["position"]);
		for (const { atMs } of [...byFirst, ...bySecond]) {
			expect(atMs).toBeGreaterThan(from - 1);
			expect(atMs).toBeLessThan(Date.now() + 1);
		}
	},
);
