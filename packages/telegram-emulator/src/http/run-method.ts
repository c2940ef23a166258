import { ApiError } from "../api-error.ts";
import type { MethodCall } from "../methods/method.ts";
import { methodTable } from "../methods/method-table.ts";
import type { Params } from "../rules/parameters.ts";
import type { Telegram } from "../state/telegram.ts";
import { type Answer, failure, success } from "./answer.ts";

/** Executes a method of the Bot API; whatever it throws becomes an answer. */
export async function runMethod(telegram: Telegram, name: string, params: Params, call: MethodCall): Promise<Answer> {
	const method = methodTable.get(name.toLowerCase());
	if (method === undefined) return failure(new ApiError(404, "Not Found: method not found"));
	try {
		const result = method(telegram, params, call);
		return success(result instanceof Promise ? await result : result);
	} catch (error) {
		return failure(error);
	}
}
