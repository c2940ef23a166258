import type { DestinationKey } from "../../news/destination.ts";
import type { EditionCode } from "../../news/edition.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import type { Position } from "../../news/position.ts";
import { sinceOf } from "../../news/stream.ts";
import { placeIn, type Subscriber } from "../reading/subscriber.ts";

/** What became of an article that everybody was sent who could be. */
export interface BroadcastReport {
	readonly articleUrl: string;
	/** To so many, some of them in headlines. */
	readonly sent: number;
	/** So many take nothing now and get it later. */
	readonly waiting: number;
	readonly gone: number;
	/** Since it entered the log. */
	readonly tookMs: number;
}

export interface BroadcastsOptions {
	/** Milliseconds since the Unix epoch. */
	readonly now: () => number;
	readonly tell: (report: BroadcastReport) => void;
}

interface Broadcast {
	readonly article: LoggedArticle;
	/** How many were to get it. */
	readonly expected: number;
	sent: number;
	readonly waiting: Set<DestinationKey>;
	readonly gone: Set<DestinationKey>;
	/** Passed over, or subscribed no more, or anew. */
	readonly without: Set<DestinationKey>;
}

/** A shorter wait is a part of sending. */
const LONG_WAIT_MS = 10_000;
/** When Telegram is away for long, the oldest are told of as they are. */
const MAX_OPEN = 100;

/**
 * Counts for each new article of this run who has got it, and tells when that is everybody but those who wait or are gone. It only
 * watches positions change: what is to be sent follows from them alone. Who did not read an article's edition when it came does not count,
 * whatever becomes of them meanwhile.
 */
export class Broadcasts {
	readonly #options: BroadcastsOptions;
	readonly #open = new Set<Broadcast>();
	/**
	 * Of the editions with an article under way: who is to get it, each with the first such seq. Shared by all of an edition's articles, since
	 * most readers of one read the next.
	 */
	readonly #readers = new Map<EditionCode, Map<DestinationKey, number>>();
	/** Who takes nothing now, and until when. */
	readonly #held = new Map<DestinationKey, number>();

	constructor(options: BroadcastsOptions) {
		this.#options = options;
	}

