import type { DestinationKey } from "../../news/destination.ts";
import type { EditionCode } from "../../news/edition.ts";
import { NOTICE_LIFE_MS, type NoticeCount } from "../../news/notice.ts";
import type { Position } from "../../news/position.ts";
import {
	comesTo,
	isNotice,
	type LogEntry,
	type LoggedNotice,
	type NoticeId,
	sinceOf,
	streamOf,
} from "../../news/stream.ts";
import type { StreamLog } from "../reading/log-tail.ts";
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
	readonly entry: LogEntry;
	/** How many were to get it. */
	expected: number;
	sent: number;
	readonly waiting: Set<DestinationKey>;
	readonly gone: Set<DestinationKey>;
	/** Passed over, or subscribed no more, or anew; a notice's also who was out of reach before. */
	readonly without: Set<DestinationKey>;
	/**
	 * `beginning`: not everybody who is to get it has been looked at yet. `over`: everybody else has got it, or is out of reach. A notice is
	 * counted on then: whoever waits for it gets it later, or it is stopped until then.
	 */
	phase: "beginning" | "sending" | "over";
}

/** What one set of readers gets: all articles of an edition, or one notice. */
type ReaderGroup = EditionCode | NoticeId;

/** A shorter wait is a part of sending. */
const LONG_WAIT_MS = 10_000;
/** When Telegram is away for long, the oldest are told of as they are. */
const MAX_OPEN = 100;
/** The newest notices, of which somebody may still ask the count. */
const MAX_NOTICES = 20;

/** Also those that were stopped, or whose time is over since not long ago: somebody may still ask what became of them. */
export async function noticesUnderWay(log: StreamLog, now: number): Promise<LoggedNotice[]> {
	const newest = await log.read("notices", Math.max(0, log.head("notices") - MAX_NOTICES), MAX_NOTICES);
	return newest.filter(isNotice).filter(({ expiresAt = 0 }) => expiresAt > now - NOTICE_LIFE_MS);
}

/**
 * Counts for each new article of this run who has got it, and tells when that is everybody but those who wait or are gone; for each notice
 * as well, over restarts, for whoever asks. It only watches positions change: what is to be sent follows from them alone. Who did not read
 * an article's edition when it came, or was not meant by a notice, does not count, whatever becomes of them meanwhile.
 */
export class Broadcasts {
	readonly #options: BroadcastsOptions;
	readonly #open = new Set<Broadcast>();
	/** Those that are over as well, the newest of them. */
	readonly #notices = new Map<NoticeId, Broadcast>();
	/**
	 * Of the editions with an article under way: who is to get it, each with the first such seq. Shared by all of an edition's articles, since
	 * most readers of one read the next; a notice has its own.
	 */
	readonly #readers = new Map<ReaderGroup, Map<DestinationKey, number>>();
	/** Who takes nothing now, and until when. */
	readonly #held = new Map<DestinationKey, number>();

	constructor(options: BroadcastsOptions) {
		this.#options = options;
	}

