import { expect, test } from "vitest";
import { advance, goAhead, type Subscriber, subscriberOf } from "../../../src/delivery/reading/subscriber.ts";
import { type BroadcastReport, Broadcasts } from "../../../src/delivery/work/broadcasts.ts";
import { chatId, type DestinationKey, destinationKey } from "../../../src/news/destination.ts";
import type { LoggedArticle } from "../../../src/news/logged-article.ts";
import type { Position } from "../../../src/news/position.ts";
import { anArticle } from "../../support/articles/an-article.ts";

const NOON = Date.UTC(2026, 0, 15, 12);
const LONG_MS = 3_600_000;

function stage(readers = 2) {
	let now = NOON;
	const told: BroadcastReport[] = [];
	const broadcasts = new Broadcasts({ now: () => now, tell: (report) => told.push(report) });
	const keys = new Set([...Array(readers).keys()].map((number) => destinationKey({ chat: chatId(number + 1) })));
	return {
		...{ broadcasts, told, keys },
		lapse(ms: number) {
			now += ms;
		},
		begin: (...seqs: number[]) => {
			for (const seq of seqs) broadcasts.begin(article(seq), keys);
		},
		/** A reader's position moves since it was sent these, or else all between. */
		read: (before: Subscriber, after: Position, sent?: readonly number[]) => {
			const between = Array.from({ length: after.editions.cn?.read ?? 0 }, (_, at) => at + 1);
			broadcasts.read(before, after, (sent ?? between).map(article));
		},
		/** What the lines say, by the numbers of the articles. */
		counts: () =>
			told.map(({ articleUrl, sent, waiting, gone }) => [Number(articleUrl.split("/").at(-1)), sent, waiting, gone]),
	};
}

function article(seq: number): LoggedArticle {
	return { ...anArticle(String(seq)), seq, revision: 0, silent: false, source: "feed", admittedAt: NOON };
}

const upTo = (seq: number): Position => advance({ editions: {} }, "cn", seq);

function reader(number: number, read = 0, editions: Subscriber["subscription"]["editions"] = { cn: { since: 0 } }) {
	const key: DestinationKey = destinationKey({ chat: chatId(number) });
	return subscriberOf(key, { chatType: "private", language: "en", renewedAt: 0, editions }, upTo(read));
}

test("tells once everybody has got it, and in how long", () => {
	const { read, told, lapse, begin } = stage();
	begin(1);
	read(reader(1), upTo(1));
	expect(told).toEqual([]);
	lapse(4_000);
	read(reader(2), upTo(1));
	read(reader(2), upTo(1));
	expect(told).toEqual([{ articleUrl: article(1).url, sent: 2, waiting: 0, gone: 0, tookMs: 4_000 }]);
});

test("counts what came in headlines for each of them, and leaves out what was passed over", () => {
	const { read, begin, counts } = stage();
	begin(1, 2, 3);
	read(reader(1), upTo(3));
	read(reader(2), upTo(2), [2]);
	read(reader(2, 2), upTo(3), []);
	expect(counts()).toEqual([
		[1, 1, 0, 0],
		[2, 2, 0, 0],
		[3, 1, 0, 0],
	]);
});

test("counts what overtakes others for sent, once, and what its reader does not get for neither", () => {
	const { read, begin, counts } = stage(1);
	begin(1, 2, 3);
	const ahead = goAhead(upTo(0), "cn", [2]);
	read(reader(1), ahead, [2]);
	const later = { ...reader(1), position: ahead };
	read(later, advance(ahead, "cn", 3), [3]);
	expect(counts()).toEqual([
		[2, 1, 0, 0],
		[1, 0, 0, 0],
		[3, 1, 0, 0],
	]);
});

test("takes who waits for long for waiting until they are sent it, and a short wait for none", () => {
	const { read, broadcasts, begin, counts, lapse } = stage();
	begin(1);
	broadcasts.waits(reader(1), 9_999);
	read(reader(2), upTo(1));
	expect(counts()).toEqual([]);
	broadcasts.waits(reader(1), LONG_MS);
	expect(counts()).toEqual([[1, 1, 1, 0]]);
	// Known to wait when the next one comes, until its time or its next message.
	begin(2);
	read(reader(2, 1), upTo(2));
	expect(counts()[1]).toEqual([2, 1, 1, 0]);
	lapse(LONG_MS);
	begin(3);
	read(reader(2, 2), upTo(3));
	expect(counts()).toHaveLength(2);
	read(reader(1), upTo(3));
	expect(counts()[2]).toEqual([3, 2, 0, 0]);
});

