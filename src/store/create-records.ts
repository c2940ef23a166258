import { z } from "zod";
import { defined } from "../kit/defined.ts";
import { DAY_MS, HOUR_MS } from "../kit/durations.ts";
import type { ArticleId } from "../news/article.ts";
import type { DestinationKey } from "../news/destination.ts";
import type { Position } from "../news/position.ts";
import type { EntryId, StreamCode } from "../news/stream.ts";
import { ArticleLog, type LogKey, type StoryRecordKey } from "./article-log.ts";
import type { Change, Changes } from "./changes.ts";
import { type Collection, type CollectionOptions, createCollection, type DamagedRecordError } from "./collection.ts";
import { migrate, type OnMigrating } from "./migrations/migrate.ts";
import { MIGRATIONS, STORE_VERSION } from "./migrations/migrations.ts";
import type { RecordEngine } from "./record-adapter.ts";
import { articleIdSchema, type EntryRecord, entryIdSchema, entryRecordSchema } from "./records/article-record.ts";
import { type FeedState, feedStateSchema } from "./records/feed-state.ts";
import { positionSchema } from "./records/position-record.ts";
import { subscriptionSchema } from "./records/subscription-record.ts";
import { type TrafficRecord, trafficSchema } from "./records/traffic-record.ts";
import { type UpdateRecord, updateRecordSchema } from "./records/update-record.ts";
import { createSubscriptions, type Subscriptions } from "./subscriptions.ts";
import { type WatchCall, watchedCollection } from "./watched-collection.ts";

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
/** Longer than anybody waits for another process. */
const REQUEST_TTL_MS = HOUR_MS;

/** All that is stored, whatever lies below. */
export interface Records {
	readonly log: ArticleLog;
	readonly subscriptions: Subscriptions;
	readonly positions: Collection<DestinationKey, Position>;
	readonly feeds: Collection<string, FeedState>;
	/** Small things worth remembering, such as which command list Telegram was given. */
	readonly notes: Collection<string, string>;
	/** What the buttons below a list page through, where it is too long for them: the words of a search, by a hash of them. */
	readonly pagers: Collection<string, string>;
	/** What people were asked and have not answered, by chat and message. */
	readonly questions: Collection<string, string>;
	/** Announcements in the making and on their way, by chat and message. */
	readonly announcements: Collection<string, string>;
	/** Updates from Telegram that are not over, by their numbers. */
	readonly updates: Collection<string, UpdateRecord>;
	/** What went through each edition, by edition and day: `cn/2026-11-26`. */
	readonly statistics: Collection<string, TrafficRecord>;
	/** What processes ask of each other, and what they are answered, by keys of whoever asks. */
	readonly requests: Collection<string, string>;
	/** Ends what the store does of its own accord, and everybody's way to it. */
	close(): Promise<void>;
}

export interface RecordsOptions {
	/** Hears of each damaged subscription that a look at all of them goes past, and once of each damaged entry of the log. */
	readonly onDamaged?: (error: DamagedRecordError) => void;
	/** Hears of each call from then on. */
	readonly watch?: WatchCall;
	/** Hears of what brings the records of an older version to this one. */
	readonly onMigrating?: OnMigrating;
	/** Hears of what goes wrong while nobody waits for an answer. */
	readonly onTrouble?: (error: unknown) => void;
}

export interface RecordsBelow {
	readonly engine: RecordEngine;
	readonly changes: Changes;
	/**
	 * Tells of appends after they are written, when the log knows of them itself. Without it the engine does so, in one step with the write.
	 */
	readonly tellOfAppends?: (change: Change) => void;
	/** Hears why those who listen to subscriptions could not be told of a change, in place of whoever hears of other trouble. */
	readonly onUnheard?: (error: unknown) => void;
}

type Open = <Key extends string, Value>(options: Omit<CollectionOptions<Value>, "adapter">) => Collection<Key, Value>;

/**
 * Opens the records of this program's version. Rejects when they cannot be read. What it returns ends the removal of expired records when it is
 * closed; the connection is the caller's.
 */
