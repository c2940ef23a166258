import { Composer } from "grammy";
import { answerPress } from "../answer-press.ts";
import type { BotContext } from "../bot-context.ts";
import { respond } from "../respond.ts";

const MAX_SHOWN_CHARS = 60;

/** A helpful line for what nothing else understood; in private chats only, since in groups people talk to each other. */
export function unknownCommand(): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	const privately = composer.chatType("private");
	privately.on("message:text", (context) => {
		const text = context.msg.text.replace(/\s+/g, " ").trim();
		const [word = ""] = text.split(" ", 1);
		const answer = word.startsWith("/")
			? context.words("unknown-command", { command: shortened(word) })
			: context.words("not-a-command", { text: shortened(text) });
		return respond(context, answer);
	});
	// Buttons without data are those of games: the waiting sign on them has to end as well.
	composer.on("callback_query", (context) => answerPress(context));
	return composer;
}

function shortened(text: string): string {
	return Array.from(text).slice(0, MAX_SHOWN_CHARS).join("");
}
