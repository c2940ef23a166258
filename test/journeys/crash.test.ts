import { expect, test } from "vitest";
import { LONG_ROUNDS } from "../support/long-rounds.ts";
import { ARTICLES_PER_ROUND, crashRounds } from "../support/processes/crash-rounds.ts";

const ROUNDS = LONG_ROUNDS ? 20 : 4;
const CHATS = LONG_ROUNDS ? 300 : 200;
/** Sends under way at once, at most: src/delivery/delivery.ts. */
const MAX_IN_FLIGHT = 100;

test("kill -9 at any moment of a broadcast loses nothing, keeps the order, and repeats no more than was in flight", async () => {
	let round = 0;
	// At random, but in every part of the broadcast: chance must not put all of them at its end.
	const random = () => (round++ + Math.random()) / ROUNDS;
	const rounds = await crashRounds({ rounds: ROUNDS, chats: CHATS, random });
	// On a failure the whole rounds are shown, with the message at which each kill came.
	expect(rounds.filter(({ lost, outOfOrder, leaked }) => lost > 0 || outOfOrder > 0 || leaked)).toEqual([]);
	expect(rounds.filter(({ repeated }) => repeated > MAX_IN_FLIGHT)).toEqual([]);
	const inTheMiddle = rounds.filter(({ arrivedBefore }) => arrivedBefore < CHATS * ARTICLES_PER_ROUND);
	expect(inTheMiddle.length).toBeGreaterThanOrEqual(ROUNDS / 2);
}, 170_000);
