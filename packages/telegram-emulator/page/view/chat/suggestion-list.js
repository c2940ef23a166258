import { useEffect, useRef } from "preact/hooks";
import { html } from "../../html.js";
import { languageOf } from "../../model/message/language-of.js";
import { usePage } from "../use-page.js";

/**
 * @import { Suggestion, SuggestionKind } from "./use-suggestions.js"
 */

/**
 * What could be written: a list above the text field, in which the keyboard moves while the field keeps the focus.
 *
 * @param {{ id: string, kind: SuggestionKind, status?: string, suggestions: readonly Suggestion[], chosen?: Suggestion, onPick: (suggestion: Suggestion) => void }} props
 */
export function SuggestionList({ id, kind, status, suggestions, chosen, onPick }) {
	const { words } = usePage().store;
	const list = useRef(/** @type {HTMLElement | null} */ (null));
	useEffect(() => list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" }), [chosen]);
	return html`
		<div class="suggestions">
			${status && html`<p class="suggestions-status" role="status">${status}</p>`}
			<ul id=${id} class="suggestions-list" data-kind=${kind} role="listbox" aria-label=${words[kind]} ref=${list}>
				${suggestions.map(
					(suggestion) => html`
						<li
							key=${suggestion.id}
							id=${`${id}-${suggestion.id}`}
							class="suggestion"
							role="option"
							aria-selected=${suggestion === chosen}
							lang=${languageOf(suggestion.title + suggestion.description)}
							onMouseDown=${(/** @type {Event} */ event) => event.preventDefault()}
							onClick=${() => onPick(suggestion)}
						>
							<span class="suggestion-title" dir="auto">${suggestion.title}</span>
							<span class="suggestion-description" dir="auto">${suggestion.description}</span>
						</li>
					`,
				)}
			</ul>
		</div>
	`;
}
