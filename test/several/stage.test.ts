import { expect, onTestFinished, test } from "vitest";
import { buildSeveralStage } from "../support/several/several-stage.ts";
import { sqliteSide } from "../support/several/store/sqlite-side.ts";

const CHATS = 300;
/** Sends under way at once, at most: src/delivery/own-means.ts. */
const MAX_IN_FLIGHT = 100;

test("a broadcast is counted by who sent what: a bot that is killed, and the next one on the same store", async () => {
	const stage = await buildSeveralStage(await sqliteSide(), { chats: CHATS, rate: 200 });
	onTestFinished(() => stage.close());
	const first = await stage.start("first");
	const broadcast = stage.broadcast(2);
	await broadcast.until(0.3);
	await first.kill("SIGKILL");
	await stage.start("second");
	const account = await broadcast.over();
	expect(account).toMatchObject({ lost: 0, outOfOrder: 0, astray: 0 });
	expect(account.repeated).toBeLessThanOrEqual(MAX_IN_FLIGHT);
	expect(broadcast.sends.filter(({ by }) => by === "first").length).toBeGreaterThan(100);
});
