import { systemClock } from "../../kit/clock.ts";
import { describeError } from "../../kit/describe-error.ts";
import { MINUTE_MS, SECOND_MS } from "../../kit/durations.ts";
import type { Changes } from "../changes.ts";
import { CHANNEL } from "./change-payload.ts";
import { type Connection, connectTo } from "./connection.ts";
import { type Hearing, hearing } from "./listening.ts";
import { LOCK_CLASS, LOCKS, lockKey, makeFitForLocks } from "./locks.ts";
import type { Query } from "./query.ts";

/** The server ends the session after so long a silence: from then on another one may act. */
const SILENCE_MS = 5 * SECOND_MS;
const BEAT_EVERY_MS = SECOND_MS;
/** Sooner than the silence: one statement that the server does not get done costs itself, and not the right. */
const STATEMENT_WITHIN_MS = SILENCE_MS - SECOND_MS;
/** A second before the server can have ended the session, whatever the answer said. */
const MAY_ACT_FOR_MS = SILENCE_MS - SECOND_MS;

/**
 * As long as a statement takes, the server keeps every row of the database that is written over or removed meanwhile, for what that statement might
 * still want to see: one that stood in line for weeks would fill the disk. So it ends each minute, and begins anew.
 * https://www.postgresql.org/docs/current/routine-vacuuming.html#VACUUM-FOR-SPACE-RECOVERY
 */
const STANDS_FOR_MS = MINUTE_MS;
/** A wait that was in vain is caught where it was, so that the server's log has no error each minute. */
const STAND_IN_LINE = `DO $$ BEGIN PERFORM pg_advisory_lock(${lockKey("duty")}); EXCEPTION WHEN lock_not_available THEN NULL; END $$`;
/** A session that has it has it once more, which says the same. */
const HAS_LOCK = `SELECT pg_try_advisory_lock(${lockKey("duty")}) AS "hasLock"`;

/**
 * The sessions that have the lock to act, or wait for it. Not prepared, so that it is answered as well by another session than the one that is
 * meant. https://www.postgresql.org/docs/current/view-pg-locks.html
 */
const HOLDERS = `SELECT pid, granted, pid = pg_backend_pid() AS "isAsking" FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2
	AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
	AND classid = ${LOCK_CLASS} AND objid = ${LOCKS.duty}`;

interface Holder {
	readonly pid: number;
	readonly granted: boolean;
	/** Whether the statement was answered by this very session. */
	readonly isAsking: boolean;
}

/** The session that holds the right to act, and through which whoever acts reads and writes: the server takes nothing of it after it has ended it. */
export interface DutySession {
	readonly query: Query;
	readonly changes: Hearing["changes"];
	mayAct(): boolean;
	/** Resolves with the reason when it is lost. */
	readonly ended: Promise<string>;
	/** Ends it, with a reason, where whoever acts has missed something. */
	lose(reason: string): void;
	/** What is asked afterwards rejects. Safe to call twice. */
	release(): Promise<void>;
}

export interface WaitOptions {
	readonly address: string;
	readonly signal: AbortSignal;
	/** Called once the server has been reached, when the session begins to wait for the lock. */
	readonly onInLine?: (() => void) | undefined;
	/** The process's other connections: by them it is found that a session which stands in line, and cannot say anything, is gone. */
	readonly others: { readonly query: Query; readonly changes: Changes };
	readonly standsForMs?: number;
}

/** Waits in line for the right to act. Rejects with the signal's reason, and when the session is lost before it has the right. */
export async function waitForDuty(options: WaitOptions): Promise<DutySession> {
	const { address, signal } = options;
	signal.throwIfAborted();
	let connection: Connection | undefined;
	const hangUp = () => connection?.destroy();
	signal.addEventListener("abort", hangUp, { once: true });
	try {
		let hear: Hearing["onNotification"] = () => undefined;
		connection = await connectTo(address, {
			...{ applicationName: "rfi-news-bot acts", pipeline: true, signal, onNotification: (payload) => hear(payload) },
		});
		await makeFitForLocks(connection.query);
		await connection.query(`SET idle_session_timeout = ${SILENCE_MS}`);
		await standInLine(connection, options);
		const session = holdDuty(connection);
		hear = session.onNotification;
		const begun = [`SET statement_timeout = ${STATEMENT_WITHIN_MS}`, `LISTEN ${CHANNEL}`].map((command) =>
			session.query(command),
		);
		await Promise.all([...begun, session.beat()]);
		signal.throwIfAborted();
		return session;
	} catch (error) {
		hangUp();
		throw signal.aborted ? signal.reason : error;
	} finally {
		signal.removeEventListener("abort", hangUp);
	}
}

