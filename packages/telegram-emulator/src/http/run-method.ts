import { ApiError } from "../api-error.ts";
import { BOT_API_METHODS } from "../methods/bot-api-methods.ts";
import type { MethodCall } from "../methods/method.ts";
import { methodTable } from "../methods/method-table.ts";
import type { Params } from "../rules/parameters.ts";
import type { Telegram } from "../state/telegram.ts";
import { type Answer, failure, success } from "./answer.ts";

const KNOWN: ReadonlyMap<string, string> = new Map(
	Object.keys(BOT_API_METHODS).map((name) => [name.toLowerCase(), name]),
);

/** Executes a method of the Bot API; whatever it throws becomes an answer. */
export async function runMethod(telegram: Telegram, name: string, params: Params, call: MethodCall): Promise<Answer> {
	const method = methodTable.get(name.toLowerCase());
	if (method === undefined) return failure(noSuchMethod(name));
	try {
		const result = method(telegram, params, call);
		return success(result instanceof Promise ? await result : result);
	} catch (error) {
		return failure(error);
	}
}

/** What Telegram has and the emulator has not must not look like a typing error: some libraries take a 404 for a wrong token. */
function noSuchMethod(given: string): ApiError {
	const name = KNOWN.get(given.toLowerCase());
	if (name === undefined) return new ApiError(404, "Not Found: method not found");
	return new ApiError(501, `Not Implemented: this emulator has no ${name}`);
}
