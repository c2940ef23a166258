import { html } from "hono/html";
import { wordDuration } from "../../kit/words/word-duration.ts";
import { shorten } from "../../text/cut-text.ts";
import { type Box, barsPath } from "../drawing/chart-paths.ts";
import { LIGHT } from "../drawing/palette.ts";
import { ICONS, SIGN_SIZE, type Sign, VERDICT_SIGNS } from "../drawing/signs.ts";
import { dayOfAll, figure, hoursOfAll, minuteOf, timeOfDay } from "../figures.ts";
import { headlineOf } from "../headline.ts";
import type { Status } from "../status.ts";
import type { Verdict } from "../verdict.ts";
import { editionRows, layRows } from "./edition-rows.ts";
import { FONT_FAMILY, icon, type Svg, sayable, wrap } from "./svg-pieces.ts";

/** 3:2, which Telegram shows whole in every app. */
export const PICTURE = { width: 1280, height: 853 } as const;

const MARGIN = 40;
const BANNER = { height: 176, sign: 92, text: 164, headline: 54, rest: 30, charsPerLine: 76 } as const;
const CHART_TOP = 236;
const MIN_CHART = 92;
/** What stands between the chart and the rows: the hours. */
const HOURS = 56;
const ROWS_BOTTOM = 806;
const WIDTH = PICTURE.width - 2 * MARGIN;
const MAX_VERSION_CHARS = 20;
const LABELLED_HOURS = 6;

/** The essentials of a status for a phone, as SVG: as little in words as may be. */
export function pictureDrawing(status: Status, verdict: Verdict): string {
	const rows = layRows(status.editions.length, { width: WIDTH, height: ROWS_BOTTOM - CHART_TOP - MIN_CHART - HOURS });
	const rowsTop = ROWS_BOTTOM - rows.height;
	const picture = html`<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}" viewBox="0 0 ${PICTURE.width} ${PICTURE.height}" font-family="${FONT_FAMILY}" font-size="26" fill="${LIGHT.ink}">
<rect width="${PICTURE.width}" height="${PICTURE.height}" fill="${LIGHT.paper}"/>
${banner(verdict)}
${dayChart(status, { width: WIDTH, height: rowsTop - HOURS - CHART_TOP })}
<g transform="translate(${MARGIN} ${rowsTop})">${editionRows(status, rows)}</g>
${foot(status)}
</svg>`;
	return String(picture);
}

function banner({ level, sentence }: Verdict): Svg {
	const { headline, rest } = headlineOf(sayable(sentence));
	const lines = wrap(rest, BANNER.charsPerLine, 2);
	const first = lines.length === 0 ? 106 : lines.length === 1 ? 84 : 68;
	return html`<rect width="${PICTURE.width}" height="${BANNER.height}" fill="${LIGHT[level]}"/>
${bannerSign(VERDICT_SIGNS[level], level)}
<g fill="${LIGHT.card}"><text x="${BANNER.text}" y="${first}" font-size="${BANNER.headline}" font-weight="700">${wrap(headline, 40, 1)}</text>
${lines.map((line, index) => html`<text x="${BANNER.text}" y="${first + 46 + index * 38}" font-size="${BANNER.rest}">${line}</text>`)}</g>`;
}

/** White on the colour of the level, with its lines in that colour. */
function bannerSign({ shape, lines }: Sign, level: Verdict["level"]): Svg {
	const top = (BANNER.height - BANNER.sign) / 2;
	return html`<g transform="translate(${MARGIN} ${top}) scale(${BANNER.sign / SIGN_SIZE})"><path d="${shape}" fill="${LIGHT.card}"/><path d="${lines}" fill="none" stroke="${LIGHT[level]}" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></g>`;
}

/** All editions' messages, hour by hour; it takes what room the rows leave. */
function dayChart(status: Status, box: Box): Svg {
	const hours = hoursOfAll(status);
	const room = box.width / Math.max(1, hours.length);
	const baseline = CHART_TOP + box.height;
	const labels = hours.flatMap(({ from }, index) =>
		new Date(from).getUTCHours() % LABELLED_HOURS === 0
			? [
					html`<text x="${MARGIN + room * (index + 0.5)}" y="${baseline + 28}" text-anchor="middle">${timeOfDay(from, from)}</text>`,
				]
			: [],
	);
	return html`${icon(ICONS.message, { x: MARGIN, y: CHART_TOP - 40, size: 30, colour: LIGHT.messages })}
<text x="${MARGIN + 42}" y="${CHART_TOP - 15}" font-size="32" font-weight="700">${figure(dayOfAll(status, "messages"))}</text>
${icon(ICONS.article, { x: MARGIN + 240, y: CHART_TOP - 40, size: 30, colour: LIGHT.articles })}
<text x="${MARGIN + 282}" y="${CHART_TOP - 15}" font-size="32" font-weight="700">${figure(dayOfAll(status, "articles"))}</text>
<text x="${PICTURE.width - MARGIN}" y="${CHART_TOP - 15}" text-anchor="end" fill="${LIGHT.soft}">24 h · max ${figure(Math.max(0, ...hours.map(({ messages }) => messages)))} / h</text>
<path transform="translate(${MARGIN} ${CHART_TOP})" fill="${LIGHT.messages}" d="${barsPath(
		hours.map(({ messages }) => messages),
		box,
	)}"/>
<path d="M${MARGIN} ${baseline}h${box.width}" stroke="${LIGHT.soft}" stroke-width="2"/>
<g font-size="22" fill="${LIGHT.soft}">${labels}</g>`;
}

function foot({ at, startedAt, version }: Status): Svg {
	return html`<g font-size="22" fill="${LIGHT.soft}"><text x="${MARGIN}" y="${PICTURE.height - 18}">${minuteOf(at)} UTC</text>
<text x="${PICTURE.width - MARGIN}" y="${PICTURE.height - 18}" text-anchor="end">${shorten(sayable(version), MAX_VERSION_CHARS)} · up ${wordDuration(Math.max(0, at - startedAt))}</text></g>`;
}
