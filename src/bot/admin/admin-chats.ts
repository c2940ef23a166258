import type { Logger } from "../../kit/logger.ts";
import type { ChatId } from "../../news/destination.ts";

/** The operator's chats, under the numbers that they have now: a group of the setting may have become a supergroup since. */
export class AdminChats {
	readonly #now: Map<ChatId, ChatId>;
	readonly #logger: Pick<Logger, "warn">;

	/** `chats` as the setting names them. */
	constructor(chats: readonly ChatId[], logger: Pick<Logger, "warn">) {
		this.#now = new Map(chats.map((chat) => [chat, chat]));
		this.#logger = logger;
	}

	get all(): readonly ChatId[] {
		return [...this.#now.values()];
	}

	has(chat: ChatId): boolean {
		return this.all.includes(chat);
	}

	/** To be told of any group: what was to be said in one of these is said where it went, and what it may ask it may ask there. */
	moved(from: ChatId, to: ChatId): void {
		for (const [setting, now] of this.#now) {
			if (now !== from) continue;
			this.#now.set(setting, to);
			this.#logger.warn("A chat of ADMIN_CHAT_IDS has moved: change the setting", { from: setting, to });
		}
	}
}
