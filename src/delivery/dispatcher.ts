import { isDeepStrictEqual } from "node:util";
import type { PostForm } from "../formatter/post-form.ts";
import type { DestinationKey } from "../news/destination.ts";
import type { LoggedArticle } from "../news/logged-article.ts";
import type { Message } from "../news/message.ts";
import type { Position } from "../news/position.ts";
import { stillCounts } from "../news/schedule.ts";
import { createReleases, type Release } from "../news/settings/release.ts";
import type { LogEntry } from "../news/stream.ts";
import type { SendOutcome } from "../telegram/send-outcome.ts";
import { topicState } from "../telegram/topic-state.ts";
import { type Attempts, afterOutcome, type Consequence, holdMs } from "./after-outcome.ts";
import type { Refusal } from "./after-refusal.ts";
import { asMeant } from "./as-meant.ts";
import type { DispatcherOptions } from "./dispatcher-options.ts";
import { Evidence } from "./evidence.ts";
import { Outage } from "./pace/outage.ts";
import { EntryMessages } from "./reading/entry-messages.ts";
import { entryOf, formOf, hasWork, type Job, nextJob } from "./reading/next-job.ts";
import {
	blockedMs,
	isGone,
	past,
	type Subscriber,
	subscriberOf,
	withoutPause,
	withoutTrouble,
} from "./reading/subscriber.ts";
import { fromStore, tailFromStore } from "./store-failure.ts";
import type { TurnResult } from "./turn-result.ts";
import { AttemptBook } from "./work/attempt-book.ts";
import { EditRests } from "./work/edit-rests.ts";
import { heldMs, restOf } from "./work/rest.ts";
import { Unanswered } from "./work/unanswered.ts";

/** Does the next thing for one destination: a post, else an edit. One turn at a time per destination. */
export class Dispatcher {
	readonly #options: DispatcherOptions;
	readonly #attempts = new AttemptBook();
	readonly #outage = new Outage();
	readonly #evidence: Evidence;
	readonly #editRests = new EditRests();
	readonly #messages = new EntryMessages();
	readonly #releaseAt = createReleases();
	readonly #unanswered = new Unanswered();
	/** Sends of the whole bot that Telegram took. */
	#accepted = 0;

	constructor(options: DispatcherOptions) {
		this.#options = { ...options, tail: tailFromStore(options.tail) };
		this.#evidence = new Evidence(options);
	}

	/** `isStale` tells whether somebody changed the destination's subscription since the turn began. */
	async turn(key: DestinationKey, isStale: () => boolean): Promise<TurnResult> {
		const { clock, broadcasts, progress } = this.#options;
		const subscriber = await progress.during("the records of a destination", () => this.#load(key));
		const now = clock.now();
		if (subscriber === undefined || isGone(subscriber, now)) {
			this.#forget(key);
			if (subscriber !== undefined) broadcasts.isGone(subscriber);
			return { kind: "idle" };
		}
		const waitMs = blockedMs(subscriber, now);
		if (waitMs > 0) return this.#later(subscriber, waitMs);
		const release = this.#releaseAt(subscriber.subscription, now);
		const job = await progress.during("what comes next", () => this.#nextJob(subscriber, release, now));
		const suspect = this.#evidence.onTrial(key);
		// There is no next one yet that could tell whose fault it is.
		if (suspect !== undefined && (job.kind === "nothing" || job.kind === "edit"))
			return this.#hold(subscriber, suspect.entry, { reason: suspect.reason, since: now });
		if (job.kind === "nothing") this.#unanswered.forget(key);
		if (job.kind === "nothing") return this.#passBy(subscriber, job.position, release);
		return this.#carryOut(job, () => isStale() || !this.#isStill(release, subscriber));
	}

	/** For how many milliseconds somebody has waited for a message of which Telegram says nothing, since it took the last one; 0 for nobody. */
	get unansweredMs(): number {
		const now = this.#options.clock.elapsed();
		return now - (this.#unanswered.oldestSince ?? now);
	}

	#forget(key: DestinationKey): void {
		this.#unanswered.forget(key);
		this.#attempts.forget(key);
		this.#editRests.forget(key);
		this.#evidence.forget(key);
	}

	async #load(key: DestinationKey): Promise<Subscriber | undefined> {
		const { keeper, subscriptions, positions, broadcasts } = this.#options;
		await fromStore(keeper.flush());
		// Side by side: where the store is far away, a turn waits for it once.
		const reading = fromStore(positions.get(key));
		reading.catch(() => undefined); // of somebody who subscribes to nothing, nobody asks
		const subscription = await fromStore(subscriptions.get(key));
		if (subscription === undefined && broadcasts.isIdle) return undefined;
		const position = await reading;
		if (subscription === undefined) return void broadcasts.hasLeft(key, position);
		const isInnocent = this.#evidence.isInnocent(key);
		return subscriberOf(key, subscription, position && isInnocent ? withoutPause(position) : position);
	}

	/** For a reason of its own, which it takes along over a restart. */
	#later(subscriber: Subscriber, waitMs: number): TurnResult {
		this.#options.broadcasts.waits(subscriber, waitMs);
		return { kind: "later", waitMs };
	}

