import { expect, test } from "vitest";
import { deliverySetting } from "../../../../src/bot/settings/each/delivery.ts";
import type { Subscription } from "../../../../src/news/subscription.ts";

const NOON = Date.UTC(2026, 0, 15, 12);
const place: Subscription = { chatType: "private", editions: {}, language: "en", renewedAt: 0 };

test("A change from one digest to another lets the next one bring everything", async () => {
	const change = await deliverySetting.change("0800", {} as never);
	expect(change?.({ ...place, digest: "hourly" }, NOON)).toEqual({ ...place, digest: ["08:00"] });
});
