import { html } from "hono/html";
import { capitalised } from "../../text/capitalised.ts";
import { VERDICT_SIGNS } from "../drawing/signs.ts";
import { quoted } from "../quoted.ts";
import type { Status } from "../status.ts";
import { type Markup, signMarkup } from "./pieces.ts";

/** What `/livez` and `/readyz` say of each part, those in trouble first. */
export function partsTable({ live, ready }: Status): Markup {
	const parts = [
		...Object.entries(live.parts).map(([name, health]) => ({ name, health, path: "/livez" })),
		...Object.entries(ready.parts).map(([name, health]) => ({ name, health, path: "/readyz" })),
	].sort((one, other) => Number(one.health.ok) - Number(other.health.ok));
	return html`<table class="parts">
<thead><tr><th scope="col">Part</th><th scope="col">State</th></tr></thead>
<tbody>${parts.map(({ name, health: { ok, reason = "not well" }, path }) => {
		const level = ok ? "well" : "down";
		return html`<tr><th scope="row">${capitalised(quoted(name))} <small>${path}</small></th><td class="state ${level}">${signMarkup(VERDICT_SIGNS[level], level)} ${ok ? "well" : quoted(reason)}</td></tr>`;
	})}</tbody>
</table>`;
}
