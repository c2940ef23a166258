import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "../../src/kit/durations.ts";
import { publish, seeded } from "../../test/support/made-up-rhythm.ts";

const GIVEN = process.env["RHYTHM"];
const FILE = GIVEN ?? resolve(import.meta.dirname, "../../../shared/rhythm/cn-published.csv");
const COLUMN = "published_unix_s";
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
	const [header = "", ...lines] = readFileSync(FILE, "utf8").trim().split(/\r?\n/);
	const column = header.split(",").indexOf(COLUMN);
	const random = seeded(2);
	// The second is not known: it is as likely to be any.
	const times = lines.map((line) => Number(line.split(",")[column]) * SECOND_MS + random() * MINUTE_MS);
	if (column < 0 || times.length === 0 || !times.every(Number.isFinite))
		throw new Error(`Cannot read "${FILE}": it has no column ${COLUMN} of seconds since the Unix epoch`);
	return { times: times.toSorted((a, b) => a - b), about: `${times.length} articles` };
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
