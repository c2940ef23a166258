import { styleText } from "node:util";
import type { Message } from "grammy/types";
import { formatDateTime } from "telegram-emulator/format-date-time";

/** Who looks at the terminal. */
export interface TerminalReader {
	/** BCP 47; in which language dates are shown. */
	readonly locale: string;
	/** This machine's own unless given. */
	readonly timeZone?: string;
}

const BAR = "│ ";

/**
 * A message as a terminal can show it: where it went and when, its lines, and the addresses behind its words. Its dates are told
 * as the chat page tells them, by the clock of this machine.
 */
export function printMessage(message: Message, place: string, reader: TerminalReader): string {
	const links = (message.entities ?? []).flatMap((entity) => (entity.type === "text_link" ? [entity.url] : []));
	const time = dateFor(message.date, "t", reader);
	const lines = textFor(message, reader).split("\n");
	return [
		"",
		styleText("dim", `┌ ${place} · ${time}`),
		...lines.map((line, index) => BAR + (index === 0 ? styleText("bold", line) : line)),
		...[...new Set(links)].map((link) => BAR + styleText("cyan", readable(link))),
		styleText("dim", "└"),
	].join("\n");
}

/** The same message in another place: one line. */
export function printRepeated({ text = "" }: Message, place: string): string {
	const [title = ""] = text.split("\n", 1);
	return styleText("dim", `  also in ${place}: ${title}`);
}

/** The text with the dates that it leaves to its readers, the last one first, so that the others stay in their places. */
function textFor({ text = "", entities = [] }: Message, reader: TerminalReader): string {
	let shown = text;
	for (const entity of entities.toReversed()) {
		if (entity.type !== "date_time") continue;
		const { offset, length, unix_time, date_time_format = "" } = entity;
		const date = dateFor(unix_time, date_time_format, reader) ?? text.slice(offset, offset + length);
		shown = shown.slice(0, offset) + date + shown.slice(offset + length);
	}
	return shown;
}

function dateFor(unixTime: number, format: string, { locale, timeZone }: TerminalReader): string | undefined {
	return formatDateTime(unixTime, format, { locale, now: Date.now(), ...(timeZone !== undefined && { timeZone }) });
}

function readable(link: string): string {
	try {
		return decodeURI(link);
	} catch {
		return link; // bytes that are no UTF-8
	}
}
