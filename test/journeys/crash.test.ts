import { expect, test } from "vitest";
import { LONG_ROUNDS } from "../support/long-rounds.ts";
import { crashRounds } from "../support/processes/crash-rounds.ts";

const ROUNDS = LONG_ROUNDS ? 12 : 4;
const DESTINATIONS = LONG_ROUNDS ? 200 : 150;
/** Sends under way at once, at most: src/delivery/delivery.ts. */
const MAX_IN_FLIGHT = 100;

test("kill -9 at any moment of a broadcast loses nothing, keeps the order, and repeats no more than was in flight", async () => {
	let round = 0;
	// At random, but in every part of the broadcast: chance must not put all of them at its end.
	const random = () => (round++ + Math.random()) / ROUNDS;
	const rounds = await crashRounds({ rounds: ROUNDS, destinations: DESTINATIONS, random });
	// On a failure the whole rounds are shown, with the message at which each kill came.
	const harmed = rounds.filter(
		({ lost, uncorrected, outOfOrder, leaked }) => lost + uncorrected + outOfOrder > 0 || leaked,
	);
	expect(harmed).toEqual([]);
	expect(rounds.filter(({ repeated }) => repeated > MAX_IN_FLIGHT)).toEqual([]);
	expect(rounds.some(({ caughtUp }) => caughtUp > 0)).toBe(true);
}, 300_000);
