import type { ServerResponse } from "node:http";
import { ApiError } from "../api-error.ts";

/** What goes back to the client: the HTTP status and the envelope. */
export interface Answer {
	readonly status: number;
	readonly body: object;
	readonly retryAfterSeconds?: number;
}

export function success(result: unknown): Answer {
	return { status: 200, body: { ok: true, result } };
}

/** The envelope of a refusal. Anything but an ApiError is a bug of the emulator, and says so. */
export function failure(error: unknown): Answer {
	if (!(error instanceof ApiError)) {
		const reason = error instanceof Error ? error.message : String(error);
		return { status: 500, body: { ok: false, error_code: 500, description: `Internal Server Error: ${reason}` } };
	}
	const { code, message: description, parameters } = error;
	const body = { ok: false, error_code: code, description, ...(parameters !== undefined && { parameters }) };
	const seconds = parameters?.retry_after;
	return { status: code, body, ...(seconds !== undefined && { retryAfterSeconds: seconds }) };
}

export function sendAnswer(response: ServerResponse, { status, body, retryAfterSeconds }: Answer): void {
	const text = JSON.stringify(body);
	const headers: Record<string, string | number> = {
		"Content-Type": "application/json",
		"Content-Length": Buffer.byteLength(text),
	};
	if (retryAfterSeconds !== undefined) headers["Retry-After"] = retryAfterSeconds;
	response.writeHead(status, headers);
	response.end(text);
}
