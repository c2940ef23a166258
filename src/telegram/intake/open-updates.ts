import type { Update } from "grammy/types";
import type { Clock } from "../../kit/clock.ts";
import type { Logger } from "../../kit/logger.ts";
import { Turns } from "../../kit/turns.ts";
import { type Progress, UNWATCHED } from "../../kit/watch/progress.ts";
import { RecentIds } from "./recent-ids.ts";
import type { UpdateLedger } from "./update-ledger.ts";

export interface OpenUpdatesOptions {
	readonly handle: (update: Update) => Promise<void>;
	readonly ledger: UpdateLedger;
	/** Whether Telegram brings an update again that could not be handled. Otherwise that is logged, and the update is over. */
	readonly comesAgain: boolean;
	/** Once it is aborted, answers are cut off and no update is begun any more: those are left to the next run. */
	readonly givingUp?: AbortSignal | undefined;
	/** Nobody watches it unless given. */
	readonly progress?: Progress;
	readonly clock: Clock;
	readonly logger: Logger;
}

interface Open {
	/** Resolves once Telegram need not keep the update; rejects when it is to bring it again. */
	readonly released: PromiseWithResolvers<void>;
	/** Nobody but Telegram has it. */
	isHeld: boolean;
}

/** An update is over, is to come again, or was never begun. */
type End = "over" | "failed" | "left";

/** So many may be in hand, a few kilobytes each; what comes on top of that stays with Telegram. */
const MAX_OPEN = 500;
/** So many of one chat, or of one person who types inline, may wait: else a single one could use up the room of all. */
const MAX_OPEN_OF_ONE = 50;
/**
 * An update that is held keeps the next poll from what comes after it: Telegram gives a poll only one update that asks for the same offset
 * within half a second. And whoever answers a webhook much later risks that a proxy or Telegram gives up.
 */
const WRITTEN_DOWN_AFTER_MS = 500;

/**
 * The updates in hand: each once, however often it is brought; those of one chat one after the other, chats side by side. Of whoever
 * asks faster than they can be answered, what comes on top of fifty that wait is dropped. An update that
 * is not handled within half a second is written down, so that neither a poll nor a webhook waits for it.
 */
export class OpenUpdates {
	readonly #options: OpenUpdatesOptions;
	readonly #turns = new Turns<string>();
	readonly #open = new Map<number, Open>();
	readonly #recent: RecentIds;
	/** What Telegram keeps for the next run. */
	readonly #left = new Set<number>();
	readonly #onChange = new Set<() => void>();
	/** How many of each chat or person are in hand for longer than that. What goes quickly, as talk in a group does, is none of them. */
	readonly #slowOf = new Map<string, number>();
	readonly #flooding = new Set<string>();

	constructor(options: OpenUpdatesOptions) {
		this.#options = options;
		this.#recent = new RecentIds(options.clock);
	}