	/** A new article that all of these are to get. The set may go on changing: who comes later is not to get it. */
	begin(article: LoggedArticle, readers: ReadonlySet<DestinationKey>): void {
		if (article.silent || readers.size === 0) return;
		const now = this.#options.now();
		const held = [...this.#held].filter(([key, until]) => until > now && readers.has(key)).map(([key]) => key);
		const [oldest] = this.#open;
		if (oldest !== undefined && this.#open.size >= MAX_OPEN) this.#close(oldest);
		const counts = {
			sent: 0,
			waiting: new Set(held),
			gone: new Set<DestinationKey>(),
			without: new Set<DestinationKey>(),
		};
		const broadcast = { article, expected: readers.size, ...counts };
		this.#open.add(broadcast);
		this.#expect(article, readers);
		this.#closeIfDone(broadcast);
	}

	/** The position moved since these articles were sent. Whatever else it has moved past does not come there. */
	read(before: Subscriber, after: Position, sent: readonly LoggedArticle[]): void {
		if (sent.length > 0) this.#held.delete(before.key);
		for (const broadcast of this.#unreadBy(before)) {
			const { article } = broadcast;
			if (sent.some(({ id }) => id === article.id)) this.#noteSent(broadcast, before.key);
			else if (isBehind(after, article)) this.#note(broadcast, "without", before.key);
		}
	}

	/** The destination takes nothing for so long. */
	waits(subscriber: Subscriber, ms: number): void {
		if (ms < LONG_WAIT_MS) return;
		this.#held.set(subscriber.key, this.#options.now() + ms);
		for (const broadcast of this.#unreadBy(subscriber)) this.#note(broadcast, "waiting", subscriber.key);
	}

	/** The same of one whose records cannot be read: what it has read is not known. */
	isSetAside(key: DestinationKey, ms: number): void {
		this.#held.set(key, this.#options.now() + ms);
		for (const broadcast of this.#expectedBy(key)) this.#note(broadcast, "waiting", key);
	}

	isGone(subscriber: Subscriber): void {
		for (const broadcast of this.#unreadBy(subscriber)) this.#note(broadcast, "gone", subscriber.key);
	}

	/** The destination's subscription has ended, where it had read so far. */
	hasLeft(key: DestinationKey, position: Position | undefined): void {
		this.#held.delete(key);
		for (const broadcast of this.#expectedBy(key))
			if (!isBehind(position, broadcast.article)) this.#note(broadcast, "without", key);
		for (const readers of this.#readers.values()) readers.delete(key);
	}

	/** When the oldest article entered the log that somebody may get now and has not, in milliseconds since the Unix epoch. */
	get oldestAt(): number | undefined {
		const [oldest] = this.#open;
		return oldest?.article.admittedAt;
	}

	/** Whether there is anything to count at present. */
	get isIdle(): boolean {
		return this.#open.size === 0;
	}

	#expect({ edition, seq }: LoggedArticle, keys: ReadonlySet<DestinationKey>): void {
		const readers = this.#readers.get(edition) ?? new Map<DestinationKey, number>();
		this.#readers.set(edition, readers);
		for (const key of keys) if (!readers.has(key)) readers.set(key, seq);
	}

	/** Those that it was to get when they began; who has come back to an edition is sent what came before as well. */
	#expectedBy(key: DestinationKey): Broadcast[] {
		return [...this.#open].filter(({ article: { edition, seq }, without }) => {
			const first = this.#readers.get(edition)?.get(key);
			return without.has(key) || (first !== undefined && first <= seq);
		});
	}

	/** Those that it was to get and has not. What its subscription does not bring any more, it gets no more. */
	#unreadBy({ key, subscription, position }: Subscriber): Broadcast[] {
		const unread: Broadcast[] = [];
		const ended = new Set<EditionCode>();
		for (const broadcast of this.#expectedBy(key)) {
			const { edition, seq } = broadcast.article;
			const since = sinceOf(subscription, edition);
			if (since === undefined) ended.add(edition);
			if (isBehind(position, broadcast.article)) continue;
			if (since === undefined || since >= seq) this.#note(broadcast, "without", key);
			else unread.push(broadcast);
		}
		for (const edition of ended) this.#readers.get(edition)?.delete(key);
		return unread;
	}

	#noteSent(broadcast: Broadcast, key: DestinationKey): void {
		this.#forget(broadcast, key);
		broadcast.sent++;
		this.#closeIfDone(broadcast);
	}

	#note(broadcast: Broadcast, as: "waiting" | "gone" | "without", key: DestinationKey): void {
		this.#forget(broadcast, key);
		broadcast[as].add(key);
		this.#closeIfDone(broadcast);
	}

	#forget({ waiting, gone, without }: Broadcast, key: DestinationKey): void {
		for (const keys of [waiting, gone, without]) if (keys.size > 0) keys.delete(key);
	}

	#closeIfDone(broadcast: Broadcast): void {
		const { sent, waiting, gone, without, expected } = broadcast;
		if (sent + waiting.size + gone.size + without.size >= expected) this.#close(broadcast);
	}

	#close(broadcast: Broadcast): void {
		if (!this.#open.delete(broadcast)) return;
		const { article, expected, sent, gone, without } = broadcast;
		if (![...this.#open].some(({ article: { edition } }) => edition === article.edition))
			this.#readers.delete(article.edition);
		this.#options.tell({
			articleUrl: article.url,
			sent,
			waiting: Math.max(0, expected - sent - gone.size - without.size),
			gone: gone.size,
			tookMs: this.#options.now() - article.admittedAt,
		});
	}
}

/** Whether whoever has read so far is done with the article. */
function isBehind(position: Position | undefined, { edition, seq }: LoggedArticle): boolean {
	const { read = 0, ahead = [] } = (position && placeIn(position, edition)) ?? {};
	return read >= seq || ahead.includes(seq);
}
