import { describe, expect, test } from "vitest";
import { subscriberOf } from "../../../src/delivery/reading/subscriber.ts";
import { restOf } from "../../../src/delivery/work/rest.ts";
import { chatId, destinationKey } from "../../../src/news/destination.ts";
import type { Position } from "../../../src/news/position.ts";
import type { Release } from "../../../src/news/settings/release.ts";
import type { Subscription } from "../../../src/news/subscription.ts";

const HOUR_MS = 3_600_000;
const NOW = 1_000 * HOUR_MS;
const next = NOW + 8 * HOUR_MS;

const QUIET: Release = { isOpen: false, wordsPass: false, next };
const BETWEEN_DIGESTS: Release = { isOpen: false, wordsPass: false, next, digestBefore: NOW - HOUR_MS };
const words: Partial<Subscription> = { keywords: { follow: ["train"], mute: [] } };
const mended: Position = {
	editions: { cn: { read: 1, sent: [{ seq: 1, messageId: 5, sentAt: NOW - HOUR_MS, revision: 0 }] } },
};

function reader(chosen: Partial<Subscription> = {}, position?: Position) {
	const subscription = { chatType: "private", editions: { cn: { since: 0 } }, language: "en", renewedAt: 0, ...chosen };
	return subscriberOf(destinationKey({ chat: chatId(5) }), subscription, position);
}

describe("restOf", () => {
	test.each<[string, ReturnType<typeof reader>, Release, number, object]>([
		["an open one waits for what comes", reader(), { isOpen: true, wordsPass: false }, 0, { kind: "idle" }],
		["edits rest", reader(), { isOpen: true, wordsPass: false }, 60_000, { kind: "idle", withinMs: 60_000 }],
		["nothing comes before the morning", reader(), QUIET, 0, { kind: "later", waitMs: 8 * HOUR_MS }],
		["nothing comes in quiet hours for words that do not pass", reader(words), QUIET, 0, { kind: "later" }],
		["a word may pass", reader(words), { ...QUIET, wordsPass: true }, 0, { kind: "idle", withinMs: 8 * HOUR_MS }],
		["no word is there that may pass", reader(), { ...QUIET, wordsPass: true }, 0, { kind: "later" }],
		["a correction may come before the digest", reader({}, mended), BETWEEN_DIGESTS, 0, { kind: "idle" }],
		["a refused one in an hour", reader({}, mended), BETWEEN_DIGESTS, HOUR_MS, { kind: "idle", withinMs: HOUR_MS }],
		["no correction comes in quiet hours", reader({}, mended), QUIET, 0, { kind: "later" }],
		[
			"a pause that a person ends",
			reader(),
			{ isOpen: false, wordsPass: false },
			0,
			{ kind: "later", waitMs: 24 * HOUR_MS },
		],
	])("%s", (_, subscriber, release, editsRestMs, expected) => {
		expect(restOf(subscriber, release, { now: NOW, editsRestMs })).toMatchObject(expected);
	});
});
