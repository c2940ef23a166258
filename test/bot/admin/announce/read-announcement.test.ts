import type { MessageEntity } from "grammy/types";
import { expect, test } from "vitest";
import { readAnnouncement } from "../../../../src/bot/admin/announce/read-announcement.ts";

const command: MessageEntity = { type: "bot_command", offset: 0, length: 9 };

test.each([
	["/announce Good news", "Good news"],
	["/announce@news_bot\nGood news\n\nMore of it", "Good news\n\nMore of it"],
	["／announce： Good news", "Good news"],
	["@news_bot /announce Good news", "Good news"],
	["/announce /help lists everything", "/help lists everything"],
])("what follows the command is announced as it stands: %j", (text, said) => {
	expect(readAnnouncement({ text }, "command")).toEqual({ kind: "text", text: said, entities: [] });
});

test("formatting is kept, and stands where it stood; what Telegram finds by itself, and custom emoji, are plain text", () => {
	const text = "/announce Bold and https://rfi.example #news 😀 quoted";
	const kept = (type: "bold" | "spoiler" | "blockquote", of: string): MessageEntity => {
		return { type, offset: text.indexOf(of), length: of.length };
	};
	const link: MessageEntity = { type: "text_link", offset: text.indexOf("and"), length: 3, url: "https://a.example/" };
	const entities: MessageEntity[] = [
		...[command, kept("bold", "Bold"), link, kept("blockquote", "quoted")],
		{ type: "url", offset: text.indexOf("https"), length: 19 },
		{ type: "hashtag", offset: text.indexOf("#"), length: 5 },
		{ type: "custom_emoji", offset: text.indexOf("😀"), length: 2, custom_emoji_id: "1" },
	];
	expect(readAnnouncement({ text, entities }, "command")).toEqual({
		...{ kind: "text", text: "Bold and https://rfi.example #news 😀 quoted" },
		entities: [
			{ type: "bold", offset: 0, length: 4 },
			{ ...link, offset: 5 },
			{ type: "blockquote", offset: 38, length: 6 },
		],
	});
});

test("formatting that began with the command begins with the text", () => {
	const bold: MessageEntity = { type: "bold", offset: 0, length: 18 };
	const read = readAnnouncement({ text: "/announce All bold", entities: [command, bold] }, "command");
	expect(read).toMatchObject({ entities: [{ type: "bold", offset: 0, length: 8 }] });
});

test("a reply is announced whole", () => {
	expect(readAnnouncement({ text: "/latest works again" })).toMatchObject({ text: "/latest works again" });
});

test.each([
	["the bare command", { text: "/announce" }, { kind: "nothing" }],
	["a picture", {}, { kind: "problem", problem: "announce-only-text" }],
	["4,097 characters", { text: `/announce ${"😀".repeat(4097)}` }, { kind: "problem", problem: "announce-too-long" }],
	["4,096 characters", { text: `/announce ${"😀".repeat(4096)}` }, { kind: "text" }],
] as const)("of %s is said whether it can be announced", (_, message, read) => {
	expect(readAnnouncement(message, "command")).toMatchObject(read);
});
