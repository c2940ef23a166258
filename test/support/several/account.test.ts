import { describe, expect, test } from "vitest";
import { accountOf, mostWithin } from "./account.ts";
import type { Send } from "./telegram/send.ts";

const PLANNED = { chats: [1, 2], titles: ["first", "second"] };
/** Who sent which title to which chat when. */
const sent = (by: string, chat: number, title: string, atMs: number): Send => ({
	by,
	chat,
	text: `${title}\nlede`,
	atMs,
});
const WHOLE = [
	sent("a", 1, "first", 0),
	sent("a", 2, "first", 1),
	sent("b", 1, "second", 9),
	sent("b", 2, "second", 10),
];

describe("The account of a broadcast", () => {
	test("finds nothing where each came once and in order, whatever else was said", () => {
		const answer = sent("a", 3, "You will get news", 5);
		expect(accountOf([...WHOLE, answer].reverse(), PLANNED)).toEqual({
			lost: 0,
			repeated: 0,
			outOfOrder: 0,
			astray: 0,
		});
	});

	test("finds what never came", () => {
		expect(accountOf(WHOLE.slice(1), PLANNED)).toMatchObject({ lost: 1, repeated: 0, outOfOrder: 0 });
		expect(accountOf([], PLANNED)).toMatchObject({ lost: 4 });
	});

	test("finds each time that something came again, which is no other order", () => {
		const again = [sent("b", 1, "first", 20), sent("b", 1, "first", 21)];
		expect(accountOf([...WHOLE, ...again], PLANNED)).toMatchObject({ lost: 0, repeated: 2, outOfOrder: 0 });
	});

	test("finds who got a later one first", () => {
		const late = [
			sent("b", 2, "first", 11),
			...WHOLE.filter(({ chat, text }) => chat === 1 || text.startsWith("second")),
		];
		expect(accountOf(late, PLANNED)).toMatchObject({ lost: 0, repeated: 0, outOfOrder: 1 });
	});

	test("finds what came to somebody who was to get nothing", () => {
		expect(accountOf([...WHOLE, sent("a", 3, "first", 2)], PLANNED)).toMatchObject({ astray: 1 });
	});
});

describe("The pace of a broadcast", () => {
	test("is the most in any stretch of time, wherever that begins", () => {
		const times = [0, 900, 999, 1001, 1899, 1900, 5000];
		const sends = times.map((atMs) => sent("a", 1, "first", atMs));
		expect([mostWithin(sends, 1000), mostWithin(sends, 1001), mostWithin([], 1000)]).toEqual([4, 5, 0]);
	});
});
