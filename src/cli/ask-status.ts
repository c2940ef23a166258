import { isIPv6 } from "node:net";
import { z } from "zod";
import { codeOf } from "../kit/words/connection-advice.ts";
import type { Status } from "../status/status.ts";

export interface AskStatusOptions {
	/** Where the bot listens. */
	readonly http: { readonly host: string; readonly port: number };
	readonly password?: string | undefined;
	readonly signal: AbortSignal;
}

/** The bot answers within a second, unless it hangs. */
const TIMEOUT_MS = 10_000;

/** Whatever listens there: enough to know the bot by. */
const answerSchema = z.looseObject({
	...{ at: z.number(), version: z.string(), startedAt: z.number() },
	...{ live: z.looseObject({ parts: z.looseObject({}) }), ready: z.looseObject({ parts: z.looseObject({}) }) },
	...{
		editions: z.array(z.looseObject({ day: z.looseObject({}), month: z.looseObject({}), days: z.array(z.unknown()) })),
	},
	...{ feeds: z.array(z.looseObject({ url: z.string() })), waiting: z.looseObject({ ready: z.number() }) },
	alerts: z.array(z.looseObject({ text: z.string() })),
	subscribers: z.looseObject({ states: z.array(z.unknown()), reasons: z.array(z.unknown()) }),
});

/**
 * Asks the running bot how it is, over HTTP.
 *
 * @throws Error that says what to do, when there is no answer or another one.
 */
export async function askStatus({ http, password, signal }: AskStatusOptions): Promise<Status> {
	const origin = originOf(http);
	const headers =
		password === undefined ? {} : { authorization: `Basic ${Buffer.from(`:${password}`).toString("base64")}` };
	try {
		const timeout = AbortSignal.timeout(TIMEOUT_MS);
		const answer = await fetch(`${origin}/status.json`, {
			...{ headers, redirect: "error", signal: AbortSignal.any([signal, timeout]) },
		});
		const text = await answer.text();
		if (answer.status !== 200) throw new Error(adviceOn(answer.status, text, password !== undefined));
		return read(text);
	} catch (error) {
		signal.throwIfAborted();
		throw new Error(`Cannot ask the bot at ${origin}: ${wordFailure(error)}`, { cause: error });
	}
}

/** An address that means all of this machine's is asked at its own. */
function originOf({ host, port }: AskStatusOptions["http"]): string {
	const asked = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
	return `http://${isIPv6(asked) ? `[${asked}]` : asked}:${port}`;
}

function read(text: string): Status {
	const answer = answerSchema.safeParse(parsed(text));
	if (!answer.success) throw new Error(STRANGER);
	return answer.data as unknown as Status;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined; // which is no status
	}
}

const STRANGER =
	"what answers is another program, or another version of the bot; check HTTP_ADDRESS, and start the bot anew";

function adviceOn(status: number, text: string, hasPassword: boolean): string {
	switch (status) {
		case 401:
			return hasPassword
				? "it has another password; set STATUS_PASSWORD to that of the bot"
				: "it asks for a password; set STATUS_PASSWORD to that of the bot";
		case 403:
		case 503:
			return text.trim().slice(0, MAX_QUOTED_CHARS);
		case 429:
			return "too many wrong passwords were tried; wait a minute, and check STATUS_PASSWORD";
		case 500:
			return "it could not answer; its log says why";
		default:
			return STRANGER;
	}
}

const MAX_QUOTED_CHARS = 200;

function wordFailure(error: unknown): string {
	if (codeOf(error) === "ECONNREFUSED")
		return "nothing listens there; start the bot, or set HTTP_ADDRESS as it is set for the bot";
	if (error instanceof Error && error.name === "TimeoutError")
		return "no answer within 10 s: it hangs, and its log may say where";
	return error instanceof Error ? error.message : String(error);
}
