import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Position, StreamPosition } from "../../news/position.ts";
import { isReading } from "../../news/stream.ts";
import { createCollection } from "../collection.ts";
import { storedVersion } from "../file/stored-version.ts";
import { refuseNewer } from "../migrations/migrate.ts";
import { STORE_VERSION } from "../migrations/migrations.ts";
import { positionSchema } from "../records/position-record.ts";
import { subscriptionSchema } from "../records/subscription-record.ts";
import { sqliteAdapter } from "../sqlite-adapter.ts";
import { type SqliteDriver, sharedDriver } from "../sqlite-connection.ts";

export interface StoreContents {
	/** Destinations that read at least one edition. */
	readonly subscriptions: number;
	/** Those that are in the log. */
	readonly articles: number;
}

/**
 * Looks whether a file that nobody else uses is a whole store, and counts what it holds. A damaged record is none of its business: the bot
 * goes on with it, and so it is copied as it is.
 *
 * @throws Error saying what is wrong: torn, something else's, a newer version's, or with a position ahead of its log.
 */
export async function checkStore(path: string): Promise<StoreContents> {
	const database = new DatabaseSync(path);
	try {
		const [found] = Object.values(database.prepare("PRAGMA integrity_check(1)").get() ?? {});
		if (found !== "ok") throw new Error(`it is damaged: ${String(found).split("\n").at(-1)}`);
		if (count(database, "SELECT count(*) FROM sqlite_schema WHERE name = 'meta'") === 0) throw noStore();
		const driver = sharedDriver(database);
		await checkVersion(driver);
		await checkPositions(driver);
		const articles = count(database, "SELECT count(*) FROM log WHERE key NOT LIKE 'notices/%'");
		return { subscriptions: await countSubscriptions(driver), articles };
	} finally {
		database.close();
	}
}

function noStore(): Error {
	return new Error("it is a database, but no store of the bot");
}

function count(database: DatabaseSync, sql: string): number {
	const [value] = Object.values(database.prepare(sql).get() ?? {});
	return Number(value);
}

async function checkVersion(driver: SqliteDriver): Promise<void> {
	const stored = await storedVersion(driver);
	if (stored === undefined) throw noStore();
	refuseNewer(stored, STORE_VERSION);
}

/** Whoever stands behind the end of a log would never get what comes there next. */
async function checkPositions(driver: SqliteDriver): Promise<void> {
	const onDamaged = () => undefined;
	const heads = createCollection({ name: "head", adapter: sqliteAdapter(driver, "head"), schema: z.number() });
	const positions = createCollection({
		name: "position",
		adapter: sqliteAdapter(driver, "position"),
		schema: positionSchema,
		onDamaged,
	});
	const ends = new Map<string, number>();
	for await (const [stream, end] of heads.entries()) ends.set(stream, end);
	for await (const [key, position] of positions.entries())
		for (const [stream, { read, ahead = [] }] of streamsIn(position)) {
			const [last, end] = [Math.max(read, ...ahead), ends.get(stream) ?? 0];
			if (last > end) throw new Error(`the position of ${key} in ${stream} is ${last}, and the log ends at ${end}`);
		}
	await Promise.all([heads.close(), positions.close()]);
}

function streamsIn({ editions, notices }: Position): (readonly [stream: string, StreamPosition])[] {
	return [...Object.entries(editions), ...(notices === undefined ? [] : [["notices", notices] as const])];
}

async function countSubscriptions(driver: SqliteDriver): Promise<number> {
	const onDamaged = () => undefined;
	const subscriptions = createCollection({
		name: "subscription",
		adapter: sqliteAdapter(driver, "subscription"),
		schema: subscriptionSchema,
		onDamaged,
	});
	let reading = 0;
	for await (const [, subscription] of subscriptions.entries()) if (isReading(subscription)) reading++;
	await subscriptions.close();
	return reading;
}
