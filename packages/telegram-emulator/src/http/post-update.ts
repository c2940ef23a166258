import type { Update } from "@grammyjs/types";
import type { WebhookTarget } from "../state/updates/webhook.ts";

/** What a webhook made of an update. */
export type Posted =
	| { readonly kind: "taken"; readonly reply: unknown }
	| {
			readonly kind: "refused";
			/** As getWebhookInfo words it. */
			readonly reason: string;
			/** 0 unless the webhook asked for a pause. */
			readonly retryAfterSeconds: number;
	  };

/** How long a webhook may take to answer. */
const TIMEOUT_MS = 60_000;

/** Posts one update as the real server does. Rejects only when `signal` is aborted. */
export async function postUpdate(target: WebhookTarget, update: Update, signal: AbortSignal): Promise<Posted> {
	const headers: Record<string, string> = { "Content-Type": "application/json" };
	if (target.secretToken !== "") headers["X-Telegram-Bot-Api-Secret-Token"] = target.secretToken;
	const timeout = AbortSignal.timeout(TIMEOUT_MS);
	try {
		const response = await fetch(target.url, {
			method: "POST",
			headers,
			body: JSON.stringify(update),
			redirect: "manual",
			signal: AbortSignal.any([signal, timeout]),
		});
		const text = await response.text();
		if (response.ok) return { kind: "taken", reply: parsed(text) };
		const reason = `Wrong response from the webhook: ${response.status} ${response.statusText}`.trim();
		return { kind: "refused", reason, retryAfterSeconds: secondsIn(response.headers.get("retry-after")) };
	} catch {
		signal.throwIfAborted();
		return {
			kind: "refused",
			reason: timeout.aborted ? "Read timeout expired" : "Connection refused",
			retryAfterSeconds: 0,
		};
	}
}

/** Most webhooks answer with nothing of interest. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function secondsIn(header: string | null): number {
	return header !== null && /^\d{1,9}$/.test(header) ? Number(header) : 0;
}
