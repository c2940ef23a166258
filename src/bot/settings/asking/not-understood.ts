import { fillSlot, SLOT } from "../../../formatter/words/fill-slot.ts";
import { shorten } from "../../../text/cut-text.ts";
import type { BotContext } from "../../bot-context.ts";
import type { Answer } from "../setting.ts";

/** Of what was not understood, as much is repeated. */
const MAX_SHOWN_CHARS = 60;

/** That what somebody typed is none of what was asked for, in the words of `key`, which have a place for it. */
export function notUnderstood(key: string, typed: string, { words }: Pick<BotContext, "words">): Answer {
	return { problem: fillSlot(words(key, { typed: SLOT }), shorten(typed, MAX_SHOWN_CHARS)) };
}
