import type { Delay } from "../status.ts";

/** In the units of the SVG that it is drawn in. */
export interface Box {
	readonly width: number;
	readonly height: number;
}

/** Of the room that one bar has. */
const GAP_SHARE = 0.22;
/** What is not nothing is seen. */
const MIN_BAR = 1.5;
/** Bars of an outline each, the first on the left; one of `most` fills the box. Nothing where there is nothing. */
export function barsPath(values: readonly number[], box: Box, most: number = Math.max(...values)): string {
	return values
		.map((value, index) =>
			value > 0 ? bar(index, values.length, box, Math.max(MIN_BAR, (value / most) * box.height)) : "",
		)
		.join("");
}

/** Medians as bars before those of their 95th percentiles, on one scale; where nothing came there is neither. */
export function delayPaths(
	delays: readonly (Delay | undefined)[],
	box: Box,
): { readonly p95: string; readonly median: string } {
	const [p95s, medians] = [delays.map((delay) => delay?.p95 ?? 0), delays.map((delay) => delay?.median ?? 0)];
	return { p95: barsPath(p95s, box), median: barsPath(medians, box, Math.max(...p95s, ...medians)) };
}

function bar(index: number, count: number, { width, height }: Box, tall: number): string {
	const room = width / count;
	return `M${short(room * (index + GAP_SHARE / 2))} ${height}v${short(-tall)}h${short(room * (1 - GAP_SHARE))}v${short(tall)}z`;
}

function short(number: number): number {
	return Math.round(number * 100) / 100;
}