	/** Begins to handle an update, unless that has been done. Resolves once Telegram need not keep it. */
	take(update: Update): Promise<void> {
		if (this.#recent.has(update.update_id)) return Promise.resolve();
		const open = this.#open.get(update.update_id);
		if (open !== undefined) return open.released.promise;
		if (!this.#isTooMuch(update)) return this.#begin(update, true);
		this.dismiss(update.update_id);
		return Promise.resolve();
	}

	/** Said once, until everything of theirs that is in hand is over. */
	#isTooMuch(update: Update): boolean {
		const source = sourceOf(update);
		if ((this.#slowOf.get(source) ?? 0) < MAX_OPEN_OF_ONE || mattersLater(update)) return false;
		if (!this.#flooding.has(source))
			this.#options.logger.warn("Updates are dropped: so many of one source are in hand", { source, MAX_OPEN_OF_ONE });
		this.#flooding.add(source);
		return true;
	}

	/** The same for an update that is written down already. */
	resume(update: Update): void {
		void this.#begin(update, false);
	}

	/** Whether it is in hand, or was handled lately. */
	isKnown(id: number): boolean {
		return this.#open.has(id) || this.#recent.has(id);
	}

	/** What cannot be handled is over as well. */
	dismiss(id: number): void {
		this.#recent.add(id);
	}

	get isFull(): boolean {
		return this.#open.size >= MAX_OPEN;
	}

	/** The lowest number that Telegram still has to keep, if any. */
	get oldestHeld(): number | undefined {
		const held = [...this.#open].flatMap(([id, { isHeld }]) => (isHeld ? [id] : []));
		const all = [...held, ...this.#left];
		return all.length === 0 ? undefined : Math.min(...all);
	}

	/** Resolves once it is so, looked at whenever an update is over or written down; at the latest after `ms`, or with the signal. */
	async until(isSo: () => boolean, { ms, signal }: { ms?: number; signal?: AbortSignal } = {}): Promise<void> {
		if (isSo() || signal?.aborted) return;
		const { promise, resolve } = Promise.withResolvers<void>();
		const end = () => resolve();
		const look = () => {
			if (isSo()) resolve();
		};
		const takeBack = ms === undefined ? undefined : this.#options.clock.after(ms, end);
		this.#onChange.add(look);
		signal?.addEventListener("abort", end, { once: true });
		await promise;
		signal?.removeEventListener("abort", end);
		this.#onChange.delete(look);
		takeBack?.();
	}

	/** Resolves once everything in hand is over. */
	idle(): Promise<void> {
		return this.until(() => this.#open.size === 0);
	}

	#begin(update: Update, isHeld: boolean): Promise<void> {
		const open: Open = { released: Promise.withResolvers<void>(), isHeld };
		this.#open.set(update.update_id, open);
		void this.#handle(update, open);
		// A poll does not ask for the promise: the next one gets again whatever is held.
		open.released.promise.catch(() => undefined);
		return open.released.promise;
	}

	async #handle(update: Update, open: Open): Promise<void> {
		const { update_id: id } = update;
		const { ledger, clock } = this.#options;
		let writing: Promise<void> | undefined;
		let isSlow = false;
		const takeBack = clock.after(WRITTEN_DOWN_AFTER_MS, () => {
			isSlow = true;
			this.#count(sourceOf(update), 1);
			if (open.isHeld) writing = this.#writeDown(update, open);
		});
		const end = await this.#turns
			.take(lineOf(update), () => this.#work(update))
			.catch((error: unknown) => this.#endAfter(error, update, open));
		takeBack();
		await (end === "over" ? undefined : writing);
		if (end === "over") this.#recent.add(id);
		else if (open.isHeld) this.#giveBack(id, open, end);
		open.isHeld = false;
		open.released.resolve();
		this.#changed();
		await writing;
		await (end === "left" ? ledger.leave(id) : ledger.forget(id));
		this.#open.delete(id);
		if (isSlow) this.#count(sourceOf(update), -1);
		this.#changed();
	}

	#count(source: string, by: number): void {
		const count = (this.#slowOf.get(source) ?? 0) + by;
		if (count > 0) this.#slowOf.set(source, count);
		else {
			this.#slowOf.delete(source);
			this.#flooding.delete(source);
		}
	}

	async #work(update: Update): Promise<End> {
		const { ledger, handle, givingUp, progress = UNWATCHED } = this.#options;
		if (givingUp?.aborted) return "left";
		await ledger.guard(update, () => progress.during("an update to be handled", async () => handle(update)));
		return "over";
	}

	/** What is written down does not come again: Telegram has been told that it was taken. */
	#endAfter(error: unknown, { update_id: updateId }: Update, open: Open): End {
		// Its answer was cut off, so the next run begins it anew.
		if (this.#options.givingUp?.aborted) return "left";
		if (this.#options.comesAgain && open.isHeld) {
			open.released.reject(error);
			return "failed";
		}
		this.#options.logger.error("Update could not be handled", { error, updateId });
		return "over";
	}

	/** Under a webhook it comes again by itself; a poll must not confirm it. */
	#giveBack(id: number, open: Open, end: End): void {
		if (end === "left" && !this.#options.comesAgain) this.#left.add(id);
		open.released.reject(new Error("Cannot handle update: the bot is stopping"));
	}

	/** Never rejects. */
	async #writeDown(update: Update, open: Open): Promise<void> {
		try {
			await this.#options.ledger.writeDown(update);
			open.isHeld = false;
			open.released.resolve();
			this.#changed();
		} catch (error) {
			const { update_id: updateId } = update;
			this.#options.logger.warn("Update could not be written down: Telegram keeps it", { error, updateId });
			open.released.reject(error);
		}
	}

	#changed(): void {
		for (const look of this.#onChange) look();
	}
}

/** Updates of one line are handled in order. */
function lineOf(update: Update): string {
	const chat = chatOf(update);
	return chat === undefined ? `update ${update.update_id}` : `chat ${chat}`;
}

/** Who causes an update. */
function sourceOf(update: Update): string {
	const chat = chatOf(update);
	return chat === undefined ? `person ${(update.inline_query ?? update.callback_query)?.from.id}` : `chat ${chat}`;
}

function chatOf(update: Update): number | undefined {
	const message = update.message ?? update.channel_post ?? update.callback_query?.message;
	return message?.chat.id ?? update.my_chat_member?.chat.id;
}

/** Nobody says it again: where a group has gone, that a topic is open, what the bot may do there. Those are few, and cost nothing. */
function mattersLater({ message, my_chat_member }: Update): boolean {
	const isSaid = message?.text !== undefined || message?.caption !== undefined;
	return my_chat_member !== undefined || (message !== undefined && !isSaid);
}
