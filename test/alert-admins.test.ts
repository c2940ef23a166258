import { describe, expect, test } from "vitest";
import { createFeedAlerts } from "../src/alert-admins.ts";
import { chatId, type Destination } from "../src/news/destination.ts";
import type { FeedState } from "../src/store/feed-state.ts";

const FEED = "https://feed.example/rss";

function setUp(admins: readonly number[] = [42]) {
	const told: string[] = [];
	const send = async ({ chat }: Destination, { text }: { readonly text: string }) => {
		told.push(`${chat}: ${text}`);
		return { kind: "sent", messageId: 1 } as const;
	};
	const alert = createFeedAlerts(admins.map(chatId), { send });
	const state = (failures: number): FeedState => ({
		validators: {},
		nextCheckAt: 0,
		failures,
		lastFailure: "no answer",
	});
	return { told, check: (failures: number, feedUrl = FEED) => alert(feedUrl, state(failures)) };
}

describe("createFeedAlerts", () => {
	test("tells of a feed at its third failure in a row and of its recovery, once each", async () => {
		const { told, check } = setUp();
		for (const failures of [0, 1, 2]) await check(failures);
		expect(told).toEqual([]);
		for (const failures of [3, 4, 5]) await check(failures);
		expect(told).toEqual(["42: Feed in trouble, 3 checks in a row: no answer"]);
		for (const failures of [0, 0]) await check(failures);
		expect(told.slice(1)).toEqual([`42: Feed works again: ${FEED}`]);
		await check(3);
		expect(told).toHaveLength(3);
	});

	test("says nothing of a short trouble", async () => {
		const { told, check } = setUp();
		for (const failures of [1, 2, 0, 1, 0]) await check(failures);
		expect(told).toEqual([]);
	});

	test("tells every admin of every feed for itself", async () => {
		const { told, check } = setUp([1, 2]);
		await check(3);
		await check(3, "https://other.example/rss");
		expect(told.map((line) => line.slice(0, 2))).toEqual(["1:", "2:", "1:", "2:"]);
	});
});
