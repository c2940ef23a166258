import { digestHeading } from "../../formatter/digest-heading.ts";
import { formatDigest } from "../../formatter/format-digest.ts";
import { formatHeadlines } from "../../formatter/format-headlines.ts";
import { type PostForm, postForm } from "../../formatter/post-form.ts";
import { simplerMessages } from "../../formatter/simplify-message.ts";
import type { Translate } from "../../formatter/words/translations.ts";
import { defined } from "../../kit/defined.ts";
import { knownLanguage } from "../../news/languages/interface-language.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import type { Message } from "../../news/message.ts";
import { NOTICE_LIFE_MS } from "../../news/notice.ts";
import { editable, type Position, type RememberedSend } from "../../news/position.ts";
import { admit } from "../../news/settings/admission.ts";
import { isAwake } from "../../news/settings/release.ts";
import { editionsOf, type LogEntry, type LoggedNotice, streamsOf } from "../../news/stream.ts";
import type { Decision, DigestPart } from "./decide.ts";
import type { LogTail } from "./log-tail.ts";
import { nextEdit } from "./next-edit.ts";
import { type NextPostContext, nextPost } from "./next-post.ts";
import { placeIn, readUpTo, type Subscriber } from "./subscriber.ts";

/** One call to make for a destination. */
export interface Job {
	readonly kind: "article" | "notice" | "catch-up" | "digest" | "edit";
	readonly subscriber: Subscriber;
	readonly message: Message;
	/** The article that is to blame when Telegram refuses the message. */
	readonly article?: LoggedArticle;
	readonly notice?: LoggedNotice;
	/** It has waited for a time that its reader has chosen. */
	readonly wasHeld?: true;
	/** What it brings to the destination. */
	readonly tells: readonly LogEntry[];
	/** For an edit: the message to change. */
	readonly editMessageId?: number;
	/** The position once it is done; `messageId` is unknown when a send was given up as possibly delivered. */
	readonly done: (now: number, messageId: number | undefined) => Position;
}

export interface NextJobContext extends Omit<NextPostContext, "log"> {
	readonly tail: Tail;
	readonly translate: Translate;
	readonly messageOf: (entry: LogEntry, form: PostForm) => Message;
	/** Messages are not mended now. */
	readonly areEditsResting: boolean;
}

/** Nothing to do, but the position may have moved past entries that do not come here. */
type Idle = Extract<Decision, { kind: "nothing" }>;

/** The newest entries of the log, and a way to the older ones. */
export type Tail = Pick<LogTail, "head" | "read" | "at" | "mayHold" | "postable">;

/** What a destination gets next: a post, else an edit. In quiet hours and pauses edits wait as well: a text that changes is looked at. */
export async function nextJob(subscriber: Subscriber, context: NextJobContext): Promise<Job | Idle> {
	const post = await nextPost(subscriber, { ...context, log: context.tail });
	const mayEdit = !context.areEditsResting && isAwake(context.release);
	if (post.kind === "nothing") return (mayEdit ? editIfDue(subscriber, context) : undefined) ?? post;
	const { message, ...job } = postJob(subscriber, post, context);
	const isSilent = subscriber.subscription.sound === "silent" || (post.kind === "article" && post.isAhead);
	return { ...job, message: isSilent ? { ...message, silent: true } : message };
}

function postJob(subscriber: Subscriber, post: Exclude<Decision, Idle>, context: NextJobContext): Job {
	switch (post.kind) {
		case "article":
			return articleJob(subscriber, post, context);
		case "notice":
			return noticeJob(subscriber, post, context);
		case "catch-up":
			return catchUpJob(subscriber, post, context);
		case "digest":
			return digestJob(subscriber, post, context);
	}
}

function editIfDue(subscriber: Subscriber, { tail, now, messageOf, textOf }: NextJobContext): Job | undefined {
	const edit = nextEdit(subscriber, (edition, seq) => tail.at(edition, seq), now);
	if (edit === undefined) return undefined;
	const { article, messageId: editMessageId, position } = edit;
	const admission = admit(subscriber.subscription, article, textOf(article));
	const word = admission.kind === "passes" ? admission.word : undefined;
	const message = messageOf(article, postForm(subscriber.subscription, word));
	return { kind: "edit", subscriber, article, tells: [], message, editMessageId, done: () => position };
}

