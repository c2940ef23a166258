import { expect, test } from "vitest";
import { crashRounds } from "./crash-rounds.ts";

/** Sends under way at once, at most: src/delivery/delivery.ts. */
const MAX_IN_FLIGHT = 100;

test("kill -9 at any moment of a broadcast loses nothing, keeps the order, and repeats no more than was in flight", async () => {
	const rounds = await crashRounds({ rounds: 20, chats: 300 });
	expect(rounds.map(({ lost, outOfOrder }) => ({ lost, outOfOrder }))).toEqual(
		rounds.map(() => ({ lost: 0, outOfOrder: 0 })),
	);
	expect(Math.max(...rounds.map(({ repeated }) => repeated))).toBeLessThanOrEqual(MAX_IN_FLIGHT);
	expect(rounds.some(({ arrivedBefore }) => arrivedBefore < 600)).toBe(true);
}, 170_000);
