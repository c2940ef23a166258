import { styleText } from "node:util";
import type { Message } from "grammy/types";

const BAR = "│ ";

/** A message as a terminal can show it: where it went, its lines, and the addresses behind its words. */
export function printMessage(message: Message): string {
	const text = message.text ?? "";
	const links = (message.entities ?? []).flatMap((entity) => (entity.type === "text_link" ? [entity.url] : []));
	const where = "title" in message.chat ? message.chat.title : message.chat.first_name;
	const time = new Date(message.date * 1000).toLocaleTimeString();
	const lines = text.split("\n").map((line, index) => BAR + (index === 0 ? styleText("bold", line) : line));
	return [
		styleText("dim", `┌ ${where} · ${time}`),
		...lines,
		...[...new Set(links)].map((link) => BAR + styleText("cyan", decodeURI(link))),
		styleText("dim", "└"),
		"",
	].join("\n");
}
