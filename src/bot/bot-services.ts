import type { Translate } from "../formatter/words/translations.ts";
import type { Clock } from "../kit/clock.ts";
import type { Logger } from "../kit/logger.ts";
import type { Recent } from "../kit/recent.ts";
import type { ArticleId } from "../news/article.ts";
import type { ChatId, DestinationKey } from "../news/destination.ts";
import type { EditionCode } from "../news/edition.ts";
import type { LoggedArticle } from "../news/logged-article.ts";
import type { Position } from "../news/position.ts";
import type { ArticleText } from "../news/settings/admission.ts";
import type { LogEntry, StreamCode } from "../news/stream.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Searcher } from "../search/aside/create-searcher.ts";
import type { ParsedQuery } from "../search/query/parsed-query.ts";
import type { Status } from "../status/status.ts";
import type { TextFolder } from "../text/fold-text.ts";
import type { AdminChats } from "./admin/admin-chats.ts";
import type { OpenAlert } from "./admin/alert-record.ts";
import type { Announcements } from "./admin/announce/announcements.ts";
import type { Drafts } from "./admin/announce/drafts.ts";
import type { Reach } from "./admin/announce/reach.ts";
import type { Pagers } from "./lists/text-reference.ts";
import type { Errands } from "./presence/errands.ts";
import type { Removals } from "./removals.ts";
import type { Questions } from "./settings/asking/question-notes.ts";

/** What the bot needs from the rest of the program. */
export interface GivenServices {
	/** At least one; the first is what `/subscribe` means to those whose language has none. */
	readonly editions: readonly [EditionCode, ...EditionCode[]];
	/** The operator's chats. */
	readonly admins: Pick<AdminChats, "has">;
	readonly announcements: Pick<Drafts, "find" | "keep" | "drop" | "dropDrafts"> &
		Pick<Announcements, "send" | "stop"> & {
			/** How many a notice would reach now. */
			reach(): Promise<Reach>;
		};
	/** What the operator is told of and goes on. */
	readonly openAlerts: () => Promise<readonly OpenAlert[]>;
	/** How the bot is. Absent: `/admin` tells of alerts alone. */
	readonly status?: () => Promise<Status>;
	/** The same as a picture that Telegram takes as a photo. Absent: there is none. */
	readonly statusPicture?: (status: Status) => Promise<Uint8Array>;
	readonly subscriptions: {
		get(key: DestinationKey): Promise<Subscription | undefined>;
		/** The one way to write: it reads, changes and writes while other changes of the same destination wait. */
		update(
			key: DestinationKey,
			change: (before: Subscription | undefined) => Subscription | undefined,
		): Promise<{ readonly before: Subscription | undefined; readonly after: Subscription | undefined }>;
		/** The chat and its topics, as far as they subscribe; costs no more than their own records. */
		inChat(chat: ChatId): Promise<DestinationKey[]>;
	};
	/** How far a destination has read, and what stands in the way of posting there, as delivery left it. */
	readonly positions: { get(key: DestinationKey): Promise<Position | undefined> };
	readonly articles: {
		head(stream: StreamCode): number;
		find(ids: readonly ArticleId[]): Promise<(LoggedArticle | undefined)[]>;
		/** The one with that number in its edition's log. */
		at(edition: EditionCode, seq: number): Promise<LoggedArticle | undefined>;
		/** The articles behind the seq `after`, oldest first; at most `limit`. */
		read(edition: EditionCode, after: number, limit: number): Promise<readonly LoggedArticle[]>;
		/** The same of what operators announced. */
		read(stream: "notices", after: number, limit: number): Promise<readonly LogEntry[]>;
	};
	readonly index: Pick<Searcher, "search" | "latest" | "remove">;
	readonly parseQuery: (text: string) => ParsedQuery;
	/** As the index folds texts. */
	readonly folder: Pick<TextFolder, "fold" | "readings">;
	/** What an article's text contains, as delivery looks for words in it. */
	readonly textOf: (article: LoggedArticle) => ArticleText;
	/** Searches that are too long for their buttons. */
	readonly pagers: Pagers;
	/** What people were asked, by where. */
	readonly questions: Questions;
	readonly translate: Translate;
	readonly logger: Logger;
	readonly clock: Clock;
	/** Commands and answers that are to vanish from channels. */
	readonly removals: Removals;
	/** Once it is aborted, answers are cut off: what fails then is left to the next run. */
	readonly givingUp?: AbortSignal;
	/** What the bot says of its own accord, some time later. */
	readonly errands: Pick<Errands, "after">;
	/** Deletes everything that is stored about a chat and its topics, and resolves when it is gone. */
	readonly forgetChat: (chat: ChatId) => Promise<void>;
	/** A group became a supergroup. */
	readonly onChatMoved: (from: ChatId, to: ChatId) => Promise<void>;
}

/** The same with what the bot keeps for itself. */
export interface BotServices extends GivenServices {
	/** Roughly how many articles these editions bring a day together; `undefined` when the log is too young to tell. */
	readonly amounts: {
		of(editions: readonly EditionCode[]): Promise<{ readonly low: number; readonly high: number } | undefined>;
	};
	/** Who chooses a channel just now: until they have chosen, or no longer want to. */
	readonly choosing: Pick<Recent, "add" | "has" | "forget">;
}
