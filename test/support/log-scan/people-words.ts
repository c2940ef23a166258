import type { Chat, Message, User } from "grammy/types";
import { connectEmulator } from "telegram-emulator";

/** Collects what people on an emulator are called and write, from its beginning on. */
export class PeopleWords {
	readonly #words = new Set<string>();
	#stop: () => void = () => undefined;

	/** All of it up to now. */
	get words(): ReadonlySet<string> {
		return this.#words;
	}

	/** Where no emulator answers nobody writes anything either. */
	async follow(apiRoot: string): Promise<void> {
		const emulator = await connectEmulator(apiRoot).catch(() => undefined);
		if (emulator === undefined) return;
		const { control } = emulator;
		this.#stop = await control.subscribe((event) => {
			if (event.kind === "message" || event.kind === "edited") this.#hear(event.message);
			if (event.kind === "call" && event.call.method === "getUpdates") this.#hearQueries(event.call.response);
		});
		for (const user of await control.perform("users", {})) this.#meet(user);
		for (const chat of await control.perform("chats", {})) {
			this.#enter(chat);
			for (const message of await control.perform("messages", { chatId: chat.id })) this.#hear(message);
		}
	}

	stop(): void {
		this.#stop();
	}

	#hear({ from, chat, text, caption, forum_topic_created: topic }: Message): void {
		this.#enter(chat);
		if (topic !== undefined) this.#add(topic.name);
		if (from === undefined || from.is_bot) return;
		this.#meet(from);
		this.#add(text, caption);
	}

	/** What is typed behind the bot's name reaches nobody but the bot. */
	#hearQueries(answer: unknown): void {
		const { result } = (answer ?? {}) as { readonly result?: unknown };
		for (const { inline_query: query } of Array.isArray(result) ? result : []) if (query) this.#add(query.query);
	}

	#meet({ is_bot, first_name, last_name, username }: User): void {
		if (!is_bot) this.#add(first_name, last_name, username);
	}

	#enter(chat: Chat): void {
		if (chat.type !== "private") this.#add(chat.title, chat.username);
	}

	#add(...texts: readonly (string | undefined)[]): void {
		for (const text of texts) if (text !== undefined) this.#words.add(text);
	}
}
