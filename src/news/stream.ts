import type { MessageEntity } from "grammy/types";
import type { ArticleId } from "./article.ts";
import { EDITION_CODES, type EditionCode, isEditionCode } from "./edition.ts";
import type { LoggedArticle } from "./logged-article.ts";
import { isMeantFor, type NoticeAudience } from "./notice.ts";
import type { Subscription } from "./subscription.ts";

/** What has a log of its own: every edition, and the operator's notices, which everybody reads, each getting what is meant for them. */
export type StreamCode = EditionCode | "notices";

export const STREAM_CODES: readonly StreamCode[] = [...EDITION_CODES, "notices"];

export type NoticeId = `notices/${number}`;

/** How a notice looks and whom it is for. */
export interface NoticeDetails {
	/** Absent: plain text. */
	readonly entities?: readonly MessageEntity[];
	/** Absent: everybody. */
	readonly audience?: NoticeAudience;
	/** Whoever has not been sent it by then gets it no more, in milliseconds since the Unix epoch. Absent: it never ends. */
	readonly expiresAt?: number;
	/** A name of the draft that it was: one that is confirmed twice is appended once. */
	readonly draft?: string;
}

/** Something that the operator has to say to those who subscribe. */
export interface LoggedNotice extends NoticeDetails {
	readonly kind: "notice";
	readonly id: NoticeId;
	readonly text: string;
	/** Since when it is sent to nobody any more, in milliseconds since the Unix epoch. */
	readonly stoppedAt?: number;
	/** Its place in the stream of notices, counted from 1. */
	readonly seq: number;
	/** When it entered the log, in milliseconds since the Unix epoch. */
	readonly admittedAt: number;
}

/** What stands in a log. Only a notice says by its kind that it is no article. */
export type LogEntry = LoggedArticle | LoggedNotice;

export type EntryId = ArticleId | NoticeId;

export function noticeId(seq: number): NoticeId {
	return `notices/${seq}`;
}

export function isNoticeId(id: EntryId): id is NoticeId {
	return id.startsWith("notices/");
}

export function isNotice(entry: LogEntry): entry is LoggedNotice {
	return entry.kind === "notice";
}

export function streamOf(entry: LogEntry): StreamCode {
	return isNotice(entry) ? "notices" : entry.edition;
}

/** Whether the notice comes to such a subscription at `now`, as far as it has not come already. */
export function comesTo(
	{ audience = {}, stoppedAt, expiresAt = Number.POSITIVE_INFINITY }: LoggedNotice,
	subscription: Pick<Subscription, "chatType" | "editions">,
	now: number,
): boolean {
	if (stoppedAt !== undefined || expiresAt <= now) return false;
	return isMeantFor(audience, { chatType: subscription.chatType, editions: editionsOf(subscription) });
}

/** The editions that are subscribed to, in the order in which they were asked for. */
export function editionsOf({ editions }: Pick<Subscription, "editions">): EditionCode[] {
	return Object.keys(editions).filter(isEditionCode);
}

/** The same editions, for those to whom it is the same in whichever order they were asked for. */
export function inOneOrder(editions: readonly EditionCode[]): EditionCode[] {
	return EDITION_CODES.filter((code) => editions.includes(code));
}

/**
 * Whether anything is read there. A subscription without editions only keeps what was chosen besides, until it has some again. Editions
 * that only a newer version of the bot knows count.
 */
export function isReading(subscription: Subscription | undefined): subscription is Subscription {
	return subscription !== undefined && Object.keys(subscription.editions).length > 0;
}

/** The seq after which the stream is read; `undefined` when it is not subscribed to. */
export function sinceOf({ editions, notices }: Subscription, stream: StreamCode): number | undefined {
	return stream === "notices" ? (notices?.since ?? 0) : editions[stream]?.since;
}

/** None where nothing is read. */
export function streamsOf(subscription: Subscription): StreamCode[] {
	return isReading(subscription) ? [...editionsOf(subscription), "notices"] : [];
}
