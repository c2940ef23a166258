import type { MessageEntity } from "@grammyjs/types";
import { Api } from "grammy";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { UserClient } from "../src/client/user-client.ts";
import { createEmulator, type Emulator } from "../src/create-emulator.ts";
import { checkFormattedText } from "../src/tdlib/check-formatted-text.ts";

let emulator: Emulator;
let api: Api;
let li: UserClient;

beforeAll(async () => {
	emulator = await createEmulator({ limits: false });
	api = new Api(emulator.token, { apiRoot: emulator.apiRoot });
	li = await emulator.world.user("Li");
	await li.startsSilently();
});

afterAll(() => emulator.close());

describe("markup is read as Telegram's own parser reads it", () => {
	test.each<[string, "HTML" | "MarkdownV2" | "Markdown", string, MessageEntity[]]>([
		[
			'<b>金正恩</b> &amp; <a href="https://www.rfi.fr/cn/">法广</a>',
			"HTML",
			"金正恩 & 法广",
			[
				{ type: "bold", offset: 0, length: 3 },
				{ type: "text_link", offset: 6, length: 2, url: "https://www.rfi.fr/cn/" },
			],
		],
		['<a href="http://localhost/">lost</a>', "HTML", "lost", []],
		[
			'<blockquote expandable>q</blockquote> <tg-time unix="1694514000" format="wDT">12 Sept</tg-time>',
			"HTML",
			"q 12 Sept",
			[
				{ type: "expandable_blockquote", offset: 0, length: 1 },
				{ type: "date_time", offset: 2, length: 7, unix_time: 1_694_514_000, date_time_format: "wDT" },
			],
		],
		[
			'<pre><code class="language-ts">x</code></pre>',
			"HTML",
			"x",
			[{ type: "pre", offset: 0, length: 1, language: "ts" }],
		],
		[
			"*a* _b_ `c`",
			"MarkdownV2",
			"a b c",
			[
				{ type: "bold", offset: 0, length: 1 },
				{ type: "italic", offset: 2, length: 1 },
				{ type: "code", offset: 4, length: 1 },
			],
		],
		[
			"[a](tg://user?id=7000001)",
			"Markdown",
			"a",
			[{ type: "text_mention", offset: 0, length: 1, user: { id: 7_000_001, is_bot: false, first_name: "Li" } }],
		],
	])("%s", async (markup, parse_mode, text, entities) => {
		const message = await api.sendMessage(li.id, markup, { parse_mode });
		expect(message.text).toBe(text);
		expect(message.entities ?? []).toEqual(entities);
	});
});

test("a text is stored without white space around it, its entities moved along", async () => {
	const message = await api.sendMessage(li.id, "  \n headline \r\n\u202e lede\t \n", {
		entities: [
			{ type: "bold", offset: 4, length: 8 },
			{ type: "italic", offset: 17, length: 4 },
		],
	});
	expect(message.text).toBe("headline \n lede");
	expect(message.entities).toEqual([
		{ type: "bold", offset: 0, length: 8 },
		{ type: "italic", offset: 11, length: 4 },
	]);
});

test("what Telegram finds by itself is marked, but not inside links", async () => {
	const message = await api.sendMessage(li.id, "/latest @rfi #Ukraine https://www.rfi.fr/cn/ #inside", {
		entities: [{ type: "text_link", offset: 45, length: 7, url: "https://www.rfi.fr" }],
	});
	expect(message.entities?.map(({ type, offset }) => [type, offset])).toEqual([
		["bot_command", 0],
		["mention", 8],
		["hashtag", 13],
		["url", 22],
		["text_link", 45],
	]);
});

test("of more than a hundred entities the decorative ones are dropped without a word", async () => {
	const text = "ab ".repeat(90);
	const entities = Array.from({ length: 90 }, (_, i): MessageEntity[] => [
		{ type: "bold", offset: 3 * i, length: 1 },
		{ type: "text_link", offset: 3 * i + 1, length: 1, url: "https://www.rfi.fr/" },
	]).flat();
	const message = await api.sendMessage(li.id, text, { entities });
	const kept = message.entities ?? [];
	expect(kept).toHaveLength(100);
	expect(kept.filter((entity) => entity.type === "text_link")).toHaveLength(90);
});

test("4096 counts characters as people do not: code points", async () => {
	expect((await api.sendMessage(li.id, "😀".repeat(4096))).text).toHaveLength(8192);
	const photo = await api.sendPhoto(li.id, "https://s.rfi.fr/a.jpg", { caption: "中".repeat(1024) });
	expect(photo.caption).toHaveLength(1024);
	expect(photo.photo).toHaveLength(1);
	expect((await api.sendPhoto(li.id, photo.photo[0]?.file_id ?? "")).photo).toEqual(photo.photo);
});

test("the options of a link preview stay with the message, and go with an edit that has none", async () => {
	const link_preview_options = { url: "https://www.rfi.fr/cn/", prefer_large_media: true, show_above_text: true };
	const message = await api.sendMessage(li.id, "News", { link_preview_options });
	expect(message.link_preview_options).toEqual(link_preview_options);
	const edited = await api.editMessageText(li.id, message.message_id, "Other news");
	expect(edited).not.toHaveProperty("link_preview_options");
});

test.each<[string, MessageEntity, string | undefined]>([
	["金正恩", { type: "bold", offset: 0, length: 3 }, undefined],
	["金正恩", { type: "text_link", offset: 0, length: 3, url: "https://www.rfi.fr/cn/中国" }, undefined],
	["12 Sept", { type: "date_time", offset: 0, length: 7, unix_time: 1_694_514_000, date_time_format: "r" }, undefined],
	["金正恩", { type: "text_link", offset: 0, length: 3, url: "rfi" }, "Entity URL 'rfi' is invalid: Wrong HTTP URL"],
	["😀", { type: "bold", offset: 1, length: 1 }, "Entity begins in a middle of a UTF-16 symbol at byte offset 4"],
	[
		"x",
		{ type: "bold", offset: 0, length: 2 },
		"Entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 2",
	],
])("checkFormattedText lets Telegram's own library judge %j with %j", (text, entity, refusal) => {
	expect(checkFormattedText(text, [entity])).toBe(refusal);
});
