import type { Subscriber } from "../../delivery/reading/subscriber.ts";
import { printable } from "../../kit/printable.ts";
import type { DestinationKey } from "../../news/destination.ts";
import type { EditionCode } from "../../news/edition.ts";
import type { Addressee } from "../../news/notice.ts";
import type { Position } from "../../news/position.ts";
import { stillCounts } from "../../news/schedule.ts";
import { editionsOf, inOneOrder, isReading } from "../../news/stream.ts";
import type { Subscription } from "../../news/subscription.ts";
import type { SubscriberCounts } from "../../status/status.ts";

/** `other`: what only a newer version of the bot knows. */
export const CHAT_KINDS = ["private", "group", "supergroup", "channel", "other"] as const;
type ChatKind = (typeof CHAT_KINDS)[number];

/**
 * `active`: the news comes. `paused`: people stopped it, for a while or until they resume. `held`: the bot may not post there now. `gone`: it
 * cannot be reached. `ended`: no edition is read, and something else was chosen.
 */
export const SUBSCRIPTION_STATES = ["active", "paused", "held", "gone", "ended"] as const;
type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number];

/** What is counted of one destination. Those that are alike share one: there are far fewer kinds than destinations. */
interface Counted {
	readonly chat: ChatKind;
	readonly state: SubscriptionState;
	readonly editions: readonly EditionCode[];
	/** Why it is `gone` or `held`. */
	readonly reason?: string;
}

/** What Telegram said against sending there. */
type Trouble = Pick<Position, "gone" | "paused">;

/** Telegram has some dozens. What comes on top of that, from a server that says something else each time, counts as one. */
const MAX_REASONS = 50;
const OTHER_REASONS = "other reasons";
const MAX_REASON_CHARS = 120;
/** Of a chat, or of something in it: then the reason would be one of its own. */
const NUMBER_OF_SOMETHING = /-?\d{5,}/g;

/**
 * How many subscriptions there are of each kind, counted as they change: whoever asks waits for no look at all of them. It is told of everybody at
 * the start, and then of each change of a subscription and each write of a position.
 */
export class Census {
	readonly #now: () => number;
	readonly #all = new Map<DestinationKey, Counted>();
	readonly #kinds = new Map<string, Counted>();
	readonly #counts = new Map<string, number>();
	/** By the state and why; all that were ever seen. */
	readonly #reasons = new Map<string, number>();
	readonly #readers = new Map<EditionCode, number>();
	readonly #troubles = new Map<DestinationKey, Trouble>();
	/** Pauses by their ends, in milliseconds since the Unix epoch: what changes without a write. */
	readonly #pauses = new Map<DestinationKey, number>();
	/** When somebody last asked for news, of those that have changed since the start or were in trouble then: nobody else's mark is older. */
	readonly #renewedAt = new Map<DestinationKey, number>();

	/** `now` in milliseconds since the Unix epoch. */
	constructor(now: () => number) {
		this.#now = now;
	}

	enrolled({ key, subscription, position }: Pick<Subscriber, "key" | "subscription" | "position">): void {
		if (position.gone !== undefined || position.paused !== undefined) {
			this.#troubles.set(key, troubleOf(position));
			this.#renewedAt.set(key, subscription.renewedAt);
		}
		this.#takeDown(key, subscription);
	}

	/** `undefined` when there is no subscription any more. */
	subscriptionChanged(key: DestinationKey, after: Subscription | undefined): void {
		if (after === undefined) this.#forget(key);
		else {
			this.#renewedAt.set(key, after.renewedAt);
			this.#takeDown(key, after);
		}
	}