/** Whether a destination has something to be posted or messages to mend; `now` in milliseconds since the Unix epoch. */
export function hasWork(subscriber: Subscriber, tail: Pick<Tail, "at" | "mayHold">, now: number): boolean {
	const streams = streamsOf(subscriber.subscription);
	const isBehind = streams.some((stream) => tail.mayHold(stream, readUpTo(subscriber, stream)));
	return isBehind || nextEdit(subscriber, (edition, seq) => tail.at(edition, seq), now) !== undefined;
}

function articleJob(
	subscriber: Subscriber,
	{ article, word, position, wasHeld }: Extract<Decision, { kind: "article" }>,
	{ messageOf }: NextJobContext,
): Job {
	const done = (now: number, messageId: number | undefined): Position => {
		const place = placeIn(position, article.edition);
		if (messageId === undefined || place === undefined) return position;
		const send = { seq: article.seq, messageId, sentAt: now, revision: article.revision };
		const editions = {
			...position.editions,
			[article.edition]: { ...place, sent: editable([...place.sent, send], now) },
		};
		return { ...position, editions };
	};
	const message = messageOf(article, postForm(subscriber.subscription, word));
	return { kind: "article", subscriber, article, tells: [article], message, done, ...defined({ wasHeld }) };
}

function noticeJob(
	subscriber: Subscriber,
	{ notice, position }: Extract<Decision, { kind: "notice" }>,
	{ messageOf }: NextJobContext,
): Job {
	const done = (now: number, messageId: number | undefined): Position => {
		const place = placeIn(position, "notices");
		if (messageId === undefined || place === undefined) return position;
		const sent = [...place.sent, { seq: notice.seq, messageId, sentAt: now, revision: 0 }];
		return { ...position, notices: { ...place, sent: stillCounted(sent, now) } };
	};
	return { kind: "notice", subscriber, notice, tells: [notice], message: messageOf(notice, {}), done };
}

/** Of more than these it is not known any more that they were sent. */
const MAX_NOTICES_REMEMBERED = 20;

/** What was sent is known as long as anybody may count it, after a restart as well. */
function stillCounted(sent: readonly RememberedSend[], now: number): RememberedSend[] {
	return sent.filter(({ sentAt }) => sentAt > now - NOTICE_LIFE_MS).slice(-MAX_NOTICES_REMEMBERED);
}

function catchUpJob(
	subscriber: Subscriber,
	{ articles, total: count, position }: Extract<Decision, { kind: "catch-up" }>,
	{ translate }: NextJobContext,
): Job {
	const newestFirst = [...articles].sort((a, b) => b.publishedAt - a.publishedAt);
	const language = knownLanguage(subscriber.subscription.language);
	const message = formatHeadlines(newestFirst, {
		heading: translate(language, "catch-up-heading", { count }),
		footer: (hidden) => translate(language, "headlines-more", { count: hidden + count - newestFirst.length }),
	});
	return { kind: "catch-up", subscriber, tells: articles, message, done: () => position };
}

function digestJob(subscriber: Subscriber, digest: DigestPart, { translate }: NextJobContext): Job {
	const { subscription } = subscriber;
	const { articles, whole, part, total, shownBefore, before: at } = digest;
	const language = knownLanguage(subscription.language);
	const { timeZone } = subscription;
	const more = total - shownBefore - articles.length;
	const { message, shown } = formatDigest(articles, {
		heading: digestHeading(translate, language, { at, timeZone, count: total, part }),
		editions: editionsOf(subscription),
		whole,
		part,
		// What is not shown in this part comes in the next one; below the last one stands how many do not come at all.
		footer: (left) => (left === 0 && more > 0 ? translate(language, "headlines-more", { count: more }) : undefined),
	});
	return { kind: "digest", subscriber, tells: shown, message, done: () => digest.after(shown) };
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
