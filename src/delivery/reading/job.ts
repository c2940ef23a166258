import { formatHeadlines } from "../../formatter/format-headlines.ts";
import type { Translate } from "../../formatter/translations.ts";
import type { LoggedNotice } from "../../news/log-entry.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import type { Message } from "../../news/message.ts";
import { advance, MAX_REMEMBERED_SENDS, type Position } from "../../news/position.ts";
import type { DueEdit } from "./next-edit.ts";
import type { NextPost } from "./next-post.ts";
import type { Subscriber } from "./subscriber.ts";

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

export function articleJob(
	subscriber: Subscriber,
	post: Extract<NextPost, { kind: "article" }>,
	message: Message,
): Job {
	const { article } = post;
	const done = (now: number, messageId: number | undefined): Position => {
		if (messageId === undefined) return post.position;
		const before = subscriber.position.editions[article.edition]?.sent ?? [];
		const send = { seq: article.seq, messageId, sentAt: now, revision: article.revision };
		return advance(post.position, article.edition, article.seq, {
			sent: [...before, send].slice(-MAX_REMEMBERED_SENDS),
		});
	};
	return { kind: "article", subscriber, article, message, done };
}

export function noticeJob(
	subscriber: Subscriber,
	{ notice, position }: Extract<NextPost, { kind: "notice" }>,
	message: Message,
): Job {
	return { kind: "notice", subscriber, notice, message, done: () => position };
}

export function catchUpJob(
	subscriber: Subscriber,
	post: Extract<NextPost, { kind: "catch-up" }>,
	translate: Translate,
): Job {
	const newestFirst = [...post.articles].sort((a, b) => b.publishedAt - a.publishedAt);
	const count = post.total;
	const message = formatHeadlines(newestFirst, {
		heading: translate(subscriber.subscription.language, "catch-up-heading", { count }),
		footer: (hidden) =>
			translate(subscriber.subscription.language, "headlines-more", { count: hidden + count - newestFirst.length }),
	});
	return { kind: "catch-up", subscriber, message, done: () => post.position };
}

export function editJob(subscriber: Subscriber, { article, messageId, position }: DueEdit, message: Message): Job {
	return { kind: "edit", subscriber, article, message, editMessageId: messageId, done: () => position };
}
