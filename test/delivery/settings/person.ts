import { addEditions, endEditions, resumeEditions } from "../../../src/bot/choice/change-editions.ts";
import { parseStopped, writeStopped } from "../../../src/bot/choice/stopped.ts";
import { changeSetting } from "../../../src/bot/settings/change-setting.ts";
import type { View } from "../../../src/bot/settings/setting.ts";
import { settingOf } from "../../../src/bot/settings/setting-table.ts";
import type { Clock } from "../../../src/kit/clock.ts";
import { chatId, destinationKey, destinationOf } from "../../../src/news/destination.ts";
import type { EditionCode } from "../../../src/news/edition.ts";
import type { Subscription } from "../../../src/news/subscription.ts";
import type { openStore } from "../../../src/store/open-store.ts";
import { ReferenceReader } from "./reference-reader.ts";
import { type Edition, isEdition, type Stream } from "./wants.ts";
import { attemptOf, folder, type Wish } from "./wishes.ts";

const MOST_ARTICLES = 500;

interface Services {
	readonly store: Pick<Awaited<ReturnType<typeof openStore>>, "subscriptions" | "log">;
	readonly clock: Clock;
}

/** Somebody with a private chat: what they tell the bot it does to their subscription, and what they mean by it the model hears. */
export class Person {
	readonly model = new ReferenceReader();
	readonly #place: { readonly key: ReturnType<typeof destinationKey>; readonly chatType: "private" };
	readonly #services;
	/** As it stands in the button that brings back what was ended last. */
	#undo = "";

	constructor(chat: number, { store: { subscriptions, log }, clock }: Services) {
		this.#place = { key: destinationKey({ chat: chatId(chat) }), chatType: "private" };
		this.#services = { subscriptions, articles: log, clock };
	}

	/** Where nothing is kept of a place there are no settings, and sections have no button before they have an article. */
	async choose(wish: Wish | undefined): Promise<void> {
		if (wish === undefined) throw new Error("Cannot choose: nobody has such a wish");
		const { subscriptions, clock } = this.#services;
		const subscription = await subscriptions.get(this.#place.key);
		const setting = settingOf(wish.letter);
		const view = subscription && this.#view(subscription, wish.edition);
		const attempt = view && (await attemptOf(wish, view));
		if (setting === undefined || view === undefined || (attempt === undefined && wish.edition !== undefined)) return;
		if (attempt === undefined) throw new Error(`Cannot choose: the bot has no button for ${JSON.stringify(wish.said)}`);
		const { problem } = await changeSetting(setting, attempt, view);
		if (problem !== undefined) throw new Error(`Cannot choose: the bot says "${problem}"`);
		this.model.choose(wish.means(this.model.wants, clock.now()), clock.now());
	}

	/** From now on. Who had nothing has no pause any more, and hears nothing of what was announced meanwhile. */
	async subscribe(edition: Edition): Promise<void> {
		await addEditions([edition], { ...this.#place, languageOf: () => "en" }, this.#services);
		const { model } = this;
		const read = model.wants.streams.filter(isEdition);
		if (read.includes(edition)) return;
		const fresh: Stream[] = read.length === 0 ? [edition, "notices"] : [edition];
		model.waiting = model.waiting.filter(({ stream }) => !fresh.includes(stream));
		if (read.length === 0) model.wants = { ...model.wants, pausedUntil: 0 };
		this.#read([...read, edition]);
	}

	async end(ended: Edition | "all"): Promise<void> {
		const stopped = await endEditions(ended === "all" ? ended : [ended], this.#place.key, this.#services);
		if (stopped !== undefined) this.#undo = writeStopped(stopped);
		this.#read(this.model.wants.streams.filter(isEdition).filter((each) => ended !== "all" && each !== ended));
	}

	/** What was ended last goes on where it was. */
	async undo(): Promise<void> {
		const stopped = parseStopped(this.#undo);
		if (stopped === undefined) return;
		await resumeEditions(stopped, this.#place, this.#services);
		const read = this.model.wants.streams.filter(isEdition);
		const missing = Object.keys(stopped.editions)
			.filter(isEdition)
			.filter((each) => !read.includes(each));
		this.#read([...read, ...missing]);
	}

	#read(editions: readonly Edition[]): void {
		const streams: readonly Stream[] = editions.length === 0 ? [] : [...editions, "notices"];
		this.model.wants = { ...this.model.wants, streams };
	}

	/** As much of it as changes look at: nothing is shown here. */
	#view(subscription: Subscription, edition: Edition | undefined): View {
		const { subscriptions, articles, clock } = this.#services;
		const { key, chatType } = this.#place;
		const latest = async ({ editions }: { editions: readonly EditionCode[] }) => ({
			hits: (await Promise.all(editions.map((each) => articles.read(each, 0, MOST_ARTICLES)))).flat(),
		});
		return {
			...{ subscription, edition, page: 0, isOfTopics: false },
			target: { key, destination: destinationOf(key), chatType },
			context: { clock, chat: { type: chatType }, from: { language_code: "en" } },
			services: { subscriptions, articles, clock, folder, index: { latest }, editions: ["cn", "fr"] },
		} as unknown as View;
	}
}
