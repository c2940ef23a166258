import { Bot } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import { describe, expect, onTestFinished, test } from "vitest";
import type { BotContext } from "../../../src/bot/bot-context.ts";
import { createHandlers } from "../../../src/bot/create-handlers.ts";
import { Errands } from "../../../src/bot/presence/errands.ts";
import { Removals } from "../../../src/bot/removals.ts";
import { loadTranslations } from "../../../src/formatter/words/translations.ts";
import { createArticleTexts } from "../../../src/news/settings/article-text.ts";
import { createSearcher } from "../../../src/search/aside/create-searcher.ts";
import { openIndex } from "../../../src/search/open-index.ts";
import { parseQuery } from "../../../src/search/query/parse-query.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { createTextFolder } from "../../../src/text/fold-text.ts";
import { anArticle } from "../../support/articles/an-article.ts";
import { logEntries } from "../../support/articles/log-entries.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { announcementsOver } from "../../support/stages/announcements-over.ts";

const article = anArticle("train", { title: "火车" });
const reader = { id: 7, is_bot: false, first_name: "Reader", language_code: "en" };
const supergroup = { id: -1001, type: "supergroup", title: "Readers" } as const;

/** The handlers, fed with updates that no honest client sends; what they call is recorded. */
async function setHandlers() {
	const folder = createTextFolder();
	const store = await openStore(":memory:");
	onTestFinished(() => store.close());
	const clock = new FakeClock();
	const { logger, entries } = logEntries();
	const index = openIndex({ path: ":memory:", logger, folder });
	const searcher = createSearcher({ index, path: ":memory:", clock, logger });
	const admissions = [{ article, silent: false, storyKeys: [] }];
	index.add(await store.log.append("cn", admissions, { source: "test", now: clock.now() }));
	const bot = new Bot<BotContext>("1:test", { botInfo: { id: 1, username: "news_bot" } as UserFromGetMe });
	const calls: { method: string; payload: Record<string, unknown> }[] = [];
	bot.api.config.use(async (_, method, payload) => {
		calls.push({ method, payload: { ...payload } });
		return { ok: true, result: true as never };
	});
	bot.use(
		createHandlers({
			...{ index: searcher, logger, clock, removals: new Removals(clock), errands: new Errands(clock), folder },
			...{ editions: ["cn"], subscriptions: store.subscriptions, articles: store.log, pagers: store.pagers },
			...{ positions: store.positions, textOf: createArticleTexts(folder), questions: store.questions },
			translate: loadTranslations(),
			parseQuery: (text) => parseQuery(text, { now: clock.now(), folder }),
			forgetChat: () => Promise.reject(new Error("Cannot forget: nobody asked for it")),
			onChatMoved: async () => undefined,
			...{ admins: { has: () => false }, announcements: announcementsOver(store, { clock, logger }).announcements },
			openAlerts: async () => [],
		}),
	);
	async function press(query: Partial<NonNullable<Update["callback_query"]>>) {
		calls.splice(0);
		await bot.handleUpdate({ update_id: 1, callback_query: { id: "1", from: reader, chat_instance: "1", ...query } });
		return calls.map(({ method, payload }) => ({ method, text: payload["text"] }));
	}
	return { press, entries };
}

const TOO_OLD = [{ method: "answerCallbackQuery", text: "This button is too old. Please send the command again." }];

/** A message of the bot with one button. */
function message(
	data: string | undefined,
	chat: typeof supergroup | { id: number; type: "channel"; title: string } = supergroup,
) {
	const keyboard =
		data === undefined ? {} : { reply_markup: { inline_keyboard: [[{ text: "▶", callback_data: data }]] } };
	return { message_id: 5, date: 1_700_000_000, chat, text: "a list", ...keyboard } as never;
}

describe("A forged press", () => {
	test.each(["", "x", "eb0=火车", "eb999=x", `c${"!".repeat(22)}`, "\0", "el99.0=", "eb0#0000000000000000"])(
		"of %j on a message without such a button is answered and does nothing",
		async (data) => {
			const { press } = await setHandlers();
			expect(await press({ data, message: message(undefined) })).toEqual(TOO_OLD);
		},
	);

	test("cannot turn a list into one about something else, but turns its own pages", async () => {
		const { press } = await setHandlers();
		expect(await press({ data: "eb0=飞机", message: message("eb1=火车") })).toEqual(TOO_OLD);
		expect(await press({ data: "eb0fr=火车", message: message("eb1cn=火车") })).toEqual(TOO_OLD);
		expect(await press({ data: "eb0=火车", message: message("eb1=火车") })).toMatchObject([
			{ method: "editMessageText", text: expect.stringMatching(/^Search: 火车 – 1 article/) },
			{ method: "answerCallbackQuery" },
		]);
	});

	test("of a page far behind the end shows the first", async () => {
		const { press } = await setHandlers();
		expect(await press({ data: "en199=火车", message: message("en1=火车") })).toMatchObject([
			{ method: "editMessageText", text: expect.stringMatching(/\n1\. 火车 · /) },
			{ method: "answerCallbackQuery" },
		]);
	});

	test("posts nothing into a channel", async () => {
		const { press } = await setHandlers();
		const channel = message("eb0=火车", { id: -1002, type: "channel", title: "News" });
		expect(await press({ data: `c${article.id}`, message: channel })).toEqual(TOO_OLD);
		expect(await press({ data: "eb0=火车", message: channel })).toEqual(TOO_OLD);
	});

	test("on a message that is out of reach does what its data says by itself, where its place is known", async () => {
		const { press } = await setHandlers();
		const outOfReach = { message_id: 5, date: 0, chat: supergroup } as const;
		expect(await press({ data: "eb0=火车", message: outOfReach })).toEqual(TOO_OLD);
		expect(await press({ data: `c${article.id}`, message: outOfReach })).toMatchObject([
			{ method: "sendMessage", text: expect.stringContaining("火车") },
			{ method: "answerCallbackQuery" },
		]);
		const inForum = { ...outOfReach, chat: { ...supergroup, is_forum: true as const } };
		expect(await press({ data: `c${article.id}`, message: inForum })).toEqual(TOO_OLD);
	});

	test("on a message sent inline, or of a game, is answered", async () => {
		const { press, entries } = await setHandlers();
		const outOfReach = { message_id: 5, date: 0, chat: supergroup } as const;
		expect(await press({ data: "eb0=火车", inline_message_id: "1" })).toEqual(TOO_OLD);
		expect(await press({ data: `c${article.id}`, inline_message_id: "1" })).toEqual(TOO_OLD);
		expect(await press({ game_short_name: "x", message: outOfReach })).toMatchObject([
			{ method: "answerCallbackQuery" },
		]);
		expect(entries).toEqual([]);
	});
});
