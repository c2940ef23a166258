import type { Update } from "grammy/types";
import type { Clock } from "../../kit/clock.ts";
import { MINUTE_MS, SECOND_MS } from "../../kit/durations.ts";
import type { Logger } from "../../kit/logger.ts";
import { Semaphore } from "../../kit/semaphore.ts";
import { parseUpdate } from "./parse-updates.ts";

export interface UpdateRecord {
	/** How often its handling was begun, and the process ended before it was over. */
	readonly begun: number;
	/** The update itself, once Telegram was told that it need not keep it. */
	readonly update?: unknown;
	/** When it was written down, or taken up last, in milliseconds since the Unix epoch. */
	readonly at?: number | undefined;
}

/** Records by the number of the update. */
export interface UpdateRecords {
	get(key: string): Promise<UpdateRecord | undefined>;
	set(key: string, record: UpdateRecord): Promise<void>;
	delete(key: string): Promise<void>;
	/** One step for all processes. */
	update(key: string, change: (before: UpdateRecord | undefined) => UpdateRecord | undefined): Promise<unknown>;
	entries(): AsyncIterable<readonly [string, UpdateRecord]>;
}

export interface UpdateLedgerOptions {
	readonly records: UpdateRecords;
	/** Whether the run before this one ended without a stop. */
	readonly wasCutOff: boolean;
	/** Whether others take updates in at the same time, on the same records. */
	readonly isOneOfSeveral?: boolean;
	readonly clock: Clock;
	readonly logger: Logger;
}

/**
 * An update that ended the process is brought again within this time: by the first poll, or by a webhook, whose deliveries Telegram
 * repeats at least once a minute.
 */
const CAREFUL_FOR_MS = 10 * MINUTE_MS;
/** The ends of the process that are counted. With the first, of which nothing is written, there have been three. */
const MAX_BEGUN = 2;
/** Whatever ends the process in handling an update mostly does so at once; then the next one may begin. */
const ALONE_FOR_MS = 2 * SECOND_MS;

/** Whoever has had an update in hand for so long without an end has died: each answer has a deadline, and what waits for its turn has minutes. */
const LEFT_BEHIND_AFTER_MS = 15 * MINUTE_MS;

/**
 * What has to be known of updates after the process has ended: those that Telegram does not keep any more, and those whose handling
 * ended it.
 *
 * In a calm run nothing is written of an update that is handled quickly, since there may be many a second. After a run that was cut
 * off, the update that did it is among the first to come again. For that time each one is noted before it begins, and begins alone: an
 * innocent one that was in hand beside it must not be counted.
 */
export class UpdateLedger {
	readonly #options: UpdateLedgerOptions;
	readonly #carefulUntil: number;
	readonly #alone = new Semaphore(1);
	/** What the store has of updates that are in hand. */
	readonly #kept = new Map<number, UpdateRecord>();

	constructor(options: UpdateLedgerOptions) {
		this.#options = options;
		this.#carefulUntil = options.wasCutOff ? options.clock.elapsed() + CAREFUL_FOR_MS : 0;
	}

	/** The updates that an earlier run wrote down and did not finish, in the order of their numbers. */
	async unfinished(): Promise<Update[]> {
		const found: Update[] = [];
		for await (const [key, record] of this.#options.records.entries()) {
			const update = this.#updateIn(key, record);
			if (update === undefined) continue;
			this.#kept.set(update.update_id, record);
			found.push(update);
		}
		return found.sort((a, b) => a.update_id - b.update_id);
	}

