import { backoff } from "../../kit/backoff.ts";
import { systemClock } from "../../kit/clock.ts";
import { SECOND_MS } from "../../kit/durations.ts";
import { type Changes, LocalChanges } from "../changes.ts";
import { CHANNEL, decodeChange, encodeChange } from "./change-payload.ts";
import { type Connection, connectTo } from "./connection.ts";
import type { Query } from "./query.ts";

/** Changes as one session hears them. */
export interface Hearing {
	readonly changes: Changes;
	/** For the session. */
	readonly onNotification: (payload: string | undefined) => void;
}

/** What a session listens to, for all who listen in this process; `query` is what announcements go through. */
export function hearing(query: Query): Hearing & { readonly tellUnknown: () => void } {
	const heard = new LocalChanges();
	return {
		changes: {
			announce: async (change) => void (await query("SELECT pg_notify($1, $2)", [CHANNEL, encodeChange(change)])),
			listen: (hear) => heard.listen(hear),
		},
		onNotification: (payload) => heard.tell(decodeChange(payload)),
		tellUnknown: () => heard.tell({ kind: "unknown" }),
	};
}

export interface Listening {
	readonly changes: Changes;
	close(): Promise<void>;
}

export interface ListeningOptions {
	readonly address: string;
	/** What announcements go through. */
	readonly query: Query;
	/** Hears why the connection was lost, once for each loss. */
	readonly onTrouble: (error: unknown) => void;
}

const LOOK_EVERY_MS = 2 * SECOND_MS;
/** Longer than a busy server takes. */
const ANSWER_WITHIN_MS = 5 * SECOND_MS;
const AGAIN = { baseMs: SECOND_MS / 10, maxMs: 2 * SECOND_MS };

/**
 * Listens on a connection that comes back by itself. What is told while it is away nobody hears: afterwards everybody hears that anything may
 * have changed. Resolves when it listens; rejects when the first connection fails.
 */
export async function listenToChanges({ address, query, onTrouble }: ListeningOptions): Promise<Listening> {
	const { changes, onNotification, tellUnknown } = hearing(query);
	const stop = new AbortController();
	const connect = async () => {
		const connection = await connectTo(address, { applicationName: "rfi-news-bot listens", onNotification });
		await connection.query(`LISTEN ${CHANNEL}`).catch((error: unknown) => {
			connection.destroy();
			throw error;
		});
		return connection;
	};
	const first = await connect();
	const running = keepListening(first, { connect, tellUnknown, onTrouble, signal: stop.signal });
	return {
		changes,
		async close() {
			stop.abort();
			await running;
		},
	};
}

interface Keeping {
	readonly connect: () => Promise<Connection>;
	readonly tellUnknown: () => void;
	readonly onTrouble: (error: unknown) => void;
	readonly signal: AbortSignal;
}

async function keepListening(first: Connection, { connect, tellUnknown, onTrouble, signal }: Keeping): Promise<void> {
	for (let connection: Connection | undefined = first; connection !== undefined; ) {
		const lost = await endOrAbort(connection, signal);
		if (lost === undefined) return connection.close();
		onTrouble(lost);
		connection = await comeBack(connect, signal);
		if (connection !== undefined) tellUnknown();
	}
}

/** `undefined` when it was aborted first. */
async function comeBack(connect: () => Promise<Connection>, signal: AbortSignal): Promise<Connection | undefined> {
	for (let failures = 1; !signal.aborted; failures++) {
		// The only rejection of the wait is our own end.
		await systemClock.sleep(backoff(failures, AGAIN), signal).catch(() => undefined);
		if (signal.aborted) break;
		// Why it does not come back has been told: the connection was lost.
		const connection = await connect().catch(() => undefined);
		if (connection !== undefined) return connection;
	}
	return undefined;
}

/** Resolves with why the connection has ended, or with nothing when it is not needed any more. */
async function endOrAbort(connection: Connection, signal: AbortSignal): Promise<Error | undefined> {
	const looks = new AbortController();
	const aborted = new Promise<undefined>((resolve) => {
		if (signal.aborted) resolve(undefined);
		signal.addEventListener("abort", () => resolve(undefined), { once: true });
	});
	void lookAfter(connection, AbortSignal.any([signal, looks.signal]));
	const end = await Promise.race([connection.ended, aborted]);
	looks.abort();
	return end;
}

/** A network that is gone ends no connection: one that does not answer is hung up. */
async function lookAfter(connection: Connection, signal: AbortSignal): Promise<void> {
	try {
		for (;;) {
			await systemClock.sleep(LOOK_EVERY_MS, signal);
			const answered = systemClock.after(ANSWER_WITHIN_MS, () => connection.destroy());
			await connection.query("SELECT 1").finally(answered);
		}
	} catch {
		// The end of the looks, of which whoever aborted knows, or of the connection, which tells it itself.
	}
}
