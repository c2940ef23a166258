import type { Handler } from "hono";
import { sameSecret } from "./same-secret.ts";

export interface WebhookOptions {
	/** The address that Telegram was given. Its path is what counts. */
	readonly url: string;
	/** What Telegram has to send in `X-Telegram-Bot-Api-Secret-Token`. */
	readonly secret: string;
	/** Takes one update; when it rejects, Telegram sends it again. */
	readonly handle: (update: unknown) => Promise<void>;
}

/** Takes Telegram's updates. The secret is compared before the body is read. https://core.telegram.org/bots/api#setwebhook */
export function webhookIntake({ url, secret, handle }: WebhookOptions): Handler {
	const isRight = sameSecret(secret);
	const path = pathOf(url);
	return async (context) => {
		if (pathOf(context.req.url) !== path) return context.notFound();
		const given = context.req.header("x-telegram-bot-api-secret-token") ?? "";
		if (!isRight(given)) return context.text("wrong secret", 401);
		const update: unknown = await context.req.json().catch(() => undefined); // said in the answer
		if (typeof update !== "object" || update === null) return context.text("no update", 400);
		await handle(update);
		return context.text("ok");
	};
}

/**
 * A path as it reads. Compared like this and not as a route, in which `*`, `:` and `{}` mean something; and what Telegram or a proxy
 * escapes, or does not, is the same either way.
 */
function pathOf(url: string): string {
	const { pathname } = new URL(url);
	try {
		return decodeURI(pathname);
	} catch {
		return pathname; // a % that escapes nothing
	}
}