	/** To be told of every write; most of them only say that something was read. */
	positionWritten(key: DestinationKey, position: Position): void {
		const counted = this.#all.get(key);
		const isWell = position.gone === undefined && position.paused === undefined;
		if (counted === undefined || (isWell && !this.#troubles.has(key))) return;
		if (isWell) this.#troubles.delete(key);
		else this.#troubles.set(key, troubleOf(position));
		const { chat, editions } = counted;
		const state = this.#stateOf(key, editions.length > 0, this.#renewedAt.get(key) ?? 0);
		this.#put(key, { chat, editions, state });
	}

	/** How many subscribe to the edition, whether or not anything can be sent there. */
	readersOf(edition: EditionCode): number {
		return this.#readers.get(edition) ?? 0;
	}

	/** Everybody who reads something and is not known to be out of reach. */
	*reachable(): Iterable<Addressee> {
		for (const { chat, state, editions } of this.#all.values())
			if (state !== "gone" && state !== "ended") yield { chatType: chat, editions };
	}

	/** Every state and kind of chat with how many there are of it, zeros too. */
	*counts(): Iterable<readonly [{ readonly state: SubscriptionState; readonly chat: ChatKind }, number]> {
		this.#endPauses();
		for (const state of SUBSCRIPTION_STATES)
			for (const chat of CHAT_KINDS) yield [{ state, chat }, this.#counts.get(`${state} ${chat}`) ?? 0];
	}

	/** Why some are `gone` or `held`, in Telegram's words without numbers, the most frequent first. */
	reasons(): SubscriberCounts["reasons"] {
		const found = [...this.#reasons].filter(([, count]) => count > 0).sort(([, one], [, other]) => other - one);
		return found.map(([name, count]) => {
			const state = name.startsWith("gone ") ? "gone" : "held";
			return { state, reason: name.slice(state.length + 1), count };
		});
	}

	#takeDown(key: DestinationKey, subscription: Subscription): void {
		const { chatType, pause, renewedAt } = subscription;
		if (pause === undefined) this.#pauses.delete(key);
		else this.#pauses.set(key, pause.until ?? Number.POSITIVE_INFINITY);
		const chat = CHAT_KINDS.find((kind) => kind === chatType) ?? "other";
		const state = this.#stateOf(key, isReading(subscription), renewedAt);
		this.#put(key, { chat, state, editions: inOneOrder(editionsOf(subscription)) });
	}

	#stateOf(key: DestinationKey, reads: boolean, renewedAt: number): SubscriptionState {
		const now = this.#now();
		const { gone, paused } = this.#troubles.get(key) ?? {};
		if (!reads) return "ended";
		if (stillCounts(gone, { renewedAt }, now)) return "gone";
		if (isHeld({ paused }, { renewedAt }, now)) return "held";
		return (this.#pauses.get(key) ?? 0) > now ? "paused" : "active";
	}

	/** Of all who paused, which are few, those whose time is over. */
	#endPauses(): void {
		const now = this.#now();
		for (const [key, until] of this.#pauses) {
			const counted = this.#all.get(key);
			if (until > now || counted === undefined) continue;
			this.#pauses.delete(key);
			if (counted.state === "paused") this.#put(key, { ...counted, state: "active" });
		}
	}

	#forget(key: DestinationKey): void {
		this.#count(this.#all.get(key), -1);
		for (const map of [this.#all, this.#troubles, this.#pauses, this.#renewedAt]) map.delete(key);
	}

	#put(key: DestinationKey, to: Omit<Counted, "reason">): void {
		const reason = this.#reasonOf(key, to.state);
		const after: Counted = { ...to, ...(reason !== undefined && { reason }) };
		const name = `${after.state} ${after.chat} ${after.editions.join(" ")} ${reason ?? ""}`;
		const shared = this.#kinds.get(name) ?? after;
		this.#kinds.set(name, shared);
		this.#count(this.#all.get(key), -1);
		this.#count(shared, 1);
		this.#all.set(key, shared);
	}

	#reasonOf(key: DestinationKey, state: SubscriptionState): string | undefined {
		const { gone, paused } = this.#troubles.get(key) ?? {};
		const said = state === "gone" ? gone?.reason : state === "held" ? paused?.reason : undefined;
		if (said === undefined) return undefined;
		const reason = printable(said).replace(NUMBER_OF_SOMETHING, "…").slice(0, MAX_REASON_CHARS);
		return this.#reasons.has(`${state} ${reason}`) || this.#reasons.size < MAX_REASONS ? reason : OTHER_REASONS;
	}

	#count(counted: Counted | undefined, by: number): void {
		if (counted === undefined) return;
		const { state, chat, editions, reason } = counted;
		const name = `${state} ${chat}`;
		const why = `${state} ${reason}`;
		if (reason !== undefined) this.#reasons.set(why, (this.#reasons.get(why) ?? 0) + by);
		this.#counts.set(name, (this.#counts.get(name) ?? 0) + by);
		for (const edition of editions) this.#readers.set(edition, this.readersOf(edition) + by);
	}
}

function troubleOf({ gone, paused }: Trouble): Trouble {
	return { ...(gone && { gone }), ...(paused && { paused }) };
}

/** A mark without an end only says that somebody was told. */
function isHeld(
	{ paused }: { readonly paused?: Position["paused"] | undefined },
	subscription: Pick<Subscription, "renewedAt">,
	now: number,
): boolean {
	return stillCounts(paused, subscription, now) && (paused?.until ?? 0) > 0;
}
