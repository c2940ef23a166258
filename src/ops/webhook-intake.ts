import { createHash, timingSafeEqual } from "node:crypto";
import type { Handler } from "hono";

export interface WebhookOptions {
	/** The path of the address that Telegram was given. */
	readonly path: string;
	/** What Telegram has to send in `X-Telegram-Bot-Api-Secret-Token`. */
	readonly secret: string;
	/** Handles one update; when it rejects, Telegram sends it again. */
	readonly handle: (update: unknown) => Promise<void>;
}

/** Takes Telegram's updates. The secret is compared before the body is read. https://core.telegram.org/bots/api#setwebhook */
export function webhookIntake({ secret, handle }: WebhookOptions): Handler {
	const expected = digest(secret);
	return async (context) => {
		const given = context.req.header("x-telegram-bot-api-secret-token") ?? "";
		if (!timingSafeEqual(digest(given), expected)) return context.text("wrong secret", 401);
		const update: unknown = await context.req.json().catch(() => undefined); // said in the answer
		if (typeof update !== "object" || update === null) return context.text("no update", 400);
		await handle(update);
		return context.text("ok");
	};
}

function digest(text: string): Buffer {
	return createHash("sha256").update(text).digest();
}
