import type { ArticleId } from "./article.ts";
import type { LoggedArticle } from "./logged-article.ts";
import type { StreamCode } from "./stream.ts";

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
