import type { Update } from "grammy/types";
import { createEmulator } from "telegram-emulator";
import { expect, onTestFinished } from "vitest";
import { AdminChats } from "../../../src/bot/admin/admin-chats.ts";
import type { OpenAlert } from "../../../src/bot/admin/alert-record.ts";
import type { BotContext } from "../../../src/bot/bot-context.ts";
import { createHandlers } from "../../../src/bot/create-handlers.ts";
import { Errands } from "../../../src/bot/presence/errands.ts";
import { Removals } from "../../../src/bot/removals.ts";
import { loadTranslations } from "../../../src/formatter/words/translations.ts";
import { systemClock } from "../../../src/kit/clock.ts";
import type { Article } from "../../../src/news/article.ts";
import { chatId, type DestinationKey, destinationKey } from "../../../src/news/destination.ts";
import type { EditionCode } from "../../../src/news/edition.ts";
import { createArticleTexts } from "../../../src/news/settings/article-text.ts";
import { createSearcher } from "../../../src/search/aside/create-searcher.ts";
import { openIndex } from "../../../src/search/open-index.ts";
import { parseQuery } from "../../../src/search/query/parse-query.ts";
import { forgetChat } from "../../../src/store/forget-chat.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { classifierFor } from "../../../src/telegram/classifier-for.ts";
import { createBot } from "../../../src/telegram/create-bot.ts";
import { UpdateIntake } from "../../../src/telegram/intake/update-intake.ts";
import { createSender } from "../../../src/telegram/sender.ts";
import { createTextFolder } from "../../../src/text/fold-text.ts";
import { aStatus } from "../a-status.ts";
import { logEntries } from "../articles/log-entries.ts";
import { FakeClock } from "../fake-clock.ts";
import { announcementsOver } from "./announcements-over.ts";

/** Loads the Chinese dictionaries once for all tests of a file. */
const folder = createTextFolder();
const textOf = createArticleTexts(folder);
const translate = loadTranslations();

/** The real handlers over a real store, behind a real Bot API server. */
export async function setBotStage(editions: readonly [EditionCode, ...EditionCode[]] = ["cn", "fr", "es"]) {
	const emulator = await createEmulator({ limits: false });
	const store = await openStore(":memory:");
	const clock = new FakeClock();
	const { logger, entries, written } = logEntries();
	const index = openIndex({ path: ":memory:", logger, folder });
	const searcher = createSearcher({ index, path: ":memory:", clock, logger });
	const bot = createBot<BotContext>({ token: emulator.token, apiRoot: emulator.apiRoot });
	let admins = new AdminChats([], store.notes, logger);
	const alerts: { open: readonly OpenAlert[] } = { open: [] };
	/** How the bot is, as far as `/admin` knows. */
	const health = { status: async () => aStatus(), picture: async () => new Uint8Array([1]) };
	const removals = new Removals(clock);
	const errands = new Errands(clock);
	const sender = createSender(bot.api, clock);
	const { announcements, notices } = announcementsOver(store, { clock, logger, errands, sender });
	const changed: DestinationKey[] = [];
	const moved: [from: number, to: number][] = [];
	bot.use(
		createHandlers({
			...{
				editions,
				admins: { has: (chat) => admins.has(chat) },
				announcements,
				openAlerts: async () => alerts.open,
				...{ status: () => health.status(), statusPicture: () => health.picture() },
				subscriptions: store.subscriptions,
				articles: store.log,
				index: searcher,
				translate,
				logger,
				clock,
				removals,
			},
			parseQuery: (text) => parseQuery(text, { now: clock.now(), folder }),
			folder,
			textOf,
			pagers: store.pagers,
			positions: store.positions,
			questions: store.questions,
			errands,
			forgetChat: (chat) => forgetChat(chat, store, async () => []),
			onChatMoved: async (from, to) => {
				admins.moved(from, to);
				moved.push([from, to]);
			},
		}),
	);
	store.subscriptions.listen((key) => void changed.push(key));
	const connected = Promise.withResolvers<void>();
	const intake = new UpdateIntake({
		// Polls are real and take real time: the clock that tests move is for the handlers.
		...{ api: bot.api, clock: systemClock, logger },
		onConnected: async (me) => {
			bot.botInfo = me;
			connected.resolve();
		},
		handle: (update) => bot.handleUpdate(update),
		onUnusable: () => undefined,
		classify: classifierFor(bot.api),
		records: store.updates,
		wasCutOff: false,
	});
	intake.start();
	onTestFinished(async () => {
		await intake.stop();
		await emulator.close();
		await store.close();
	});

	/** Resolves once everything that happened so far was handled: only then does the bot confirm it. */
	const settle = () => expect.poll(() => emulator.pendingUpdates(), { interval: 5, timeout: 5000 }).toBe(0);

	/** The bot greets a chat that it is added to: what a test asks there comes after that. */
	const greeted =
		<Arguments extends unknown[], Chat>(make: (...of: Arguments) => Promise<Chat>) =>
		async (...of: Arguments): Promise<Chat> => {
			const chat = await make(...of);
			await settle();
			return chat;
		};
	const { group, channel } = emulator.world;
	/** A supergroup is greeted a moment later: it may be a group that was upgraded. */
	const supergroup: typeof emulator.world.supergroup = async (title, options) => {
		const chat = await emulator.world.supergroup(title, options);
		await settle();
		await clock.advance(5_000);
		if (options?.bot !== undefined) await chat.waitFor(({ from }) => from?.is_bot === true);
		return chat;
	};
	const world = { ...emulator.world, ...{ group: greeted(group), supergroup, channel: greeted(channel) } };

	return {
		/** From now on these are the operator's chats. */
		operateFrom(...chats: readonly { readonly id: number }[]) {
			admins = new AdminChats(
				chats.map(({ id }) => chatId(id)),
				store.notes,
				logger,
			);
		},
		/** Hands the bot an update that the emulator's people cannot cause. */
		async receives(update: Update) {
			await connected.promise;
			await bot.handleUpdate(update);
		},
		/** A command in a topic of a private chat, which the emulator's people do not have. */
		async asksInPrivateTopic(id: number, topic: number, text: string) {
			await connected.promise;
			const from = { id, is_bot: false, first_name: "Ann", language_code: "en" };
			const chat = { id, type: "private", first_name: "Ann" } as const;
			const said = { message_id: 900, date: 1_800_000_000, from, chat, text };
			const message = { ...said, is_topic_message: true, message_thread_id: topic } as const;
			await bot.handleUpdate({ update_id: 1, message });
		},
		...{
			emulator,
			world,
			settle,
			store,
			clock,
			removals,
			errands,
			announcements,
			notices,
			entries,
			written,
			changed,
			moved,
			alerts,
			health,
		},
		english: () => emulator.world.user("Ann", { language_code: "en" }),
		chinese: () => emulator.world.user("Li", { language_code: "zh-hans" }),
		subscriptionOf: (chat: number, topic?: number) =>
			store.subscriptions.get(destinationKey({ chat: chatId(chat), ...(topic === undefined ? {} : { topic }) })),
		/** Leaves articles in the index whose records are gone. */
		expire: (...articles: Article[]) =>
			index.add(articles.map((article, position) => ({ ...article, seq: position + 1 }))),
		/** Puts articles into the log and the index, oldest first. */
		async publish(...articles: Article[]) {
			for (const article of articles) {
				const admissions = [{ article, silent: false, storyKeys: [] }];
				index.add(await store.log.append(article.edition, admissions, { source: "test", now: clock.now() }));
			}
		},
	};
}
