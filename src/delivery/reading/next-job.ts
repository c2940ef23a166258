import { formatHeadlines } from "../../formatter/format-headlines.ts";
import { simplerMessages } from "../../formatter/simplify-message.ts";
import type { Translate } from "../../formatter/translations.ts";
import { knownLanguage } from "../../news/languages/interface-language.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import type { Message } from "../../news/message.ts";
import { editable, type Position } from "../../news/position.ts";
import { type LogEntry, type LoggedNotice, streamsOf } from "../../news/stream.ts";
import type { LogTail } from "./log-tail.ts";
import { type DueEdit, nextEdit } from "./next-edit.ts";
import { type NextPost, type NextPostContext, nextPost } from "./next-post.ts";
import { advance, readUpTo, type Subscriber } from "./subscriber.ts";

/** One call to make for a destination. */
export interface Job {
	readonly kind: "article" | "notice" | "catch-up" | "edit";
	readonly subscriber: Subscriber;
	readonly message: Message;
	/** The article that is to blame when Telegram refuses the message. */
	readonly article?: LoggedArticle;
	readonly notice?: LoggedNotice;
	/** For an edit: the message to change. */
	readonly editMessageId?: number;
	/** The position once it is done; `messageId` is unknown when a send was given up as possibly delivered. */
	readonly done: (now: number, messageId: number | undefined) => Position;
}

export interface NextJobContext extends Omit<NextPostContext, "log"> {
	readonly tail: Tail;
	readonly translate: Translate;
	readonly messageOf: (entry: LogEntry) => Message;
	/** Messages are not mended now. */
	readonly areEditsResting: boolean;
}

/** Nothing to do, but the position may have moved past entries that are posted to nobody. */
type Idle = Extract<NextPost, { kind: "nothing" }>;

/** The newest entries of the log, and a way to the older ones. */
export type Tail = Pick<LogTail, "head" | "read" | "at" | "mayHold" | "postable">;

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
			return (context.areEditsResting ? undefined : editIfDue(subscriber, context)) ?? post;
	}
}

function editIfDue(subscriber: Subscriber, { tail, now, messageOf }: NextJobContext): Job | undefined {
	const edit = nextEdit(subscriber, (edition, seq) => tail.at(edition, seq), now);
	return edit && editJob(subscriber, edit, messageOf(edit.article));
}

/** Whether a destination has something to be posted or messages to mend; `now` in milliseconds since the Unix epoch. */
export function hasWork(subscriber: Subscriber, tail: Pick<Tail, "at" | "mayHold">, now: number): boolean {
	const streams = streamsOf(subscriber.subscription);
	const isBehind = streams.some((stream) => tail.mayHold(stream, readUpTo(subscriber, stream)));
	return isBehind || nextEdit(subscriber, (edition, seq) => tail.at(edition, seq), now) !== undefined;
}

function articleJob(subscriber: Subscriber, post: Extract<NextPost, { kind: "article" }>, message: Message): Job {
	const { article } = post;
	const done = (now: number, messageId: number | undefined): Position => {
		if (messageId === undefined) return post.position;
		const before = subscriber.position.editions[article.edition]?.sent ?? [];
		const send = { seq: article.seq, messageId, sentAt: now, revision: article.revision };
		return advance(post.position, article.edition, article.seq, {
			sent: editable([...before, send], now),
		});
	};
	return { kind: "article", subscriber, article, message, done };
}

function noticeJob(
	subscriber: Subscriber,
	{ notice, position }: Extract<NextPost, { kind: "notice" }>,
	message: Message,
): Job {
	return { kind: "notice", subscriber, notice, message, done: () => position };
}

function catchUpJob(subscriber: Subscriber, post: Extract<NextPost, { kind: "catch-up" }>, translate: Translate): Job {
	const newestFirst = [...post.articles].sort((a, b) => b.publishedAt - a.publishedAt);
	const count = post.total;
	const language = knownLanguage(subscriber.subscription.language);
	const message = formatHeadlines(newestFirst, {
		heading: translate(language, "catch-up-heading", { count }),
		footer: (hidden) => translate(language, "headlines-more", { count: hidden + count - newestFirst.length }),
	});
	return { kind: "catch-up", subscriber, message, done: () => post.position };
}

function editJob(subscriber: Subscriber, { article, messageId, position }: DueEdit, message: Message): Job {
	return { kind: "edit", subscriber, article, message, editMessageId: messageId, done: () => position };
}

/** What is to blame when Telegram refuses the job's message; absent for headlines. */
export function entryOf({ article, notice }: Job): LogEntry | undefined {
	return article ?? notice;
}

/** The message, or the form of it that is tried when Telegram has refused so many before; `undefined` when there is none left. */
export function formOf(message: Message, refusedForms: number): Message | undefined {
	if (refusedForms === 0) return message;
	switch (message.kind) {
		case "text":
			return simplerMessages(message)[refusedForms - 1];
	}
}
