import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "../../src/kit/durations.ts";
import { publish, seeded } from "../../test/support/made-up-rhythm.ts";

/** Beside this project, if anywhere. */
const FILE = resolve(import.meta.dirname, "../../../shared/rhythm/cn-published.csv");
const COLUMN = "published_unix_s";
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
	return { times: times.toSorted((a, b) => a - b), about: `${times.length} articles` };
}

function secondsIn(file: string): number[] {
	const rows = readFileSync(file, "utf8")
		.trim()
		.split(/\r?\n/)
		.map((line) => line.split(",").map((cell) => cell.trim()));
	const [header = []] = rows;
	const column = Math.max(0, header.indexOf(COLUMN));
	const hasHeader = !Number.isFinite(Number(header[column]));
	const seconds = rows.slice(hasHeader ? 1 : 0).map((row) => Number(row[column] || Number.NaN));
	if (!seconds.every(Number.isFinite))
		throw new Error(`Cannot read "${file}": there is something else in it than seconds since the Unix epoch`);
	if (seconds.length < LEAST) throw new Error(`Cannot learn from "${file}": it has less than ${LEAST} articles`);
	return seconds;
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
