import { createLogger } from "../../../src/kit/logger.ts";
import { createMetrics } from "../../../src/kit/metrics.ts";
import { tableOf } from "../table-of.ts";

/** A series that an expression asks for, with the labels that it is chosen by. */
export interface Selector {
	readonly name: string;
	readonly labels: readonly string[];
}

const WORDS = new Set(["and", "or", "unless", "bool", "offset", "by", "without", "on", "ignoring"]);
/** What Prometheus adds to each series that it scrapes. */
const OF_A_TARGET = ["instance", "job"];

/** The series in an expression of https://prometheus.io/docs/prometheus/latest/querying/basics/. */
export function selectorsIn(expression: string): Selector[] {
	const bare = expression
		.replace(/"(?:[^"\\]|\\.)*"/g, '""')
		.replace(/\[[^\]]*\]/g, "")
		.replace(/\b(?:by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g, " ");
	return [...bare.matchAll(/(?<![\w.$])([a-zA-Z_:][\w:]*)\s*(\{[^}]*\}|\()?/g)]
		.filter(([, name = "", next]) => next !== "(" && !WORDS.has(name))
		.filter(({ index }) => !isInBraces(bare, index))
		.map(([, name = "", braces = ""]) => ({
			name,
			labels: [...braces.matchAll(/(\w+)\s*(?:=~|!~|!=|=)/g)].map(([, label = ""]) => label),
		}));
}

function isInBraces(text: string, index: number): boolean {
	const before = text.slice(0, index);
	return before.lastIndexOf("{") > before.lastIndexOf("}");
}

/**
 * Which series there are, each with its labels: the table of docs/OPERATIONS.md, which a test compares with the page of a running bot, what
 * prom-client adds of its own, and what Prometheus knows of a target.
 */
export async function knownSeries(): Promise<Map<string, readonly string[]>> {
	const known = new Map<string, readonly string[]>([["up", OF_A_TARGET]]);
	const add = (name: string, type: string, labels: readonly string[]) => {
		if (type !== "histogram") known.set(name, [...labels, ...OF_A_TARGET]);
		else {
			for (const suffix of ["_sum", "_count"]) known.set(`${name}${suffix}`, [...labels, ...OF_A_TARGET]);
			known.set(`${name}_bucket`, [...labels, "le", ...OF_A_TARGET]);
		}
	};
	for (const [, name = "", type = ""] of (await createMetrics(createLogger({ level: "silent" })).text()).matchAll(
		/^# TYPE (\S+) (\S+)$/gm,
	))
		add(name, type, []);
	for (const [name = "", type = "", labels = ""] of tableOf(
		"docs/OPERATIONS.md",
		"| metric | type | labels | what it says |",
	))
		add(name, type, labels.match(/\w+/g) ?? []);
	return known;
}

/** What an expression asks for and nobody tells, a sentence each. */
export function unknownIn(expression: string, known: ReadonlyMap<string, readonly string[]>): string[] {
	return selectorsIn(expression).flatMap(({ name, labels }) => {
		const there = known.get(name);
		if (there === undefined) return [`${name} in ${expression}`];
		return labels.filter((label) => !there.includes(label)).map((label) => `${name}{${label}} in ${expression}`);
	});
}
