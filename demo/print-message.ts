import { styleText } from "node:util";
import type { Message } from "grammy/types";

const BAR = "│ ";

/** A message as a terminal can show it: where it went, its lines, and the addresses behind its words. */
export function printMessage(message: Message, place: string): string {
	const text = message.text ?? "";
	const links = (message.entities ?? []).flatMap((entity) => (entity.type === "text_link" ? [entity.url] : []));
	const time = new Date(message.date * 1000).toLocaleTimeString();
	const lines = text.split("\n").map((line, index) => BAR + (index === 0 ? styleText("bold", line) : line));
	return [
		"",
		styleText("dim", `┌ ${place} · ${time}`),
		...lines,
		...[...new Set(links)].map((link) => BAR + styleText("cyan", readable(link))),
		styleText("dim", "└"),
	].join("\n");
}

/** The same message in another place: one line. */
export function printRepeated({ text = "" }: Message, place: string): string {
	const [title = ""] = text.split("\n", 1);
	return styleText("dim", `  also in ${place}: ${title}`);
}

function readable(link: string): string {
	try {
		return decodeURI(link);
	} catch {
		return link; // bytes that are no UTF-8
	}
}
