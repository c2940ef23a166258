import { type ChatId, type DestinationKey, destinationKey, destinationOf } from "../../news/destination.ts";
import type { EditionCode } from "../../news/edition.ts";
import { editionsOf, inOneOrder, type StreamCode } from "../../news/stream.ts";
import type { Subscription } from "../../news/subscription.ts";

/** Who reads which stream, in memory: an entry finds its readers here without a look at the store. Notices are read by everybody. */
export class Audience {
	readonly #editions = new Map<DestinationKey, readonly EditionCode[]>();
	/** Chats with topics that subscribe, and these: so that what happens in one chat costs no look at the others. */
	readonly #topics = new Map<ChatId, Set<DestinationKey>>();
	readonly #members = new Map<EditionCode, Set<DestinationKey>>();
	/** Destinations with the same choice share one list: there are far fewer choices than destinations. */
	readonly #choices = new Map<string, readonly EditionCode[]>();

	/** Takes over what the destination has chosen now; `undefined` when it has no subscription any more. */
	set(key: DestinationKey, subscription: Subscription | undefined): void {
		for (const edition of this.#editions.get(key) ?? []) this.#members.get(edition)?.delete(key);
		this.#editions.delete(key);
		this.#setTopic(key, subscription !== undefined);
		if (subscription === undefined) return;
		const editions = this.#choice(inOneOrder(editionsOf(subscription)));
		this.#editions.set(key, editions);
		for (const edition of editions) this.#membersOf(edition).add(key);
	}

	of(stream: StreamCode): Iterable<DestinationKey> {
		return stream === "notices" ? this.#editions.keys() : this.#membersOf(stream);
	}

	/** Who reads the edition, now and later: the set goes on changing. */
	readersOf(edition: EditionCode): ReadonlySet<DestinationKey> {
		return this.#membersOf(edition);
	}

	/** The chat's own subscription and those of its topics. */
	inChat(chat: ChatId): DestinationKey[] {
		const whole = destinationKey({ chat });
		return [...(this.#editions.has(whole) ? [whole] : []), ...(this.#topics.get(chat) ?? [])];
	}

	get size(): number {
		return this.#editions.size;
	}

	#setTopic(key: DestinationKey, subscribes: boolean): void {
		const { chat, topic } = destinationOf(key);
		if (topic === undefined) return;
		const topics = this.#topics.get(chat) ?? new Set();
		if (subscribes) this.#topics.set(chat, topics.add(key));
		else if (topics.delete(key) && topics.size === 0) this.#topics.delete(chat);
	}

	#choice(editions: readonly EditionCode[]): readonly EditionCode[] {
		const name = editions.join(" ");
		const known = this.#choices.get(name) ?? editions;
		this.#choices.set(name, known);
		return known;
	}

	#membersOf(edition: EditionCode): Set<DestinationKey> {
		const members = this.#members.get(edition) ?? new Set();
		this.#members.set(edition, members);
		return members;
	}
}
