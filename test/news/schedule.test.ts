import { describe, expect, test } from "vitest";
import type { Position } from "../../src/news/position.ts";
import { nextSending } from "../../src/news/schedule.ts";
import type { Subscription } from "../../src/news/subscription.ts";

const DAY_MS = 86_400_000;
const NOW = 100 * DAY_MS;
const subscription: Subscription = {
	...{ chatType: "channel", language: "en", renewedAt: NOW - 1000 },
	editions: { cn: { since: 0 } },
};

describe("nextSending", () => {
	const paused = (at: number, until: number) => ({ paused: { at, until, reason: "no rights" } });
	test.each<[string, Partial<Position>, number]>([
		["nothing stands against it", {}, 0],
		["Telegram asked to wait", { notBefore: NOW + 5000 }, 5000],
		["the wait is over", { notBefore: NOW - 1 }, 0],
		["the bot may not post there", paused(NOW - 10, NOW + 7000), 7000],
		["the longer of two waits counts", { notBefore: NOW + 9000, ...paused(NOW - 10, NOW + 7000) }, 9000],
		["somebody has come back since the bot could not post", paused(NOW - 2000, NOW + 7000), 0],
		["the clock was set back since the bot could not post", paused(NOW + 1, NOW + 7000), 0],
		["a clock that was far ahead has noted a wait", { notBefore: NOW + 400 * DAY_MS }, 0],
		["the longest wait is noted that Telegram asks for", { notBefore: NOW + 14 * DAY_MS }, 14 * DAY_MS],
	])("when %s", (_, position, waitMs) => {
		expect(nextSending(subscription, { editions: {}, ...position }, NOW) - NOW).toBe(waitMs);
	});
});
