import type { Api } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import { z } from "zod";
import type { Clock } from "../../kit/clock.ts";
import { MINUTE_MS, SECOND_MS } from "../../kit/durations.ts";
import type { Logger } from "../../kit/logger.ts";
import { type Progress, UNWATCHED } from "../../kit/watch/progress.ts";
import { grammySignal } from "../create-bot.ts";
import type { SendOutcome } from "../send-outcome.ts";
import { OpenUpdates } from "./open-updates.ts";
import { type OddUpdate, parseUpdate, parseUpdates } from "./parse-updates.ts";
import { PersistentCalls } from "./persistent-calls.ts";
import { UpdateLedger, type UpdateRecords } from "./update-ledger.ts";

export interface UpdateIntakeOptions {
	readonly api: Api;
	/** Called once, before the first update, with what Telegram says about the bot. */
	readonly onConnected: (me: UserFromGetMe) => Promise<void>;
	readonly handle: (update: Update) => Promise<void>;
	/** Where Telegram is to bring updates, which are then given to `take`; they are fetched by long polling without it. */
	readonly webhook?: { readonly url: string; readonly secret: string } | undefined;
	/** Where several take updates in: resolves when it is for this one to tell Telegram of the webhook. At once without it. */
	readonly untilItRegisters?: () => Promise<void>;
	/** Whether others take updates in at the same time, on the same records: what they have in hand is left to them. */
	readonly isOneOfSeveral?: boolean;
	/** Telegram does not accept the bot; the intake has ended. */
	readonly onUnusable: (reason: string) => void;
	/** Called at the first success after failures. */
	readonly onReachedAgain?: () => void;
	/** Sorts what a call threw, as `classifierFor(api)` does. */
	readonly classify: (error: unknown) => SendOutcome;
	readonly records: UpdateRecords;
	/** Whether the run before this one ended without a stop. */
	readonly wasCutOff: boolean;
	/** Once it is aborted, a stop begins no update any more: what waits is left to the next run. */
	readonly givingUp?: AbortSignal;
	/** Nobody watches it unless given. */
	readonly progress?: Progress;
	readonly clock: Clock;
	readonly logger: Logger;
}

/** What the handlers understand. https://core.telegram.org/bots/api#update */
const ALLOWED_UPDATES = ["message", "channel_post", "my_chat_member", "callback_query", "inline_query"] as const;

/** Telegram allows up to 50. */
const LONG_POLL_SECONDS = 30;
/** So long a poll waits at most until what the one before it brought is handled or written down, which takes half of that unless the store fails. */
const RELEASED_WITHIN_MS = SECOND_MS;
/** The pause between two polls of a server that brings the same again and again. */
const STALE_PAUSE_MS = 200;
/** Telegram holds a poll for 3 s that asks for the same offset again so soon. */
const CONFIRM_TIMEOUT_MS = 4_000;
/** A poll that has waited for so long has reached Telegram, and confirmed what it is to confirm. */
const REACHED_AFTER_MS = SECOND_MS;
/** Shorter outages are everyday life. */
const TROUBLE_AFTER_MS = MINUTE_MS;
/** Under a webhook nothing else tells that Telegram cannot be reached. */
const LOOK_EVERY_MS = MINUTE_MS;

const CANNOT_ASK = "Telegram cannot be asked for updates";
const CANNOT_REACH = "Telegram cannot be reached";
const meSchema = z.looseObject({ id: z.int(), username: z.string() });

/**
 * Long polling, or a webhook with its registration. Telegram keeps an update until it was handled or written down, so `kill -9` loses
 * nothing; a stop confirms what was handled, so nothing is handled again after it.
 */
export class UpdateIntake {
	readonly #options: UpdateIntakeOptions;
	readonly #stopping = new AbortController();
	readonly #ledger: UpdateLedger;
	readonly #open: OpenUpdates;
	readonly #calls: PersistentCalls;
	#running: Promise<void> | undefined;
	#isConnected = false;
	#isRegistering = false;
	#webhookInTheWay = false;
	/** Since the last look for what was left unfinished. */
	#cannotResume = false;
	/** The number after the last update that a poll has brought. */
	#next = 0;
	#polled = { offset: 0, at: 0 };
	#confirmed = 0;

