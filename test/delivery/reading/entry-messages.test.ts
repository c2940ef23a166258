import { expect, test } from "vitest";
import { EntryMessages } from "../../../src/delivery/reading/entry-messages.ts";
import type { LoggedArticle } from "../../../src/news/logged-article.ts";
import { anArticle } from "../../support/articles/an-article.ts";

const EVENING = Date.UTC(2026, 0, 15, 22, 50);
const LATER = EVENING + 5 * 60_000;
const AFTER_MIDNIGHT = EVENING + 15 * 60_000;

test("an article is made into a message once a day in each form, and says its date on another one than its own", () => {
	const article: LoggedArticle = {
		...anArticle("night", { publishedAt: EVENING }),
		...{ seq: 1, revision: 0, silent: false, source: "feed", admittedAt: EVENING },
	};
	const messages = new EntryMessages();
	const sameDay = messages.of(article, EVENING);
	expect(sameDay.text).toMatch(/ · 23:50$/);
	expect(messages.of(article, LATER)).toBe(sameDay);
	expect(messages.of(article, AFTER_MIDNIGHT).text).toMatch(/ · 1月15日 23:50$/);
	for (const form of [{ word: "night" }, { preview: "small" }, { preview: "none" }] as const) {
		const message = messages.of(article, LATER, form);
		expect(message).not.toEqual(sameDay);
		expect(messages.of(article, LATER, form)).toBe(message);
	}
	expect(messages.of({ ...article, revision: 1, title: "Corrected" }, LATER).text).toMatch(/^Corrected\n/);
});
