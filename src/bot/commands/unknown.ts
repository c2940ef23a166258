import { Composer } from "grammy";
import { fillSlot, SLOT } from "../../formatter/words/fill-slot.ts";
import type { TextMessage } from "../../news/message.ts";
import { shorten } from "../../text/cut-text.ts";
import { tidyText } from "../../text/tidy-text.ts";
import type { BotContext } from "../bot-context.ts";
import { answerPress } from "../keyboard/answer-press.ts";
import { encodePage } from "../lists/page-press.ts";
import { fitsButton } from "../lists/text-reference.ts";
import { respond } from "../respond.ts";

const MAX_SHOWN_CHARS = 60;

/** A helpful line for what nothing else understood; in private chats only, since in groups people talk to each other. */
export function unknownCommand(): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	const privately = composer.chatType("private");
	privately.on("message:text", (context) => respond(context, answerTo(tidyText(context.msg.text), context)));
	// Buttons without data are those of games: the waiting sign on them has to end as well.
	composer.on("callback_query", (context) => answerPress(context));
	return composer;
}

function answerTo(text: string, context: BotContext): TextMessage {
	const { words } = context;
	const [first = ""] = text.split(" ", 1);
	if (first.startsWith("/") || context.asked !== undefined)
		return fillSlot(words("unknown-command", { command: SLOT }), shorten(first, MAX_SHOWN_CHARS));
	const search = `/search ${shorten(text, MAX_SHOWN_CHARS)}`.trimEnd();
	return { ...fillSlot(words("not-a-command", { command: SLOT }), search), ...searchButton(text, context) };
}

/** What was written as a search. A text that is too long for a button gets none: it was not meant to be kept. */
function searchButton(text: string, { words, language }: BotContext): Pick<TextMessage, "keyboard"> {
	if (text === "" || !fitsButton(text, [])) return {};
	const view = { kind: "search", order: "best", language } as const;
	const data = encodePage({ view, page: 0, editions: [], text: `=${text}` });
	return { keyboard: { inline_keyboard: [[{ text: words("run-search"), callback_data: data }]] } };
}
