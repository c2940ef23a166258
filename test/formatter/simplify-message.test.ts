import type { MessageEntity } from "grammy/types";
import { describe, expect, test } from "vitest";
import { simplerMessages } from "../../src/formatter/simplify-message.ts";
import { MAX_TEXT_CHARS, type TextMessage } from "../../src/news/message.ts";

const URL = "https://www.rfi.fr/cn/a";
const LINK: MessageEntity = { type: "text_link", offset: 0, length: 5, url: URL };
const BOLD: MessageEntity = { type: "bold", offset: 0, length: 5 };
const TIME: MessageEntity = { type: "date_time", offset: 7, length: 5, unix_time: 1, date_time_format: "t" };
const KEYBOARD = { inline_keyboard: [[{ text: "Share", switch_inline_query: "a_1" }]] };
const FULL: TextMessage = {
	kind: "text",
	text: "Title\n\n12:20",
	entities: [BOLD, LINK, TIME],
	previewUrl: URL,
	keyboard: KEYBOARD,
};

describe("simplerMessages", () => {
	test("leaves out times and the preview, then all but links, then everything but the address", () => {
		const { previewUrl: _, ...card } = FULL;
		expect(simplerMessages(FULL)).toEqual([
			{ ...card, entities: [BOLD, LINK] },
			{ ...card, entities: [LINK] },
			{ kind: "text", text: `Title\n\n12:20\n\n${URL}`, entities: [] },
		]);
	});

	test("keeps addresses that stand in the text as links", () => {
		const url: MessageEntity = { type: "url", offset: 0, length: URL.length };
		const bold: MessageEntity = { ...url, type: "bold" };
		const message: TextMessage = { kind: "text", text: URL, entities: [bold, url], previewUrl: URL };
		expect(simplerMessages(message).map(({ entities }) => entities)).toEqual([[bold, url], [url], []]);
	});

	test("ends in the address of the preview where no title is linked, and names no address twice", () => {
		const message: TextMessage = { kind: "text", text: "Title", entities: [], previewUrl: URL };
		expect(simplerMessages(message).at(-1)?.text).toBe(`Title\n\n${URL}`);
		expect(simplerMessages({ ...message, text: `See ${URL}` }).at(-1)?.text).toBe(`See ${URL}`);
	});

	test("tries nothing twice", () => {
		expect(simplerMessages({ kind: "text", text: "Title", entities: [] })).toEqual([]);
		expect(simplerMessages({ kind: "text", text: "Title", entities: [BOLD] })).toHaveLength(1);
		expect(simplerMessages({ kind: "text", text: "Title", entities: [], keyboard: KEYBOARD })).toEqual([
			{ kind: "text", text: "Title", entities: [] },
		]);
	});

	test("makes a sound in no form of what makes none", () => {
		const forms = simplerMessages({ ...FULL, previewSize: "small", silent: true });
		expect(forms.map(({ silent }) => silent)).toEqual([true, true, true]);
		expect(forms.some((form) => "previewSize" in form)).toBe(false);
		expect(simplerMessages({ ...FULL, text: URL, silent: true }).at(-1)?.silent).toBe(true);
	});

	test("stays as long as a message may be", () => {
		const long = simplerMessages({ ...FULL, text: "🎧".repeat(MAX_TEXT_CHARS) }).at(-1);
		expect(Array.from(long?.text ?? "")).toHaveLength(MAX_TEXT_CHARS);
		expect(long?.text.endsWith(`🎧…\n\n${URL}`)).toBe(true);
	});
});
