import { describe, expect, onTestFinished, test } from "vitest";
import { LONG_ROUNDS } from "../support/long-rounds.ts";
import { hasPostgres } from "../support/postgres/has-postgres.ts";
import { type DutyRound, DutyScene } from "../support/several/duty-scene.ts";

/** Sends under way at once, at most: src/delivery/own-means.ts. */
const MAX_IN_FLIGHT = 100;
const TIMEOUT_MS = LONG_ROUNDS ? 1_200_000 : 120_000;

async function setScene(chats: number, rate: number): Promise<DutyScene> {
	const scene = await DutyScene.set({ chats, rate });
	onTestFinished(() => scene.close());
	return scene;
}

/** One after the other, each at another moment of its broadcast: at random, but chance must not put all of them at its end. */
async function rounds(
	counts: { readonly usually: number; readonly long: number },
	play: (share: number, number: number) => Promise<DutyRound>,
	[from, to] = [0.1, 0.9],
): Promise<DutyRound[]> {
	const count = LONG_ROUNDS ? counts.long : counts.usually;
	const played: DutyRound[] = [];
	for (let number = 0; number < count; number++)
		played.push(await play(from + ((number + Math.random()) / count) * (to - from), number));
	return played;
}

/** Rounds in which something was lost, came in another order, to somebody else, or more often than there may be sends under way. */
function harmed(played: readonly DutyRound[], mayRepeat = MAX_IN_FLIGHT): DutyRound[] {
	return played.filter(
		({ lost, outOfOrder, astray, repeated }) => lost + outOfOrder + astray > 0 || repeated > mayRepeat,
	);
}

/**
 * What is promised is a median over many rounds. One round on a busy machine shows that another one goes on sooner than the server would have
 * ended the session for its silence, which takes five seconds, and the quiet second after that.
 */
function soonEnough(played: readonly DutyRound[], medianMs: number): void {
	expect(median(played.map(({ goesOnAfterMs }) => goesOnAfterMs))).toBeLessThan(LONG_ROUNDS ? medianMs : 6_000);
}

function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

describe.skipIf(!hasPostgres())("Of two bots on one PostgreSQL", { timeout: TIMEOUT_MS }, () => {
	test("kill -9 of the one that acts, in a broadcast to 2,000 chats, loses nothing, keeps the order and repeats no more than was in flight; the other goes on within seconds", async () => {
		const scene = await setScene(2000, 400);
		const played = await rounds({ usually: 1, long: 20 }, (share) => scene.end(share, "SIGKILL"));
		expect(harmed(played)).toEqual([]);
		soonEnough(played, 3_000);
		expect(scene.ended).toEqual([]);
	});

	test("a planned end of the one that acts loses and repeats nothing, and the other goes on within two seconds", async () => {
		const scene = await setScene(500, 250);
		const played = await rounds({ usually: 1, long: 10 }, (share) => scene.end(share, "SIGTERM"));
		expect(harmed(played, 0)).toEqual([]);
		expect(played.filter(({ ended }) => ended !== 0)).toEqual([]);
		soonEnough(played, 2_000);
	});

	test("one that was suspended for ten seconds, and then goes on, sends and writes nothing more: the other acts", async () => {
		const scene = await setScene(750, 125);
		const played = await rounds({ usually: 1, long: 10 }, (share) => scene.suspend(share), [0.1, 0.3]);
		expect(harmed(played)).toEqual([]);
		expect(played.filter((round) => round.sentAfterLoss > 0 || round.writtenAfterLoss.length > 0)).toEqual([]);
		expect(scene.ended).toEqual([]);
	});

	test("one that is cut off from the store and not from Telegram is silent within five seconds, before the other acts", async () => {
		const scene = await setScene(750, 125);
		const played = await rounds({ usually: 1, long: 5 }, (share) => scene.cutOff(share), [0.1, 0.3]);
		expect(harmed(played)).toEqual([]);
		expect(played.filter((round) => round.sentAfterLoss > 0 || round.writtenAfterLoss.length > 0)).toEqual([]);
		expect(scene.ended).toEqual([]);
	});

	test("none ends when PostgreSQL is killed in a broadcast, and one of them goes on within seconds when it is back: nothing is lost", async () => {
		const scene = await setScene(1000, 200);
		const played = await rounds({ usually: 1, long: 5 }, (share) => scene.loseStore(share));
		expect(harmed(played)).toEqual([]);
		soonEnough(played, 3_000);
		expect(scene.ended).toEqual([]);
	});

	test("one that could not reach the store while it stood by goes on all the same when its turn comes", async () => {
		const scene = await setScene(300, 200);
		// Frozen for longer than the server bears the silence of whoever acts.
		for (const [way, ms] of [
			["cut", 2_000],
			["frozen", 6_000],
		] as const) {
			await scene.disturbStandby(way, ms);
			const round = await scene.end(0.3, "SIGKILL");
			expect(harmed([round])).toEqual([]);
			expect(round.goesOnAfterMs).toBeLessThan(6_000);
		}
		expect(scene.ended).toEqual([]);
	});

	test("both together send no faster than one may, also where one follows the other", async () => {
		// So slow that what a busy machine holds up for a moment does not come too close to what follows.
		const rate = 5;
		const scene = await setScene(25, rate);
		const played = await rounds({ usually: 2, long: 4 }, (share, number) =>
			scene.end(share, number % 2 === 0 ? "SIGTERM" : "SIGKILL"),
		);
		expect(harmed(played)).toEqual([]);
		expect(played.filter(({ mostInASecond }) => mostInASecond > rate + 1)).toEqual([]);
	});
});