	/** The same where other processes take updates in at the same time: those whose process has died, each for the one that asks first. */
	async leftBehind(): Promise<Update[]> {
		const { records, clock } = this.#options;
		const found: Update[] = [];
		const isLeft = ({ at = 0 }: UpdateRecord) => at <= clock.now() - LEFT_BEHIND_AFTER_MS;
		for await (const [key, record] of records.entries()) {
			if (!isLeft(record) || this.#kept.has(Number(key))) continue;
			// Taken up first: what cannot be read is said by one process, and not at each look.
			if (record.update === undefined || !(await this.#takeUp(key, isLeft))) continue;
			const update = this.#updateIn(key, record);
			if (update !== undefined) found.push(update);
		}
		return found.sort((a, b) => a.update_id - b.update_id);
	}

	/** Whether nobody else has. */
	async #takeUp(key: string, isLeft: (record: UpdateRecord) => boolean): Promise<boolean> {
		let taken: UpdateRecord | undefined;
		await this.#options.records.update(key, (before) => {
			taken = before && isLeft(before) ? { ...before, at: this.#options.clock.now() } : undefined;
			return taken ?? before;
		});
		if (taken !== undefined) this.#kept.set(Number(key), taken);
		return taken !== undefined;
	}

	#updateIn(key: string, { update }: UpdateRecord): Update | undefined {
		if (update === undefined) return undefined;
		const parsed = parseUpdate(update);
		if ("update" in parsed) return parsed.update;
		const { problem } = parsed;
		this.#options.logger.error("Update that was written down cannot be read", { updateId: key, problem });
		return undefined;
	}

	/** Once this has resolved, Telegram need not keep the update: the next run handles it when this one does not. */
	async writeDown(update: Update): Promise<void> {
		const record = await this.#recordOf(update.update_id);
		await this.#write(update.update_id, { begun: 0, ...record, update, at: this.#options.clock.now() });
	}

	/** Handles an update, unless it has ended the process too often. */
	async guard(update: Update, handle: () => Promise<void>): Promise<void> {
		const { clock } = this.#options;
		if (clock.elapsed() >= this.#carefulUntil) return handle();
		const begun = await this.#begunBefore(update.update_id);
		if (begun >= MAX_BEGUN) return this.#setAside(update, begun);
		await this.#alone.acquire();
		let isAlone = true;
		const letOthers = () => {
			if (isAlone) this.#alone.release();
			isAlone = false;
		};
		const takeBack = clock.after(ALONE_FOR_MS, letOthers);
		try {
			await this.#noteBegun(update.update_id, begun + 1);
			await handle();
		} finally {
			takeBack();
			letOthers();
		}
	}

	/** To be called when an update is over, however it ended. Never rejects. */
	async forget(id: number): Promise<void> {
		if (!this.#kept.delete(id)) return;
		await this.#options.records.delete(String(id)).catch((error: unknown) => {
			this.#options.logger.warn("Update could not be struck off: it may be handled again", { error, updateId: id });
		});
	}

	/** To be called when a stop leaves an update undone: another process, if there is one, need not wait until it is surely left behind. Never rejects. */
	async leave(id: number): Promise<void> {
		const record = this.#kept.get(id);
		if (this.#options.isOneOfSeveral !== true || record?.update === undefined) return;
		await this.#write(id, { ...record, at: 0 }).catch((error: unknown) => {
			this.#options.logger.warn("Update could not be left to others: it waits for minutes", { error, updateId: id });
		});
	}

	/** A store that fails keeps nobody from being answered, so an update that cannot be looked up or noted is handled all the same. */
	async #begunBefore(id: number): Promise<number> {
		const record = await this.#recordOf(id).catch((error: unknown) => {
			this.#options.logger.warn("Update could not be looked up", { error, updateId: id });
			return undefined;
		});
		return record?.begun ?? 0;
	}

	async #recordOf(id: number): Promise<UpdateRecord | undefined> {
		const stored = this.#kept.get(id) ?? (await this.#options.records.get(String(id)));
		// It may have been written meanwhile.
		const record = this.#kept.get(id) ?? stored;
		if (record !== undefined) this.#kept.set(id, record);
		return record;
	}

	async #noteBegun(id: number, begun: number): Promise<void> {
		await this.#write(id, { ...this.#kept.get(id), begun }).catch((error: unknown) => {
			this.#options.logger.warn("Update could not be noted", { error, updateId: id });
		});
	}

	/** Its record stays for as long as Telegram may bring it again, without the update. */
	async #setAside({ update_id: updateId }: Update, begun: number): Promise<void> {
		this.#options.logger.error("Update is set aside: the process has ended again and again while it was handled", {
			updateId,
		});
		await this.#write(updateId, { begun }).catch(() => undefined); // it is set aside again at its next delivery
		this.#kept.delete(updateId);
	}

	async #write(id: number, record: UpdateRecord): Promise<void> {
		// At once, so that of two writes the later one has what the first one added.
		this.#kept.set(id, record);
		await this.#options.records.set(String(id), record);
	}
}
