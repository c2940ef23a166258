import type { Delay } from "../../status/status.ts";

/** How many delays lie in each stretch of time. */
export interface Histogram {
	/** Where the stretches end, in seconds, ascending. */
	readonly bounds: readonly number[];
	/** For each bound, and at the end for what is above them all. What is missing is none. */
	readonly counts: readonly number[];
}

/** The counts with one more delay, in seconds. */
export function withDelay({ bounds, counts }: Histogram, seconds: number): number[] {
	const found = bounds.findIndex((bound) => seconds <= bound);
	const at = found < 0 ? bounds.length : found;
	return Array.from(
		{ length: Math.max(counts.length, at + 1) },
		(_, index) => (counts[index] ?? 0) + (index === at ? 1 : 0),
	);
}

/** All of them together, by the bounds of each in which there is anything. */
export function mergeHistograms(all: readonly Histogram[]): Histogram {
	const histograms = all.filter(({ counts }) => counts.some((count) => count > 0));
	const bounds = [...new Set(histograms.flatMap((histogram) => histogram.bounds))].sort((a, b) => a - b);
	const merged = Array.from({ length: bounds.length + 1 }, () => 0);
	for (const histogram of histograms)
		histogram.counts.forEach((count, index) => {
			const bound = histogram.bounds[index];
			const at = bound === undefined ? bounds.length : bounds.indexOf(bound);
			merged[at] = (merged[at] ?? 0) + count;
		});
	return { bounds, counts: merged };
}

/** Absent where nothing was counted. */
export function delayOf({ bounds, counts }: Histogram): Delay | undefined {
	const total = counts.reduce((sum, count) => sum + count, 0);
	const quantile = (part: number) => delayBelow({ bounds, counts }, total * part);
	return total === 0 ? undefined : { median: quantile(0.5), p95: quantile(0.95) };
}

/** Where so many are below, if those within a stretch lie evenly in it; to a tenth of a second. What is above all bounds counts as at the last. */
function delayBelow({ bounds, counts }: Histogram, below: number): number {
	let before = 0;
	for (const [index, to] of bounds.entries()) {
		const [from, count] = [bounds[index - 1] ?? 0, counts[index] ?? 0];
		if (count > 0 && before + count >= below)
			return Math.round((from + ((to - from) * (below - before)) / count) * 10) / 10;
		before += count;
	}
	return bounds.at(-1) ?? 0;
}