/** Resolves when the session has the lock. */
async function standInLine(
	connection: Connection,
	{ others, onInLine, standsForMs = STANDS_FOR_MS }: WaitOptions,
): Promise<void> {
	const [{ pid } = { pid: 0 }] = await connection.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
	const look = async () => {
		const holders = await others.query<Holder>(HOLDERS);
		if (!holders.some((holder) => holder.pid === pid)) connection.destroy();
	};
	const stopListening = await others.changes.listen(({ kind }) => {
		// The network was away: what stood in line may have been ended there, of which nobody could tell us. If the look fails, it comes again.
		if (kind === "unknown") look().catch(() => undefined);
	});
	onInLine?.();
	try {
		await connection.query(`SET lock_timeout = ${standsForMs}`);
		for (let hasLock = false; !hasLock; ) {
			await connection.query(STAND_IN_LINE);
			const [row] = await connection.query<{ hasLock: boolean }>(HAS_LOCK);
			hasLock = row?.hasLock === true;
		}
	} finally {
		stopListening();
	}
}

interface Held extends DutySession {
	readonly onNotification: Hearing["onNotification"];
	/** Resolves when the server has said that the lock is held. */
	beat(): Promise<void>;
}

function holdDuty(connection: Connection): Held {
	let end: string | undefined;
	const { promise: ended, resolve } = Promise.withResolvers<string>();
	/** When the last heartbeat that was answered left here. */
	let alive: Moment = { elapsed: Number.NEGATIVE_INFINITY, wall: 0 };

	/** When the server last answered, whatever it was. */
	let heardAt = systemClock.elapsed();

	const query: Query = async (sql, values) => {
		if (end !== undefined) throw new Error(`Cannot use the store: ${end}`);
		try {
			return await connection.query(sql, values);
		} finally {
			heardAt = systemClock.elapsed();
		}
	};
	function lose(reason: string): void {
		if (end !== undefined) return;
		end = reason;
		clearInterval(beats);
		connection.destroy();
		resolve(`the right to act is lost: ${reason}`);
	}
	async function beat(): Promise<void> {
		const left: Moment = { elapsed: systemClock.elapsed(), wall: systemClock.now() };
		const holders = await query<Holder>(HOLDERS);
		if (holders.some(({ granted, isAsking }) => granted && isAsking)) alive = left;
		else lose("the session does not hold its lock; is there a pooler that gives each statement another session?");
	}
	const beats = setInterval(heartbeats({ beat, lose, heardAt: () => heardAt }), BEAT_EVERY_MS);
	void connection.ended.then((error) => lose(error.message));
	const { changes, onNotification } = hearing(query);
	return {
		query,
		changes,
		onNotification,
		beat,
		ended,
		lose,
		mayAct: () => end === undefined && isCloseTo(alive),
		async release() {
			if (end !== undefined) return connection.ended.then(() => undefined);
			end = "the right to act was given back";
			clearInterval(beats);
			await connection.close();
		},
	};
}

/** By both clocks: one of them stands still while the machine sleeps, the other may be set. */
interface Moment {
	readonly elapsed: number;
	readonly wall: number;
}

function isCloseTo({ elapsed, wall }: Moment): boolean {
	const [sinceByElapsed, sinceByWall] = [systemClock.elapsed() - elapsed, systemClock.now() - wall];
	return sinceByElapsed < MAY_ACT_FOR_MS && sinceByWall < MAY_ACT_FOR_MS;
}

interface Heart {
	readonly beat: () => Promise<void>;
	readonly lose: (reason: string) => void;
	readonly heardAt: () => number;
}

/**
 * One at a time: where the last is not answered, the next would say nothing more. It may stand behind a statement that takes its time, and waits for
 * as long as the server says anything at all.
 */
function heartbeats({ beat, lose, heardAt }: Heart): () => void {
	let since: number | undefined;
	return () => {
		const now = systemClock.elapsed();
		if (since === undefined) {
			since = now;
			beat().then(
				() => {
					since = undefined;
				},
				(error: unknown) => lose(describeError(error)),
			);
		} else if (now - Math.max(since, heardAt()) >= SILENCE_MS)
			lose(`the server has not answered for ${SILENCE_MS / SECOND_MS} s`);
	};
}