	constructor(options: UpdateIntakeOptions) {
		this.#options = options;
		this.#ledger = new UpdateLedger(options);
		this.#open = new OpenUpdates({ ...options, ledger: this.#ledger, comesAgain: options.webhook !== undefined });
		this.#calls = new PersistentCalls({
			...options,
			stopping: this.#stopping.signal,
			onWebhookInTheWay: () => {
				this.#webhookInTheWay = true;
			},
		});
	}

	start(): void {
		this.#running ??= this.#run();
	}

	/** Lets the updates in hand be handled, confirms them, and resolves. Safe to call twice. */
	async stop(): Promise<void> {
		this.#stopping.abort();
		await this.#running;
		await this.#open.idle();
	}

	/** Why no updates come in, if so. */
	get trouble(): string | undefined {
		if (!this.#isConnected) return "not connected to Telegram yet";
		if (this.#isRegistering) return "the webhook could not be set yet";
		if (this.#calls.failingMs < TROUBLE_AFTER_MS) return undefined;
		return this.#options.webhook === undefined ? CANNOT_ASK : CANNOT_REACH;
	}

	/**
	 * An update that came by the webhook. Resolves once it was handled or written down. Rejects when Telegram is to bring it again:
	 * it could not be handled, or not be taken now.
	 */
	async take(value: unknown): Promise<void> {
		const parsed = parseUpdate(value);
		if (!("update" in parsed)) return this.#drop([parsed]);
		if (!this.#isConnected || this.#stopping.signal.aborted) throw new Error("Cannot take update: not working now");
		if (this.#open.isFull && !this.#open.isKnown(parsed.update.update_id))
			throw new Error("Cannot take update: too many are in hand");
		await this.#open.take(parsed.update);
	}

	async #run(): Promise<void> {
		const me = await this.#calls.make(CANNOT_ASK, (signal) => this.#getMe(signal));
		if (me === undefined) return;
		const { progress = UNWATCHED } = this.#options;
		await progress.during("the bot to be set up", () => this.#setUp(me));
		await progress.during("the updates of the run before", () => this.#resume());
		this.#isConnected = true;
		const { webhook } = this.#options;
		if (webhook === undefined) await this.#pollUntilStopped();
		else await this.#keepWebhook(webhook);
	}

	async #setUp(me: UserFromGetMe): Promise<void> {
		await this.#options.onConnected(me).catch((error: unknown) => {
			this.#options.logger.warn("Bot could not be set up completely", { error });
		});
	}

	async #getMe(signal: AbortSignal): Promise<UserFromGetMe> {
		const me = await this.#options.api.getMe(grammySignal(signal));
		if (!meSchema.safeParse(me).success) throw new Error("Cannot connect: getMe was answered by something else");
		return me;
	}

	async #resume(): Promise<void> {
		const { isOneOfSeveral = false, logger } = this.#options;
		try {
			const unfinished = await (isOneOfSeveral ? this.#ledger.leftBehind() : this.#ledger.unfinished());
			for (const update of unfinished) this.#open.resume(update);
			this.#cannotResume = false;
		} catch (error) {
			// Of several each looks again within a minute; whoever has the store alone does so at its next start.
			if (!this.#cannotResume) logger.error("Updates that were left unfinished cannot be read", { error });
			this.#cannotResume = true;
		}
	}

	async #keepWebhook(webhook: { url: string; secret: string }): Promise<void> {
		const { signal } = this.#stopping;
		void this.#register(webhook, signal);
		while (!signal.aborted) {
			await this.#options.clock.sleep(LOOK_EVERY_MS, signal).catch(() => undefined); // the only rejection is the stop
			if (this.#isRegistering) continue;
			const me = await this.#calls.make(CANNOT_REACH, (ending) => this.#getMe(ending));
			if (me === undefined) return;
			if (this.#options.isOneOfSeveral === true) await this.#resume();
		}
	}

	async #register(webhook: { url: string; secret: string }, signal: AbortSignal): Promise<void> {
		const { untilItRegisters, logger } = this.#options;
		await untilItRegisters?.();
		if (signal.aborted) return;
		this.#isRegistering = true;
		const complaint = "The webhook could not be set";
		const registered = await this.#calls.make(complaint, (ending) => this.#setWebhook(webhook, ending));
		if (registered === undefined) return;
		this.#isRegistering = false;
		logger.info("Telegram brings updates to the webhook", { url: webhook.url });
	}

	async #setWebhook({ url, secret }: { url: string; secret: string }, signal: AbortSignal): Promise<true> {
		const options = { secret_token: secret, allowed_updates: [...ALLOWED_UPDATES] };
		// Escaped as HTTP wants it: a path of other bytes would be refused by the server that takes it.
		const address = new URL(url).href;
		const answer: unknown = await this.#options.api.setWebhook(address, options, grammySignal(signal));
		if (answer !== true) throw new Error("Cannot set webhook: setWebhook was answered by something else");
		return true;
	}

	async #pollUntilStopped(): Promise<void> {
		const { signal } = this.#stopping;
		while (!signal.aborted) {
			const answer = await this.#calls.make(CANNOT_ASK, (ending) => this.#poll(ending));
			if (answer === undefined) break;
			const isStale = answer.size > 0 && !this.#takeIn(answer.updates);
			await this.#open.until(() => this.#open.oldestHeld === undefined, { ms: RELEASED_WITHIN_MS, signal });
			// However long it takes: each of them has its own end.
			await this.#open.until(() => !this.#open.isFull, { signal });
			// A server that brings the same again although it need not keep it does not get all of our time.
			if (isStale && this.#open.oldestHeld === undefined)
				await this.#options.clock.sleep(STALE_PAUSE_MS, signal).catch(() => undefined); // the only rejection is the stop
		}
		await this.#open.idle();
		await this.#confirm();
	}

	async #poll(signal: AbortSignal): Promise<{ readonly updates: readonly Update[]; readonly size: number }> {
		const { api, clock } = this.#options;
		if (this.#webhookInTheWay) await api.deleteWebhook({}, grammySignal(signal));
		this.#webhookInTheWay = false;
		const offset = this.#offset();
		this.#polled = { offset, at: clock.elapsed() };
		// After a failure Telegram answers at once, and so tells that it can be reached again.
		const timeout = this.#calls.isFailing ? 0 : LONG_POLL_SECONDS;
		const parameters = { offset, timeout, allowed_updates: [...ALLOWED_UPDATES] };
		const { updates, odd } = parseUpdates(await api.getUpdates(parameters, grammySignal(signal)));
		this.#confirmed = offset;
		this.#drop(odd);
		const isStuck = updates.length === 0 && odd.some(({ updateId }) => updateId === undefined);
		if (isStuck) throw new Error("Cannot read updates: none of them has a number, so none can be confirmed");
		const ids = [...updates.map(({ update_id }) => update_id), ...odd.flatMap(({ updateId }) => updateId ?? [])];
		// After a week without updates Telegram counts on from a random number, which may be a lower one.
		if (ids.length > 0) this.#next = Math.max(...ids) + 1;
		return { updates, size: updates.length + odd.length };
	}

	/** Whether there was one that is new. */
	#takeIn(updates: readonly Update[]): boolean {
		const news = updates.filter(({ update_id }) => !this.#open.isKnown(update_id));
		for (const update of news) void this.#open.take(update);
		return news.length > 0;
	}

	/** Confirms what is below it. */
	#offset(): number {
		return Math.min(this.#next, this.#open.oldestHeld ?? this.#next);
	}

	#drop(odd: readonly OddUpdate[]): void {
		for (const { updateId, problem } of odd) {
			if (updateId !== undefined && this.#open.isKnown(updateId)) continue;
			this.#options.logger.warn("Update is dropped: it cannot be read", { updateId, problem });
			if (updateId !== undefined) this.#open.dismiss(updateId);
		}
	}

	async #confirm(): Promise<void> {
		const { api, clock, logger } = this.#options;
		const offset = this.#offset();
		const isReached = this.#polled.offset === offset && clock.elapsed() - this.#polled.at >= REACHED_AFTER_MS;
		if (this.#confirmed === offset || isReached) return;
		const signal = grammySignal(AbortSignal.timeout(CONFIRM_TIMEOUT_MS));
		await api.getUpdates({ offset, limit: 1, timeout: 0 }, signal).catch((error: unknown) => {
			logger.warn("Handled updates could not be confirmed: they will be handled again", { error });
		});
	}
}
