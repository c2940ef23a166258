import type { LogFields, Logger, LogLevel } from "../../../src/kit/logger.ts";

export interface LogEntry {
	readonly level: LogLevel;
	readonly sentence: string;
	readonly fields: LogFields;
}

/** A log that keeps what was written to it. */
export function logEntries() {
	const entries: LogEntry[] = [];
	let noticed = Promise.withResolvers<void>();
	const write =
		(level: LogLevel) =>
		(sentence: string, fields: LogFields = {}) => {
			entries.push({ level, sentence, fields });
			noticed.resolve();
			noticed = Promise.withResolvers();
		};
	const logger: Logger = { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };

	/** Resolves to the first entry with this sentence, written already or to come. */
	async function written(sentence: string): Promise<LogEntry> {
		for (;;) {
			const entry = entries.find((candidate) => candidate.sentence === sentence);
			if (entry !== undefined) return entry;
			await noticed.promise;
		}
	}

	return { logger, entries, written };
}
