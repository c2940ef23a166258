import type { Update } from "@grammyjs/types";

export type UpdateKind = Exclude<keyof Update, "update_id">;

/** What a bot gets without asking for anything else: all kinds but these. https://core.telegram.org/bots/api#getupdates */
const NOT_BY_DEFAULT: readonly UpdateKind[] = ["chat_member", "message_reaction", "message_reaction_count"];
const MESSAGES: ReadonlySet<UpdateKind> = new Set(["message", "edited_message", "channel_post", "edited_channel_post"]);
const KINDS: ReadonlySet<string> = new Set<UpdateKind>([
	...MESSAGES,
	"inline_query",
	"chosen_inline_result",
	"callback_query",
	"my_chat_member",
	...NOT_BY_DEFAULT,
]);
/** The real server keeps updates for a day, but a query only as long as it can be answered. */
const DEFAULT_LIFETIME_SECONDS = 24 * 60 * 60;
const LIFETIME_SECONDS: Partial<Record<UpdateKind, number>> = {
	callback_query: 150,
	inline_query: 30,
	chosen_inline_result: 600,
};
/** Real bots start at any number; a round one is easier to read in a log. */
const FIRST_UPDATE_ID = 500_000_001;

export interface QueuedUpdate {
	readonly update: Update;
	/** Unix milliseconds. */
	readonly expiresAtMs: number;
	/** Updates with the same key are delivered one after the other by a webhook. */
	readonly orderKey: string;
}

/** The updates a bot has not confirmed yet, with the offsets of getUpdates. Time is given, never read. */
export class UpdateQueue {
	#queued: QueuedUpdate[] = [];
	#nextId = FIRST_UPDATE_ID;
	#allowed: ReadonlySet<string> | undefined;

	/**
	 * Queues an update unless the bot did not ask for its kind; true when it was queued. `ownerId` is the chat, or the user
	 * who asks: a webhook gets the messages of an owner in order, and so each other kind of update.
	 */
	add(body: Omit<Update, "update_id">, ownerId: number, nowMs: number): boolean {
		const kind = kindOf(body);
		if (!this.#wants(kind)) return false;
		const lifetimeMs = (LIFETIME_SECONDS[kind] ?? DEFAULT_LIFETIME_SECONDS) * 1000;
		const update: Update = { update_id: this.#nextId++, ...body };
		const orderKey = MESSAGES.has(kind) ? `${ownerId}` : `${kind} ${ownerId}`;
		this.#queued.push({ update, expiresAtMs: nowMs + lifetimeMs, orderKey });
		return true;
	}

	/** Applies the confirmation that an offset implies, then returns up to `limit` of what is left. */
	read(offset: number, limit: number, nowMs: number): Update[] {
		this.#dropExpired(nowMs);
		if (offset < 0) this.#queued = this.#queued.slice(offset);
		// An offset beyond the next id is unknown to the server: it starts from the head and confirms nothing.
		else if (offset <= this.#nextId) this.#queued = this.#queued.filter(({ update }) => update.update_id >= offset);
		return this.#queued.slice(0, limit).map(({ update }) => update);
	}

	/** What a webhook still has to deliver, oldest first. */
	waiting(nowMs: number): readonly QueuedUpdate[] {
		this.#dropExpired(nowMs);
		return this.#queued;
	}

	remove(updateId: number): void {
		this.#queued = this.#queued.filter(({ update }) => update.update_id !== updateId);
	}

	clear(): void {
		this.#queued = [];
	}

	/** Unknown kinds are left out; with no known one, the default applies. Updates that are queued already stay. */
	allow(kinds: readonly string[]): void {
		const known = kinds.map((kind) => kind.toLowerCase()).filter((kind) => KINDS.has(kind));
		this.#allowed = known.length === 0 ? undefined : new Set(known);
	}

	get allowed(): readonly string[] | undefined {
		return this.#allowed === undefined ? undefined : [...this.#allowed];
	}

	/** As after a week without updates, when the real server goes on from a random number. */
	continueFrom(updateId: number): void {
		this.#nextId = updateId;
	}

	size(nowMs: number): number {
		this.#dropExpired(nowMs);
		return this.#queued.length;
	}

	#wants(kind: UpdateKind): boolean {
		return this.#allowed === undefined ? !NOT_BY_DEFAULT.includes(kind) : this.#allowed.has(kind);
	}

	#dropExpired(nowMs: number): void {
		const expired = this.#queued.some(({ expiresAtMs }) => expiresAtMs <= nowMs);
		if (expired) this.#queued = this.#queued.filter(({ expiresAtMs }) => expiresAtMs > nowMs);
	}
}

function kindOf(body: Omit<Update, "update_id">): UpdateKind {
	for (const kind in body) return kind as UpdateKind; // an update has exactly one other field
	throw new TypeError("Cannot queue update: it has no content");
}
