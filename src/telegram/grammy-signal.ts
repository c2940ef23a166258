import type { Api } from "grammy";

type GrammySignal = NonNullable<Parameters<Api["getMe"]>[0]>;

/** Node's own signal as grammY's types want it: they name the polyfill's class, the code takes either. */
export function grammySignal(signal: AbortSignal): GrammySignal {
	return signal as unknown as GrammySignal;
}
