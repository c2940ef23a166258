import type { IncomingMessage } from "node:http";
import type { Stage } from "../acts/act.ts";
import { type ActName, actTable } from "../acts/act-table.ts";
import { performAct } from "../acts/perform-act.ts";
import { type Answer, sendAnswer } from "./answer.ts";
import type { Endpoint } from "./bot-endpoint.ts";
import { streamEvents } from "./event-stream.ts";
import { isFromHere } from "./is-from-here.ts";
import { readBody } from "./read-body.ts";

export const CONTROL_PATH = "/control/";
const MAX_BODY_BYTES = 1024 * 1024;

/**
 * `POST /control/<act>` with JSON parameters performs an act and answers `{"result": …}` or `{"error": "…"}`;
 * `GET /control/events` streams what happens; `GET /control/` tells the token and the names of the acts.
 */
export function createControlEndpoint(stage: Stage): Endpoint {
	return async (request, response) => {
		const body = await readBody(request, MAX_BODY_BYTES);
		const name = (request.url ?? "").slice(CONTROL_PATH.length).replace(/\?.*$/, "");
		const refusal = refuse(request, name);
		if (refusal !== undefined) return sendAnswer(response, refusal);
		if (request.method === "POST") return sendAnswer(response, perform(stage, name, body));
		if (name === "events") return streamEvents(stage.telegram.events, response);
		const { token, me } = stage.telegram;
		sendAnswer(response, { status: 200, body: { result: { token, me, acts: Object.keys(actTable) } } });
	};
}

/** What to answer instead. Pages of other origins are kept out: they cannot send JSON here without asking first. */
function refuse(request: IncomingMessage, name: string): Answer | undefined {
	if (!isFromHere(request)) return failed(403, "the request comes from another origin");
	const isKnown =
		request.method === "POST" ? isActName(name) : request.method === "GET" && ["", "events"].includes(name);
	if (!isKnown) return failed(404, `there is no act "${name}"`);
	const isJson = (request.headers["content-type"] ?? "").startsWith("application/json");
	return request.method === "POST" && !isJson ? failed(415, "the parameters are not application/json") : undefined;
}

function perform(stage: Stage, name: string, body: Buffer | undefined): Answer {
	if (body === undefined) return failed(413, `the parameters exceed ${MAX_BODY_BYTES} bytes`);
	try {
		const params: unknown = JSON.parse(body.length === 0 ? "{}" : body.toString());
		return { status: 200, body: { result: performAct(stage, name as ActName, params) ?? null } };
	} catch (error) {
		return { status: 400, body: { error: error instanceof Error ? error.message : String(error) } };
	}
}

function isActName(name: string): name is ActName {
	return Object.hasOwn(actTable, name);
}

function failed(status: number, state: string): Answer {
	return { status, body: { error: `Cannot control: ${state}` } };
}
