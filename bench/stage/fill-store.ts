import { DatabaseSync } from "node:sqlite";
import { DAY_MS, HOUR_MS } from "../../src/kit/durations.ts";
import { articleId } from "../../src/news/article-id.ts";
import { chatId, destinationKey } from "../../src/news/destination.ts";
import { EDITION_CODES, type EditionCode } from "../../src/news/edition.ts";
import type { LoggedArticle } from "../../src/news/logged-article.ts";
import type { Position } from "../../src/news/position.ts";
import type { Subscription } from "../../src/news/subscription.ts";
import { openStore } from "../../src/store/open-store.ts";

/** What articles live in the store. */
const DAYS = 400;

export interface StoreSize {
	/** Of all editions together, over 400 days. */
	readonly articles: number;
	/** In private chats with the numbers from 1 on, each of one edition, read up to its end. */
	readonly subscriptions: number;
	/** Sends that each position still remembers. */
	readonly sends: number;
}

type Row = readonly [collection: string, key: string, value: unknown, livesMs?: number];

/**
 * Fills a store by one transaction, which takes a fraction of the time that the log and the subscriptions would. The rows are as those
 * write them, which is seen by reading some of each kind again.
 */
export async function fillStore(path: string, size: StoreSize): Promise<void> {
	await (await openStore(path)).close();
	const database = new DatabaseSync(path);
	database.exec("BEGIN");
	for (const row of rowsOf(size, Date.now())) put(database, row);
	database.exec("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
	database.close();
	await check(path, size);
}

/** Keyv's own form of a record: its table has the namespace and the end once more. */
function put(database: DatabaseSync, [collection, key, value, livesMs]: Row): void {
	const expires = livesMs === undefined ? {} : { expires: Math.floor(Date.now() + livesMs) };
	const insert = statementFor(database, collection);
	insert.run(key, JSON.stringify({ value, ...expires }), collection, expires.expires ?? null);
}

const statements = new WeakMap<DatabaseSync, Map<string, ReturnType<DatabaseSync["prepare"]>>>();

function statementFor(database: DatabaseSync, collection: string) {
	const known = statements.get(database) ?? new Map<string, ReturnType<DatabaseSync["prepare"]>>();
	statements.set(database, known);
	const sql = `INSERT INTO "${collection}" (key, value, namespace, expires) VALUES (?, ?, ?, ?)`;
	const statement = known.get(collection) ?? database.prepare(sql);
	known.set(collection, statement);
	return statement;
}

function* rowsOf({ articles, subscriptions, sends }: StoreSize, now: number): Generator<Row> {
	const perEdition = Math.floor(articles / EDITION_CODES.length);
	for (const edition of EDITION_CODES) {
		for (let seq = 1; seq <= perEdition; seq++) {
			// The newest is younger than what the feeds of a bench hold: nothing is news to anybody.
			const ageMs = HOUR_MS + ((perEdition - seq) / perEdition) * (DAYS - 1) * DAY_MS;
			const article = articleOf(edition, seq, Math.floor(now - ageMs));
			yield ["article", article.id, article, DAYS * DAY_MS - ageMs];
			yield ["log", `${edition}/${seq}`, article.id, DAYS * DAY_MS - ageMs];
		}
		yield ["head", edition, perEdition];
	}
	for (let chat = 1; chat <= subscriptions; chat++) {
		const edition = EDITION_CODES[chat % EDITION_CODES.length] ?? "fr";
		yield ["subscription", String(chat), subscriptionTo(edition)];
		yield ["position", String(chat), positionAt(edition, perEdition, sends, now), DAYS * DAY_MS];
	}
}

function articleOf(edition: EditionCode, seq: number, publishedAt: number): LoggedArticle {
	const url = `https://www.rfi.fr/${edition}/bench/${seq}-an-article-about-paper-boats`;
	return {
		...{ id: articleId(url), edition, url, title: `Paper boat number ${seq} has left for the sea`, kind: "article" },
		...{ lede: `Nobody knows how far boat ${seq} will come, and whether paper floats for ${seq % 90} days.` },
		image: `https://s.rfi.fr/media/display/${seq}/w:1024/p:16x9/boat.jpg`,
		...{ publishedAt, seq, revision: 0, silent: false, source: "bench", admittedAt: publishedAt },
	};
}

function subscriptionTo(edition: EditionCode): Subscription {
	return { chatType: "private", editions: { [edition]: { since: 0 } }, language: "en", renewedAt: 0 };
}

function positionAt(edition: EditionCode, read: number, sends: number, now: number): Position {
	const sent = Array.from({ length: sends }, (_, index) => ({
		...{ seq: read - sends + index + 1, messageId: 1000 + index, sentAt: now - DAY_MS / 2, revision: 0 },
	}));
	return { editions: { [edition]: { read, sent } } };
}

/** @throws Error when the bot would not read what was written as it was meant. */
async function check(path: string, { articles, subscriptions }: StoreSize): Promise<void> {
	const store = await openStore(path, {
		onDamaged: (error) => {
			throw error;
		},
	});
	const head = store.log.head("fr");
	const [last] = await store.log.read("fr", head - 1, 1);
	const first = destinationKey({ chat: chatId(1) });
	const [who, where] = [await store.subscriptions.get(first), await store.positions.get(first)];
	await store.close();
	const isWhole = head === Math.floor(articles / EDITION_CODES.length) && last?.seq === head;
	if (!isWhole || (subscriptions > 0 && (who === undefined || where === undefined)))
		throw new Error("Cannot fill store: what was written is not read as it was meant");
}
