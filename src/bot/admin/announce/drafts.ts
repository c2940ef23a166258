import type { Clock } from "../../../kit/clock.ts";
import type { Logger } from "../../../kit/logger.ts";
import type { Errands } from "../../presence/errands.ts";
import { type Announcement, DRAFT_LIFE_MS, isForgotten, parseAnnouncement } from "./announcement.ts";

export interface DraftsOptions {
	/** Drafts and what is on its way, each under `<chat>/<message>` of the message that shows it. */
	readonly records: {
		get(key: string): Promise<string | undefined>;
		set(key: string, record: string): Promise<void>;
		delete(key: string): Promise<void>;
		keysUnder(prefix: string): Promise<string[]>;
	};
	readonly clock: Pick<Clock, "now">;
	readonly errands: Pick<Errands, "after">;
	readonly logger: Pick<Logger, "error">;
}

/** Announcements as they are stored: what operators write before they confirm it, and what is shown of it afterwards. */
export class Drafts {
	readonly #options: DraftsOptions;

	constructor(options: DraftsOptions) {
		this.#options = options;
	}

	/** `undefined` for a draft that is forgotten, and for what cannot be read. */
	async find(key: string): Promise<Announcement | undefined> {
		const record = await this.#options.records.get(key);
		const announcement = record === undefined ? undefined : this.readIfWhole(key, record);
		return announcement && isForgotten(announcement, this.#options.clock.now()) ? undefined : announcement;
	}

	async keep(key: string, announcement: Announcement): Promise<void> {
		await this.#options.records.set(key, JSON.stringify(announcement));
		if (announcement.sent === undefined) this.forgetInTime(key, announcement);
	}

	async drop(key: string): Promise<void> {
		await this.#options.records.delete(key);
	}

	/** Forgets the drafts of one person in a chat; returns how many there were. */
	async dropDrafts(chat: number, by: number | undefined): Promise<number> {
		let dropped = 0;
		for (const key of await this.#options.records.keysUnder(`${chat}/`)) {
			const found = await this.find(key);
			if (found === undefined || found.sent !== undefined || found.by !== by) continue;
			await this.drop(key);
			dropped++;
		}
		return dropped;
	}

	/** One that cannot be read keeps no bot from starting, and nobody in its chat from being answered. */
	readIfWhole(key: string, record: string): Announcement | undefined {
		try {
			return parseAnnouncement(record);
		} catch (error) {
			this.#options.logger.error("Announcement is damaged: its progress is not shown", { key, error });
			return undefined;
		}
	}

	/** What nobody confirms is stored no longer than it can be confirmed. */
	forgetInTime(key: string, { madeAt }: Announcement): void {
		const { errands, records, clock, logger } = this.#options;
		errands.after(Math.max(0, madeAt + DRAFT_LIFE_MS - clock.now()), async () => {
			try {
				const record = await records.get(key);
				if (record !== undefined && isForgotten(parseAnnouncement(record), clock.now())) await records.delete(key);
			} catch (error) {
				logger.error("Draft of an announcement could not be deleted", { error });
			}
		});
	}
}
