import type { MessageEntity } from "grammy/types";
import { describe, expect, test } from "vitest";
import { formatArticle } from "../../src/formatter/format-article.ts";
import type { Message } from "../../src/news/message.ts";
import { anArticle } from "../support/articles/an-article.ts";

/** What each entity covers. */
function marked({ text, entities }: Message): string[] {
	return entities.map(({ type, offset, length }) => `${type}: ${text.slice(offset, offset + length)}`);
}

function only<Type extends MessageEntity["type"]>({ entities }: Message, type: Type) {
	return entities.find((entity): entity is Extract<MessageEntity, { type: Type }> => entity.type === type);
}

describe("formatArticle", () => {
	test("shows the title linked to RFI, the lede, and a line with the edition, the section and the time", () => {
		const article = anArticle("20260115-列车", { title: "列车出发", lede: "列车已经出发。", section: "亚洲" });
		const message = formatArticle(article);
		expect(message.text).toBe("列车出发\n\n列车已经出发。\n\n法广 · 亚洲 · 1月15日 12:00");
		expect(marked(message)).toEqual(["bold: 列车出发", "text_link: 列车出发", "date_time: 1月15日 12:00"]);
		expect(only(message, "text_link")?.url).toBe(article.url);
		expect(message.previewUrl).toBe(article.url);
	});

	test("gives the time as one that each reader sees in their own zone", () => {
		const message = formatArticle(anArticle("time", { publishedAt: Date.UTC(2026, 6, 1, 12, 30, 59, 999) }));
		expect(only(message, "date_time")).toMatchObject({
			unix_time: Date.UTC(2026, 6, 1, 12, 30, 59) / 1000,
			date_time_format: "dt",
		});
		expect(message.text).toContain("7月1日 14:30");
	});

	test("leaves out what RFI did not give", () => {
		expect(formatArticle(anArticle("bare", { title: "标题" })).text).toBe("标题\n\n法广 · 1月15日 12:00");
	});

	test("counts offsets in UTF-16 units, also behind characters that have two", () => {
		const message = formatArticle(anArticle("emoji", { title: "🚂𠀋 出发", lede: "🚂" }));
		expect(marked(message)).toEqual(["bold: 🚂𠀋 出发", "text_link: 🚂𠀋 出发", "date_time: 1月15日 12:00"]);
	});

	test("takes what looks like markup for text", () => {
		const title = "<b>5 < 6</b> & *stars* _lines_ [link](https://a.example)";
		const message = formatArticle(anArticle("markup", { title, edition: "en" }));
		expect(message.text.startsWith(`${title}\n`)).toBe(true);
	});

	test.each([
		["video", undefined, "🎬 法广"],
		["audio", undefined, "🎧 法广"],
	] as const)("marks %s", (kind, _, name) => {
		expect(formatArticle(anArticle("medium", { kind })).text).toContain(`\n\n${name} · `);
	});

	test("links a recording from the edition's name", () => {
		const message = formatArticle(anArticle("sound", { kind: "audio", audio: "https://a.example/sound.mp3" }));
		expect(marked(message)).toContain("text_link: 🎧 法广");
		expect(message.entities).toContainEqual(expect.objectContaining({ url: "https://a.example/sound.mp3" }));
	});

	test("writes the time as the edition's readers do", () => {
		const time = (edition: "fr" | "fa") => formatArticle(anArticle("time", { edition })).text.split(" · ").at(-1);
		expect(time("fr")).toBe("15 janv., 12:00");
		expect(time("fa")).toBe("۲۵ دی، ۱۲:۰۰");
	});

	test("stays far below Telegram's 4096 characters whatever RFI writes", () => {
		const long = { title: "长".repeat(5000), lede: "字。".repeat(5000), section: "栏".repeat(50) };
		const { text } = formatArticle(anArticle("long", long));
		expect(Array.from(text).length).toBeLessThan(1100);
		expect(text).toContain("长…\n\n字。");
	});
});
