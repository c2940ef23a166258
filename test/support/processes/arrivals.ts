import type { Message } from "@grammyjs/types";
import type { ReplayedArticle } from "../../../demo/replayed-article.ts";

/** A destination as a reader sees it: a chat, or a topic of one. */
export interface Place {
	readonly chatId: number;
	readonly threadId?: number;
}

/** One message of the bot, as it reads now. */
interface Shown {
	readonly titles: readonly string[];
	/** Several articles in one message. */
	readonly isHeadlines: boolean;
}

const TITLE = /第\d+号测试文章(（更正）)?/g;
const CORRECTED = "（更正）";

/** The same article, as it reads once it is corrected. */
export function corrected(article: ReplayedArticle): ReplayedArticle {
	return { ...article, title: `${article.title}${CORRECTED}` };
}

/** Which articles arrived where, in which order, in how many messages, and how those read now. */
export class Arrivals {
	readonly #places = new Map<string, Map<number, Shown>>();
	readonly #onArrival = new Set<() => void>();
	/** Messages with articles, and edits of them. */
	count = 0;

	/** To be told of every message that is sent or edited. */
	note({ chat, message_id, message_thread_id, text = "" }: Message): void {
		const titles = text.match(TITLE);
		if (titles === null) return;
		const key = keyOf(chat.id, message_thread_id);
		const shown = this.#places.get(key) ?? new Map<number, Shown>();
		this.#places.set(key, shown.set(message_id, { titles, isHeadlines: !text.startsWith(titles[0]) }));
		this.count++;
		for (const tell of this.#onArrival) tell();
	}

	/** Resolves once it is so, looked at with every arrival; or after `ms`. */
	async until(isSo: () => boolean, ms: number): Promise<void> {
		const { promise, resolve } = Promise.withResolvers<void>();
		const look = () => {
			if (isSo()) resolve();
		};
		const timer = setTimeout(resolve, ms);
		this.#onArrival.add(look);
		look();
		await promise;
		clearTimeout(timer);
		this.#onArrival.delete(look);
	}

	has(place: Place, article: ReplayedArticle): boolean {
		return this.#showing(place, article).length > 0;
	}

	/** Whether the article reads as corrected somewhere; a line among headlines stays as it was. */
	isMended(place: Place, article: ReplayedArticle): boolean {
		const messages = this.#showing(place, article);
		const right = corrected(article).title;
		return messages.some(({ titles }) => titles.includes(right)) || messages.every(({ isHeadlines }) => isHeadlines);
	}

	/** Messages that brought nothing but what had arrived before. */
	repeated(place: Place, articles: readonly ReplayedArticle[]): number {
		const seen = new Set<number>();
		return this.#order(place, articles).filter((numbers) => {
			const isNews = numbers.some((number) => !seen.has(number));
			for (const number of numbers) seen.add(number);
			return !isNews;
		}).length;
	}

	/** Whether each message brought what comes after everything that arrived before it. `articles` in the order of the log. */
	isInOrder(place: Place, articles: readonly ReplayedArticle[]): boolean {
		const seen = new Set([-1]);
		return this.#order(place, articles).every((numbers) => {
			const news = numbers.filter((number) => !seen.has(number));
			const isLater = news.every((number) => number > Math.max(...seen));
			for (const number of news) seen.add(number);
			return isLater;
		});
	}

	/** How many of these places read one of the articles in a message of headlines. */
	headlines(places: readonly Place[], articles: readonly ReplayedArticle[]): number {
		const isTold = (place: Place) =>
			articles.some((article) => this.#showing(place, article).some(({ isHeadlines }) => isHeadlines));
		return places.filter(isTold).length;
	}

	/** For each message the places of its articles in the list. */
	#order(place: Place, articles: readonly ReplayedArticle[]): number[][] {
		const names = articles.map(namesOf);
		return this.#at(place)
			.map(({ titles }) =>
				titles.map((title) => names.findIndex((two) => two.includes(title))).filter((index) => index >= 0),
			)
			.filter((numbers) => numbers.length > 0);
	}

	#showing(place: Place, article: ReplayedArticle): Shown[] {
		const names = namesOf(article);
		return this.#at(place).filter(({ titles }) => titles.some((title) => names.includes(title)));
	}

	#at({ chatId, threadId }: Place): Shown[] {
		return [...(this.#places.get(keyOf(chatId, threadId))?.values() ?? [])];
	}
}

function namesOf(article: ReplayedArticle): readonly string[] {
	return [article.title, corrected(article).title];
}

function keyOf(chatId: number, threadId: number | undefined): string {
	return `${chatId}/${threadId ?? ""}`;
}
