import { commandsFor } from "../../model/commands-for.js";
import { usePage } from "../use-page.js";
import { useInlineResults } from "./use-inline-results.js";

/**
 * @import { ChatView } from "../../../src/acts/page-acts.ts"
 * @import { Actions } from "../../model/actions.js"
 * @import { Store } from "../../model/store.js"
 */

/**
 * One line of the list above the text field.
 *
 * @typedef {object} Suggestion
 * @property {string} id
 * @property {string} title
 * @property {string} description
 * @property {() => void} pick Enter or a click
 * @property {() => void} [complete] Tab: writes it out instead of sending it
 */

/** @typedef {"commands" | "bots" | "results"} SuggestionKind */

/**
 * What is offered while somebody types: the bot's commands after "/", the bot after "@", and its results after its name.
 *
 * @param {ChatView} view
 * @param {string} draft
 * @returns {{ suggestions: readonly Suggestion[], status?: string | undefined, kind: SuggestionKind }}
 */
export function useSuggestions(view, draft) {
	const { store, actions } = usePage();
	const username = store.bot.value?.username ?? "";
	const [, name, query] = /^@(\w+)\s(.*)$/s.exec(draft) ?? [];
	const isInline = name !== undefined && name.toLowerCase() === username.toLowerCase();
	const inline = useInlineResults(view, isInline ? (query ?? "") : undefined);
	if (isInline) return { ...inline, kind: "results" };
	if (/^\/\w*$/.test(draft))
		return { suggestions: commandSuggestions(view, draft, { store, actions }), kind: "commands" };
	const isMention = /^@\w*$/.test(draft) && `@${username}`.toLowerCase().startsWith(draft.toLowerCase());
	return { suggestions: isMention ? [botSuggestion(username, { store, actions })] : [], kind: "bots" };
}

/**
 * @param {ChatView} view
 * @param {string} draft
 * @param {{ store: Store, actions: Actions }} page
 * @returns {readonly Suggestion[]}
 */
function commandSuggestions(view, draft, { store, actions }) {
	const user = store.person.value?.user;
	if (user === undefined) return [];
	const typed = draft.slice(1).toLowerCase();
	const isGroup = view.chat.type === "group" || view.chat.type === "supergroup";
	const suffix = isGroup ? `@${store.bot.value?.username}` : "";
	return commandsFor(store.settings.value, view, user)
		.filter(({ command }) => command.startsWith(typed))
		.map(({ command, description }) => ({
			id: command,
			title: `/${command}`,
			description,
			pick() {
				actions.setDraft(`/${command}${suffix}`);
				void actions.sendDraft();
			},
			complete: () => actions.setDraft(`/${command}${suffix} `),
		}));
}

/**
 * @param {string} username
 * @param {{ store: Store, actions: Actions }} page
 * @returns {Suggestion}
 */
function botSuggestion(username, { store, actions }) {
	const complete = () => actions.setDraft(`@${username} `);
	return { id: "bot", title: `@${username}`, description: store.words.lookUp, pick: complete, complete };
}
