import htm from "htm";
import { h } from "preact";

/** Markup as Preact elements. Text stays text: nothing here is ever parsed as HTML. */
export const html = htm.bind(h);
