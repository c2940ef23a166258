import { Socket } from "node:net";
import pg from "pg";
import { SECOND_MS } from "../../kit/durations.ts";
import { type Query, statementNames } from "./query.ts";

/** A session of this process's own on the server. */
export interface Connection {
	readonly query: Query;
	/** Resolves with why when it has ended; also when it was closed. All that was asked has been answered or has failed by then. */
	readonly ended: Promise<Error>;
	/** Says goodbye to the server, so that the session ends there at once, and resolves when it has; after a second it just hangs up. */
	close(): Promise<void>;
	/** Hangs up: what was asked fails. */
	destroy(): void;
}

export interface ConnectionPurpose {
	/** By which the server's administrator knows the session. */
	readonly applicationName: string;
	/** Statements leave without waiting for the answers to those before; the server takes them one after the other. */
	readonly pipeline?: boolean;
	/** Ends the connecting; afterwards nothing. */
	readonly signal?: AbortSignal;
	/** Hears of each notification on the channels that the session listens to. */
	readonly onNotification?: (payload: string | undefined) => void;
}

export const CONNECT_WITHIN_MS = 5 * SECOND_MS;
/** From when on the operating system looks whether the other side is still there, each second, ten times. */
export const KEEPALIVE_AFTER_MS = 5 * SECOND_MS;
const CLOSE_WITHIN_MS = SECOND_MS;
/** What `pg` calls it, without a code. */
const TIMEOUT = "timeout expired";
const NO_ANSWER = `no answer within ${CONNECT_WITHIN_MS / SECOND_MS} s; check the address and the network`;

/** Rejects as `pg` does: with the server's refusal, by its code, or the network's. */
export async function connectTo(address: string, purpose: ConnectionPurpose): Promise<Connection> {
	const socket = new Socket();
	const client = new pg.Client({
		connectionString: address,
		application_name: purpose.applicationName,
		pipeline: purpose.pipeline ?? false,
		keepAlive: true,
		keepAliveInitialDelayMillis: KEEPALIVE_AFTER_MS,
		connectionTimeoutMillis: CONNECT_WITHIN_MS,
		stream: () => socket,
	});
	const ended = endOf(client);
	client.on("notification", ({ payload }) => purpose.onNotification?.(payload));
	const hangUp = () => void socket.destroy();
	purpose.signal?.addEventListener("abort", hangUp, { once: true });
	try {
		await client.connect();
		purpose.signal?.throwIfAborted();
	} catch (error) {
		socket.destroy();
		throw error instanceof Error && error.message === TIMEOUT ? new Error(NO_ANSWER, { cause: error }) : error;
	} finally {
		purpose.signal?.removeEventListener("abort", hangUp);
	}
	const nameOf = statementNames();
	return {
		query: async <Row>(sql: string, values?: readonly unknown[]) => {
			// Without parameters it may be a command, which cannot be prepared.
			const { rows } = await client.query(
				values === undefined ? { text: sql } : { text: sql, name: nameOf(sql), values: [...values] },
			);
			return rows as Row[];
		},
		ended,
		async close() {
			const hangUp = setTimeout(() => socket.destroy(), CLOSE_WITHIN_MS);
			await client.end();
			clearTimeout(hangUp);
		},
		destroy: hangUp,
	};
}

/** Why is said before it ends: an `error` of the client's would end the process if nobody heard it. */
function endOf(client: pg.Client): Promise<Error> {
	let reason: Error | undefined;
	client.on("error", (error) => {
		reason ??= error;
	});
	return new Promise((resolve) => {
		client.once("end", () => resolve(reason ?? new Error("the connection was closed")));
	});
}