test("counts somebody once who waits, is gone, and comes back while others are being sent it", () => {
	const { read, broadcasts, begin, counts } = stage();
	begin(1);
	broadcasts.waits(reader(1), LONG_MS);
	broadcasts.isGone(reader(1));
	read(reader(1), upTo(1));
	expect(counts()).toEqual([]);
	broadcasts.isGone(reader(2));
	expect(counts()).toEqual([[1, 1, 0, 1]]);
});

test("does not wait for those who unsubscribe, and counts those who had it before", () => {
	const { read, broadcasts, begin, counts } = stage(4);
	begin(1);
	const [first, second, third] = [reader(1), reader(2), reader(3)];
	read(first, upTo(1));
	broadcasts.hasLeft(first.key, upTo(1));
	broadcasts.hasLeft(second.key, undefined);
	broadcasts.waits(reader(3, 0, { fr: { since: 0 } }), LONG_MS);
	broadcasts.isGone(third);
	expect(counts()).toEqual([]);
	read(reader(4), upTo(1));
	expect(counts()).toEqual([[1, 2, 0, 1]]);
	expect(broadcasts.isIdle).toBe(true);
});

test("looks only at who read the edition when it began, whatever they read, end, or choose since", () => {
	const { read, broadcasts, keys, begin, counts } = stage();
	const [inFrench, newcomer] = [reader(8, 0, { fr: { since: 0 } }), reader(9, 0, { cn: { since: 1 } })];
	begin(1);
	broadcasts.read(inFrench, advance({ editions: {} }, "fr", 4), []);
	broadcasts.waits(inFrench, LONG_MS);
	broadcasts.isGone(inFrench);
	broadcasts.hasLeft(inFrench.key, undefined);
	keys.add(newcomer.key);
	broadcasts.waits(newcomer, LONG_MS);
	begin(2);
	broadcasts.isGone(newcomer);
	expect(counts()).toEqual([]);
	for (const number of [1, 2]) read(reader(number), upTo(2));
	expect(counts()).toEqual([
		[1, 2, 0, 0],
		[2, 2, 0, 1],
	]);
});

test("counts who ends an edition and takes that back among those that were sent it, and nobody who begins anew", () => {
	const { read, broadcasts, begin, counts } = stage(3);
	begin(1);
	const ended = { fr: { since: 0 } };
	for (const number of [1, 2]) broadcasts.waits(reader(number, 0, ended), LONG_MS);
	read(reader(1), upTo(1));
	broadcasts.waits(reader(2, 0, { cn: { since: 1 } }), LONG_MS);
	expect(counts()).toEqual([]);
	read(reader(3), upTo(1));
	expect(counts()).toEqual([[1, 2, 0, 0]]);
});

test("takes who is set aside for waiting, where they read that edition", () => {
	const { read, broadcasts, begin, counts } = stage();
	begin(1);
	broadcasts.isSetAside(destinationKey({ chat: chatId(9) }), LONG_MS);
	broadcasts.isSetAside(reader(1).key, LONG_MS);
	expect(counts()).toEqual([]);
	read(reader(2), upTo(1));
	expect(counts()).toEqual([[1, 1, 1, 0]]);
});

test("watches no more than a hundred at once: the oldest are told as they are", () => {
	const { read, begin, counts } = stage(3);
	begin(1);
	read(reader(1), upTo(1));
	begin(...[...Array(100).keys()].map((number) => number + 2));
	expect(counts()).toEqual([[1, 1, 2, 0]]);
});

test("says nothing of what is posted to nobody", () => {
	const { broadcasts, told, keys } = stage();
	broadcasts.begin({ ...article(1), silent: true }, keys);
	broadcasts.begin(article(2), new Set());
	expect([told, broadcasts.isIdle]).toEqual([[], true]);
});
