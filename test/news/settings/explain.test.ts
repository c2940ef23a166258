import { expect, test } from "vitest";
import type { LoggedArticle } from "../../../src/news/logged-article.ts";
import type { Position } from "../../../src/news/position.ts";
import { createArticleTexts } from "../../../src/news/settings/article-text.ts";
import { type Asked, type Explanation, explain } from "../../../src/news/settings/explain.ts";
import type { Subscription } from "../../../src/news/subscription.ts";
import { createTextFolder } from "../../../src/text/fold-text.ts";
import { anArticle } from "../../support/articles/an-article.ts";

const textOf = createArticleTexts(createTextFolder());

/** In Paris it is eleven at night. */
const NOW = Date.UTC(2026, 0, 15, 22);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const CAME: LoggedArticle = {
	...anArticle("vote", { title: "Le vote au Parlement", section: "Europe" }),
	...{ seq: 7, revision: 0, silent: false, source: "feed", admittedAt: NOW - HOUR_MS },
};
const CHOSEN: Subscription = {
	...{ chatType: "private", language: "en", renewedAt: NOW - DAY_MS, timeZone: "Europe/Paris" },
	editions: { cn: { since: 3 } },
};
const BEHIND: Position = { editions: { cn: { read: 5, sent: [] } } };

interface Case {
	readonly article?: Partial<LoggedArticle>;
	readonly chosen?: Partial<Subscription>;
	readonly position?: Partial<Position>;
}

function explained({ article, chosen, position }: Case): Explanation {
	const asked: LoggedArticle = { ...CAME, ...article };
	return explain({
		...{ article: asked, text: textOf(asked), now: NOW },
		...{ subscription: { ...CHOSEN, ...chosen }, position: { ...BEHIND, ...position } },
	});
}

const read = (seq: number, more: object = {}) => ({ editions: { cn: { read: seq, sent: [], ...more } } });
const sent = (revision: number) => read(7, { sent: [{ seq: 7, messageId: 12, sentAt: NOW - 60_000, revision }] });
const words = (follow: string[], mute: string[] = [], more: object = {}) => ({ keywords: { follow, mute, ...more } });
const section = (kind: "only" | "without", ...names: string[]) => ({
	editions: { cn: { since: 3, sections: { kind, names } } },
});
const quiet = { from: "22:00", to: "07:00" };
const MORNING = Date.UTC(2026, 0, 16, 6);