	#nextJob(subscriber: Subscriber, release: Release, now: number): ReturnType<typeof nextJob> {
		const { tail, translate, textOf } = this.#options;
		const isWithdrawn = (entry: LogEntry) => this.#evidence.isPassedOver(subscriber.key, entry);
		const messageOf = (entry: LogEntry, form: PostForm) => this.#messages.of(entry, now, form);
		const areEditsResting = this.#restMs(subscriber.key) > 0;
		return nextJob(subscriber, { tail, now, release, isWithdrawn, translate, textOf, messageOf, areEditsResting });
	}

	#restMs(key: DestinationKey): number {
		return this.#editRests.leftMs(key, this.#options.clock.elapsed());
	}

	/** Whether quiet hours have not begun meanwhile, or a digest become due. */
	#isStill(release: Release, { subscription }: Subscriber): boolean {
		return isDeepStrictEqual(this.#releaseAt(subscription, this.#options.clock.now()), release);
	}

	/** Of many entries that do not come here only the first were looked at: there may be something to post behind them. */
	async #passBy(subscriber: Subscriber, next: Position, release: Release): Promise<TurnResult> {
		if (next === subscriber.position) return this.#rest(subscriber, release);
		await fromStore(this.#options.keeper.save(subscriber.key, next));
		this.#options.broadcasts.read(subscriber, next, []);
		return this.#moreOrIdle({ ...subscriber, position: next });
	}

	#rest(subscriber: Subscriber, release: Release): TurnResult {
		const now = this.#options.clock.now();
		if (this.#moreOrIdle(subscriber).kind === "idle") return { kind: "idle" };
		this.#options.broadcasts.waits(subscriber, heldMs(release, now));
		return restOf(subscriber, release, { now, editsRestMs: this.#restMs(subscriber.key) });
	}

	/** Most have read everything now: they need no further look at the store until something new comes up. */
	#moreOrIdle(subscriber: Subscriber): TurnResult {
		const { tail, clock } = this.#options;
		return hasWork(subscriber, tail, clock.now()) ? { kind: "more" } : { kind: "idle" };
	}

	async #carryOut(job: Job, isStale: () => boolean): Promise<TurnResult> {
		const { gates, pace, stopping } = this.#options;
		const { key, destination } = job.subscriber;
		const { chat } = destination;
		const silentMs = this.#evidence.silentMs(key);
		if (silentMs > 0) return { kind: "later", waitMs: silentMs };
		if (gates.waitMs(chat) > 0) return { kind: "later", waitMs: gates.waitMs(chat) };
		await pace.turn(stopping);
		// The pacer may have paused for long: people change their minds, and other topics of the chat had their turns.
		if (isStale() || this.#evidence.silentMs(key) > 0) return { kind: "more" };
		if (gates.waitMs(chat) > 0) return { kind: "later", waitMs: gates.waitMs(chat) };
		return this.#options.progress.during("a send to be over and written down", () => this.#send(job));
	}

	async #send(job: Job): Promise<TurnResult> {
		const { gates, clock, onOutcome } = this.#options;
		const attempts = this.#attempts.of(job, this.#accepted);
		const booking = gates.book(job.subscriber.destination.chat);
		const leftAt = clock.now();
		const outcome = await this.#call(job, formOf(job.message, attempts.refusedForms) ?? job.message);
		booking.arrived();
		onOutcome(job, outcome.kind);
		this.#report(job, outcome, clock.now() - leftAt);
		this.#takeNote(job, outcome);
		const next = this.#consequence(job, outcome, attempts);
		this.#noteAnswer(job, next);
		return this.#follow(job, next, attempts, leftAt);
	}

	/** Of a correction nobody is without news. */
	#noteAnswer({ kind, subscriber }: Job, next: Consequence): void {
		const isOpen = next.kind === "offline" || (next.kind === "again" && next.counter === "ambiguous");
		if (isOpen && kind !== "edit") this.#unanswered.note(subscriber.key, this.#options.clock.elapsed());
		else this.#unanswered.forget(subscriber.key);
	}

	#call({ subscriber, editMessageId }: Job, message: Message): Promise<SendOutcome> {
		const { sender, givingUp } = this.#options;
		if (editMessageId === undefined) return sender.send(subscriber.destination, message, givingUp);
		return sender.edit(subscriber.destination, editMessageId, message, givingUp);
	}

	#report({ kind, subscriber, article }: Job, outcome: SendOutcome, tookMs: number): void {
		const fields = { destination: subscriber.key, job: kind, articleUrl: article?.url, outcome: outcome.kind, tookMs };
		this.#options.logger.debug("Telegram has answered a send", fields);
	}

	#takeNote({ subscriber, article }: Job, outcome: SendOutcome): void {
		if (outcome.kind === "wait") this.#options.pace.throttled(String(subscriber.destination.chat), outcome.seconds);
		if (outcome.kind === "sent") this.accepted(article);
	}

	/** Telegram took a message, of a turn or not, with this article or none. */
	accepted(article?: LoggedArticle): void {
		this.#accepted++;
		this.#unanswered.accepted();
		this.#options.pace.accepted();
		this.#evidence.taken(article);
	}

	#consequence(job: Job, answer: SendOutcome, attempts: Attempts): Consequence {
		const hasSimpler = answer.kind === "refused" && formOf(job.message, attempts.refusedForms + 1) !== undefined;
		const outcome = asMeant(job, answer, hasSimpler);
		const offlineMs = outcome.kind === "unsent" ? this.#outage.begun(this.#options.clock.elapsed()) : 0;
		if (outcome.kind !== "unsent") this.#outage.ended();
		const othersReached = this.#accepted > attempts.acceptedBefore;
		return afterOutcome(outcome, { attempts, hasSimpler, offlineMs, othersReached });
	}

	/** `leftAt`: when the call left. What people did after that is newer than its answer. */
	async #follow(job: Job, next: Consequence, attempts: Attempts, leftAt: number): Promise<TurnResult> {
		const { logger, pace, keeper } = this.#options;
		const { key, position } = job.subscriber;
		switch (next.kind) {
			case "done":
				return this.#finish(job, job.done(this.#options.clock.now(), next.messageId));
			case "assumed":
				return this.#assume(job, leftAt);
			case "refused":
				return this.#afterRefusal(job, next.reason, leftAt);
			case "skip":
				// People delete messages, and then there is nothing to mend: no fault of the article.
				logger.info("Message cannot be edited any more", {
					...{ destination: key, articleUrl: job.article?.url, reason: next.reason },
				});
				return this.#save(job.subscriber, job.done(this.#options.clock.now(), undefined));
			case "simpler":
				this.#attempts.note(job, { ...attempts, refusedForms: attempts.refusedForms + 1 });
				return { kind: "more" };
			case "again":
				return this.#waitAndRepeat(job, next, attempts, leftAt);
			case "offline":
				pace.pauseFor(next.waitMs);
				if (this.#outage.isNew) logger.warn("Telegram cannot be reached", { reason: next.reason });
				return { kind: "later", waitMs: next.waitMs };
			case "gone":
				logger.info("Destination is gone", { destination: key, reason: next.reason });
				this.#attempts.forget(key);
				await fromStore(keeper.save(key, { ...position, gone: { at: leftAt, reason: next.reason } }));
				this.#options.broadcasts.isGone(job.subscriber);
				return { kind: "idle" };
			case "moved":
				this.#attempts.forget(key);
				return next;
			case "stop":
				return next;
		}
	}

	/** The whole chat waits: a topic has no limits of its own. */
	async #waitAndRepeat(job: Job, next: Again, attempts: Attempts, leftAt: number): Promise<TurnResult> {
		const { gates, logger, keeper } = this.#options;
		const { key, position, destination } = job.subscriber;
		const { waitMs, counter, reason } = next;
		this.#attempts.note(job, { ...attempts, [counter]: attempts[counter] + 1 });
		if (counter === "cannotPost" && job.kind === "edit") return this.#restEdits(job, reason);
		if (counter === "cannotPost") return this.#hold(job.subscriber, entryOf(job), { reason, since: leftAt, waitMs });
		gates.block(destination.chat, waitMs);
		if (next.keep) await fromStore(keeper.save(key, { ...position, notBefore: leftAt + waitMs }));
		logger.debug("Delivery waits", { destination: key, reason, waitMs });
		return this.#later(job.subscriber, waitMs);
	}

	/** The message stands there as it was, so this is no reason to hold up news. */
	#restEdits({ subscriber, article }: Job, reason: string): TurnResult {
		const { clock, logger } = this.#options;
		const { key } = subscriber;
		const waitMs = this.#editRests.begin(key, clock.elapsed());
		// The text of one correction may be to blame, in however many chats: only what probes already is looked at.
		if (this.#evidence.isOfAll) this.#evidence.refused(subscriber, article, reason);
		logger.info("Message cannot be corrected yet", { destination: key, articleUrl: article?.url, reason, waitMs });
		return { kind: "more" };
	}

	async #afterRefusal(job: Job, reason: string, leftAt: number): Promise<TurnResult> {
		const { subscriber } = job;
		const entry = entryOf(job);
		const verdict = this.#evidence.judge(subscriber.key, entry, reason);
		// In another hour it begins in its own form again.
		this.#attempts.forget(subscriber.key);
		return verdict === "hold" ? this.#hold(subscriber, entry, { reason, since: leftAt }) : { kind: "more" };
	}

	/** Nothing shows that the chat took it, so what it refused before comes again first, and then this. */
	#assume(job: Job, leftAt: number): Promise<TurnResult> {
		const suspect = this.#evidence.onTrial(job.subscriber.key);
		if (suspect === undefined) return this.#finish(job, job.done(this.#options.clock.now(), undefined));
		this.#attempts.forget(job.subscriber.key);
		return this.#hold(job.subscriber, suspect.entry, { reason: suspect.reason, since: leftAt });
	}

	/** The destination takes nothing now. When no other does, the bot is to blame: then all wait, and nothing is noted of this one. */
	async #hold(subscriber: Subscriber, entry: LogEntry | undefined, refusal: Refusal): Promise<TurnResult> {
		const { clock, keeper, logger, onTopicShut } = this.#options;
		const { reason, since } = refusal;
		const { key, destination, subscription, position } = subscriber;
		const heldBefore = this.#evidence.hold(key);
		const waitMs = refusal.waitMs ?? holdMs(heldBefore);
		this.#evidence.refused(subscriber, entry, reason);
		if (this.#evidence.isOfAll) return { kind: "later", waitMs: this.#evidence.afterRefusalMs() };
		const isSame = topicState(position.paused?.reason ?? "") === topicState(reason);
		const told = position.paused?.told === true && isSame && stillCounts(position.paused, subscription, clock.now());
		const paused = { at: since, until: since + waitMs, reason, ...(told ? { told } : {}) };
		await fromStore(keeper.save(key, { ...position, paused }));
		if (!told && destination.topic !== undefined && topicState(reason) !== undefined) onTopicShut(key);
		logger.info("Destination takes nothing: what it has not read is kept", { destination: key, reason, waitMs });
		return this.#later(subscriber, waitMs);
	}

	/** It took a message, or may have. */
	async #finish(job: Job, position: Position): Promise<TurnResult> {
		const { subscriber } = job;
		const reachable = withoutTrouble(past(position, this.#evidence.tookNext(subscriber)));
		this.#evidence.forget(subscriber.key);
		if (job.kind === "edit") this.#editRests.forget(subscriber.key);
		const result = await this.#save(subscriber, reachable);
		this.#options.broadcasts.read(subscriber, reachable, job.tells);
		return result;
	}

	async #save(subscriber: Subscriber, position: Position): Promise<TurnResult> {
		this.#attempts.forget(subscriber.key);
		await fromStore(this.#options.keeper.save(subscriber.key, position));
		return this.#moreOrIdle({ ...subscriber, position });
	}
}

type Again = Extract<Consequence, { kind: "again" }>;
