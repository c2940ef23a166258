import type { Params } from "../rules/parameters.ts";
import type { Telegram } from "../state/telegram.ts";

/** What a method may know of the request besides its parameters. */
export interface MethodCall {
	/** Aborted when the client hangs up. */
	readonly signal: AbortSignal;
	/** What was uploaded as a file for a parameter. */
	upload(name: string): Buffer | undefined;
}

/** One method of the Bot API: its result, or an ApiError thrown. */
export type Method = (telegram: Telegram, params: Params, call: MethodCall) => unknown;

export type MethodTable = Readonly<Record<string, Method>>;
