import type { ResponseParameters } from "@grammyjs/types";

/** A refusal as the Bot API words it. Methods throw it; the HTTP edge turns it into the `ok: false` envelope. */
export class ApiError extends Error {
	readonly code: number;
	readonly parameters: ResponseParameters | undefined;

	/** `description` is complete, with its prefix ("Bad Request: …"). */
	constructor(code: number, description: string, parameters?: ResponseParameters) {
		super(description);
		this.name = "ApiError";
		this.code = code;
		this.parameters = parameters;
	}
}

/** 400: what was asked for cannot be. `reason` comes without the prefix. */
export function badRequest(reason: string, parameters?: ResponseParameters): ApiError {
	return new ApiError(400, `Bad Request: ${reason}`, parameters);
}

/** 403: somebody does not want this bot there. */
export function forbidden(reason: string): ApiError {
	return new ApiError(403, `Forbidden: ${reason}`);
}

/** 429 as the real server sends it; the HTTP edge adds the `Retry-After` header. */
export function tooManyRequests(retryAfterSeconds: number): ApiError {
	const description = `Too Many Requests: retry after ${retryAfterSeconds}`;
	return new ApiError(429, description, { retry_after: retryAfterSeconds });
}
