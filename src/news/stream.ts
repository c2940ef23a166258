import type { ArticleId } from "./article.ts";
import { EDITION_CODES, type EditionCode, isEditionCode } from "./edition.ts";
import type { LoggedArticle } from "./logged-article.ts";
import type { Subscription } from "./subscription.ts";

/** What has a log of its own: every edition, and the operator's notices, which everybody reads. */
export type StreamCode = EditionCode | "notices";

export const STREAM_CODES: readonly StreamCode[] = [...EDITION_CODES, "notices"];

export type NoticeId = `notices/${number}`;

/** Something that the operator has to say to everybody who subscribes. */
export interface LoggedNotice {
	readonly kind: "notice";
	readonly id: NoticeId;
	/** Plain text. */
	readonly text: string;
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

export function isNotice(entry: LogEntry): entry is LoggedNotice {
	return entry.kind === "notice";
}

export function streamOf(entry: LogEntry): StreamCode {
	return isNotice(entry) ? "notices" : entry.edition;
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
