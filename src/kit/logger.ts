import { styleText } from "node:util";
import { type DestinationStream, pino } from "pino";
import { describeError } from "./describe-error.ts";
import { printable } from "./printable.ts";
import { redact } from "./redact.ts";
import { type LogRecord, logLine } from "./words/log-line.ts";

export type LogLevel = "debug" | "info" | "warn" | "error";

export type LogFormat = "json" | "text";

/** Data beside a log line; units belong in the names. An `error` is reduced to its messages. */
export type LogFields = Readonly<Record<string, unknown>>;

/** A log line is a fixed sentence with data beside it, so that it can be counted. */
export type Logger = Readonly<Record<LogLevel, (sentence: string, fields?: LogFields) => void>>;

export interface LogOptions {
	readonly level: LogLevel | "silent";
	/** For machines, which is what it is unless given, or for people. */
	readonly format?: LogFormat;
	/** Texts that must never appear, besides everything that looks like a bot token. */
	readonly secrets?: readonly string[];
	/** Standard output unless given. */
	readonly destination?: DestinationStream;
}

/** On a terminal that has colours; others get plain lines. */
const STYLES = { debug: "dim", info: "none", warn: "yellow", error: "red" } as const;

/**
 * Lines of JSON, or of text for people, with every secret removed from the finished line, and everything escaped that a terminal would obey, whatever put it
 * there.
 */
export function createLogger({ level, format = "json", secrets = [], destination }: LogOptions): Logger {
	const asWritten = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
	const clean = (line: string) => printable(redact(line, asWritten).trimEnd());
	const forPeople = (record: LogRecord) => styled(record.level, clean(logLine(record)));
	const options = {
		level,
		base: null,
		formatters: { level: (label: string) => ({ level: label }) },
		timestamp: () => `,"time":"${new Date().toISOString()}"`,
		hooks: { streamWrite: (line: string) => `${format === "json" ? clean(line) : forPeople(JSON.parse(line))}\n` },
	};
	const sink = destination ?? pino.destination({ dest: 1, sync: true });
	const logger = pino(options, sink);
	const write = (at: LogLevel) => (sentence: string, fields?: LogFields) => logger[at](plain(fields), sentence);
	return { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
}

function styled(level: string, line: string): string {
	const style = Object.entries(STYLES).find(([name]) => name === level)?.[1] ?? "none";
	return style === "none" ? line : styleText(style, line);
}

function plain(fields: LogFields = {}): LogFields {
	return "error" in fields ? { ...fields, error: describeError(fields["error"]) } : fields;
}
