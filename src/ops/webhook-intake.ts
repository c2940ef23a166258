import type { IncomingMessage } from "node:http";
import { type Answer, NOT_FOUND, pathAsked, textAnswer } from "./answer.ts";
import { sameSecret } from "./same-secret.ts";

export interface WebhookOptions {
	/** The address that Telegram was given. Its path is what counts. */
	readonly url: string;
	/** What Telegram has to send in `X-Telegram-Bot-Api-Secret-Token`. */
	readonly secret: string;
	/** Takes one update; when it rejects, Telegram sends it again. */
	readonly handle: (update: unknown) => Promise<void>;
}

/** Telegram's updates stay far below this. */
const MAX_BODY_BYTES = 1024 * 1024;

/** Takes Telegram's updates. The secret is compared before the body is read. https://core.telegram.org/bots/api#setwebhook */
export function webhookIntake({ url, secret, handle }: WebhookOptions): (request: IncomingMessage) => Promise<Answer> {
	const isRight = sameSecret(secret);
	const path = decoded(new URL(url).pathname);
	return async (request) => {
		const asked = pathAsked(request);
		if (asked === undefined || decoded(asked) !== path) return NOT_FOUND;
		const given = request.headers["x-telegram-bot-api-secret-token"];
		if (typeof given !== "string" || !isRight(given)) return textAnswer(401, "wrong secret");
		const body = await readBody(request);
		if (body === "too long") return textAnswer(413, "Payload Too Large");
		const update = parsed(body);
		if (typeof update !== "object" || update === null) return textAnswer(400, "no update");
		await handle(update);
		return textAnswer(200, "ok");
	};
}

/** A body that breaks off is as good as none: whoever sent it waits for no answer. */
async function readBody(request: IncomingMessage): Promise<Buffer | "too long"> {
	if (Number(request.headers["content-length"] ?? 0) > MAX_BODY_BYTES) return "too long";
	const parts: Buffer[] = [];
	let bytes = 0;
	return new Promise((resolve) => {
		request.on("data", (part: Buffer) => {
			bytes += part.length;
			if (bytes > MAX_BODY_BYTES) resolve("too long");
			else parts.push(part);
		});
		request.on("end", () => resolve(Buffer.concat(parts)));
		request.on("close", () => resolve(Buffer.alloc(0)));
	});
}

/** `undefined` for what is no JSON, which is said in the answer. */
function parsed(body: Buffer): unknown {
	try {
		return JSON.parse(body.toString("utf8"));
	} catch {
		return undefined;
	}
}

/**
 * A path as it reads. Compared like this and not as a route, in which `*`, `:` and `{}` mean something; and what Telegram or a proxy
 * escapes, or does not, is the same either way.
 */
function decoded(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		return path; // a % that escapes nothing
	}
}
