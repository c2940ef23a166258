import { systemClock } from "../../kit/clock.ts";
import { SECOND_MS } from "../../kit/durations.ts";
import { connectTo } from "./connection.ts";
import type { Query } from "./query.ts";

/** A pooler with no session left lets the statement wait; the server itself answers at once. */
const ANSWER_WITHIN_MS = 3 * SECOND_MS;

const WHO = "SELECT pg_backend_pid() AS pid";

/** @throws Error when a connection is not one session of the server. */
export async function checkSessions(address: string, query: Query): Promise<void> {
	if (await isOneSession(address, query)) return;
	throw new Error(
		"a pooler stands there that gives each transaction another session; give the address of the server itself, or one of a pooler in session mode",
	);
}

/**
 * Whether a connection is one session of the server: a pooler may give each transaction whichever session is free. So another connection takes
 * the one that was free last, and keeps it, and the next statement is answered by another session.
 */
export async function isOneSession(address: string, query: Query, connect = connectTo): Promise<boolean> {
	const pid = async () => (await query<{ pid: number }>(WHO))[0]?.pid;
	const other = await connect(address, { applicationName: "rfi-news-bot prepares" });
	let waited = false;
	try {
		const before = await pid();
		await other.query("BEGIN");
		await other.query(WHO);
		const takeBack = systemClock.after(ANSWER_WITHIN_MS, () => {
			waited = true;
			other.destroy();
		});
		const after = await pid().finally(takeBack);
		return before === after && !waited;
	} finally {
		await other.close();
	}
}
