import { html } from "hono/html";
import type { Box } from "../drawing/chart-paths.ts";
import { FEED_COLOURS, LIGHT } from "../drawing/palette.ts";
import { FEED_SIGNS, ICONS, SIGN_SIZE } from "../drawing/signs.ts";
import { editionLevel, troubleFirst } from "../feed-level.ts";
import { figure } from "../figures.ts";
import type { Delay, EditionStatus, Status } from "../status.ts";
import { icon, type Svg } from "./svg-pieces.ts";

/** Where rows stand, in columns one beside the other; `height` is that of all of it. */
interface Rows {
	readonly height: number;
	readonly row: Box;
	readonly perColumn: number;
	readonly columns: number;
}

/** More editions than this stand in two columns. */
const MAX_IN_ONE = 6;
const GAP = 48;
const HEAD = 40;
const MAX_ROW = 64;
/** Where the right ends of a row's fields are, as shares of its width. */
const ENDS = { articles: 0.27, messages: 0.47, seen: 0.72, sent: 1 } as const;
const ICON = 26;
/** Units by their lengths in seconds, the longest first. */
const UNITS = [
	{ unit: "d", seconds: 86_400 },
	{ unit: "h", seconds: 3_600 },
	{ unit: "min", seconds: 60 },
	{ unit: "s", seconds: 1 },
] as const;

/** How rows for so many editions fit into a box, from its foot up. */
export function layRows(count: number, box: Box): Rows {
	const columns = count > MAX_IN_ONE ? 2 : 1;
	const perColumn = Math.ceil(count / columns);
	const height = Math.min(MAX_ROW, (box.height - HEAD) / Math.max(1, perColumn));
	const width = (box.width - (columns - 1) * GAP) / columns;
	return { columns, perColumn, row: { width, height }, height: HEAD + perColumn * height };
}

/** A row for each edition, those in trouble first: its feeds' state, its code, and of the last 24 hours articles, messages and both delays from median to 95th percentile. */
export function editionRows(status: Status, { columns, perColumn, row }: Rows): Svg {
	const leftOf = (column: number) => column * (row.width + GAP);
	const heads = Array.from({ length: columns }, (_, column) => head(leftOf(column), row.width));
	const rows = troubleFirst(status.editions, ({ edition }) => editionLevel(status, edition)).map((edition, index) => {
		const top = HEAD + (index % perColumn) * row.height;
		return html`<g transform="translate(${leftOf(Math.floor(index / perColumn))} ${top})">${editionRow(status, edition, row)}</g>`;
	});
	return html`${heads}${rows}`;
}

/** Signs instead of words: from the sheet to the eye, from the eye to the plane. */
function head(left: number, width: number): Svg {
	const one = (lines: string, end: number, colour: string = LIGHT.soft) =>
		icon(lines, { x: left + width * end - ICON, y: 0, size: ICON, colour });
	const way = (from: string, to: string, end: number) => {
		const right = left + width * end;
		const middle = ICON / 2;
		return html`${icon(from, { x: right - 3 * ICON, y: 0, size: ICON, colour: LIGHT.soft })}<path d="M${right - 1.85 * ICON} ${middle}h${0.65 * ICON}m-6 -6l6 6l-6 6" fill="none" stroke="${LIGHT.soft}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>${one(to, end)}`;
	};
	return html`${one(ICONS.article, ENDS.articles, LIGHT.articles)}${one(ICONS.message, ENDS.messages, LIGHT.messages)}${way(ICONS.article, ICONS.seen, ENDS.seen)}${way(ICONS.seen, ICONS.message, ENDS.sent)}`;
}

function editionRow(status: Status, { edition, day }: EditionStatus, { width, height }: Box): Svg {
	const level = editionLevel(status, edition);
	const { shape, lines } = FEED_SIGNS[level];
	const middle = height / 2;
	const field = (text: string, end: number) =>
		html`<text x="${width * end}" y="${middle + 10}" text-anchor="end">${text}</text>`;
	return html`<path d="M0 0h${width}" stroke="${LIGHT.line}" stroke-width="2"/>
<g transform="translate(0 ${middle - 14}) scale(${28 / SIGN_SIZE})"><path d="${shape}" fill="${LIGHT[FEED_COLOURS[level]]}"/><path d="${lines}" fill="none" stroke="${LIGHT.paper}" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></g>
<text x="42" y="${middle + 10}" font-size="30" font-weight="700">${edition}</text>
<g font-size="27">${field(figure(day.articles), ENDS.articles)}${field(figure(day.messages), ENDS.messages)}${field(range(day.seen), ENDS.seen)}${field(range(day.sent), ENDS.sent)}</g>`;
}

/** From the median to the 95th percentile, as short as may be: `3–9 min`, `45 s–2 min`. */
function range(delay: Delay | undefined): string {
	if (delay === undefined) return "–";
	const [low, high] = [inUnit(delay.median), inUnit(delay.p95)];
	if (low.unit !== high.unit) return `${low.number} ${low.unit}–${high.number} ${high.unit}`;
	return low.number === high.number ? `${low.number} ${low.unit}` : `${low.number}–${high.number} ${high.unit}`;
}

function inUnit(seconds: number): { readonly number: number; readonly unit: string } {
	const { unit, seconds: length } = UNITS.find((each) => Math.round(seconds) >= each.seconds) ?? {
		unit: "s",
		seconds: 1,
	};
	return { number: Math.round(seconds / length), unit };
}
