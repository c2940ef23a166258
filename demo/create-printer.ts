import type { Message } from "grammy/types";
import type { Scene } from "./build-scene.ts";
import { printMessage, printRepeated } from "./print-message.ts";

/** Prints what the bot posts: the first time in full, then in a line where else it went. */
export interface Printer {
	take(message: Message): void;
	/** Until then only the reader's own chat is printed. */
	openEverywhere(): void;
	/** How many messages were printed. */
	readonly count: () => number;
}

export function createPrinter(scene: Scene, print: (text: string) => void): Printer {
	const printed = new Set<string>();
	let count = 0;
	let isEverywhere = false;
	return {
		take(message) {
			const { text = "", chat } = message;
			if (!isFromBot(message) || !(isEverywhere || chat.id === scene.reader.id)) return;
			count++;
			const place = scene.placeOf(message);
			print(printed.has(text) ? printRepeated(message, place) : printMessage(message, place, scene));
			printed.add(text);
		},
		openEverywhere() {
			isEverywhere = true;
		},
		count: () => count,
	};
}

function isFromBot({ text = "", from, chat }: Message): boolean {
	if (text === "") return false;
	return from?.is_bot === true || (chat.type === "channel" && !text.startsWith("/"));
}
