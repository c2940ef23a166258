import { type Changes, LocalChanges } from "./changes.ts";
import { createRecords, migrateRecords, type Records, type RecordsOptions } from "./create-records.ts";
import { whyUnwritable } from "./file/why-unwritable.ts";
import { sqliteEngine } from "./sqlite-adapter.ts";
import { openSqlite, openSqliteWhenFree, type SqliteConnection, type Standby } from "./sqlite-connection.ts";
import { isOnServer } from "./store-address.ts";
import { QUIET_MS, type Term } from "./term.ts";

export type Positions = Records["positions"];
export type FeedStates = Records["feeds"];
export type Notes = Records["notes"];
export type Pagers = Records["pagers"];
export type Questions = Records["questions"];
export type AnnouncementRecords = Records["announcements"];
export type Updates = Records["updates"];
export type TrafficRecords = Records["statistics"];
export type Requests = Records["requests"];

/** All state of the bot. */
export interface Store extends Records {
	/** What others do with the store. */
	readonly changes: Changes;
	/** Whether whoever had it open last ended without closing it. */
	readonly wasCutOff: boolean;
	/** Whether other processes may have it open. */
	readonly isShared: boolean;
	/**
	 * Waits for the right to act, which one process has at a time: not at all for a store that only one can have open. Rejects with the signal's
	 * reason, and when the store cannot be reached. `onInLine` is called once the store has been reached and somebody else may have the right.
	 */
	takeDuty(signal: AbortSignal, onInLine?: () => void): Promise<Term<Store>>;
}

export interface OpenOptions extends RecordsOptions {
	/** Instead of refusing a file that another process has, waits for it. */
	readonly standby?: Standby;
	/** Ends the opening of a store on a server, where other processes may be waited for. */
	readonly signal?: AbortSignal;
}

/**
 * Opens the store: in one SQLite file, which is made when there is none; `:memory:` for one that ends with the process; or in a database of a
 * PostgreSQL server, `postgres://user:password@host/database`, in which its tables are made when there are none.
 *
 * @throws Error saying why it cannot be opened: no right to it, no database, a file in use, no server, or written by a newer version; and the
 * reason of a signal that is aborted first.
 */
export async function openStore(address: string, options: OpenOptions = {}): Promise<Store> {
	if (!isOnServer(address)) return openFile(address, options);
	// Whoever has a file does without the client, which takes 2 MB.
	const { openPostgres } = await import("./postgres/open-postgres.ts");
	return openPostgres(address, options);
}

async function openFile(path: string, options: OpenOptions): Promise<Store> {
	const connection = await connect(path, options.standby);
	try {
		return await openInFile(connection, options);
	} catch (error) {
		connection.close();
		throw cannotOpen(path, error);
	}
}

async function openInFile(connection: SqliteConnection, options: OpenOptions): Promise<Store> {
	const changes = new LocalChanges();
	const engine = sqliteEngine(connection.driver, changes);
	await migrateRecords(engine, options);
	const records = await createRecords({ engine, changes, tellOfAppends: (change) => changes.tell(change) }, options);
	const store: Store = {
		...records,
		changes,
		wasCutOff: connection.wasCutOff,
		isShared: false,
		async takeDuty(signal) {
			signal.throwIfAborted();
			return { store, ...soleTerm(connection) };
		},
		async close() {
			await records.close();
			connection.close();
		},
	};
	return store;
}

/** Nobody else can have the file, so nobody can take the right. */
function soleTerm({ waited }: SqliteConnection): Omit<Term<Store>, "store"> {
	return {
		mayAct: () => true,
		quietMs: waited ? QUIET_MS : 0,
		ended: new Promise(() => undefined),
		release: async () => undefined,
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
