import type { Chat, UserFromGetMe } from "grammy/types";
import { expect, test } from "vitest";
import { articleCard } from "../../src/bot/article-card.ts";
import { anArticle } from "../support/articles/an-article.ts";
import { FakeClock } from "../support/fake-clock.ts";

const article = {
	...anArticle("train", { title: "火车", lede: "今天出发。" }),
	...{ seq: 7, revision: 0, silent: false, source: "test", admittedAt: 0 },
};

test.each([
	["private", true, true],
	["supergroup", true, true],
	["channel", true, false],
	["private", false, false],
] as const)("articleCard in a %s chat, inline mode %s, has a share button: %s", (type, supportsInline, isShared) => {
	const chat = { id: 1, type } as unknown as Chat;
	const me = { supports_inline_queries: supportsInline } as UserFromGetMe;
	const card = articleCard(article, { chat, me, words: (key) => key, clock: new FakeClock() });
	expect(card).toMatchObject({ text: "火车\n\n今天出发。\n\n法广 · 12:00", previewUrl: article.url });
	const button = { text: "share", switch_inline_query: "火车 · cn/7" };
	expect(card.keyboard).toEqual(isShared ? { inline_keyboard: [[button]] } : undefined);
});
