import { SECOND_MS } from "../../kit/durations.ts";
import { wordBytes } from "../../kit/words/word-bytes.ts";
import { wordDuration } from "../../kit/words/word-duration.ts";
import { examineServer, type ServerFacts } from "../../store/postgres/examine-server.ts";
import { whyUnusable } from "../../store/postgres/why-unusable.ts";
import { shownAddress } from "../../store/store-address.ts";
import { aboutRecordsVersion, NO_RECORDS } from "./about-records.ts";
import type { Check, Finding, Level } from "./finding.ts";

/** Connections, and what is asked by them. */
const LIMIT_MS = 20 * SECOND_MS;
/** The first that can end a session which is silent. https://www.postgresql.org/docs/14/runtime-config-client.html */
const LEAST_MAJOR = 14;
const ENCODING = "UTF8";
/** Each chat's turn waits for some of them; up to ten, a broadcast loses a fifth of its speed at most. */
const MANY_MS = 10;
/** Records end by the clock of whoever reads them. */
const MOST_OFF_MS = 10 * SECOND_MS;

/** The server that has the store, asked as the bot asks it; nothing is written. */
export function checkServer({ storeAddress }: { readonly storeAddress: string }, examine = examineServer): Check {
	return {
		about: "store",
		limitMs: LIMIT_MS,
		async run() {
			const shown = shownAddress(storeAddress);
			try {
				return aboutServer(await examine(storeAddress), shown);
			} catch (error) {
				const says = `${shown} cannot be used: ${whyUnusable(storeAddress, error)}`;
				return [finding("trouble", "store", says, "look at STORE_URL, and at the server and its log")];
			}
		},
	};
}

function aboutServer(facts: ServerFacts, shown: string): Finding[] {
	return [
		aboutWay(facts, shown),
		aboutVersion(facts),
		aboutRights(facts),
		aboutSessions(facts),
		aboutNotifications(facts),
		aboutClock(facts),
		facts.storeVersion === undefined ? NO_RECORDS : aboutRecordsVersion(facts.storeVersion),
		finding("ok", "size", `the database has ${wordBytes(facts.bytes)}`),
	];
}

function finding(level: Level, about: string, says: string, advice?: string): Finding {
	return { level, about, says, ...(advice !== undefined && { advice }) };
}

function aboutWay({ roundTripMs }: ServerFacts, shown: string): Finding {
	const says = `${shown} answers in ${roundTripMs.toFixed(1)} ms`;
	if (roundTripMs <= MANY_MS) return finding("ok", "store", says);
	return finding("warning", "store", says, "a server nearer to the bot: broadcasts slow down with each millisecond");
}

function aboutVersion({ major, version, encoding }: ServerFacts): Finding {
	if (encoding !== ENCODING) {
		const says = `the database has the encoding ${encoding}, and articles are of all languages`;
		return finding("trouble", "PostgreSQL", says, `a database made with ENCODING '${ENCODING}' TEMPLATE template0`);
	}
	if (major >= LEAST_MAJOR) return finding("ok", "PostgreSQL", version);
	const says = `${version} cannot end the session of a bot that has fallen silent`;
	return finding("trouble", "PostgreSQL", says, `PostgreSQL ${LEAST_MAJOR} or newer`);
}

function aboutRights({ isReadOnly, lacking }: ServerFacts): Finding {
	if (isReadOnly)
		return finding(
			"trouble",
			"rights",
			"the server takes no writes: it follows another one",
			"STORE_URL with that one's address",
		);
	if (lacking.length === 0) return finding("ok", "rights", "the user may make and write the tables");
	const says = `the user lacks ${lacking.map(({ right, on }) => `${right} on ${on}`).join(", ")}`;
	return finding(
		"trouble",
		"rights",
		says,
		"make it the owner of the database (ALTER DATABASE … OWNER TO …) and of what is in it",
	);
}

const NO_POOLER = "STORE_URL with the address of the server itself, or of a pooler in session mode";

function aboutSessions({ keepsSessions }: ServerFacts): Finding {
	if (keepsSessions) return finding("ok", "sessions", "each connection keeps its own");
	const says = "connections share them, as behind a pooler in transaction mode: nobody could hold the right to act";
	return finding("trouble", "sessions", says, NO_POOLER);
}

function aboutNotifications({ hearsNotifications }: ServerFacts): Finding {
	if (hearsNotifications) return finding("ok", "notifications", "they arrive");
	return finding("trouble", "notifications", "one was told and did not arrive", NO_POOLER);
}

function aboutClock({ clockAheadMs }: ServerFacts): Finding {
	if (Math.abs(clockAheadMs) <= MOST_OFF_MS)
		return finding("ok", "server clock", "tells the time that this machine tells");
	const says = `${wordDuration(Math.abs(clockAheadMs))} ${clockAheadMs > 0 ? "ahead of" : "behind"} this machine's`;
	return finding("warning", "server clock", says, "let NTP keep both (timedatectl set-ntp true)");
}
