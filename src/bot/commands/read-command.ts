import { PUNCTUATION } from "../../text/punctuation.ts";
import { tidyText } from "../../text/tidy-text.ts";

/** What somebody asked the bot to do, in the words that they used. */
export interface ReadCommand {
	/** In lower case, without the slash. */
	readonly name: string;
	/** What follows it, as one clean line. */
	readonly argument: string;
}

/** A slash as keyboards have it, and a word; the name of a bot may follow at once. What follows must be no further part of a path. */
const COMMAND = /^[/／](?<name>[\p{L}\p{N}_]+)(?:[@＠](?<bot>[\p{L}\p{N}_]+))?(?![\p{L}\p{N}_/／@＠])(?<rest>.*)$/u;
/** As behind any other word. */
const PUNCTUATION_BEHIND = new RegExp(`^[${PUNCTUATION}]+`, "u");

/**
 * The command in what was written to the bot called `username`: in letters of any case or width, with the bot's name before it, after it
 * or apart from it, and punctuation behind it. `undefined` when there is none, or when it is meant for another bot.
 */
export function readCommand(written: string, username: string): ReadCommand | undefined {
	const names = ownName(username);
	const found = COMMAND.exec(tidyText(written).replace(names.before, ""))?.groups;
	if (found === undefined) return undefined;
	const { name = "", bot, rest = "" } = found;
	if (bot !== undefined && bot.normalize("NFKC").toLowerCase() !== username.toLowerCase()) return undefined;
	const argument = rest.replace(PUNCTUATION_BEHIND, "").replace(names.before, "").replace(names.after, "");
	return { name: name.normalize("NFKC").toLowerCase(), argument };
}

/** Telegram's names are of letters, digits and underscores, which mean nothing to a pattern. */
function ownName(username: string) {
	return {
		before: new RegExp(`^[@＠]${username}(?![\\p{L}\\p{N}_])[${PUNCTUATION}]*`, "iu"),
		after: new RegExp(`\\s*(?<![\\p{L}\\p{N}_])[@＠]${username}$`, "iu"),
	};
}
