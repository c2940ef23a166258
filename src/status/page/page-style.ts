import { DARK, LIGHT, type Palette } from "../drawing/palette.ts";

/** Of the status page: everything that is not words. */
export function pageStyle(): string {
	return `
:root { color-scheme: light dark; ${variables(LIGHT)} }
@media (prefers-color-scheme: dark) { :root { ${variables(DARK)} } }
@media print { :root { color-scheme: light; ${variables(LIGHT)} } }
${RULES}`;
}

function variables(palette: Palette): string {
	return Object.entries(palette)
		.map(([name, colour]) => `--${name}: ${colour};`)
		.join(" ");
}

const SERIF = `"Iowan Old Style", "Palatino Linotype", Palatino, P052, "URW Palladio L", Georgia, serif`;

const RULES = `
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body { margin: 0 auto; max-width: 74rem; padding: 1rem clamp(1rem, 4vw, 2.5rem) 3rem; background: var(--paper); color: var(--ink);
	font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
h1, h2, h3, .tiles dd { font-family: ${SERIF}; font-weight: 600; line-height: 1.2; font-variant-numeric: lining-nums tabular-nums }
h1, h2, h3, p, ul, dl, dd, figure, table { margin: 0; padding: 0 }
small, .note { color: var(--soft); font-size: .8125rem; font-weight: 400 }
a { color: inherit; text-underline-offset: .2em; text-decoration-color: var(--soft) }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--messages); outline-offset: 3px }
section { padding-top: 2.5rem; min-width: 0 }
h2 { border-top: 1px solid var(--line); padding-top: .75rem; margin-bottom: .75rem; font-size: 1.5rem }

.verdict { border-top: .375rem solid; padding-top: 1rem }
.verdict.well, .state.well { color: var(--well) }
.verdict.trouble, .state.trouble, strong.trouble { color: var(--trouble) }
.verdict.down, .state.down, strong.down { color: var(--down) }
.state.soft { color: var(--soft) }
.name { color: var(--soft); font-size: .875rem; letter-spacing: .02em }
h1 { display: flex; gap: .75rem; align-items: flex-start; margin: .75rem 0; font-size: clamp(1.75rem, 6vw, 2.75rem) }
h1 .sign { flex: none; width: 1.1em; height: 1.1em; margin-top: .06em }
.rest { display: block; margin-top: .375rem; color: var(--ink); font: 400 1.125rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif }
.details { list-style: none; margin: 0 0 1rem; color: var(--ink); columns: 26rem auto; column-gap: 2.5rem }
.details li { break-inside: avoid; padding: .375rem 0; border-top: 1px solid var(--line); font-size: .9375rem }
.sign { width: 1.1em; height: 1.1em; vertical-align: -.18em }
.sign .shape { fill: currentColor }
.sign .lines { fill: none; stroke: var(--paper); stroke-width: 2.6; stroke-linecap: round; stroke-linejoin: round }

nav { padding-top: 1rem }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; font-size: .9375rem }
nav a { display: inline-block; padding: .25rem 0 }

.day { padding-top: 1.25rem }
.tiles { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1px; background: var(--line); border: 1px solid var(--line); border-radius: .5rem; overflow: hidden }
.tiles div { display: flex; flex-direction: column-reverse; padding: .75rem 1rem; background: var(--card) }
.tiles dt { color: var(--soft); font-size: .8125rem }
.tiles dd { font-size: 1.875rem }
.empty { max-width: 44rem; margin-bottom: 1rem; padding: .75rem 1rem; border-left: .25rem solid var(--messages); background: var(--card) }
kbd, code { font: .9em ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace }

figure { margin-top: 1.25rem }
figcaption { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; font-size: .875rem }
.chart { display: block; width: 100%; height: 1.75rem; margin-top: .125rem }
.chart.tall { height: 7rem; margin-top: .5rem }
.chart .base { fill: none; stroke: var(--line); stroke-width: 1; vector-effect: non-scaling-stroke }
.chart .articles { fill: var(--articles) }
.chart .messages { fill: var(--messages) }
.chart .p95 { fill: var(--p95) }
.chart .median { fill: var(--median) }
.hours { display: grid; grid-template-columns: repeat(24, minmax(0, 1fr)); height: 1.25rem; color: var(--soft); font-size: .75rem; white-space: nowrap; overflow: hidden; overflow-wrap: normal }
details { max-width: 28rem; margin-top: .25rem; font-size: .875rem }
details th, details td { padding: .1875rem 0; font-size: .875rem }
summary { cursor: pointer; color: var(--soft); width: fit-content }

.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); gap: 1rem; margin-top: .75rem }
.card { padding: .875rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); break-inside: avoid; min-width: 0 }
.card.trouble { border-color: var(--trouble) }
.card.down { border-color: var(--down); box-shadow: inset 0 0 0 1px var(--down) }
.card header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 .75rem }
.card .sign .lines { stroke: var(--card) }
.card h3 { font-size: 1.1875rem }
.card bdi, .bars bdi { color: var(--soft); font-weight: 400 }
.card .state { font-size: .875rem }
.card table { table-layout: fixed; margin-top: .5rem; font-size: .875rem }
.card th, .card td { padding: .125rem 0 .125rem .75rem; border: 0; text-align: left }
.card thead th { color: var(--soft); font-size: .8125rem; font-weight: 400 }
.card tr > :first-child { width: 27%; padding-left: 0; font-weight: 400; color: var(--soft); font-size: .8125rem; line-height: 1.3 }

table { width: 100%; border-collapse: collapse; font-size: .9375rem }
caption { padding: .25rem 0; text-align: left; color: var(--soft); font-size: .875rem }
th, td { padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: inherit }
thead th { border-top: 0; color: var(--soft); font-size: .8125rem; font-weight: 400 }
tbody th, tfoot th { font-weight: 600 }
tfoot > tr > * { border-top-color: var(--soft); font-weight: 600 }
tr { break-inside: avoid }
td small, th small { display: block }
.card small, time small, .parts small { display: inline }
.card td small { white-space: nowrap }
.numbers td, .numbers thead th:not(:first-child) { padding-right: 0; padding-left: .5rem; text-align: right }
.numbers td, .numbers thead th { white-space: nowrap; overflow-wrap: normal }
.numbers + .numbers { margin-top: 1.5rem }
.numbers tbody th { font-weight: 400 }
.feeds { table-layout: fixed }
.feeds th:first-child { width: 30% }
.feeds td { font-size: .875rem }
.feeds + h3 { margin: 1.5rem 0 .5rem; font-size: 1.1875rem }
.maps { list-style: none; font-size: .875rem }
.maps li { display: grid; grid-template-columns: 30% 1fr; padding: .5rem 0; border-top: 1px solid var(--line); break-inside: avoid }
.maps li > :first-child { padding-right: .75rem }
.maps strong { font-size: .9375rem; font-weight: 600 }
.maps small { display: block }
.bars th { position: relative; padding: .25rem 0 .4375rem }
.bars td { padding: .25rem 0 }
.bars i { position: absolute; left: 0; bottom: -1px; height: .1875rem; background: var(--articles) }
.facts { font-size: .9375rem }
.parts { table-layout: fixed }
.facts div { display: flex; justify-content: space-between; gap: 1rem; padding: .5rem 0; border-top: 1px solid var(--line) }
.facts dd { max-width: 60%; text-align: right }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1.5rem 2.5rem }
.columns > * { min-width: 0 }

@media (min-width: 48rem) {
	.tiles { grid-template-columns: repeat(4, minmax(0, 1fr)) }
	.chart.tall { height: 8.75rem }
}
@media (max-width: 40rem) {
	.feeds thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
	.feeds tr { display: grid; grid-template-columns: 1fr 1fr; padding: .5rem 0; border-top: 1px solid var(--line) }
	.feeds tr > * { border: 0; padding: .125rem .5rem 0 0 }
	.feeds tr > th:first-child { grid-column: 1 / -1; width: auto }
	.feeds th small { display: inline }
	.maps li { display: block }
	.maps li > * { display: block }
	.maps small { display: inline }
	.feeds td::before { content: attr(data-label); display: block; color: var(--soft); font-size: .75rem }
}
@media print {
	body { max-width: none; padding: 0; font-size: 10pt }
	nav, summary { display: none }
	.sign .shape, .chart path, .bars i { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
`;
