import type { Chat, Message } from "@grammyjs/types";
import type { Call } from "./transcript.ts";

/** Something that a person at the screen, or a waiting test, can see happen. */
export type EmulatorEvent =
	| { readonly kind: "message"; readonly chatId: number; readonly message: Message }
	| { readonly kind: "edited"; readonly chatId: number; readonly message: Message }
	| { readonly kind: "deleted"; readonly chatId: number; readonly messageId: number }
	| { readonly kind: "chat"; readonly chat: Chat }
	| { readonly kind: "chat-action"; readonly chatId: number; readonly action: string }
	| { readonly kind: "query-answered"; readonly queryId: string }
	| { readonly kind: "settings" }
	| { readonly kind: "call"; readonly call: Call };

export type EventListener = (event: EmulatorEvent) => void;

/** Tells listeners at once, in order, in the same turn. */
export class EventBus {
	readonly #listeners = new Set<EventListener>();

	emit(event: EmulatorEvent): void {
		for (const listener of this.#listeners) listener(event);
	}

	/** Returns how to stop listening. */
	subscribe(listener: EventListener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	get isHeard(): boolean {
		return this.#listeners.size > 0;
	}
}
