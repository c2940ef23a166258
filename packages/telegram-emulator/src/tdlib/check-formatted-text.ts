import type { MessageEntity } from "@grammyjs/types";
import { tdEntity } from "./td-entity.ts";
import { tdlib } from "./tdlib.ts";

/** Words of the library for "the quote does not occur in the text": the text itself was accepted. */
const NO_SUCH_QUOTE = "Not Found";

/**
 * Lets Telegram's own library judge a text with its entities: links, offsets, surrogates. Returns its refusal, or
 * `undefined` when it takes them. What only the servers check (lengths, the hundred entities) is not looked at.
 */
export function checkFormattedText(text: string, entities: readonly MessageEntity[]): string | undefined {
	const formatted = { _: "formattedText", text, entities: entities.map(tdEntity) };
	// Neither request is about checking: the first happens to read every link, the second every range.
	const quote = { _: "formattedText", text: "-", entities: [] };
	const search = tdlib().execute({ _: "searchQuote", text: formatted, quote, quote_position: 0 });
	if (search._ === "error" && search["message"] !== NO_SUCH_QUOTE) return String(search["message"]);
	const marked = tdlib().execute({ _: "getMarkdownText", text: formatted });
	return marked._ === "error" ? String(marked["message"]) : undefined;
}
