import type { Translate } from "../../formatter/translations.ts";
import type { LogEntry } from "../../news/log-entry.ts";
import type { Message } from "../../news/message.ts";
import { streamsOf } from "../../news/stream.ts";
import { articleJob, catchUpJob, editJob, type Job, noticeJob } from "./job.ts";
import type { LogTail } from "./log-tail.ts";
import { nextEdit } from "./next-edit.ts";
import { type NextPost, type NextPostContext, nextPost } from "./next-post.ts";
import { readUpTo, type Subscriber } from "./subscriber.ts";

export interface NextJobContext extends Omit<NextPostContext, "log"> {
	readonly tail: Tail;
	readonly translate: Translate;
	readonly messageOf: (entry: LogEntry) => Message;
}

/** Nothing to do, but the position may have moved past entries that are never posted. */
type Idle = Extract<NextPost, { kind: "nothing" }>;

/** The newest entries of the log, and a way to the older ones. */
export type Tail = Pick<LogTail, "head" | "read" | "at">;

/** What a destination gets next: a post, else an edit. */
export async function nextJob(subscriber: Subscriber, context: NextJobContext): Promise<Job | Idle> {
	const { tail, translate, messageOf } = context;
	const post = await nextPost(subscriber, { ...context, log: tail });
	switch (post.kind) {
		case "article":
			return articleJob(subscriber, post, messageOf(post.article));
		case "notice":
			return noticeJob(subscriber, post, messageOf(post.notice));
		case "catch-up":
			return catchUpJob(subscriber, post, translate);
		case "nothing":
			return editIfDue(subscriber, context) ?? post;
	}
}

function editIfDue(subscriber: Subscriber, { tail, now, messageOf }: NextJobContext): Job | undefined {
	const edit = nextEdit(subscriber, (edition, seq) => tail.at(edition, seq), now);
	return edit && editJob(subscriber, edit, messageOf(edit.article));
}

/** Whether a destination has entries to look at or messages to mend; `now` in milliseconds since the Unix epoch. */
export function hasWork(subscriber: Subscriber, tail: Omit<Tail, "read">, now: number): boolean {
	const streams = streamsOf(subscriber.subscription);
	const isBehind = streams.some((stream) => readUpTo(subscriber, stream) < tail.head(stream));
	return isBehind || nextEdit(subscriber, (edition, seq) => tail.at(edition, seq), now) !== undefined;
}
