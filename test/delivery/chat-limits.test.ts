import { describe, expect, test } from "vitest";
import { createChatLimits } from "../../src/delivery/chat-limits.ts";
import { chatId } from "../../src/news/destination.ts";

const [person, group] = [chatId(5), chatId(-5)];

describe("createChatLimits", () => {
	test("keeps a second between two messages to a chat, counted from the arrival of the first", () => {
		let now = 100_000;
		const limits = createChatLimits(() => now);
		expect(limits.allowedAt(person)).toBeLessThanOrEqual(now);
		limits.left(person);
		now += 800;
		limits.arrived(person);
		expect(limits.allowedAt(person)).toBe(now + 1050);
		expect(limits.allowedAt(chatId(6))).toBeLessThanOrEqual(now);
	});

	test("keeps a group, or a channel, at 20 a minute and lets people have 60", () => {
		let now = 100_000;
		const limits = createChatLimits(() => now);
		const start = now;
		for (let sent = 0; sent < 20; sent++) {
			for (const chat of [person, group]) {
				expect(limits.allowedAt(chat)).toBeLessThanOrEqual(now);
				limits.left(chat);
				limits.arrived(chat);
			}
			now += 1050;
		}
		expect(limits.allowedAt(person)).toBeLessThanOrEqual(now);
		expect(limits.allowedAt(group)).toBe(start + 60_050);
	});
});
