import { printable } from "../../kit/printable.ts";
import { redact } from "../../kit/redact.ts";

/** Writes one line to standard error, whatever the text holds: it may quote what a server, a feed or a file said. */
export function complain(text: string): void {
	process.stderr.write(`${printable(redact(text))}\n`);
}
