import { describe, expect, test } from "vitest";
import { ChatLimits } from "../../../src/delivery/pace/chat-limits.ts";
import { chatId } from "../../../src/news/destination.ts";

const [person, group] = [chatId(5), chatId(-5)];

describe("ChatLimits", () => {
	test("keeps a second between two messages to a chat, counted from the arrival of the first", () => {
		let now = 100_000;
		const limits = new ChatLimits(() => now);
		expect(limits.waitMs(person)).toBe(0);
		const booking = limits.book(person);
		now += 800;
		booking.arrived();
		expect(limits.waitMs(person)).toBe(1050);
		expect(limits.waitMs(chatId(6))).toBe(0);
	});

	test("keeps a group, or a channel, at 20 a minute and lets people have 60", () => {
		let now = 100_000;
		const limits = new ChatLimits(() => now);
		const start = now;
		for (let sent = 0; sent < 20; sent++) {
			for (const chat of [person, group]) {
				expect(limits.waitMs(chat)).toBe(0);
				limits.book(chat).arrived();
			}
			now += 1050;
		}
		expect(limits.waitMs(person)).toBe(0);
		expect(limits.waitMs(group)).toBe(start + 60_050 - now);
	});

	test("keeps two topics of one chat apart by a second, whichever arrives first", () => {
		let now = 100_000;
		const limits = new ChatLimits(() => now);
		const first = limits.book(group);
		now += 1050;
		const second = limits.book(group);
		now += 500;
		second.arrived();
		first.arrived();
		expect(limits.waitMs(group)).toBe(1050);
	});

	test("blocks a chat that was told to wait, and forgets that in time", () => {
		let now = 100_000;
		const limits = new ChatLimits(() => now);
		limits.block(group, 30_000);
		limits.block(group, 5_000);
		expect(limits.waitMs(group)).toBe(30_000);
		expect(limits.waitMs(person)).toBe(0);
		now += 30_000;
		expect(limits.waitMs(group)).toBe(0);
	});
});
