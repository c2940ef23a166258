import { systemClock } from "../../kit/clock.ts";
import { SECOND_MS } from "../../kit/durations.ts";
import { InUseError } from "../file/in-use-error.ts";
import type { Query } from "./query.ts";

/** By its two numbers one among all advisory locks of the database: the letters RFI, and what it is for. */
export const LOCK_CLASS = 0x52_46_49;
export const LOCKS = { duty: 1, preparation: 2 } as const;

/** What PostgreSQL's functions of advisory locks take. */
export function lockKey(lock: keyof typeof LOCKS): string {
	return `${LOCK_CLASS}, ${LOCKS[lock]}`;
}

/** So long the server waits for a sign of life from whoever it has something to send to, before it ends the session. */
const SIGN_OF_LIFE_WITHIN_MS = 5 * SECOND_MS;

/**
 * What finds that the process of a session is gone, which would keep its lock from the others, or its place in line: in the middle of an answer the
 * server would go on to send for a quarter of an hour, and to a process that is paused for good. Not every system that a server runs on
 * knows all of it. https://www.postgresql.org/docs/current/runtime-config-connection.html
 */
const CARE = [
	`SET tcp_user_timeout = ${SIGN_OF_LIFE_WITHIN_MS}`,
	`SET client_connection_check_interval = ${SECOND_MS}`,
	"SET tcp_keepalives_idle = 5",
	"SET tcp_keepalives_interval = 1",
	"SET tcp_keepalives_count = 5",
];

/** Whoever looks after the server may have set how long anything takes at most. A lock is waited for, and held, for longer. */
const LIFT_LIMITS = `SELECT set_config(name, '0', false) FROM pg_settings WHERE name IN
	('statement_timeout', 'lock_timeout', 'transaction_timeout', 'idle_session_timeout', 'idle_in_transaction_session_timeout')`;

/** Before a session takes a lock, or waits for one: it is ended when its process is gone, and otherwise only by whoever has it. */
export async function makeFitForLocks(query: Query): Promise<void> {
	await query(LIFT_LIMITS);
	for (const setting of CARE) await query(setting).catch(() => undefined); // see there
}

/** Whoever prepares and is paused for so long lets the next one do it: each step can be done again. */
const PREPARATION_SILENCE_MS = 30 * SECOND_MS;

/**
 * Has tables made, and records brought to another version or another store, by one process at a time. The session keeps it until it ends, and
 * then whoever waits goes on.
 *
 * @throws Error of the server's, `lock_not_available`, when another one has it for so long.
 */
export async function lockPreparation(query: Query, withinMs: number): Promise<void> {
	await makeFitForLocks(query);
	await query(`SET idle_session_timeout = ${PREPARATION_SILENCE_MS}`);
	await query(`SET lock_timeout = ${withinMs}`);
	await query(`SELECT pg_advisory_lock(${lockKey("preparation")})`);
	await query("SET lock_timeout = 0");
}

const LOOKS = 20;
const LOOK_EVERY_MS = 100;

/** What begins to wait for the preparation, which is ours, has nothing open yet. */
const IS_FREE = `SELECT pg_try_advisory_lock(${lockKey("duty")}) AND NOT EXISTS (SELECT FROM pg_stat_activity
	WHERE datname = current_database() AND application_name LIKE 'rfi-news-bot%' AND application_name <> 'rfi-news-bot prepares'
	AND pid <> pg_backend_pid()) AS "isFree"`;

/**
 * For a session that has the preparation to itself. Bots that only answer write records as well. The right to act, which is held from then on,
 * keeps away those that come later. The server knows the sessions of a bot that has just ended for a moment longer.
 *
 * @throws InUseError when a bot has the store open.
 */
export async function refuseInUse(query: Query): Promise<void> {
	for (let looks = 1; ; looks++) {
		const [row] = await query<{ isFree: boolean }>(IS_FREE);
		if (row?.isFree === true) return;
		if (looks === LOOKS) throw new InUseError();
		await systemClock.sleep(LOOK_EVERY_MS);
	}
}
