import { describe, expect, test } from "vitest";
import type { Decision } from "../../../src/delivery/reading/decide.ts";
import { LogTail } from "../../../src/delivery/reading/log-tail.ts";
import { nextPost } from "../../../src/delivery/reading/next-post.ts";
import { subscriberOf } from "../../../src/delivery/reading/subscriber.ts";
import { chatId, destinationKey } from "../../../src/news/destination.ts";
import type { LoggedArticle } from "../../../src/news/logged-article.ts";
import { MAX_AHEAD, type Position } from "../../../src/news/position.ts";
import { releaseAt } from "../../../src/news/settings/release.ts";
import { type LoggedNotice, noticeId, type StreamCode } from "../../../src/news/stream.ts";
import type { Subscription } from "../../../src/news/subscription.ts";
import { anArticle } from "../../support/articles/an-article.ts";

/** 15 January in Paris, where it is an hour later than in UTC. */
const at = (time: string, day = 15) => Date.parse(`2026-01-${day}T${time}:00+01:00`);

type Numbered = readonly [seq: number, time: number, title?: string];

const article = ([seq, admittedAt, title = `No. ${seq}`]: Numbered, edition: "cn" | "fr" = "cn"): LoggedArticle => ({
	...anArticle(String(seq), {
		edition,
		title,
		publishedAt: admittedAt,
		section: title.includes("§") ? "中国" : "法国",
	}),
	...{ seq, revision: 0, silent: false, source: "feed", admittedAt },
});

const notice = (seq: number, admittedAt: number): LoggedNotice => {
	return { kind: "notice", id: noticeId(seq), text: "Notice", seq, admittedAt };
};

interface Situation {
	readonly chosen?: Partial<Subscription>;
	readonly cn?: readonly Numbered[];
	readonly fr?: readonly Numbered[];
	readonly notices?: readonly LoggedNotice[];
	readonly position?: Position;
	readonly now: number;
}

async function decisionIn({ chosen, cn = [], fr = [], notices = [], position, now }: Situation): Promise<Decision> {
	const streams = { cn: cn.map((one) => article(one)), fr: fr.map((one) => article(one, "fr")), notices };
	const entriesOf = (stream: StreamCode) => Object.entries(streams).find(([name]) => name === stream)?.[1] ?? [];
	const log = new LogTail({
		head: (stream) => entriesOf(stream).at(-1)?.seq ?? 0,
		read: async (stream, after, limit) =>
			entriesOf(stream)
				.filter(({ seq }) => seq > after)
				.slice(0, limit),
	});
	const editions = { cn: { since: 0 }, ...(fr.length > 0 && { fr: { since: 0 } }) };
	const subscription = { chatType: "private", editions, language: "en", renewedAt: 0, ...chosen };
	const textOf = ({ title, section }: LoggedArticle) => {
		return { contains: (word: string) => title.includes(word), isIn: (name: string) => section === name };
	};
	const subscriber = subscriberOf(destinationKey({ chat: chatId(5) }), subscription, position);
	const release = releaseAt(subscription, now);
	return nextPost(subscriber, { log, now, release, textOf, isWithdrawn: () => false });
}

/** What comes next, and how far that reads. */
function inWords(decision: Decision): string {
	const list = (articles: readonly LoggedArticle[]) => articles.map(({ seq }) => seq).join(" ");
	switch (decision.kind) {
		case "article": {
			const word = decision.word === undefined ? "" : ` for ${decision.word}`;
			const how = `${decision.isAhead ? " ahead" : ""}${decision.wasHeld ? " that was held" : ""}`;
			return `article ${decision.article.seq}${word}${how}, ${reading(decision.position)}`;
		}
		case "notice":
			return `notice ${decision.notice.seq}`;
		case "catch-up":
			return `headlines ${list(decision.articles)}, ${reading(decision.position)}`;
		case "digest":
			return `digest ${list(decision.articles)}, ${reading(decision.after(decision.articles))}`;
		case "nothing":
			return `nothing, ${reading(decision.position)}`;
	}
}

const reading = ({ editions }: Position) =>
	Object.values(editions)
		.map(({ read, ahead = [] }) => [read, ...ahead.map((seq) => `+${seq}`)].join(" "))
		.join(" / ");

const quiet = { from: "22:00", to: "07:00" };
const daily = { digest: ["08:00", "18:00"] };
const follow = { keywords: { follow: ["train"], mute: [] } };
const read = (cn: number, ahead?: readonly number[]): Position => {
	return { editions: { cn: { read: cn, sent: [], ...(ahead && { ahead }) } } };
};
const noon: readonly Numbered[] = [
	[1, at("12:00")],
	[2, at("12:01"), "Bad train"],
	[3, at("12:02"), "Good train"],
];

