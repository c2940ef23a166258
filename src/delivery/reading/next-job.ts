import type { Translate } from "../../formatter/translations.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import type { Message } from "../../news/message.ts";
import { editionsOf } from "../../news/subscription.ts";
import { articleJob, catchUpJob, editJob, type Job } from "./job.ts";
import type { LogTail } from "./log-tail.ts";
import { nextEdit } from "./next-edit.ts";
import { type NextPost, type NextPostContext, nextPost } from "./next-post.ts";
import { readUpTo, type Subscriber } from "./subscriber.ts";

export interface NextJobContext extends Omit<NextPostContext, "log"> {
	readonly tail: Tail;
	readonly translate: Translate;
	readonly messageOf: (article: LoggedArticle) => Message;
}

/** Nothing to do, but the position may have moved past entries that are never posted. */
type Idle = Extract<NextPost, { kind: "nothing" }>;

/** The newest entries of the log, and a way to the older ones. */
export type Tail = Pick<LogTail, "head" | "read" | "at">;

/** What a destination gets next: a post, else an edit. */
export async function nextJob(subscriber: Subscriber, context: NextJobContext): Promise<Job | Idle> {
	const { tail, now, translate, messageOf } = context;
	const post = await nextPost(subscriber, { ...context, log: tail });
	if (post.kind === "article") return articleJob(subscriber, post, messageOf(post.article));
	if (post.kind === "catch-up") return catchUpJob(subscriber, post, translate);
	const edit = nextEdit(subscriber, (edition, seq) => tail.at(edition, seq), now);
	return edit === undefined ? post : editJob(subscriber, edit, messageOf(edit.article));
}

/** Whether a destination has entries to look at or messages to mend; `now` in milliseconds since the Unix epoch. */
export function hasWork(subscriber: Subscriber, tail: Omit<Tail, "read">, now: number): boolean {
	const editions = editionsOf(subscriber.subscription);
	const isBehind = editions.some((edition) => readUpTo(subscriber, edition) < tail.head(edition));
	return isBehind || nextEdit(subscriber, (edition, seq) => tail.at(edition, seq), now) !== undefined;
}
