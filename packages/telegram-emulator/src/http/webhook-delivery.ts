import { isObject } from "../rules/parameters.ts";
import type { Telegram } from "../state/telegram.ts";
import type { QueuedUpdate } from "../state/updates/update-queue.ts";
import { connectionsOf, type WebhookListener, type WebhookTarget } from "../state/updates/webhook.ts";
import { postUpdate } from "./post-update.ts";
import { runMethod } from "./run-method.ts";

/** The first retry comes at once, the second after this time, each later one after twice the time of the one before. */
const FIRST_PAUSE_MS = 1000;
const MAX_PAUSE_MS = 60_000;
const MAX_RETRY_AFTER_SECONDS = 3600;
/** Methods that cannot be called by answering a webhook. */
const NOT_IN_REPLIES = /^(get|setwebhook|deletewebhook|close|logout)/i;

/**
 * Posts queued updates to the webhook: as many at once as it allows, those with the same order key one after the other,
 * each until it is taken or expires.
 */
export class WebhookDelivery implements WebhookListener {
	readonly #telegram: Telegram;
	readonly #busy = new Set<string>();
	#stopping = new AbortController();
	#target: WebhookTarget | undefined;

	constructor(telegram: Telegram) {
		this.#telegram = telegram;
	}

	changed(target: WebhookTarget | undefined): void {
		this.#stopping.abort();
		this.#stopping = new AbortController();
		this.#busy.clear();
		this.#target = target;
		this.queued();
	}

	queued(): void {
		if (this.#target === undefined) return;
		for (const update of this.#telegram.updates.waiting(this.#telegram.clock.now())) {
			if (this.#busy.size >= connectionsOf(this.#target)) return;
			if (!this.#busy.has(update.orderKey)) this.#start(update, this.#target, this.#stopping.signal);
		}
	}

	/** Ends what is under way; undelivered updates stay in the queue. Safe to call twice. */
	stop(): void {
		this.changed(undefined);
	}

	#start(update: QueuedUpdate, target: WebhookTarget, signal: AbortSignal): void {
		this.#busy.add(update.orderKey);
		this.#deliver(update, target, signal)
			.catch(() => undefined) // stopped in the middle
			.finally(() => {
				if (signal.aborted) return; // the next target began with no busy keys
				this.#busy.delete(update.orderKey);
				this.queued();
			});
	}

	async #deliver({ update, expiresAtMs }: QueuedUpdate, target: WebhookTarget, signal: AbortSignal): Promise<void> {
		const { clock, updates, webhook } = this.#telegram;
		for (let failures = 0; clock.now() < expiresAtMs; ) {
			const posted = await postUpdate(target, update, signal);
			signal.throwIfAborted();
			if (posted.kind === "taken") {
				updates.remove(update.update_id);
				return await this.#obey(posted.reply);
			}
			webhook.failed({ atMs: clock.now(), message: posted.reason });
			const pause = pauseMs(++failures, posted.retryAfterSeconds);
			if (pause > 0) await clock.sleep(pause, signal);
		}
	}

	/** The answer to a webhook may call a method; nobody learns what became of it. */
	async #obey(reply: unknown): Promise<void> {
		if (!isObject(reply) || typeof reply["method"] !== "string" || NOT_IN_REPLIES.test(reply["method"])) return;
		const call = { signal: this.#stopping.signal, upload: () => undefined };
		await runMethod(this.#telegram, reply["method"], reply, call);
	}
}

function pauseMs(failures: number, retryAfterSeconds: number): number {
	const own = failures === 1 ? 0 : Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 2));
	return Math.max(own, Math.min(retryAfterSeconds, MAX_RETRY_AFTER_SECONDS) * 1000);
}
