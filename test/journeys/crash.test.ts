import { expect, test } from "vitest";
import { LONG_ROUNDS } from "../support/long-rounds.ts";
import { ARTICLES_PER_ROUND, crashRounds } from "../support/processes/crash-rounds.ts";

const ROUNDS = LONG_ROUNDS ? 20 : 8;
const CHATS = 300;
/** Sends under way at once, at most: src/delivery/delivery.ts. */
const MAX_IN_FLIGHT = 100;
/** At 1,000 a second and 5 ms of latency about ten are under way; a busy machine has a few times as many. */
const USUALLY_IN_FLIGHT = 50;

test("kill -9 at any moment of a broadcast loses nothing, keeps the order, and repeats no more than was in flight", async () => {
	const rounds = await crashRounds({ rounds: ROUNDS, chats: CHATS });
	// On a failure the whole rounds are shown, with the message at which each kill came.
	expect(rounds.filter(({ lost, outOfOrder, leaked }) => lost > 0 || outOfOrder > 0 || leaked)).toEqual([]);
	expect(rounds.filter(({ repeated }) => repeated > MAX_IN_FLIGHT)).toEqual([]);
	const repeated = rounds.map((round) => round.repeated).sort((a, b) => a - b);
	expect(repeated[ROUNDS / 2]).toBeLessThanOrEqual(USUALLY_IN_FLIGHT);
	expect(rounds.filter(({ arrivedBefore }) => arrivedBefore < CHATS * ARTICLES_PER_ROUND).length).toBeGreaterThan(
		ROUNDS / 2,
	);
}, 170_000);
