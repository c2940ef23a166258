import { z } from "zod";
import { defined } from "../kit/defined.ts";
import { DAY_MS } from "../kit/durations.ts";
import type { ArticleId } from "../news/article.ts";
import type { DestinationKey } from "../news/destination.ts";
import type { Position } from "../news/position.ts";
import type { EntryId, StreamCode } from "../news/stream.ts";
import { ArticleLog, type LogKey, type StoryRecordKey } from "./article-log.ts";
import { type Collection, type CollectionOptions, createCollection, type DamagedRecordError } from "./collection.ts";
import { whyUnwritable } from "./file/why-unwritable.ts";
import { migrate, type OnMigrating } from "./migrations/migrate.ts";
import { MIGRATIONS, STORE_VERSION } from "./migrations/migrations.ts";
import { articleIdSchema, type EntryRecord, entryIdSchema, entryRecordSchema } from "./records/article-record.ts";
import { type FeedState, feedStateSchema } from "./records/feed-state.ts";
import { positionSchema } from "./records/position-record.ts";
import { subscriptionSchema } from "./records/subscription-record.ts";
import { type TrafficRecord, trafficSchema } from "./records/traffic-record.ts";
import { type UpdateRecord, updateRecordSchema } from "./records/update-record.ts";
import { openSqlite, openSqliteWhenFree, type SqliteConnection, type Standby } from "./sqlite-connection.ts";
import { createSubscriptions, type Subscriptions } from "./subscriptions.ts";
import { type WatchCall, watchedCollection } from "./watched-collection.ts";

export type Positions = Collection<DestinationKey, Position>;
export type FeedStates = Collection<string, FeedState>;
/** Small things worth remembering, such as which command list Telegram was given. */
export type Notes = Collection<string, string>;
/** What the buttons below a list page through, where it is too long for them: the words of a search, by a hash of them. */
export type Pagers = Collection<string, string>;
/** What people were asked and have not answered, by chat and message. */
export type Questions = Collection<string, string>;
/** Announcements in the making and on their way, by chat and message. */
export type AnnouncementRecords = Collection<string, string>;
/** Updates from Telegram that are not over, by their numbers. */
export type Updates = Collection<string, UpdateRecord>;
/** What went through each edition, by edition and day: `cn/2026-11-26`. */
export type TrafficRecords = Collection<string, TrafficRecord>;

/** All state of the bot. */
export interface Store {
	readonly log: ArticleLog;
	readonly subscriptions: Subscriptions;
	readonly positions: Positions;
	readonly feeds: FeedStates;
	readonly notes: Notes;
	readonly pagers: Pagers;
	readonly questions: Questions;
	readonly announcements: AnnouncementRecords;
	readonly updates: Updates;
	readonly statistics: TrafficRecords;
	/** Whether whoever had it open last ended without closing it. */
	readonly wasCutOff: boolean;
	close(): Promise<void>;
}

const ARTICLE_TTL_MS = 400 * DAY_MS;
const STORY_TTL_MS = 30 * DAY_MS;
const PAGER_TTL_MS = 7 * DAY_MS;
/** Who has not answered by then has other things to do. */
const QUESTION_TTL_MS = 7 * DAY_MS;
/** Longer than any notice is sent. */
const ANNOUNCEMENT_TTL_MS = 7 * DAY_MS;
/** Telegram keeps an update for a day, and uses its number again after a week at the earliest. */
const UPDATE_TTL_MS = 2 * DAY_MS;
/** What is shown of it goes back 30 days, of which the first may have begun. */
const STATISTICS_TTL_MS = 31 * DAY_MS;

export interface OpenOptions {
	/** Hears of each damaged subscription that a look at all of them goes past, and once of each damaged entry of the log. */
	readonly onDamaged?: (error: DamagedRecordError) => void;
	/** Hears of each call from then on. */
	readonly watch?: WatchCall;
	/** Hears of what brings the records of an older version to this one. */
	readonly onMigrating?: OnMigrating;
	/** Instead of refusing a file that another process has, waits for it. */
	readonly standby?: Standby;
}

