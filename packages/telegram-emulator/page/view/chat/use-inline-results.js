import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { askInline } from "../../model/ask-inline.js";
import { usePage } from "../use-page.js";

/**
 * @import { InlineQueryResult } from "@grammyjs/types"
 * @import { ChatView } from "../../../src/acts/page-acts.ts"
 * @import { Answered } from "../../model/ask-inline.js"
 * @import { Words } from "../../words/words-for.js"
 * @import { Suggestion } from "./use-suggestions.js"
 */

/** Long enough for the next letter to come first. */
const TYPING_PAUSE_MS = 300;

/**
 * What the bot offers for the words after its name; `query` is undefined where none are typed.
 *
 * @param {ChatView} view
 * @param {string | undefined} query
 * @returns {{ suggestions: readonly Suggestion[], status: string | undefined }}
 */
export function useInlineResults({ chat }, query) {
	const { store, actions } = usePage();
	const userId = store.person.value?.user.id ?? 0;
	const chatId = chat.id;
	const { pages, status, loadMore } = useAnswers({ userId, chatId }, query);

	/** @param {{ queryId: string, index: number }} result */
	async function pick(result) {
		const sent = await actions.perform("pickInline", { userId, chatId, ...result });
		if (sent !== undefined) actions.setDraft("");
	}

	const { button } = pages[0]?.answer ?? {};
	const offset = pages.at(-1)?.answer.next_offset ?? "";
	return {
		status,
		suggestions: [
			...(button === undefined
				? []
				: [line("button", button.text, () => void actions.startWith(button.start_parameter ?? ""))]),
			...pages.flatMap(({ queryId, answer }) =>
				answer.results.map((result, index) =>
					resultLine(result, `${queryId}-${index}`, () => void pick({ queryId, index })),
				),
			),
			...(offset === "" ? [] : [line("more", store.words.moreResults, () => void loadMore(offset))]),
		],
	};
}

/**
 * The bot's answers to what is typed: asked for when the typing pauses, and page by page afterwards.
 *
 * @param {{ userId: number, chatId: number }} where
 * @param {string | undefined} query
 */
function useAnswers({ userId, chatId }, query) {
	const { store, actions } = usePage();
	const pages = useSignal(/** @type {readonly Answered[]} */ ([]));
	const status = useSignal(/** @type {string | undefined} */ (undefined));

	useEffect(() => {
		pages.value = [];
		status.value = query === undefined ? undefined : store.words.askingBot;
		if (query === undefined) return undefined;
		const over = new AbortController();
		const ask = async () => {
			const found = await askInline(store, actions.perform, { userId, chatId, query }, over.signal);
			if (over.signal.aborted) return;
			pages.value = found === undefined ? [] : [found];
			status.value = statusOf(found, store.words);
		};
		const timer = setTimeout(() => void ask(), TYPING_PAUSE_MS);
		return () => {
			over.abort();
			clearTimeout(timer);
		};
	}, [query, userId, chatId]);

	/** @param {string} offset */
	async function loadMore(offset) {
		const more = { userId, chatId, query: query ?? "", offset };
		const found = await askInline(store, actions.perform, more, new AbortController().signal);
		if (found !== undefined) pages.value = [...pages.value, found];
	}

	return { pages: pages.value, status: status.value, loadMore };
}

/**
 * @param {Answered | undefined} found
 * @param {Words} words
 */
function statusOf(found, words) {
	if (found === undefined) return words.botSilent;
	return found.answer.results.length === 0 && found.answer.button === undefined ? words.nothingFound : undefined;
}

/**
 * @param {InlineQueryResult} result
 * @param {string} id
 * @param {() => void} pick
 * @returns {Suggestion}
 */
function resultLine(result, id, pick) {
	const title = "title" in result && result.title ? result.title : `(${result.type})`;
	const description = "description" in result ? (result.description ?? "") : "";
	return { id, title, description, pick };
}

/**
 * @param {string} id
 * @param {string} title
 * @param {() => void} pick
 * @returns {Suggestion}
 */
function line(id, title, pick) {
	return { id, title, description: "", pick };
}
