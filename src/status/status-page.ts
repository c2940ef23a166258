import { html, raw } from "hono/html";
import { LIGHT } from "./drawing/palette.ts";
import { editionCharts } from "./page/edition-charts.ts";
import { feedsTable, newsMapsList } from "./page/feeds-table.ts";
import { pageStyle } from "./page/page-style.ts";
import { partsTable } from "./page/parts-table.ts";
import { section } from "./page/pieces.ts";
import { subscribersTables } from "./page/subscribers-tables.ts";
import { dayBlock, verdictBlock, waitingBlock } from "./page/summary.ts";
import type { Status } from "./status.ts";
import type { Verdict } from "./verdict.ts";

/** Nothing but what stands in the page itself: https://www.w3.org/TR/CSP3/ */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

const LEVEL_WORDS: Readonly<Record<Verdict["level"], string>> = { well: "Well", trouble: "Trouble", down: "Down" };

const SECTIONS = [
	["editions", "Editions"],
	["feeds", "Feeds"],
	["subscribers", "Subscribers"],
	["waiting", "Waiting"],
	["parts", "Parts"],
] as const;

/** All that a status says, as one HTML document in English: without scripts, and with nothing that a browser would have to ask for. */
export function statusPage(status: Status, verdict: Verdict): string {
	const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${LEVEL_WORDS[verdict.level]} · RFI in Telegram</title>
<link rel="icon" href="${icon(verdict)}">
<style>${raw(pageStyle())}</style>
</head>
<body>
${verdictBlock(status, verdict)}
<nav aria-label="Sections"><ul>${SECTIONS.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<main>
${dayBlock(status)}
${editionCharts(status)}
${section("feeds", "Feeds", [feedsTable(status), newsMapsList(status)])}
${section("subscribers", "Subscribers", subscribersTables(status))}
<div class="columns">
${section("waiting", "Waiting", waitingBlock(status))}
${section("parts", "Parts", partsTable(status))}
</div>
</main>
</body>
</html>
`;
	return String(page);
}

/** A dot in the browser's tab, in the colour of the verdict. */
function icon({ level }: Verdict): string {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="${LIGHT[level]}"/></svg>`;
	return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
