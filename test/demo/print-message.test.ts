import { stripVTControlCharacters } from "node:util";
import type { Message } from "grammy/types";
import { expect, test } from "vitest";
import { printMessage } from "../../demo/print-message.ts";

/** 2026-11-25 07:18:50 UTC. */
const NOW = 1_795_591_130;

function messageOf(text: string, dates: readonly string[], format = "dt"): Message {
	const entities = dates.map((words) => ({
		...{ type: "date_time", offset: text.indexOf(words), length: words.length },
		...{ unix_time: NOW, date_time_format: format },
	}));
	return { message_id: 1, date: NOW, chat: { id: 1, type: "private", first_name: "Li" }, text, entities } as Message;
}

function printed(message: Message, timeZone: string): string[] {
	return stripVTControlCharacters(printMessage(message, "Li", { locale: "zh-hans", timeZone })).split("\n");
}

test("printMessage tells when a message came and the dates in it by one clock, whatever zone the bot wrote them in", () => {
	const message = messageOf("Title\nRFI · 25 nov., 08:18", ["25 nov., 08:18"]);
	expect(printed(message, "UTC")).toEqual(["", "┌ Li · 07:18", "│ Title", "│ RFI · 2026/11/25 07:18", "└"]);
	expect(printed(message, "Asia/Shanghai").slice(1, 4)).toEqual([
		"┌ Li · 15:18",
		"│ Title",
		"│ RFI · 2026/11/25 15:18",
	]);
});

test("printMessage shows every date of a text in its place, and leaves words without a format as they are", () => {
	expect(printed(messageOf("From then, until now.", ["then", "now"], "t"), "UTC")).toContain(
		"│ From 07:18, until 07:18.",
	);
	expect(printed(messageOf("From then, until now.", ["then"], ""), "UTC")).toContain("│ From then, until now.");
});
