import { fillSlot, SLOT } from "../../formatter/words/fill-slot.ts";
import type { EditionCode } from "../../news/edition.ts";
import type { TextMessage } from "../../news/message.ts";
import type { BotContext } from "../bot-context.ts";
import { editionNames } from "../edition-names.ts";

/** That there is no edition of that name, and which there are. What somebody typed is shown as code: it may be a command. */
export function unknownEdition(
	name: string,
	known: readonly EditionCode[],
	{ words, language }: Pick<BotContext, "words" | "language">,
): TextMessage {
	return fillSlot(words("unknown-edition", { name: SLOT, available: editionNames(known, language) }), name);
}
