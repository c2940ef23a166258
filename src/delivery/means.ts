import type { Progress } from "../kit/watch/progress.ts";
import type { ArticleId } from "../news/article.ts";
import type { ChatId, DestinationKey } from "../news/destination.ts";
import type { LogEntry, StreamCode } from "../news/stream.ts";
import type { Tail } from "./reading/next-job.ts";

/** Who has something to read, and when. */
interface WorkList {
	/** Ready now. Nothing changes for one who is in the list already, or has to wait for its time. */
	wake(key: DestinationKey): void;
	/** Ready now, also when it was waiting. */
	hurry(key: DestinationKey): void;
	/** Ready after so long. Nothing changes for one who is ready already. */
	wakeAfter(key: DestinationKey, ms: number): void;
	/** The same, or sooner when something wakes it. */
	wakeWithin(key: DestinationKey, ms: number): void;
	/** Everybody who waits is ready now: their times may have changed. */
	hurryAll(): void;
	/** Takes the first who is ready, waiting for one. Rejects when aborted. */
	take(signal: AbortSignal): Promise<DestinationKey>;
	/** For how many milliseconds the first in the list has been ready; 0 for none. */
	readonly oldestMs: number;
	readonly size: { readonly ready: number; readonly waiting: number };
	/** For how many milliseconds the first of those who wait still has to; `undefined` when nobody waits. */
	readonly nextInMs: number | undefined;
}

/** The newest entries of the log, kept level with it by those who append. */
interface GrowingTail extends Tail {
	/** Loads the stream's newest entries. Once per stream, before anything is appended. */
	load(stream: StreamCode): Promise<void>;
	/** A new entry at the end, or the next revision of an older one. */
	put(entry: LogEntry): void;
}

/** How fast anything unprompted may be sent at all. */
interface Pace {
	/** Resolves when the next send may leave. Rejects when aborted. */
	turn(signal: AbortSignal): Promise<void>;
	/** Nothing leaves for so long. */
	pauseFor(ms: number): void;
	/** Telegram answered 429 to `who`. */
	throttled(who: string, seconds: number): void;
	/** Telegram took a send. */
	accepted(): void;
}

/** When each chat may be sent something. */
interface ChatGates {
	/** For how many milliseconds nothing may leave for the chat; 0 for now. */
	waitMs(chat: ChatId): number;
	/** A message leaves for the chat. */
	book(chat: ChatId): { arrived(): void };
	/** Nothing leaves for the chat for so long. */
	block(chat: ChatId, ms: number): void;
}

/** Which articles Telegram refuses. */
interface RefusedArticles {
	accepted(article: ArticleId): void;
	/** Whether some chat got it. */
	wasTaken(article: ArticleId): boolean;
	/** A chat passed it over and took the next one. Returns true when the article has just become one that is posted to nobody any more. */
	note(article: ArticleId, chat: ChatId): boolean;
	isWithdrawn(article: ArticleId): boolean;
}

/** What several deliveries at once would have to share. `ownMeans` makes them for one alone. */
export interface DeliveryMeans {
	readonly work: WorkList;
	readonly pace: Pace;
	readonly gates: ChatGates;
	readonly refusals: RefusedArticles;
	readonly tail: GrowingTail;
	/** Sends under way at once. */
	readonly concurrency: number;
	/** Nobody watches it unless given. */
	readonly progress?: Progress;
}
