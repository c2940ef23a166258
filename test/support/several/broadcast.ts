import { setTimeout as delay } from "node:timers/promises";
import type { ReplayedArticle } from "../../../demo/replayed-article.ts";
import { type Account, accountOf, titleOf } from "./account.ts";
import type { Send } from "./telegram/send.ts";
import type { Telegram } from "./telegram/telegram.ts";

/** When nobody has got anything for so long, what is missing is lost, on the slowest machine: a change of duty takes 8 s at most. */
const LOST_AFTER_MS = 20_000;
/** What comes again comes within that: each chat waits a second between two messages. */
const SETTLED_AFTER_MS = 1500;

/** Some articles to some chats, and how far that has come. */
export class Broadcast {
	readonly #telegram: Telegram;
	readonly #chats: readonly number[];
	readonly #titles: readonly string[];
	readonly #first: number;
	readonly #missing: Set<string>;
	#seen: number;

	/** Before any of the articles is published. They come in this order. */
	constructor(telegram: Telegram, chats: readonly number[], articles: readonly ReplayedArticle[]) {
		this.#telegram = telegram;
		this.#chats = chats;
		this.#titles = articles.map(({ title }) => title);
		this.#first = telegram.sends.length;
		this.#seen = this.#first;
		this.#missing = new Set(chats.flatMap((chat) => this.#titles.map((title) => keyOf(chat, title))));
	}

	/** All messages since it began. */
	get sends(): readonly Send[] {
		return this.#telegram.sends.slice(this.#first);
	}

	/** Resolves once this part of it, from 0 to 1, has come. */
	async until(share: number): Promise<void> {
		const planned = this.#chats.length * this.#titles.length;
		await this.#telegram.until(() => 1 - this.#countMissing() / planned >= share, LOST_AFTER_MS);
	}

	/** Resolves to what became of it: once everything has come and nothing comes again, or whatever is not there is lost. */
	async over(): Promise<Account> {
		await this.until(1).catch(() => undefined); // the account says what is lost
		await delay(SETTLED_AFTER_MS);
		return accountOf(this.sends, { chats: this.#chats, titles: this.#titles });
	}

	#countMissing(): number {
		const { sends } = this.#telegram;
		for (; this.#seen < sends.length; this.#seen++) {
			const send = sends[this.#seen];
			if (send !== undefined) this.#missing.delete(keyOf(send.chat, titleOf(send)));
		}
		return this.#missing.size;
	}
}

function keyOf(chat: number, title: string): string {
	return `${chat} ${title}`;
}
