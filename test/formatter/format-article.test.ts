import type { MessageEntity } from "grammy/types";
import { describe, expect, test } from "vitest";
import { formatArticle } from "../../src/formatter/format-article.ts";
import { DAY_MS } from "../../src/kit/durations.ts";
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
		expect(message.text).toBe("列车出发\n\n列车已经出发。\n\n法广 · 亚洲 · 12:00");
		expect(marked(message)).toEqual(["bold: 列车出发", "text_link: 列车出发", "date_time: 12:00"]);
		expect(only(message, "text_link")?.url).toBe(article.url);
		expect(message.previewUrl).toBe(article.url);
	});

	test("gives the time as one that each reader sees in their own zone", () => {
		const message = formatArticle(anArticle("time", { publishedAt: Date.UTC(2026, 6, 1, 12, 30, 59, 999) }));
		expect(only(message, "date_time")).toMatchObject({
			unix_time: Date.UTC(2026, 6, 1, 12, 30, 59) / 1000,
			date_time_format: "t",
		});
		expect(message.text).toMatch(/ · 14:30$/);
	});

	test.each([
		["later that day", Date.UTC(2026, 5, 30, 21, 59), "23:30", "t"],
		["after midnight in Paris", Date.UTC(2026, 5, 30, 22, 0), "6月30日 23:30", "dt"],
		["the year after", Date.UTC(2027, 5, 30, 21, 40), "2026年6月30日 23:30", "dt"],
		["by a clock that is a day behind", Date.UTC(2026, 5, 29, 21, 30), "6月30日 23:30", "dt"],
	])("says the date only when it is not today's: %s", (_, now, shown, date_time_format) => {
		const message = formatArticle(anArticle("day", { publishedAt: Date.UTC(2026, 5, 30, 21, 30) }), now);
		expect(message.text.split(" · ").at(-1)).toBe(shown);
		expect(only(message, "date_time")).toMatchObject({ date_time_format });
	});

	test("shows the article's own picture, since the card of its page would say title and lede again", () => {
		const image = "https://s.rfi.example/picture.jpg";
		expect(formatArticle(anArticle("picture", { image })).previewUrl).toBe(image);
		expect(formatArticle({ ...anArticle("picture", { image }), url: undefined })).not.toHaveProperty("previewUrl");
	});

	test("shows the picture as small as somebody wants it, or none", () => {
		const article = anArticle("picture", { image: "https://s.rfi.example/picture.jpg" });
		const { publishedAt } = article;
		expect(formatArticle(article, publishedAt, { preview: "small" })).toMatchObject({
			...{ previewUrl: article.image, previewSize: "small" },
		});
		expect(formatArticle(article, publishedAt, { preview: "none" })).not.toHaveProperty("previewUrl");
		expect(formatArticle(article, publishedAt)).not.toHaveProperty("previewSize");
	});

	test.each([
		["cn", "乌克兰", "法广 · 12:00 · “乌克兰”"],
		["tw", "烏克蘭", "法廣 · 12:00 · 「烏克蘭」"],
		["fr", "accord de Paris", "RFI · 12:00 · «\u00a0accord de Paris\u00a0»"],
		["en", "x".repeat(60), `RFI English · 12:00 · “${"x".repeat(40)}…”`],
	] as const)("says in the quotation marks of the edition %s for which word it comes: %s", (edition, word, last) => {
		const article = anArticle("word", { edition });
		expect(formatArticle(article, article.publishedAt, { word }).text.split("\n").at(-1)).toBe(last);
	});

	test("leaves out what RFI did not give", () => {
		expect(formatArticle(anArticle("bare", { title: "标题" })).text).toBe("标题\n\n法广 · 12:00");
	});

	test("counts offsets in UTF-16 units, also behind characters that have two", () => {
		const message = formatArticle(anArticle("emoji", { title: "🚂𠀋 出发", lede: "🚂" }));
		expect(marked(message)).toEqual(["bold: 🚂𠀋 出发", "text_link: 🚂𠀋 出发", "date_time: 12:00"]);
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
		const time = (edition: "fr" | "fa", daysLater = 0) => {
			const article = anArticle("time", { edition });
			return formatArticle(article, article.publishedAt + daysLater * DAY_MS)
				.text.split(" · ")
				.at(-1);
		};
		expect(time("fr")).toBe("12:00");
		expect(time("fa")).toBe("۱۲:۰۰");
		expect(time("fr", 1)).toBe("15 janv., 12:00");
		expect(time("fa", 1)).toBe("۲۵ دی، ۱۲:۰۰");
	});

	test("stays far below Telegram's 4096 characters whatever RFI writes", () => {
		const long = { title: "长".repeat(5000), lede: "字。".repeat(5000), section: "栏".repeat(50) };
		const { text } = formatArticle(anArticle("long", long));
		expect(Array.from(text).length).toBeLessThan(1100);
		expect(text).toContain("长…\n\n字。");
	});
});
