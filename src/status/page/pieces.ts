import { html, raw } from "hono/html";
import { SIGN_SIZE, type Sign } from "../drawing/signs.ts";
import { distance, timeOfDay } from "../figures.ts";

export type Markup = ReturnType<typeof html>;

/** A moment as how far it is from the making of the page, and its time of day. */
export function moment(at: number, now: number): Markup {
	return html`<time datetime="${new Date(at).toISOString()}">${distance(at, now)} <small>${timeOfDay(at, now)}</small></time>`;
}

/** A sign beside words that say the same. */
export function signMarkup({ shape, lines }: Sign, kind: string): Markup {
	return html`<svg class="sign ${kind}" viewBox="0 0 ${SIGN_SIZE} ${SIGN_SIZE}" aria-hidden="true"><path d="${shape}" class="shape"/><path d="${lines}" class="lines"/></svg>`;
}

/** A section with its heading, which the list at the top leads to. */
export function section(id: string, heading: string, content: Markup | readonly Markup[]): Markup {
	return html`<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${content}
</section>`;
}

/** Markup that is there in some cases only. */
export function when(condition: boolean, markup: () => Markup): Markup {
	return condition ? markup() : raw("");
}
