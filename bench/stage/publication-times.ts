import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "../../src/kit/durations.ts";
import { counted } from "../../src/kit/words/counted.ts";
import { publish, seeded } from "../../test/support/made-up-rhythm.ts";

/** Beside this project, if anywhere. */
const FILE = resolve(import.meta.dirname, "../../../shared/rhythm/cn-published.csv");
const COLUMN = "published_unix_s";
/** Of this century: milliseconds have more digits. */
const SECONDS = /^\d{9,10}(?:\.\d+)?$/;
const CELL = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g;
/** A rhythm is learned from 100, and two thirds are learned from. */
const LEAST = 150;
/** A Monday. */
const MADE_UP_FROM = Date.UTC(2026, 0, 5);
const MADE_UP_MS = 90 * DAY_MS;
/** What is known has gaps, such as months that nobody has kept. No edition is silent for so long. */
const GAP_MS = 2 * DAY_MS;

export interface PublicationTimes {
	/** Oldest first, in milliseconds since the Unix epoch. */
	readonly times: readonly number[];
	/** Where they come from. */
	readonly about: string;
}

/**
 * When real articles were published: of the CSV file that the environment names as RHYTHM (seconds since the Unix epoch in the column
 * `published_unix_s`, or in the first where none is called so). Three months that are made up where there is none. Throws for a file that cannot be
 * read, or has too few.
 */
export function publicationTimes(): PublicationTimes {
	const given = process.env["RHYTHM"];
	if (given === undefined && !existsSync(FILE))
		return {
			times: publish(MADE_UP_FROM, MADE_UP_FROM + MADE_UP_MS, seeded(1)),
			about: "articles of three months that are made up",
		};
	const random = seeded(2);
	// The second is not known: it is as likely to be any.
	const times = secondsIn(given ?? FILE).map((seconds) => seconds * SECOND_MS + random() * MINUTE_MS);
	return { times: times.toSorted((a, b) => a - b), about: counted(times.length, "article") };
}

function secondsIn(file: string): number[] {
	const [header = "", ...lines] = readFileSync(file, "utf8")
		.replace(/^\uFEFF/, "")
		.split(/\r?\n/);
	const column = Math.max(0, cellsOf(header).indexOf(COLUMN));
	const hasHeader = !SECONDS.test(cellsOf(header)[column] ?? "");
	const seconds = (hasHeader ? lines : [header, ...lines]).flatMap((line, index) => {
		if (line.trim() === "") return [];
		const cell = cellsOf(line)[column] ?? "";
		if (SECONDS.test(cell)) return [Number(cell)];
		const number = index + (hasHeader ? 2 : 1);
		throw new Error(`Cannot read "${file}": "${cell}" in line ${number} is no time in seconds since the Unix epoch`);
	});
	if (seconds.length >= LEAST) return seconds;
	throw new Error(`Cannot learn from "${file}": it has ${counted(seconds.length, "article")}, and ${LEAST} are needed`);
}

/** https://www.rfc-editor.org/rfc/rfc4180 */
function cellsOf(line: string): string[] {
	return [...line.matchAll(CELL)].map(([, quoted, plain = ""]) => (quoted ?? plain).trim());
}

/** The stretches without gaps. */
export function stretchesOf(times: readonly number[]): number[][] {
	const stretches: number[][] = [];
	for (const time of times) {
		const last = stretches.at(-1);
		if (last !== undefined && time - (last.at(-1) ?? time) <= GAP_MS) last.push(time);
		else stretches.push([time]);
	}
	return stretches;
}
