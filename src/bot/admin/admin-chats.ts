import { z } from "zod";
import type { Logger } from "../../kit/logger.ts";
import { type ChatId, chatId } from "../../news/destination.ts";
import type { Notes } from "../../store/open-store.ts";

/** Under this key: which chats of the setting have moved, each with the number that it has now. */
const NOTE = "admin-chats-moved";

const movesSchema = z.array(z.tuple([z.number(), z.number()]));

/**
 * The operator's chats, under the numbers that they have now: a group of the setting may have become a supergroup since. That is noted, since
 * Telegram says it once, and after a restart only to whoever writes there.
 */
export class AdminChats {
	readonly #now: Map<ChatId, ChatId>;
	readonly #notes: Pick<Notes, "get" | "set">;
	readonly #logger: Pick<Logger, "warn">;
	#onMoved: () => void = () => undefined;
	#noting: Promise<void> = Promise.resolve();

	/** `chats` as the setting names them. */
	constructor(chats: readonly ChatId[], notes: Pick<Notes, "get" | "set">, logger: Pick<Logger, "warn">) {
		this.#now = new Map(chats.map((chat) => [chat, chat]));
		this.#notes = notes;
		this.#logger = logger;
	}

	/** Takes up what earlier runs, or other processes, have noted. Before anybody is told anything. */
	async load(): Promise<void> {
		try {
			const moves = movesSchema.parse(JSON.parse((await this.#notes.get(NOTE)) ?? "[]"));
			for (const [setting, now] of moves) if (this.#now.has(chatId(setting))) this.#take(chatId(setting), chatId(now));
		} catch (error) {
			this.#logger.warn("Where chats of ADMIN_CHAT_IDS have moved cannot be read", { error });
		}
	}

	get all(): readonly ChatId[] {
		return [...new Set(this.#now.values())];
	}

	has(chat: ChatId): boolean {
		return this.all.includes(chat);
	}

	/** From now on calls `onMoved` after each move of one of these. */
	listen(onMoved: () => void): void {
		this.#onMoved = onMoved;
	}

	/** To be told of any group: what was to be said in one of these is said where it went, and what it may ask it may ask there. */
	moved(from: ChatId, to: ChatId): void {
		const settings = [...this.#now].filter(([, now]) => now === from && now !== to).map(([setting]) => setting);
		if (settings.length === 0) return;
		for (const setting of settings) this.#take(setting, to);
		this.#noting = this.#noting.then(() => this.#note());
		this.#onMoved();
	}

	/** Resolves once all moves are noted, as far as the store takes it. */
	noted(): Promise<void> {
		return this.#noting;
	}

	#take(setting: ChatId, now: ChatId): void {
		if (this.#now.get(setting) === now) return;
		this.#now.set(setting, now);
		this.#logger.warn("A chat of ADMIN_CHAT_IDS has moved: change the setting", { from: setting, to: now });
	}

	async #note(): Promise<void> {
		const moves = [...this.#now].filter(([setting, now]) => setting !== now);
		await this.#notes.set(NOTE, JSON.stringify(moves)).catch((error: unknown) => {
			this.#logger.warn("Where chats of ADMIN_CHAT_IDS have moved cannot be noted", { error });
		});
	}
}
