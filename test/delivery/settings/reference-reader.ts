import type { NewsItem, Stream, Wants } from "./wants.ts";
import { clockAt, DAY_MS, HOUR_MS, isArticle, QUARTER_MS, UNCHANGED } from "./wants.ts";

const name = ({ stream, seq, revision }: NewsItem) => `${stream}${seq} r${revision}`;

/** What one destination is to get, as simply as it can be said: by a list of what has not come, and by looking back at the clock. */
export class ReferenceReader {
	wants = UNCHANGED;
	waiting: NewsItem[] = [];
	#sent: { readonly item: NewsItem; readonly at: number; revision: number }[] = [];

	readonly #isLeftOut = ({ marks }: NewsItem) => this.wants.leaveOut.some((mark) => marks.includes(mark));
	readonly #word = (item: NewsItem) =>
		this.#isLeftOut(item) ? undefined : this.wants.follow.find((word) => item.marks.includes(word));
	readonly #isWanted = (item: NewsItem) =>
		!this.#isLeftOut(item) && (!this.wants.onlyFollowed || !isArticle(item) || this.#word(item) !== undefined);
	readonly #told = (item: NewsItem) => `${name(item)} for ${this.#word(item) ?? "no word"}`;
	readonly #isQuiet = (time: number) => this.wants.quietAt(clockAt(time, this.wants));
	readonly #isOpen = (time: number) => !this.wants.digestAt && this.wants.pausedUntil <= time && !this.#isQuiet(time);

	/** What was held until now, and would come one by one from now on, comes together. */
	choose(means: Partial<Wants>, now: number): void {
		const heldUntil = this.#isOpen(now) ? this.#endOfHold(now) : now;
		this.wants = { ...this.wants, ...means };
		if (this.#isOpen(now) && heldUntil > this.#endOfHold(now)) this.wants = { ...this.wants, pausedUntil: heldUntil };
	}

	/** All that comes at `now`, in order, as it reads then. */
	due(now: number): string[] {
		const { streams, pausedUntil, wordsPass, isSilent } = this.wants;
		if (pausedUntil > now) return [];
		const [isQuiet, isOpen] = [this.#isQuiet(now), this.#isOpen(now)];
		const end = isQuiet ? 0 : this.#endOfHold(now);
		const read = this.waiting.filter(({ stream }) => streams.includes(stream));
		const lastHeld = (list: Stream) => read.findLastIndex((item) => item.stream === list && item.admittedAt < end);
		const held = read.filter((item, place) => isArticle(item) && place <= lastHeld(item.stream));
		const passes = (item: NewsItem) => wordsPass && this.#word(item) !== undefined;
		const comes = (item: NewsItem) => (isQuiet ? passes(item) : isOpen || !isArticle(item));
		const loose = read.filter((item) => !held.includes(item) && comes(item));
		this.waiting = this.waiting.filter((item) => !held.includes(item) && !loose.includes(item));
		const posts = this.#tell(held.filter(this.#isWanted), loose.filter(this.#isWanted), now);

		const outdated = this.#sent.filter(({ item, revision, at }) => item.revision > revision && at > now - DAY_MS);
		const edits = isQuiet ? [] : streams.flatMap((each) => outdated.filter(({ item }) => item.stream === each));
		for (const sent of edits) sent.revision = sent.item.revision;
		const told = isSilent || isQuiet ? posts.map((post) => `${post} silently`) : posts;
		return [...told, ...edits.map(({ item }) => `edit ${this.#told(item)}`)];
	}

	/** All that was held as one message, behind the notices. The others from the oldest on, in their streams' order, or as headlines. */
	#tell(held: readonly NewsItem[], loose: readonly NewsItem[], now: number): string[] {
		const [articles, notices] = [loose.filter(isArticle), loose.filter((item) => !isArticle(item))];
		const digest = held.length === 1 ? this.#tell([], held, now) : [`digest ${held.map(name).sort()}`];
		if (held.length > 0) return [...this.#tell([], notices, now), ...digest, ...this.#tell([], articles, now)];
		const firsts = this.wants.streams.flatMap((each) => loose.find(({ stream }) => stream === each) ?? []);
		const [first] = firsts.sort((one, other) => one.admittedAt - other.admittedAt);
		if (first === undefined) return [];
		const isBacklog = this.#isOpen(now) && isArticle(first) && articles.length > 5 && first.admittedAt < now - HOUR_MS;
		const [post, told] = isBacklog ? [`headlines ${articles.length}`, articles] : [this.#post(first, now), [first]];
		const others = loose.filter((item) => !told.includes(item));
		return [post, ...this.#tell([], others, now)];
	}

	#post(item: NewsItem, at: number): string {
		this.#sent = this.#sent.filter((sent) => sent.item.stream !== item.stream || sent.at > at - DAY_MS);
		this.#sent.push({ item, at, revision: item.revision });
		return this.#told(item);
	}

	/** What came before this moment was held until then. What falls due in quiet hours comes when they end. */
	#endOfHold(now: number): number {
		const isDue = this.wants.digestAt ?? this.wants.quietAt;
		const oldest = Math.min(now - 2 * DAY_MS, ...this.waiting.map(({ admittedAt }) => admittedAt));
		for (let [time, end] = [now, now]; time >= oldest; time -= QUARTER_MS) {
			if (!this.#isQuiet(time)) end = time;
			if (time === this.wants.pausedUntil || isDue(clockAt(time, this.wants))) return end;
		}
		return 0;
	}
}
