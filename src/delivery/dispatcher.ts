import type { Translate } from "../formatter/translations.ts";
import type { Clock } from "../kit/clock.ts";
import type { Log } from "../kit/log.ts";
import type { ChatId, DestinationKey } from "../news/destination.ts";
import type { Message } from "../news/message.ts";
import type { Position } from "../news/position.ts";
import type { Subscription } from "../news/subscription.ts";
import type { SendOutcome } from "../telegram/send-outcome.ts";
import type { Sender } from "../telegram/sender.ts";
import { type Attempts, afterOutcome, type Consequence } from "./after-outcome.ts";
import { ArticleMessages } from "./article-messages.ts";
import type { ChatLimits } from "./chat-limits.ts";
import { hasWork } from "./has-work.ts";
import { articleJob, catchUpJob, editJob, type Job } from "./job.ts";
import type { LogTail } from "./log-tail.ts";
import { nextEdit } from "./next-edit.ts";
import { nextPost } from "./next-post.ts";
import { Outage } from "./outage.ts";
import type { Pacer } from "./pacer.ts";
import type { PositionWriter } from "./position-writer.ts";
import { blockedUntil, isGone, type Reader, readerOf } from "./reader.ts";
import type { Refusals } from "./refusals.ts";

/** How a destination's turn ended. */
export type TurnResult =
	/** It has read everything, or cannot be reached. */
	| { readonly kind: "idle" }
	/** Something was done; there may be more. */
	| { readonly kind: "more" }
	/** Nothing can be done before `at`, in milliseconds since the Unix epoch. */
	| { readonly kind: "later"; readonly at: number }
	| { readonly kind: "moved"; readonly to: ChatId }
	/** Telegram does not accept the bot. */
	| { readonly kind: "stop"; readonly reason: string };

export interface DispatcherOptions {
	readonly subscriptions: { get(key: DestinationKey): Promise<Subscription | undefined> };
	readonly positions: { get(key: DestinationKey): Promise<Position | undefined> };
	readonly writer: PositionWriter;
	readonly tail: LogTail;
	readonly sender: Sender;
	readonly pacer: Pacer;
	readonly limits: ChatLimits;
	readonly refusals: Refusals;
	readonly translate: Translate;
	readonly clock: Clock;
	readonly logger: Log;
	/** Gives up calls in hand. */
	readonly signal: AbortSignal;
	readonly onOutcome: (kind: Job["kind"], outcome: SendOutcome["kind"]) => void;
}

const FRESH: Omit<Attempts, "since"> = { throttled: 0, ambiguous: 0, cannotPost: 0, plain: false };

/** Does the next thing for one destination: a post, else an edit. One turn at a time per destination. */
export class Dispatcher {
	readonly #options: DispatcherOptions;
	readonly #attempts = new Map<DestinationKey, Attempts>();
	/** Positions that the store did not take after their message had left; repeating the message would be worse. */
	readonly #unsaved = new Map<DestinationKey, Position>();
	readonly #outage = new Outage();
	readonly #messages = new ArticleMessages();
	/** When a send was last accepted, in milliseconds since the Unix epoch. */
	#reachedAt = 0;

	constructor(options: DispatcherOptions) {
		this.#options = options;
	}

	async turn(key: DestinationKey): Promise<TurnResult> {
		const reader = await this.#load(key);
		if (reader === undefined || isGone(reader)) return { kind: "idle" };
		const now = this.#options.clock.now();
		const blocked = blockedUntil(reader);
		if (blocked > now) return { kind: "later", at: blocked };
		const job = await this.#nextJob(reader, now);
		return job === undefined ? { kind: "idle" } : this.#carryOut(job);
	}