	/** A new entry that all of these are to get. */
	begin(entry: LogEntry, readers: ReadonlySet<DestinationKey>): void {
		if (!isNotice(entry) && (entry.silent || readers.size === 0)) return;
		const now = this.#options.now();
		const held = [...this.#held].filter(([key, until]) => until > now && readers.has(key)).map(([key]) => key);
		this.#makeRoom();
		const broadcast = this.#add(entry, held, "sending");
		broadcast.expected = readers.size;
		for (const key of readers) this.#expect(entry, key);
		this.#closeIfDone(broadcast);
	}

	/** A notice that an earlier run began to send: from here until `enrolled` everybody is told of by `enrol`. */
	resume(notice: LoggedNotice): void {
		this.#add(notice, [], "beginning");
	}

	/** Somebody who subscribes, as the start finds them. */
	enrol(subscriber: Subscriber): void {
		for (const broadcast of this.#open) {
			const { entry } = broadcast;
			if (isNotice(entry) && broadcast.phase === "beginning") this.#enrolFor(broadcast, entry, subscriber);
		}
	}

	/** Everybody was told of. */
	enrolled(): void {
		for (const broadcast of this.#open) {
			if (broadcast.phase === "beginning") broadcast.phase = "sending";
			this.#closeIfDone(broadcast);
		}
	}

	/** `undefined` for a notice that is not counted, or not any more. */
	countOf(id: NoticeId): NoticeCount | undefined {
		const broadcast = this.#notices.get(id);
		if (broadcast === undefined) return undefined;
		const { expected, sent, gone, without, waiting, phase } = broadcast;
		return {
			expected: expected - without.size,
			sent,
			gone: gone.size,
			waiting: waiting.size,
			isOver: phase === "over",
		};
	}

	/** The position moved since these were sent. Whatever else it has moved past does not come there. */
	read(before: Subscriber, after: Position, sent: readonly LogEntry[]): void {
		if (sent.length > 0) this.#held.delete(before.key);
		for (const broadcast of this.#unreadBy(before)) {
			const { entry } = broadcast;
			if (sent.some(({ id }) => id === entry.id)) this.#noteSent(broadcast, before.key);
			else if (isBehind(after, entry)) this.#note(broadcast, "without", before.key);
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
		const since = subscriber.position.gone?.at ?? this.#options.now();
		for (const broadcast of this.#unreadBy(subscriber)) {
			const { entry } = broadcast;
			this.#note(broadcast, isNotice(entry) && since < entry.admittedAt ? "without" : "gone", subscriber.key);
		}
	}

	/** The destination's subscription has ended, where it had read so far. */
	hasLeft(key: DestinationKey, position: Position | undefined): void {
		this.#held.delete(key);
		for (const broadcast of this.#expectedBy(key))
			if (!isBehind(position, broadcast.entry)) this.#note(broadcast, "without", key);
		for (const readers of this.#readers.values()) readers.delete(key);
	}

	/** When the oldest entry came into the log that somebody may get now and has not, in milliseconds since the Unix epoch. */
	get oldestAt(): number | undefined {
		return [...this.#open].find(({ phase }) => phase !== "over")?.entry.admittedAt;
	}

	/** Whether there is anything to count at present. */
	get isIdle(): boolean {
		return this.#open.size === 0;
	}

	/** When Telegram is away for long. A notice stays: somebody looks at its count. */
	#makeRoom(): void {
		const oldest = this.#open.size < MAX_OPEN ? undefined : [...this.#open].find(({ entry }) => !isNotice(entry));
		if (oldest !== undefined) this.#close(oldest);
	}

	#add(entry: LogEntry, held: readonly DestinationKey[], phase: "beginning" | "sending"): Broadcast {
		const sets = { waiting: new Set(held), gone: new Set<DestinationKey>(), without: new Set<DestinationKey>() };
		const broadcast: Broadcast = { ...{ entry, expected: 0, sent: 0, phase }, ...sets };
		this.#open.add(broadcast);
		if (!isNotice(entry)) return broadcast;
		this.#notices.set(entry.id, broadcast);
		const [oldest] = this.#notices;
		if (oldest === undefined || this.#notices.size <= MAX_NOTICES) return broadcast;
		this.#notices.delete(oldest[0]);
		this.#close(oldest[1]);
		return broadcast;
	}

	/** What an earlier run sent stands in the position. */
	#enrolFor(broadcast: Broadcast, notice: LoggedNotice, { key, subscription, position }: Subscriber): void {
		if ((sinceOf(subscription, "notices") ?? 0) >= notice.seq) return;
		const wasSent = position.notices?.sent.some(({ seq }) => seq === notice.seq) === true;
		if (wasSent) broadcast.sent++;
		else if (isBehind(position, notice) || !comesTo(notice, subscription, this.#options.now())) return;
		else this.#expect(notice, key);
		broadcast.expected++;
	}

	#expect(entry: LogEntry, key: DestinationKey): void {
		const group = groupOf(entry);
		const readers = this.#readers.get(group) ?? new Map<DestinationKey, number>();
		this.#readers.set(group, readers);
		if (!readers.has(key)) readers.set(key, entry.seq);
	}

	/** Those that it was to get when they began; who has come back to an edition is sent what came before as well. */
	#expectedBy(key: DestinationKey): Broadcast[] {
		return [...this.#open].filter(({ entry, without }) => {
			const first = this.#readers.get(groupOf(entry))?.get(key);
			return without.has(key) || (first !== undefined && first <= entry.seq);
		});
	}

	/** Those that it was to get and has not. What its subscription does not bring any more, it gets no more. */
	#unreadBy({ key, subscription, position }: Subscriber): Broadcast[] {
		const unread: Broadcast[] = [];
		const ended = new Set<ReaderGroup>();
		for (const broadcast of this.#expectedBy(key)) {
			const { entry } = broadcast;
			const since = sinceOf(subscription, streamOf(entry));
			if (since === undefined) ended.add(groupOf(entry));
			if (isBehind(position, entry)) continue;
			if (since === undefined || since >= entry.seq) this.#note(broadcast, "without", key);
			else unread.push(broadcast);
		}
		for (const group of ended) this.#readers.get(group)?.delete(key);
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
		const { entry, sent, waiting, gone, without, expected, phase } = broadcast;
		if (phase === "beginning" || sent + waiting.size + gone.size + without.size < expected) return;
		broadcast.phase = "over";
		if (!isNotice(entry) || waiting.size + gone.size === 0) this.#close(broadcast);
		else if (phase === "sending") this.#keepReaders(entry, [...waiting, ...gone]);
	}

	/** Of all who were to get a notice only these may still get it. */
	#keepReaders({ id, seq }: LoggedNotice, keys: readonly DestinationKey[]): void {
		this.#readers.set(id, new Map(keys.map((key) => [key, seq])));
	}

	#close(broadcast: Broadcast): void {
		if (!this.#open.delete(broadcast)) return;
		const { entry, expected, sent, gone, without } = broadcast;
		const group = groupOf(entry);
		if (![...this.#open].some((other) => groupOf(other.entry) === group)) this.#readers.delete(group);
		if (isNotice(entry)) return;
		this.#options.tell({
			articleUrl: entry.url,
			sent,
			waiting: Math.max(0, expected - sent - gone.size - without.size),
			gone: gone.size,
			tookMs: this.#options.now() - entry.admittedAt,
		});
	}
}

function groupOf(entry: LogEntry): ReaderGroup {
	return isNotice(entry) ? entry.id : entry.edition;
}

/** Whether whoever has read so far is done with the entry. */
function isBehind(position: Position | undefined, entry: LogEntry): boolean {
	const { read = 0, ahead = [] } = (position && placeIn(position, streamOf(entry))) ?? {};
	return read >= entry.seq || ahead.includes(entry.seq);
}
