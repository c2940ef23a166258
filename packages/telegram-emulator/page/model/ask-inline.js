import { effect } from "@preact/signals";

/**
 * @import { ActParams } from "../../src/acts/act-table.ts"
 * @import { InlineAnswer } from "../../src/state/query-book.ts"
 * @import { Perform } from "./actions.js"
 * @import { Store } from "./store.js"
 */

/** One answered inline query. Others follow when the bot has more results. @typedef {{ queryId: string, answer: InlineAnswer }} Answered */

const PATIENCE_MS = 10_000;

/**
 * Asks the bot, as typing after its name does; undefined when it does not answer in time, or the signal comes first.
 *
 * @param {Store} store
 * @param {Perform} perform
 * @param {ActParams<"typeInline">} query
 * @param {AbortSignal} signal
 * @returns {Promise<Answered | undefined>}
 */
export async function askInline(store, perform, query, signal) {
	const asked = await perform("typeInline", query);
	if (asked === undefined) return undefined;
	const { queryId } = asked;
	// The answer may come before we know the query's number: what was answered lately is remembered.
	await untilAnswered(store, queryId, AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]));
	const answer = signal.aborted ? null : await perform("inlineAnswer", { queryId });
	return answer == null ? undefined : { queryId, answer };
}

/**
 * @param {Store} store
 * @param {string} queryId
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
function untilAnswered({ answeredQueries }, queryId, signal) {
	return new Promise((resolve) => {
		const stop = effect(() => {
			if (answeredQueries.value.includes(queryId)) resolve();
		});
		signal.addEventListener("abort", () => {
			stop();
			resolve();
		});
	});
}
