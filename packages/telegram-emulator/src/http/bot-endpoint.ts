import type { IncomingMessage, ServerResponse } from "node:http";
import { ApiError, forbidden } from "../api-error.ts";
import { integerParam, type Params, stringParam } from "../rules/parameters.ts";
import type { FaultPlan } from "../state/fault-plan.ts";
import type { Telegram } from "../state/telegram.ts";
import type { Transcript } from "../state/transcript.ts";
import { type Answer, failure, sendAnswer } from "./answer.ts";
import { closeSignal } from "./close-signal.ts";
import { isFromHere } from "./is-from-here.ts";
import { type Exchange, meetFault } from "./meet-fault.ts";
import { readBody } from "./read-body.ts";
import { type ReadParameters, readParameters } from "./read-parameters.ts";
import { runMethod } from "./run-method.ts";

export interface BotEndpointOptions {
	readonly telegram: Telegram;
	readonly faults: FaultPlan;
	readonly transcript: Transcript;
	readonly onMissingMethod: (method: string) => void;
}

export type Endpoint = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Uploads are taken up to what a bot may send. https://core.telegram.org/bots/api#sending-files */
const MAX_BODY_BYTES = 55 * 1024 * 1024;
const PATH = /^\/bot([^/?]+)\/([^/?]+)(?:\?(.*))?$/;
const TOKEN = /^\d{1,15}:[A-Za-z0-9_-]{1,80}$/;

/** For tokens that cannot be anybody's. */
const INVALID_TOKEN = "Unauthorized: invalid token specified";

/** Answers `/bot<token>/<method>`: parameters in, envelope out, and the planned faults in between. */
export function createBotEndpoint({ telegram, faults, transcript, onMissingMethod }: BotEndpointOptions): Endpoint {
	function exchangeFor(method: string, read: ReadParameters, response: ServerResponse): Exchange {
		const atMs = telegram.clock.now();
		function record(status: number, answer: Answer | undefined): void {
			const durationMs = telegram.clock.now() - atMs;
			const call = transcript.add({ method, params: read.params, status, response: answer?.body, atMs, durationMs });
			if (call !== undefined && telegram.events.isHeard) telegram.events.emit({ kind: "call", call });
		}
		return {
			response,
			run: async () => {
				const answer = await runMethod(telegram, method, read.params, {
					// Made only when somebody asks: a signal for each call would cost more than most calls.
					get signal() {
						return closeSignal(response);
					},
					upload: (name) => read.files.get(name),
				});
				if (answer.status === 501) onMissingMethod(method);
				return answer;
			},
			finish(answer) {
				// Who hung up gets nothing, whatever it was.
				if (response.destroyed) return record(0, undefined);
				record(answer.status, answer);
				sendAnswer(response, answer);
			},
			recordUnanswered: record,
		};
	}

	return async (request, response) => {
		const body = await readBody(request, MAX_BODY_BYTES);
		const opened = open(telegram, request, body);
		if ("status" in opened) return sendAnswer(response, opened);
		const { method, read, chatId } = opened;
		const exchange = exchangeFor(method, read, response);
		const fault = faults.next(method, chatId);
		if (faults.latencyMs > 0) await telegram.clock.sleep(faults.latencyMs, closeSignal(response));
		if (fault !== undefined) return await meetFault(fault, exchange, telegram.clock);
		exchange.finish(await exchange.run());
	};
}

interface Opened {
	readonly method: string;
	readonly read: ReadParameters;
	readonly chatId: number | undefined;
}

/** The method and its parameters, or the answer to a request that names neither. */
function open(telegram: Telegram, request: IncomingMessage, body: Buffer | undefined): Opened | Answer {
	if (!isFromHere(request)) return failure(forbidden("the request comes from another origin"));
	const [, given = "", method = "", query = ""] = PATH.exec(request.url ?? "") ?? [];
	if (!TOKEN.test(given)) return failure(new ApiError(404, "Not Found"));
	if (given !== telegram.token)
		return failure(new ApiError(401, given.startsWith("0") ? INVALID_TOKEN : "Unauthorized"));
	if (body === undefined) return failure(new ApiError(413, "Request Entity Too Large"));
	try {
		const read = readParameters(query, request.headers["content-type"] ?? "", body);
		return { method, read, chatId: chatOf(telegram, read.params) };
	} catch (error) {
		return failure(error);
	}
}

function chatOf(telegram: Telegram, params: Params): number | undefined {
	const given = stringParam(params, "chat_id");
	if (given.startsWith("@")) return telegram.world.chatByUsername(given.slice(1))?.chat.id;
	return integerParam(params, "chat_id");
}
