import type { Params } from "../rules/parameters.ts";
import type { Telegram } from "../state/telegram.ts";

/** What a method may know of the request besides its parameters. */
export interface MethodCall {
	/** Aborted when the client hangs up. */
	readonly signal: AbortSignal;
	/** Whether the parameter was uploaded as a file. */
	isUploaded(name: string): boolean;
}

/** One method of the Bot API: its result, or an ApiError thrown. */
export type Method = (telegram: Telegram, params: Params, call: MethodCall) => unknown;

export type MethodTable = Readonly<Record<string, Method>>;