	async #load(key: DestinationKey): Promise<Reader | undefined> {
		const { subscriptions, positions } = this.#options;
		const unsaved = this.#unsaved.get(key);
		if (unsaved !== undefined) await this.#save(key, unsaved);
		const subscription = await subscriptions.get(key);
		return subscription && readerOf(key, subscription, await positions.get(key));
	}

	async #nextJob(reader: Reader, now: number): Promise<Job | undefined> {
		const { tail, refusals, translate } = this.#options;
		const post = await nextPost(reader, { log: tail, now, isWithdrawn: ({ id }) => refusals.isWithdrawn(id) });
		if (post.kind === "article") return articleJob(reader, post, this.#messages.of(post.article));
		if (post.kind === "catch-up") return catchUpJob(reader, post, translate);
		const edit = nextEdit(reader, (edition, seq) => tail.at(edition, seq), now);
		if (edit !== undefined) return editJob(reader, edit, this.#messages.of(edit.article));
		if (post.position !== reader.position) await this.#save(reader.key, post.position);
		return undefined;
	}

	async #carryOut(job: Job): Promise<TurnResult> {
		const { limits, pacer, clock, onOutcome } = this.#options;
		const { chat } = job.reader.destination;
		const allowedAt = limits.allowedAt(chat);
		if (allowedAt > clock.now()) return { kind: "later", at: allowedAt };
		limits.left(chat);
		await pacer.turn();
		const attempts = this.#attempts.get(job.reader.key) ?? { ...FRESH, since: clock.now() };
		const outcome = await this.#call(job, attempts.plain ? plainText(job.message) : job.message);
		limits.arrived(chat);
		onOutcome(job.kind, outcome.kind);
		this.#tellPacer(job, outcome);
		const now = clock.now();
		return this.#follow(job, this.#consequence(job, outcome, attempts, now), attempts, now);
	}

	#call({ reader, editMessageId }: Job, message: Message): Promise<SendOutcome> {
		const { sender, signal } = this.#options;
		if (editMessageId === undefined) return sender.send(reader.destination, message, signal);
		return sender.edit(reader.destination, editMessageId, message, signal);
	}

	#tellPacer({ reader }: Job, outcome: SendOutcome): void {
		if (outcome.kind === "sent") {
			this.#options.pacer.accepted();
			this.#reachedAt = this.#options.clock.now();
		}
		if (outcome.kind === "wait") this.#options.pacer.throttled(reader.key, outcome.seconds);
	}

	/** A message that cannot be edited any more is left as it is, without a second try. */
	#consequence(job: Job, outcome: SendOutcome, attempts: Attempts, now: number): Consequence {
		const plain = attempts.plain || job.kind === "edit";
		const offlineUntil = outcome.kind === "unsent" ? this.#outage.begun(now) : now;
		if (outcome.kind !== "unsent") this.#outage.ended();
		const othersReached = this.#reachedAt > attempts.since;
		return afterOutcome(outcome, { attempts: { ...attempts, plain }, offlineUntil, othersReached, now });
	}

	async #follow(job: Job, next: Consequence, attempts: Attempts, now: number): Promise<TurnResult> {
		const { reader } = job;
		switch (next.kind) {
			case "done":
				return this.#finish(job, job.done(now, next.messageId));
			case "skip":
				this.#noteRefusal(job, next.reason);
				return this.#finish(job, job.done(now, undefined));
			case "plain":
				this.#attempts.set(reader.key, { ...attempts, plain: true });
				return { kind: "more" };
			case "again":
				this.#attempts.set(reader.key, { ...attempts, [next.counter]: attempts[next.counter] + 1 });
				if (next.keep) await this.#save(reader.key, waitingUntil(reader.position, next, now));
				this.#options.logger.debug("Delivery waits", {
					destination: reader.key,
					reason: next.reason,
					untilMs: next.at,
				});
				return { kind: "later", at: next.at };
			case "offline":
				this.#options.pacer.pauseUntil(next.until);
				if (this.#outage.isNew) this.#options.logger.warn("Telegram cannot be reached", { reason: next.reason });
				return { kind: "later", at: next.until };
			case "gone":
				this.#options.logger.info("Destination is gone", { destination: reader.key, reason: next.reason });
				await this.#save(reader.key, { ...reader.position, gone: { at: now, reason: next.reason } });
				return { kind: "idle" };
			case "moved":
			case "stop":
				return next;
		}
	}

	/** Most have read everything now: they need no further look at the store until something new comes up. */
	async #finish({ reader }: Job, position: Position): Promise<TurnResult> {
		const { notBefore: _, paused: __, gone: ___, ...reachable } = position;
		this.#attempts.delete(reader.key);
		await this.#save(reader.key, reachable);
		return hasWork({ ...reader, position: reachable }, this.#options.tail, this.#options.clock.now())
			? { kind: "more" }
			: { kind: "idle" };
	}

	#noteRefusal({ reader, article }: Job, reason: string): void {
		const fields = { destination: reader.key, articleUrl: article?.url, reason };
		this.#options.logger.error("Telegram refuses a message", fields);
		if (article === undefined || !this.#options.refusals.note(article.id, reader.destination.chat)) return;
		this.#options.logger.error("Article is withdrawn: Telegram refuses it everywhere", {
			articleUrl: article.url,
			reason,
		});
	}

	async #save(key: DestinationKey, position: Position): Promise<void> {
		this.#unsaved.set(key, position);
		await this.#options.writer.write(key, position);
		this.#unsaved.delete(key);
	}
}

function waitingUntil(
	position: Position,
	{ counter, at, reason }: Extract<Consequence, { kind: "again" }>,
	now: number,
): Position {
	return counter === "cannotPost"
		? { ...position, paused: { at: now, until: at, reason } }
		: { ...position, notBefore: at };
}

/** The same words without anything that Telegram could object to. */
function plainText({ text }: Message): Message {
	return { text, entities: [] };
}
