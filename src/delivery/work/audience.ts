import { type ChatId, type DestinationKey, destinationKey, destinationOf } from "../../news/destination.ts";
import type { EditionCode } from "../../news/edition.ts";
import { type Addressee, isMeantFor, type NoticeAudience } from "../../news/notice.ts";
import { editionsOf, inOneOrder } from "../../news/stream.ts";
import type { Subscription } from "../../news/subscription.ts";

/** Who reads which edition, in memory: an entry finds its readers here without a look at the store. */
export class Audience {
	readonly #choices = new Map<DestinationKey, Addressee>();
	/** Chats with topics that subscribe, and these: so that what happens in one chat costs no look at the others. */
	readonly #topics = new Map<ChatId, Set<DestinationKey>>();
	/** Destinations with the same choice share one record: there are far fewer choices than destinations. */
	readonly #kinds = new Map<string, Addressee>();

	/** Takes over what the destination has chosen now; `undefined` when it has no subscription any more. */
	set(key: DestinationKey, subscription: Subscription | undefined): void {
		this.#choices.delete(key);
		this.#setTopic(key, subscription !== undefined);
		if (subscription === undefined) return;
		this.#choices.set(key, this.#kindOf(inOneOrder(editionsOf(subscription)), subscription.chatType));
	}

	/** Everybody who subscribes: they all read notices. */
	all(): Iterable<DestinationKey> {
		return this.#choices.keys();
	}

	/** Those who read something now, and are meant. */
	meant(audience: NoticeAudience): ReadonlySet<DestinationKey> {
		const meant = new Set<DestinationKey>();
		for (const [key, choice] of this.#choices)
			if (choice.editions.length > 0 && isMeantFor(audience, choice)) meant.add(key);
		return meant;
	}

	/**
	 * Who reads the edition now. They are looked for among all, which takes milliseconds where there are a hundred thousand, an article at a
	 * time: to keep a set of each edition's would take nearly as much memory again, all the time.
	 */
	readersOf(edition: EditionCode): ReadonlySet<DestinationKey> {
		const readers = new Set<DestinationKey>();
		for (const [key, { editions }] of this.#choices) if (editions.includes(edition)) readers.add(key);
		return readers;
	}

	/** The chat's own subscription and those of its topics. */
	inChat(chat: ChatId): DestinationKey[] {
		const whole = destinationKey({ chat });
		return [...(this.#choices.has(whole) ? [whole] : []), ...(this.#topics.get(chat) ?? [])];
	}

	get size(): number {
		return this.#choices.size;
	}

	#setTopic(key: DestinationKey, subscribes: boolean): void {
		const { chat, topic } = destinationOf(key);
		if (topic === undefined) return;
		const topics = this.#topics.get(chat) ?? new Set();
		if (subscribes) this.#topics.set(chat, topics.add(key));
		else if (topics.delete(key) && topics.size === 0) this.#topics.delete(chat);
	}

	#kindOf(editions: readonly EditionCode[], chatType: string): Addressee {
		const name = [chatType, ...editions].join(" ");
		const known = this.#kinds.get(name) ?? { editions, chatType };
		this.#kinds.set(name, known);
		return known;
	}
}