export async function createRecords(below: RecordsBelow, options: RecordsOptions): Promise<Records> {
	const { engine, changes, onUnheard = options.onTrouble } = below;
	const { onDamaged = () => undefined, watch = () => () => undefined } = options;
	const opened: { close(): Promise<void> }[] = [];
	const telling =
		(announcement?: (key: string) => Change): Open =>
		(collectionOptions) => {
			const adapter = engine.adapter(collectionOptions.name, announcement);
			opened.push(adapter);
			return watchedCollection(collectionOptions.name, createCollection({ ...collectionOptions, adapter }), watch);
		};
	const open = telling();
	const openSubscriptions = telling((key) => ({ kind: "subscription", key: key as DestinationKey }));
	return {
		log: await openLog(below, options, telling),
		subscriptions: await createSubscriptions(
			openSubscriptions({ name: "subscription", schema: subscriptionSchema, onDamaged }),
			changes,
			onUnheard,
		),
		positions: open({ name: "position", schema: positionSchema, ttlMs: ARTICLE_TTL_MS }),
		feeds: open({ name: "feed", schema: feedStateSchema, ttlMs: ARTICLE_TTL_MS }),
		notes: open({ name: "note", schema: z.string(), ttlMs: ARTICLE_TTL_MS }),
		pagers: open({ name: "pager", schema: z.string(), ttlMs: PAGER_TTL_MS }),
		questions: open({ name: "question", schema: z.string(), ttlMs: QUESTION_TTL_MS }),
		announcements: open({ name: "announcement", schema: z.string(), ttlMs: ANNOUNCEMENT_TTL_MS, onDamaged }),
		updates: open({ name: "update", schema: updateRecordSchema, ttlMs: UPDATE_TTL_MS, onDamaged }),
		statistics: open({ name: "statistics", schema: trafficSchema, ttlMs: STATISTICS_TTL_MS, onDamaged }),
		requests: open({ name: "request", schema: z.string(), ttlMs: REQUEST_TTL_MS }),
		close: async () => void (await Promise.all(opened.map((adapter) => adapter.close()))),
	};
}

export interface MigrateRecordsOptions extends Pick<RecordsOptions, "onMigrating"> {
	/** Rejects where somebody else has records open that have to be changed. */
	readonly beforeMigrating?: () => Promise<void>;
}

/** Brings the records of an older version to this one's. Rejects as `migrate` does. Nobody else may have them open. */
export async function migrateRecords(
	engine: RecordEngine,
	{ onMigrating, beforeMigrating }: MigrateRecordsOptions,
): Promise<void> {
	const opened: Collection<string, unknown>[] = [];
	const open = (name: string, ttlMs?: number) => {
		const options = { name, adapter: engine.adapter(name), schema: z.unknown(), ...defined({ ttlMs }) };
		const collection = createCollection<string, unknown>(options);
		opened.push(collection);
		return collection;
	};
	const meta = createCollection<string, number>({ name: "meta", adapter: engine.adapter("meta"), schema: z.number() });
	try {
		const hooks = defined({ onMigrating, beforeMigrating });
		await migrate({ meta, version: STORE_VERSION, migrations: MIGRATIONS, open, ...hooks });
	} finally {
		for (const collection of [meta, ...opened]) await collection.close();
	}
}

async function openLog(
	{ tellOfAppends }: RecordsBelow,
	{ onDamaged }: RecordsOptions,
	telling: (announcement?: (key: string) => Change) => Open,
): Promise<ArticleLog> {
	const grown = (stream: string): Change => ({ kind: "log", stream: stream as StreamCode });
	const revised = (id: string): Change => ({ kind: "revised", id: id as EntryId });
	const open = telling();
	const openHeads = tellOfAppends === undefined ? telling(grown) : open;
	const entries = { name: "article", schema: entryRecordSchema, ttlMs: ARTICLE_TTL_MS };
	const records = {
		articles: open<EntryId, EntryRecord>(entries),
		revisions: telling(revised)<EntryId, EntryRecord>(entries),
		log: open<LogKey, EntryId>({ name: "log", schema: entryIdSchema, ttlMs: ARTICLE_TTL_MS }),
		heads: openHeads<StreamCode, number>({ name: "head", schema: z.int().positive() }),
		stories: open<StoryRecordKey, ArticleId>({ name: "story", schema: articleIdSchema, ttlMs: STORY_TTL_MS }),
	};
	const onGrown = (stream: StreamCode) => tellOfAppends?.(grown(stream));
	return ArticleLog.open(records, { onGrown, ...defined({ onDamaged }) });
}