const CASES: readonly [string, Case, Explanation][] = [
	["is the next one", {}, { kind: "next" }],
	["was sent", { position: sent(0) }, { kind: "sent", at: NOW - 60_000, revision: 0, isOutdated: false }],
	[
		"was sent, and corrected",
		{ article: { revision: 2 }, position: sent(2) },
		{ kind: "sent", at: NOW - 60_000, revision: 2, isOutdated: false },
	],
	[
		"was sent, and its correction is still to come",
		{ article: { revision: 2 }, position: sent(1) },
		{ kind: "sent", at: NOW - 60_000, revision: 1, isOutdated: true },
	],
	[
		"was sent, and has a followed word",
		{ chosen: words(["football", "vote"]), position: sent(0) },
		{ kind: "sent", at: NOW - 60_000, revision: 0, isOutdated: false, word: "vote" },
	],
	[
		"was sent before its word was muted",
		{ chosen: words(["vote"], ["parlement"]), position: sent(0) },
		{ kind: "sent", at: NOW - 60_000, revision: 0, isOutdated: false },
	],
	["comes where nothing is read", { chosen: { editions: {} } }, { kind: "nothing-read" }],
	["is of another edition", { chosen: { editions: { fr: { since: 0 } } } }, { kind: "other-edition" }],
	["was late", { article: { silent: true } }, { kind: "late" }],
	["was there before the subscription", { chosen: { editions: { cn: { since: 7 } } } }, { kind: "before" }],
	["has a section that is left out", { chosen: section("without", "europe") }, { kind: "left-out-section" }],
	["has a section that is none of those wanted", { chosen: section("only", "Asie") }, { kind: "left-out-section" }],
	[
		"has a muted word beside a followed one",
		{ chosen: words(["vote"], ["parlement"]) },
		{ kind: "muted", word: "parlement" },
	],
	["has none of the words", { chosen: words(["football"], [], { onlyMatches: true }) }, { kind: "no-word" }],
	[
		"had its turn before, or after, a word in it was muted",
		{ chosen: words([], ["vote"]), position: read(9) },
		{ kind: "muted", word: "vote", asOfNow: true },
	],
	[
		"had its turn before its section was left out",
		{ chosen: { ...section("without", "europe"), filteredAt: NOW - 1 }, position: read(9) },
		{ kind: "left-out-section", asOfNow: true },
	],
	[
		"came when its word was muted already",
		{ chosen: { ...words([], ["vote"]), filteredAt: NOW - HOUR_MS }, position: read(9) },
		{ kind: "muted", word: "vote" },
	],
	[
		"came when its word was muted already, and may have had it not yet",
		{ article: { revision: 1 }, chosen: { ...words([], ["vote"]), filteredAt: NOW - HOUR_MS }, position: read(9) },
		{ kind: "muted", word: "vote", asOfNow: true },
	],
	[
		"had its turn when its edition was read",
		{ chosen: { editions: { fr: { since: 0 } } }, position: read(9) },
		{ kind: "other-edition", asOfNow: true },
	],
	[
		"was late, where its edition was read before",
		{ article: { silent: true }, chosen: { editions: { fr: { since: 0 } } }, position: read(9) },
		{ kind: "other-edition" },
	],
	[
		"had its turn before everything was ended",
		{ chosen: { editions: {} }, position: read(7) },
		{ kind: "nothing-read", asOfNow: true },
	],
	["had its turn among others", { position: read(7) }, { kind: "dealt-with", isRecent: true }],
	[
		"was in the earlier part of a digest",
		{ position: read(5, { ahead: [7] }) },
		{ kind: "dealt-with", isRecent: true },
	],
	[
		"had its turn the day before",
		{ article: { admittedAt: NOW - DAY_MS }, position: read(7) },
		{ kind: "dealt-with", isRecent: false },
	],
	["waits for somebody to resume", { chosen: { pause: {}, quiet } }, { kind: "paused" }],
	["waits for the end of a pause", { chosen: { pause: { until: NOW + 1 } } }, { kind: "paused", until: NOW + 1 }],
	["waits no more for a pause that is over", { chosen: { pause: { until: NOW } } }, { kind: "next" }],
	["cannot be posted", { position: { paused: { at: NOW - 1, until: NOW + 1, reason: "" } } }, { kind: "cannot-post" }],
	["goes where nothing arrives", { position: { gone: { at: NOW - 1, reason: "" } } }, { kind: "cannot-post" }],
	[
		"goes where somebody came back since",
		{ chosen: { renewedAt: NOW }, position: { gone: { at: NOW - 1, reason: "" } } },
		{ kind: "next" },
	],
	["waits since Telegram asks for it", { position: { notBefore: NOW + 5 } }, { kind: "told-to-wait", until: NOW + 5 }],
	[
		"waits for no time that a clock which was far ahead has noted",
		{ position: { notBefore: NOW + 365 * DAY_MS } },
		{ kind: "next" },
	],
	["waits no longer than Telegram asked", { position: { notBefore: NOW } }, { kind: "next" }],
	["waits for the morning", { chosen: { quiet } }, { kind: "quiet", until: MORNING }],
	[
		"waits in quiet hours without a word",
		{ chosen: { quiet: { ...quiet, wordsPass: true } } },
		{
			kind: "quiet",
			until: MORNING,
		},
	],
	[
		"passes quiet hours with its word",
		{ chosen: { quiet: { ...quiet, wordsPass: true }, ...words(["vote"]) } },
		{ kind: "next" },
	],
	[
		"passes quiet hours with its word, also where a digest is to come",
		{ chosen: { digest: ["12:00"], quiet: { ...quiet, wordsPass: true }, ...words(["vote"]) } },
		{ kind: "next" },
	],
	[
		"waits for the hour",
		{ chosen: { digest: "hourly" }, article: { admittedAt: NOW } },
		{
			kind: "digest",
			at: NOW + HOUR_MS,
		},
	],
	[
		"goes into the digest that is due",
		{ chosen: { digest: "hourly" }, article: { admittedAt: NOW - 1 } },
		{
			kind: "next",
		},
	],
	[
		"waits for a digest behind the end of the night",
		{ chosen: { digest: ["12:00"], quiet } },
		{ kind: "digest", at: Date.UTC(2026, 0, 16, 11) },
	],
];

test.each(CASES)("An article that %s is explained", (_, given, expected) => {
	expect(explained(given)).toEqual(expected);
});

test("Without a subscription it is known what was sent before, and of everything else that nothing is read", () => {
	const asked: Asked = {
		article: CAME,
		text: textOf(CAME),
		subscription: undefined,
		position: sent(0) as Position,
		now: NOW,
	};
	expect(explain(asked).kind).toBe("sent");
	expect(explain({ ...asked, position: undefined }).kind).toBe("nothing-read");
});
