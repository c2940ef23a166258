import type { LoggedArticle } from "../../news/logged-article.ts";
import type { Release } from "../../news/settings/release.ts";
import { isNotice } from "../../news/stream.ts";
import { type Decision, decide } from "./decide.ts";
import type { Subscriber } from "./subscriber.ts";
import { MAX_ENTRIES_READ, type PostLog, readUnread, type Unread, type UnreadContext } from "./unread.ts";

/** Of a longer backlog only the newest entries are looked at; a message has room for a few of them anyway. */
const NEWEST_ENTRIES = 50;

export interface NextPostContext extends UnreadContext {
	/** What the subscription lets come at `now`. */
	readonly release: Release;
}

/** What a destination gets next, by what the log holds for it. */
export async function nextPost(subscriber: Subscriber, context: NextPostContext): Promise<Decision> {
	const { release, now, log } = context;
	const unread = await readUnread(subscriber, context, release.digestBefore);
	const decision = decide(subscriber, unread, release, now);
	if (decision.kind !== "catch-up") return decision;
	const beyond = await Promise.all(unread.map((stream) => newestBeyond(stream, log)));
	return { ...decision, articles: [...decision.articles, ...beyond.flat()] };
}

async function newestBeyond({ stream, beyond }: Unread, log: PostLog): Promise<LoggedArticle[]> {
	const last = beyond.at(-1);
	if (last === undefined || stream === "notices") return [];
	const first = beyond.at(-NEWEST_ENTRIES) ?? beyond[0] ?? last;
	const after = Math.max(first - 1, last - MAX_ENTRIES_READ);
	const entries = await log.read(stream, after, last - after);
	return entries.filter((entry) => !isNotice(entry)).filter(({ silent }) => !silent);
}