describe("What comes next", () => {
	test.each<[string, Situation, string]>([
		["without settings, the oldest", { cn: noon, now: at("12:03") }, "article 1, 1"],
		["with a word in it", { chosen: follow, cn: noon, position: read(1), now: at("12:03") }, "article 2 for train, 2"],
		[
			"what no muted word keeps away",
			{ chosen: { keywords: { follow: ["train"], mute: ["Bad"], onlyMatches: true } }, cn: noon, now: at("12:03") },
			"article 3 for train, 3",
		],
		[
			"nothing of what does not pass",
			{ chosen: { keywords: { follow: [], mute: ["No.", "train"] } }, cn: noon, now: at("12:03") },
			"nothing, 3",
		],
		[
			"of a section",
			{
				chosen: { editions: { cn: { since: 0, sections: { kind: "only", names: ["中国"] } } } },
				cn: [...noon, [4, at("12:03"), "§ 4"]],
				now: at("12:03"),
			},
			"article 4, 4",
		],
		["before a digest nothing", { chosen: daily, cn: noon, now: at("17:59") }, "nothing, "],
		[
			"before a digest nothing of what does not pass now: it may have changed until then",
			{ chosen: { ...daily, keywords: { follow: [], mute: ["No."] } }, cn: noon, now: at("17:59") },
			"nothing, ",
		],
		["a digest of all, the newest first", { chosen: daily, cn: noon, now: at("18:00") }, "digest 3 2 1, 3"],
		[
			"a digest without what came after its time",
			{ chosen: daily, cn: [...noon, [4, at("18:00")]], now: at("19:00") },
			"digest 3 2 1, 3",
		],
		[
			"one late digest for all that an outage held up",
			{ chosen: daily, cn: noon, fr: [[1, at("20:00")]], now: at("09:00", 17) },
			"digest 1 3 2 1, 3 / 1",
		],
		[
			"one article as it is",
			{ chosen: daily, cn: noon, position: read(2), now: at("18:00") },
			"article 3 that was held, 3",
		],
		[
			"a digest skipped that has nothing in it",
			{ chosen: { ...daily, keywords: { follow: ["war"], mute: [], onlyMatches: true } }, cn: noon, now: at("18:00") },
			"nothing, 3",
		],
		["the rest of a digest", { chosen: daily, cn: noon, position: read(0, [2]), now: at("18:00") }, "digest 3 1, 3"],
		["in quiet hours nothing", { chosen: { quiet }, cn: noon, now: at("22:00") }, "nothing, "],
		[
			"in quiet hours no word unless it may pass",
			{ chosen: { quiet, ...follow }, cn: noon, now: at("23:00") },
			"nothing, ",
		],
		[
			"a word that passes, ahead of what waits",
			{ chosen: { quiet: { ...quiet, wordsPass: true }, ...follow }, cn: noon, now: at("23:00") },
			"article 2 for train ahead, 0 +2",
		],
		[
			"each of these once",
			{
				chosen: { quiet: { ...quiet, wordsPass: true }, ...follow },
				cn: noon,
				position: read(0, [2, 3]),
				now: at("23:00"),
			},
			"nothing, 0 +2 +3",
		],
		[
			"no more of these than a position has room for",
			{
				chosen: { quiet: { ...quiet, wordsPass: true }, ...follow },
				cn: noon,
				position: read(
					0,
					Array.from({ length: MAX_AHEAD }, (_, index) => index + 4),
				),
				now: at("23:00"),
			},
			`nothing, ${["0", ...Array.from({ length: MAX_AHEAD }, (_, index) => `+${index + 4}`)].join(" ")}`,
		],
		["after quiet hours what they held", { chosen: { quiet }, cn: noon, now: at("07:00", 16) }, "digest 3 2 1, 3"],
		[
			"after quiet hours nothing again of what passed",
			{ chosen: { quiet }, cn: noon, position: read(0, [2]), now: at("07:00", 16) },
			"digest 3 1, 3",
		],
		[
			"then each by itself",
			{ chosen: { quiet }, cn: [...noon, [4, at("07:00", 16)]], position: read(3), now: at("07:01", 16) },
			"article 4, 4",
		],
		[
			"after an outage first what was held, although there is more",
			{ chosen: { quiet }, cn: [...noon, [4, at("09:00", 16)]], now: at("12:00", 16) },
			"digest 3 2 1, 3",
		],
		["in a pause nothing", { chosen: { pause: {}, ...daily }, cn: noon, now: at("18:00") }, "nothing, "],
		[
			"when somebody resumes, what the pause held",
			{ chosen: { pause: { until: at("12:05") } }, cn: noon, now: at("12:05") },
			"digest 3 2 1, 3",
		],
		[
			"of a pause that ends in quiet hours nothing before their end",
			{ chosen: { pause: { until: at("23:00") }, quiet }, cn: noon, now: at("23:00") },
			"nothing, ",
		],
		[
			"everything up to the last that was held, also when the clock was set back meanwhile",
			{
				chosen: daily,
				cn: [
					[1, at("18:30")],
					[2, at("17:00")],
				],
				now: at("18:00"),
			},
			"digest 1 2, 2",
		],
		[
			"a stale backlog in headlines, of what passes",
			{
				chosen: { keywords: { follow: [], mute: ["train"] } },
				cn: [...noon, ...[4, 5, 6, 7, 8].map((seq): Numbered => [seq, at("12:05")])],
				now: at("14:00"),
			},
			"headlines 1 4 5 6 7 8, 8",
		],
		[
			"no headlines of so little that passes",
			{
				chosen: { keywords: { follow: [], mute: ["No."] } },
				cn: [...noon, ...[4, 5, 6, 7, 8].map((seq): Numbered => [seq, at("12:05")])],
				now: at("14:00"),
			},
			"article 2, 2",
		],
		[
			"a notice at once, also for who waits for a digest",
			{ chosen: daily, cn: noon, notices: [notice(1, at("12:05"))], now: at("12:05") },
			"notice 1",
		],
		[
			"no notice in quiet hours",
			{ chosen: { quiet }, notices: [notice(1, at("23:00"))], now: at("23:00") },
			"nothing, ",
		],
		[
			"no notice in a pause",
			{ chosen: { pause: {} }, notices: [notice(1, at("23:00"))], now: at("23:00") },
			"nothing, ",
		],
		[
			"a notice that was held before the digest",
			{ chosen: { quiet }, cn: noon, notices: [notice(1, at("23:00"))], now: at("07:00", 16) },
			"notice 1",
		],
		[
			"a notice in its place among articles",
			{ cn: noon, notices: [notice(1, at("12:01"))], now: at("12:05") },
			"article 1, 1",
		],
	])("is %s", async (_, situation, expected) => {
		expect(inWords(await decisionIn(situation))).toBe(expected);
	});

	test("is the next part of a digest as long as it is the same one, and reads no further than what was shown", async () => {
		const situation = { chosen: daily, cn: noon, fr: [[1, at("12:30")]] as const, now: at("18:00") };
		const first = await decisionIn(situation);
		if (first.kind !== "digest") throw new Error(`there is no digest but ${inWords(first)}`);
		const shown = first.articles.filter(({ seq, edition }) => edition === "fr" || seq === 2);
		const position = first.after(shown);
		expect(position).toEqual({
			editions: { cn: { read: 0, sent: [], ahead: [2] }, fr: { read: 1, sent: [] } },
			begunDigest: { before: at("18:00"), parts: 1, shown: 2, total: 4 },
		});
		const second = await decisionIn({ ...situation, position });
		expect(second).toMatchObject({
			kind: "digest",
			part: 2,
			total: 4,
			shownBefore: 2,
			articles: [{ seq: 3 }, { seq: 1 }],
		});
		const last = await decisionIn({
			...situation,
			position: { ...position, editions: { ...position.editions, ...read(2).editions } },
		});
		expect(last).toMatchObject({ kind: "digest", part: 2, articles: [{ seq: 3 }] });
		// Of what is left of a digest the next one begins anew.
		const evening = await decisionIn({ ...situation, position, now: at("08:00", 16) });
		expect(evening).toMatchObject({ kind: "digest", part: 1, total: 2, shownBefore: 0 });
	});

	test("is a digest of the newest two hundred, whatever it takes to find them, and says how many there were", async () => {
		const cn = Array.from({ length: 1_300 }, (_, index): Numbered => [index + 1, at("12:00") + index]);
		const first = await decisionIn({ chosen: daily, cn, now: at("18:00") });
		if (first.kind !== "digest") throw new Error(`there is no digest but ${inWords(first)}`);
		expect(first).toMatchObject({ total: 1_300, articles: { length: 200, 0: { seq: 1_300 }, 199: { seq: 1_101 } } });
		const position = first.after(first.articles.slice(0, 150));
		expect(position.begunDigest).toEqual({ before: at("18:00"), parts: 1, shown: 150, total: 1_300 });
		const second = await decisionIn({ chosen: daily, cn, position, now: at("18:00") });
		if (second.kind !== "digest") throw new Error(`there is no second part but ${inWords(second)}`);
		expect(second).toMatchObject({ part: 2, articles: { length: 50, 0: { seq: 1_150 }, 49: { seq: 1_101 } } });
		expect(second.after(second.articles)).toEqual(read(1_300));
	});
});
