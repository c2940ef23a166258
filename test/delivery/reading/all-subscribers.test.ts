import { expect, test } from "vitest";
import { allSubscribers } from "../../../src/delivery/reading/all-subscribers.ts";
import { chatId, type DestinationKey, destinationKey } from "../../../src/news/destination.ts";
import type { Subscription } from "../../../src/news/subscription.ts";

const SUBSCRIBERS = 2_000;
const subscription: Subscription = { chatType: "private", editions: {}, language: "en", renewedAt: 0 };

async function* entries(): AsyncGenerator<readonly [DestinationKey, Subscription]> {
	for (let chat = 1; chat <= SUBSCRIBERS; chat++) yield [destinationKey({ chat: chatId(chat) }), subscription];
}

test("the event loop turns while very many subscribers are read, so that whoever asks is answered", async () => {
	let turns = 0;
	let isOver = false;
	const turn = () => {
		turns++;
		if (!isOver) setImmediate(turn);
	};
	setImmediate(turn);
	const keys: DestinationKey[] = [];
	// A store answers at once, as SQLite does.
	const positions = { getMany: async (asked: readonly DestinationKey[]) => asked.map(() => undefined) };
	for await (const { key } of allSubscribers({ subscriptions: { entries }, positions })) keys.push(key);
	isOver = true;
	expect(new Set(keys).size).toBe(SUBSCRIBERS);
	expect(turns).toBeGreaterThanOrEqual(3);
});
