import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "../../src/kit/durations.ts";
import { counted } from "../../src/kit/words/counted.ts";
import { publish, seeded } from "../../test/support/made-up-rhythm.ts";

const GIVEN = process.env["RHYTHM"];
const FILE = GIVEN ?? resolve(import.meta.dirname, "../../../shared/rhythm/cn-published.csv");
const COLUMN = "published_unix_s";
/** Of this century: milliseconds have more digits. */
const SECONDS = /^\d{9,10}(?:\.\d+)?$/;
const CELL = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g;
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
 * When real articles were published: of the CSV file that the environment names as RHYTHM (a header, and in its column `published_unix_s` seconds since
 * the Unix epoch). Three months that are made up where there is none. Throws for a file that cannot be read.
 */
export function publicationTimes(): PublicationTimes {
	if (GIVEN === undefined && !existsSync(FILE))
		return {
			times: publish(MADE_UP_FROM, MADE_UP_FROM + MADE_UP_MS, seeded(1)),
			about: "articles of three months that are made up",
		};
	const random = seeded(2);
	// The second is not known: it is as likely to be any.
	const times = secondsOf(readFileSync(FILE, "utf8")).map((seconds) => seconds * SECOND_MS + random() * MINUTE_MS);
	return { times: times.toSorted((a, b) => a - b), about: counted(times.length, "article") };
}

function secondsOf(csv: string): number[] {
	const [header = "", ...lines] = csv.replace(/^\uFEFF/, "").split(/\r?\n/);
	const column = cellsOf(header).indexOf(COLUMN);
	if (column < 0) throw new Error(`Cannot read "${FILE}": its first line names no column ${COLUMN}`);
	return lines.flatMap((line, index) => {
		if (line.trim() === "") return [];
		const cell = cellsOf(line)[column] ?? "";
		if (SECONDS.test(cell)) return [Number(cell)];
		throw new Error(
			`Cannot read "${FILE}": ${COLUMN} of line ${index + 2} is "${cell}", no seconds since the Unix epoch`,
		);
	});
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
