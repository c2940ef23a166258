import type { Message } from "@grammyjs/types";
import { expect, test } from "vitest";
import { directionOf } from "../../page/model/message/direction-of.js";
import { hasRoomForTime } from "../../page/model/message/has-room-for-time.js";

const quote = { type: "blockquote", offset: 4, length: 6 } as const;
const photo = [{ file_id: "1", file_unique_id: "1", width: 1, height: 1 }];

test.each([
	["a text", { text: "Some words" }, false, true],
	["a text from right to left", { text: "خبر تازه" }, false, false],
	["a text that ends in a quote", { text: "Say quoted", entities: [quote] }, false, false],
	["a text that goes on after a quote", { text: "Say quoted no more", entities: [quote] }, false, true],
	["a text above its card", { text: "Words" }, true, false],
	["a text below its card", { text: "Words", link_preview_options: { show_above_text: true } }, true, true],
	["a picture alone", { photo }, false, false],
	["a picture with its caption below", { photo, caption: "Words" }, false, true],
	["a picture with its caption above", { photo, caption: "Words", show_caption_above_media: true }, false, false],
] as const)("hasRoomForTime in %s", (_, fields, hasCard, expected) => {
	expect(hasRoomForTime(fields as unknown as Message, hasCard)).toBe(expected);
});

test.each([
	["法广", "ltr"],
	["12:30 خبر", "rtl"],
	["עברית and English", "rtl"],
	["RFI: خبر", "ltr"],
	["", "ltr"],
] as const)("directionOf %j is %s", (text, expected) => {
	expect(directionOf(text)).toBe(expected);
});
