import { join } from "node:path";
import { expect, test } from "vitest";
import { folder } from "../support/folder.ts";
import { newDatabase } from "../support/postgres/databases.ts";
import { hasPostgres } from "../support/postgres/has-postgres.ts";
import { Arrivals } from "../support/processes/arrivals.ts";
import { runProgram } from "../support/processes/run-program.ts";
import { article, type Stage } from "../support/stages/build-stage.ts";
import { setStage } from "../support/stages/stage.ts";

const READERS = 40;
/** So slow that the broadcast is under way for as long as the backup takes, on any machine. */
const SLOWLY = { SEND_RATE_PER_SECOND: "5" };
/** Nobody gets two in a second, and whoever waits so long has lost something. */
const ARRIVES_WITHIN_MS = 60_000;

const run = ({ environment }: Stage, program: string, ...args: readonly string[]) =>
	runProgram(program, args, { environment });

test("a backup from the middle of a broadcast restores to a store from which nothing is lost, and repeats at most what was sent after it", {
	timeout: 120_000,
}, async () => {
	const stage = await setStage({ transcript: false });
	const { emulator, feeds, startBot } = stage;
	const arrivals = new Arrivals();
	await emulator.control.subscribe((event) => {
		if (event.kind === "message" || event.kind === "edited") arrivals.note(event.message);
	});
	const bot = await startBot(SLOWLY);
	await feeds.untilRead(["cn"]);
	const readers = await Promise.all(
		Array.from({ length: READERS }, (_, index) => emulator.world.user(`Reader ${index}`, { language_code: "en" })),
	);
	await Promise.all(readers.map((reader) => reader.asks("/subscribe cn", { timeoutMs: ARRIVES_WITHIN_MS })));
	const places = readers.map(({ id }) => ({ chatId: id }));
	const arrived = (count: number) => arrivals.until(() => arrivals.count >= count, ARRIVES_WITHIN_MS);

	const articles = [article(1), article(2), article(3), article(4)];
	for (const one of articles.slice(0, 3)) feeds.publish(one);
	await arrived(15);
	const file = join(folder(), "backup.sqlite");
	const before = arrivals.count;
	expect(await run(stage, "backup", file)).toEqual({
		...{ code: 0, stderr: "" },
		stdout: expect.stringMatching(/^Backed up to .*: 40 subscriptions, 4 articles, [\d.]+ kB, [\d.]+ s\n$/),
	});
	const after = arrivals.count;
	expect(after).toBeLessThan(3 * READERS - 20);

	const refused = await run(stage, "restore", file);
	expect(refused).toMatchObject({ code: 1, stdout: "" });
	expect(refused.stderr).toContain("another running instance is using it");
	for (const one of articles.slice(3)) feeds.publish(one);
	await bot.logs("Feed has news", bot.lines.length);
	await arrived(after + 10);
	await bot.kill("SIGKILL");
	const sentAfter = arrivals.count - before;

	const restored = await run(stage, "restore", file);
	expect(restored).toMatchObject({ code: 0, stderr: "" });
	expect(restored.stdout).toMatch(
		/^Restored .*: 40 subscriptions, 4 articles, .*\n.* is kept as .*\nNow start the bot\./,
	);
	await startBot({ SEND_RATE_PER_SECOND: "1000" });
	const lost = () => places.flatMap((place) => articles.filter((one) => !arrivals.has(place, one)));
	await arrivals.until(() => lost().length === 0, ARRIVES_WITHIN_MS);
	expect(lost()).toEqual([]);
	expect(places.filter((place) => !arrivals.isInOrder(place, articles))).toEqual([]);
	const repeated = places.reduce((count, place) => count + arrivals.repeated(place, articles), 0);
	expect(repeated).toBeGreaterThan(0);
	expect(repeated).toBeLessThanOrEqual(sentAfter);
	const [reader] = readers;
	expect((await reader?.asks("/search 号测试文章"))?.text).toContain(articles[3]?.title);
});

test.skipIf(!hasPostgres())(
	"a broadcast goes on in PostgreSQL where it was stopped on SQLite, and back in a file: each gets each article once, in order",
	{
		timeout: 120_000,
	},
	async () => {
		const stage = await setStage({ transcript: false });
		const { emulator, feeds, startBot } = stage;
		const arrivals = new Arrivals();
		await emulator.control.subscribe((event) => {
			if (event.kind === "message") arrivals.note(event.message);
		});
		const [file, back] = [String(stage.environment["STORE_URL"]), `sqlite://${join(folder(), "bot.sqlite")}`];
		const server = await newDatabase();
		const first = await startBot(SLOWLY);
		await feeds.untilRead(["cn"]);
		const readers = await Promise.all(Array.from({ length: 20 }, (_, index) => emulator.world.user(`Reader ${index}`)));
		await Promise.all(readers.map((reader) => reader.asks("/subscribe cn", { timeoutMs: ARRIVES_WITHIN_MS })));
		const articles = [article(1), article(2), article(3)];
		const arrived = (count: number) => arrivals.until(() => arrivals.count >= count, ARRIVES_WITHIN_MS);
		const moved = async (from: string, to: string) =>
			expect(await run(stage, "move-store", from, to)).toMatchObject({ code: 0, stderr: "" });

		for (const one of articles.slice(0, 1)) feeds.publish(one);
		await arrived(5);
		expect(await first.kill("SIGTERM")).toBe(0);
		await moved(file, server);
		const second = await startBot({ STORE_URL: server, DATA_FOLDER: folder(), ...SLOWLY });
		for (const one of articles.slice(1, 2)) feeds.publish(one);
		await arrived(25);
		expect(await second.kill("SIGTERM")).toBe(0);
		await moved(server, back);
		await startBot({ STORE_URL: back, SEND_RATE_PER_SECOND: "1000" });
		for (const one of articles.slice(2)) feeds.publish(one);
		const places = readers.map(({ id }) => ({ chatId: id }));
		const lost = () => places.flatMap((place) => articles.filter((one) => !arrivals.has(place, one)));
		await arrivals.until(() => lost().length === 0, ARRIVES_WITHIN_MS);
		expect(lost()).toEqual([]);
		expect(places.filter((place) => !arrivals.isInOrder(place, articles))).toEqual([]);
		expect(arrivals.count).toBe(articles.length * readers.length);
	},
);
