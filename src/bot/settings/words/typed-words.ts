import { markCode } from "../../../formatter/words/mark-code.ts";
import type { TextMessage } from "../../../news/message.ts";
import { MIN_PREFIX_CHARS } from "../../../text/find-term.ts";
import { notUnderstood } from "../asking/not-understood.ts";
import type { Answer, View } from "../setting.ts";
import { addWords } from "./change-words.ts";
import { MAX_WORD_CHARS, readWords } from "./read-words.ts";

/** What somebody typed to follow and to leave out, all of it or nothing. */
export function readTypedWords(typed: string, { context, services: { folder } }: View): Answer {
	const { words } = context;
	const say = (text: string): { readonly problem: TextMessage } => ({ problem: markCode(text) });
	const read = readWords(typed, folder);
	switch (read.kind) {
		case "nothing":
			return notUnderstood("words-not-understood", read.word, context);
		case "too-long":
			return say(words("words-too-long", { limit: MAX_WORD_CHARS }));
		case "short-prefix":
			return say(words("words-short-prefix", { limit: MIN_PREFIX_CHARS }));
		case "words": {
			if (read.follow.length + read.mute.length === 0) return notUnderstood("words-not-understood", typed, context);
			return { change: addWords(read, folder) };
		}
	}
}