/**
 * Opens the store in one SQLite file, which is made when there is none; `:memory:` for one that ends with the process.
 *
 * @throws Error saying why it cannot be opened: no right to the file, no database, in use, or written by a newer version; and the reason of the
 * standby's signal, when that is aborted first.
 */
export async function openStore(path: string, options: OpenOptions = {}): Promise<Store> {
	const connection = await connect(path, options.standby);
	try {
		return await openCollections(connection, options);
	} catch (error) {
		connection.close();
		throw cannotOpen(path, error);
	}
}

async function openCollections(
	connection: SqliteConnection,
	{ onDamaged = () => undefined, watch = () => () => undefined, onMigrating = () => undefined }: OpenOptions,
): Promise<Store> {
	const { driver, wasCutOff } = connection;
	const opened: { close(): Promise<void> }[] = [];
	function open<Key extends string, Value>(options: Omit<CollectionOptions<Value>, "driver">): Collection<Key, Value> {
		const collection = createCollection<Key, Value>({ ...options, driver });
		opened.push(collection);
		return watchedCollection(options.name, collection, watch);
	}
	await migrate({
		meta: open({ name: "meta", schema: z.number() }),
		version: STORE_VERSION,
		migrations: MIGRATIONS,
		onMigrating,
		open: (name, ttlMs) => open({ name, schema: z.unknown(), ...defined({ ttlMs }) }),
	});
	const records = {
		articles: open<EntryId, EntryRecord>({ name: "article", schema: entryRecordSchema, ttlMs: ARTICLE_TTL_MS }),
		log: open<LogKey, EntryId>({ name: "log", schema: entryIdSchema, ttlMs: ARTICLE_TTL_MS }),
		heads: open<StreamCode, number>({ name: "head", schema: z.int().positive() }),
		stories: open<StoryRecordKey, ArticleId>({ name: "story", schema: articleIdSchema, ttlMs: STORY_TTL_MS }),
	};
	return {
		log: await ArticleLog.open(records, onDamaged),
		subscriptions: createSubscriptions(open({ name: "subscription", schema: subscriptionSchema, onDamaged })),
		positions: open({ name: "position", schema: positionSchema, ttlMs: ARTICLE_TTL_MS }),
		feeds: open({ name: "feed", schema: feedStateSchema, ttlMs: ARTICLE_TTL_MS }),
		notes: open({ name: "note", schema: z.string(), ttlMs: ARTICLE_TTL_MS }),
		pagers: open({ name: "pager", schema: z.string(), ttlMs: PAGER_TTL_MS }),
		questions: open({ name: "question", schema: z.string(), ttlMs: QUESTION_TTL_MS }),
		announcements: open({ name: "announcement", schema: z.string(), ttlMs: ANNOUNCEMENT_TTL_MS, onDamaged }),
		updates: open({ name: "update", schema: updateRecordSchema, ttlMs: UPDATE_TTL_MS, onDamaged }),
		statistics: open({ name: "statistics", schema: trafficSchema, ttlMs: STATISTICS_TTL_MS, onDamaged }),
		wasCutOff,
		async close() {
			await Promise.all(opened.map((collection) => collection.close()));
			connection.close();
		},
	};
}

async function connect(path: string, standby: Standby | undefined): Promise<SqliteConnection> {
	try {
		return standby === undefined ? openSqlite(path) : await openSqliteWhenFree(path, standby);
	} catch (error) {
		if (standby?.signal.aborted && error === standby.signal.reason) throw error;
		throw cannotOpen(path, error);
	}
}

function cannotOpen(path: string, error: unknown): Error {
	const reason = whyUnwritable(path, error) ?? (error instanceof Error ? error.message : String(error));
	return new Error(`Cannot open store "${path}": ${reason}`, { cause: error });
}
