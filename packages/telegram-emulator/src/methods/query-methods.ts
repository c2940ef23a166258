import type { InlineQueryResult, InlineQueryResultsButton } from "@grammyjs/types";
import { badRequest } from "../api-error.ts";
import { checkInlineKeyboard } from "../rules/markup/check-inline-keyboard.ts";
import { parseReplyMarkup } from "../rules/markup/parse-reply-markup.ts";
import {
	booleanParam,
	integerParam,
	isObject,
	jsonParam,
	objectParam,
	type Params,
	stringParam,
} from "../rules/parameters.ts";
import { parseText } from "../rules/text/parse-text.ts";
import { settleText } from "../rules/text/settle-text.ts";
import type { OpenQuery } from "../state/query-book.ts";
import type { Telegram } from "../state/telegram.ts";
import type { MethodTable } from "./method.ts";

export const queryMethods: MethodTable = { answerCallbackQuery, answerInlineQuery };

const TOO_OLD = "query is too old and response timeout expired or query ID is invalid";
/** https://core.telegram.org/bots/api#answercallbackquery */
const MAX_ANSWER_CHARS = 200;
/** https://core.telegram.org/bots/api#answerinlinequery */
const MAX_RESULTS = 50;
const MAX_ID_BYTES = 64;
const DEFAULT_CACHE_SECONDS = 300;
const MAX_CACHE_SECONDS = 86_400;

function answerCallbackQuery(telegram: Telegram, params: Params): true {
	const id = stringParam(params, "callback_query_id");
	const query = findOpen(telegram, id, "callback");
	const text = stringParam(params, "text");
	if ([...text].length > MAX_ANSWER_CHARS) throw badRequest("MESSAGE_TOO_LONG");
	const url = stringParam(params, "url");
	const answer = { show_alert: booleanParam(params, "show_alert"), ...(text && { text }), ...(url && { url }) };
	answered(telegram, id, query, answer);
	return true;
}

function answerInlineQuery(telegram: Telegram, params: Params): true {
	const id = stringParam(params, "inline_query_id");
	const given = jsonParam(params, "results", "inline query results");
	if (given !== undefined && !Array.isArray(given)) throw badRequest("expected an Array of InlineQueryResult");
	if (given === undefined) throw badRequest("expected an Array of InlineQueryResult");
	if (given.length > MAX_RESULTS) throw badRequest("too many inline query results specified");
	const results = given.map(checkResult);
	if (new Set(results.map((result) => result.id)).size < results.length) throw badRequest("RESULT_ID_DUPLICATE");
	const next_offset = stringParam(params, "next_offset");
	if (Buffer.byteLength(next_offset) > MAX_ID_BYTES) throw badRequest("NEXT_OFFSET_INVALID");
	const button = objectParam(params, "button", "inline query results button");
	answered(telegram, id, findOpen(telegram, id, "inline"), {
		results,
		next_offset,
		cache_time: Math.min(Math.max(0, integerParam(params, "cache_time") ?? DEFAULT_CACHE_SECONDS), MAX_CACHE_SECONDS),
		is_personal: booleanParam(params, "is_personal"),
		...(button !== undefined && { button: checkResultsButton(button) }),
	});
	return true;
}

/** Only what a news bot sends is looked into: articles and pictures, with their texts and keyboards. */
function checkResult(given: unknown): InlineQueryResult {
	if (!isObject(given)) throw badRequest("can't parse inline query result: InlineQueryResult must be an Object");
	const id = stringParam(given, "id");
	if (id === "" || Buffer.byteLength(id) > MAX_ID_BYTES) throw badRequest("RESULT_ID_INVALID");
	const type = stringParam(given, "type");
	if (type === "article" && stringParam(given, "title") === "")
		throw badRequest("can't parse inline query result: Can't find field \"title\"");
	const content = objectParam(given, "input_message_content", "input message content");
	if (type === "article" && content === undefined)
		throw badRequest("can't parse inline query result: Can't find field \"input_message_content\"");
	if (content !== undefined && "message_text" in content) settleText(parseText(asText(content)));
	checkInlineKeyboard(parseReplyMarkup(given), "private");
	return { ...given, ...(content !== undefined && { input_message_content: content }) } as unknown as InlineQueryResult;
}

function asText({ message_text, ...rest }: Params): Params {
	return { ...rest, text: message_text };
}

function checkResultsButton(button: Params): InlineQueryResultsButton {
	const text = stringParam(button, "text");
	const start_parameter = stringParam(button, "start_parameter");
	if (!/^[A-Za-z0-9_-]{0,64}$/.test(start_parameter)) throw badRequest("START_PARAM_INVALID");
	return { text, start_parameter };
}

function findOpen(telegram: Telegram, id: string, kind: "callback" | "inline"): OpenQuery {
	const query = telegram.queries.find(id);
	if (query === undefined || !(kind in query.asked) || query.answer !== undefined) throw badRequest(TOO_OLD);
	if (query.expiresAtMs <= telegram.clock.now()) throw badRequest(TOO_OLD);
	return query;
}

function answered(telegram: Telegram, queryId: string, query: OpenQuery, answer: OpenQuery["answer"]): void {
	query.answer = answer;
	telegram.events.emit({ kind: "query-answered", queryId });
}
