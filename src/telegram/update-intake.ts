import type { Api } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import { backoff } from "../kit/backoff.ts";
import type { Clock } from "../kit/clock.ts";
import { MINUTE_MS, SECOND_MS } from "../kit/durations.ts";
import type { Logger } from "../kit/logger.ts";
import { withDeadline } from "../kit/with-deadline.ts";
import { classifyError } from "./classify-error.ts";
import { grammySignal } from "./create-bot.ts";
import { handleInOrder } from "./handle-in-order.ts";

export interface UpdateIntakeOptions {
	readonly api: Api;
	/** Called once, before the first update, with what Telegram says about the bot. */
	readonly onConnected: (me: UserFromGetMe) => Promise<void>;
	readonly handle: (update: Update) => Promise<void>;
	/** Where Telegram is to bring updates; they are fetched by long polling without it. */
	readonly webhook?: { readonly url: string; readonly secret: string } | undefined;
	/** Telegram does not accept the bot (401, 404); the intake has ended. */
	readonly onUnusable: (reason: string) => void;
	readonly clock: Clock;
	readonly logger: Logger;
}

/** What the handlers understand. https://core.telegram.org/bots/api#update */
const ALLOWED_UPDATES = ["message", "channel_post", "my_chat_member", "callback_query", "inline_query"] as const;

/** Telegram allows up to 50. */
const LONG_POLL_SECONDS = 30;
/** A poll without an answer by then hangs in a dead connection. */
const POLL_TIMEOUT_MS = 45_000;
/** Telegram holds a poll for 3 s that asks for the same offset again so soon. */
const CONFIRM_TIMEOUT_MS = 4_000;
/** A poll that has waited for so long has reached Telegram, and confirmed what it is to confirm. */
const REACHED_AFTER_MS = 1_000;
const RETRY = { baseMs: SECOND_MS, maxMs: MINUTE_MS };
/** Two pollers throw each other out at every call: the longer the pause, the more the other one gets done. */
const CONFLICT_PAUSE_MS = 15_000;

/**
 * Long polling, or the webhook's registration. A polled batch is confirmed only once all of it has been handled, so `kill -9`
 * loses nothing; a stop confirms what was handled, so nothing is handled again after it.
 */
export class UpdateIntake {
	readonly #options: UpdateIntakeOptions;
	readonly #stopping = new AbortController();
	#running: Promise<void> | undefined;
	#offset = 0;
	#unconfirmed = false;
	#polledAt = 0;
	#webhookInTheWay = false;
	#failures = 0;

	constructor(options: UpdateIntakeOptions) {
		this.#options = options;
	}

	start(): void {
		this.#running ??= this.#run();
	}

	/** Lets the updates in hand be handled, confirms them, and resolves. Safe to call twice. */
	async stop(): Promise<void> {
		this.#stopping.abort();
		await this.#running;
	}

	async #run(): Promise<void> {
		const me = await this.#persist((signal) => this.#options.api.getMe(grammySignal(signal)));
		if (me === undefined) return;
		await this.#options.onConnected(me).catch((error: unknown) => {
			this.#options.logger.warn("Bot could not be set up completely", { error });
		});
		const { webhook } = this.#options;
		if (webhook === undefined) await this.#pollUntilStopped();
		else await this.#persist((signal) => this.#setWebhook(webhook, signal));
	}

	async #setWebhook({ url, secret }: { url: string; secret: string }, signal: AbortSignal): Promise<void> {
		const options = { secret_token: secret, allowed_updates: [...ALLOWED_UPDATES] };
		await this.#options.api.setWebhook(url, options, grammySignal(signal));
		this.#options.logger.info("Telegram brings updates to the webhook", { url });
	}

	async #pollUntilStopped(): Promise<void> {
		while (!this.#stopping.signal.aborted) {
			const updates = await this.#persist((signal) => this.#poll(signal));
			if (updates === undefined) break;
			await this.#handle(updates);
		}
		const isReached = this.#options.clock.now() - this.#polledAt >= REACHED_AFTER_MS;
		if (this.#unconfirmed && !isReached) await this.#confirm();
	}

	async #poll(signal: AbortSignal): Promise<Update[]> {
		if (this.#webhookInTheWay) await this.#options.api.deleteWebhook({}, grammySignal(signal));
		this.#webhookInTheWay = false;
		this.#polledAt = this.#options.clock.now();
		const parameters = { offset: this.#offset, timeout: LONG_POLL_SECONDS, allowed_updates: [...ALLOWED_UPDATES] };
		return this.#options.api.getUpdates(parameters, grammySignal(signal));
	}

	async #handle(updates: readonly Update[]): Promise<void> {
		// Polling with the next offset confirmed the batch before this one.
		this.#unconfirmed = updates.length > 0;
		await handleInOrder(updates, this.#options.handle, (error, update) => {
			this.#options.logger.error("Update could not be handled", { error, updateId: update.update_id });
		});
		// After a week without updates Telegram counts on from a random number, which may be a lower one.
		if (updates.length > 0) this.#offset = Math.max(...updates.map(({ update_id }) => update_id)) + 1;
	}

	/** Repeats a call until it succeeds; `undefined` when the intake was stopped or can never succeed. */
	async #persist<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
		const stop = this.#stopping.signal;
		while (!stop.aborted) {
			try {
				const result = await withDeadline({ ms: POLL_TIMEOUT_MS, clock: this.#options.clock, signal: stop }, call);
				if (this.#failures > 0)
					this.#options.logger.info("Telegram can be reached again", { failures: this.#failures });
				this.#failures = 0;
				return result;
			} catch (error) {
				if (stop.aborted) return undefined;
				const pauseMs = this.#pauseAfter(error);
				if (pauseMs === undefined) return undefined;
				await this.#options.clock.sleep(pauseMs, stop).catch(() => undefined); // the only rejection is the stop
			}
		}
		return undefined;
	}

	/** `undefined` for what no retry can mend. */
	#pauseAfter(error: unknown): number | undefined {
		const { logger, onUnusable } = this.#options;
		const outcome = classifyError(error);
		this.#failures++;
		if (outcome.kind === "unusable") {
			onUnusable(outcome.reason);
			return undefined;
		}
		if (outcome.kind === "wait") return outcome.seconds * 1000;
		const reason = "reason" in outcome ? outcome.reason : outcome.kind;
		if (reason.includes("webhook is active")) {
			logger.info("A webhook is set: taking it back to poll instead", { reason });
			this.#webhookInTheWay = true;
			return 0;
		}
		if (reason.startsWith("Conflict")) {
			logger.warn("Another instance is polling with this token: stop one of the two", {
				reason,
				retryInMs: CONFLICT_PAUSE_MS,
			});
			return CONFLICT_PAUSE_MS;
		}
		const pauseMs = backoff(this.#failures, RETRY);
		// Said at the first failure and from then on ever more rarely: the pauses grow.
		logger.warn("Telegram cannot be asked for updates", { reason, failures: this.#failures, retryInMs: pauseMs });
		return pauseMs;
	}

	async #confirm(): Promise<void> {
		const signal = AbortSignal.timeout(CONFIRM_TIMEOUT_MS);
		await this.#options.api
			.getUpdates({ offset: this.#offset, limit: 1, timeout: 0 }, grammySignal(signal))
			.catch((error: unknown) => {
				this.#options.logger.warn("Handled updates could not be confirmed: they will be handled again", { error });
			});
	}
}
