import type { CallbackQuery, InlineQuery, InlineQueryResult, InlineQueryResultsButton } from "@grammyjs/types";

export interface CallbackAnswer {
	readonly text?: string;
	readonly show_alert: boolean;
	readonly url?: string;
}

export interface InlineAnswer {
	readonly results: readonly InlineQueryResult[];
	readonly next_offset: string;
	readonly cache_time: number;
	readonly is_personal: boolean;
	readonly button?: InlineQueryResultsButton;
}

export interface OpenQuery {
	readonly asked: { readonly callback: CallbackQuery } | { readonly inline: InlineQuery };
	readonly expiresAtMs: number;
	answer: CallbackAnswer | InlineAnswer | undefined;
}

/** The real server does not say how long a query can be answered; this is how long its update can be fetched. */
const CALLBACK_LIFETIME_MS = 150_000;
const INLINE_LIFETIME_MS = 30_000;
const MAX_REMEMBERED = 10_000;

/** Presses of buttons and inline queries, with what the bot answered. */
export class QueryBook {
	readonly #open = new Map<string, OpenQuery>();
	#lastId = 40_000_000_000;

	nextId(): string {
		return String(++this.#lastId);
	}

	addCallback(callback: CallbackQuery, nowMs: number): void {
		this.#add(callback.id, { asked: { callback }, expiresAtMs: nowMs + CALLBACK_LIFETIME_MS, answer: undefined });
	}

	addInline(inline: InlineQuery, nowMs: number): void {
		this.#add(inline.id, { asked: { inline }, expiresAtMs: nowMs + INLINE_LIFETIME_MS, answer: undefined });
	}

	find(id: string): OpenQuery | undefined {
		return this.#open.get(id);
	}

	#add(id: string, query: OpenQuery): void {
		this.#open.set(id, query);
		if (this.#open.size <= MAX_REMEMBERED) return;
		for (const oldest of this.#open.keys()) {
			this.#open.delete(oldest);
			return;
		}
	}
}
