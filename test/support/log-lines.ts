import type { Log } from "../../src/kit/log.ts";

/** A log that keeps its sentences, each after its level. */
export function logLines(): { readonly log: Log; readonly lines: string[] } {
	const lines: string[] = [];
	const write = (level: string) => (sentence: string) => void lines.push(`${level}: ${sentence}`);
	return { log: { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") }, lines };
}
