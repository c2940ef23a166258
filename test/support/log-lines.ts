import type { Logger } from "../../src/kit/logger.ts";

/** A logger that keeps its sentences, each after its level. */
export function logLines(): { readonly logger: Logger; readonly lines: string[] } {
	const lines: string[] = [];
	const write = (level: string) => (sentence: string) => void lines.push(`${level}: ${sentence}`);
	return { logger: { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") }, lines };
}
