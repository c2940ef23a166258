import type { Message } from "@grammyjs/types";
import { expect, test } from "vitest";
import { previewAddress } from "../../page/model/message/preview-address.js";
import { safeAddress } from "../../page/model/message/safe-address.js";

const text = "see example.org or this";
const url = { type: "url", offset: 4, length: 11 } as const;
const link = { type: "text_link", offset: 19, length: 4, url: "https://a.example/" } as const;

function message(fields: Partial<Message>): Message {
	return { message_id: 1, date: 0, chat: { id: 1, type: "private", first_name: "Li" }, ...fields } as Message;
}

test.each([
	["the first link of the text", { text, entities: [url, link] }, "http://example.org"],
	["a link behind words", { text, entities: [link] }, "https://a.example/"],
	[
		"the address that the bot names",
		{ text, entities: [url], link_preview_options: { url: "https://b.example/" } },
		"https://b.example/",
	],
	[
		"nothing when it is switched off",
		{ text, entities: [url], link_preview_options: { is_disabled: true } },
		undefined,
	],
	["nothing without a link", { text }, undefined],
	["nothing for a picture's caption", { caption: text, caption_entities: [url] }, undefined],
] as const)("previewAddress is %s", (_, fields, expected) => {
	expect(previewAddress(message(fields as unknown as Partial<Message>))).toBe(expected);
});

test.each([
	"javascript:alert(1)",
	"JavaScript:alert(1)",
	" javascript:alert(1)",
	"data:text/html,x",
	"file:///etc/passwd",
	"tg://user?id=1",
	"/relative",
])("safeAddress does not open %j", (address) => {
	expect(safeAddress(address)).toBeUndefined();
});

test.each(["https://a.example/", "HTTP://a.example", "mailto:a@b.example", "tel:+33"])(
	"safeAddress opens %j",
	(address) => {
		expect(safeAddress(address)).toBe(address);
	},
);
