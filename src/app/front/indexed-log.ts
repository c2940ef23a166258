import type { Clock } from "../../kit/clock.ts";
import { SECOND_MS } from "../../kit/durations.ts";
import type { Logger } from "../../kit/logger.ts";
import { createLoop, type Loop } from "../../kit/loop.ts";
import { LastingTrouble } from "../../kit/watch/lasting-trouble.ts";
import { EDITION_CODES } from "../../news/edition.ts";
import { type EntryId, isNoticeId } from "../../news/stream.ts";
import type { LogFollower } from "../../search/index/follow-log.ts";
import type { Change } from "../../store/changes.ts";
import type { Store } from "../../store/open-store.ts";

export interface IndexedLogOptions {
	readonly store: Pick<Store, "changes" | "isShared"> & {
		readonly log: Pick<Store["log"], "head" | "read" | "find" | "refresh">;
	};
	readonly follower: Pick<LogFollower, "catchUp" | "revised">;
	readonly clock: Clock;
	readonly logger: Pick<Logger, "warn">;
}

/** What no notification has told of is found by then. */
const LOOK_EVERY_MS = 5 * SECOND_MS;
/** Of each edition: who revised an article and died has told nobody, and RFI changes what is new. */
const NEWEST = 200;

/** Keeps the search index level with the log, whoever writes it: what was appended and revised can soon be found. */
export class IndexedLog {
	readonly #options: IndexedLogOptions;
	readonly #looking: Loop;
	#stopListening: () => void = () => undefined;
	/** Whether revisions may have been missed. */
	#isUnsure: boolean;
	readonly #revised = new Set<EntryId>();

	constructor(options: IndexedLogOptions) {
		const { store, clock, logger } = options;
		const trouble = new LastingTrouble(clock);
		this.#options = options;
		this.#isUnsure = store.isShared;
		this.#looking = createLoop({
			clock,
			round: async () => {
				await this.#look();
				trouble.ends();
				return store.isShared ? LOOK_EVERY_MS : Number.POSITIVE_INFINITY;
			},
			onError: (error) => {
				trouble.goesOn(() => logger.warn("Log cannot be read: the search index waits", { error }));
			},
			pauseAfterErrorMs: LOOK_EVERY_MS,
		});
	}

	/** Rejects when nothing can be heard of the store. */
	async start(): Promise<void> {
		this.#stopListening = await this.#options.store.changes.listen((change) => this.#hear(change));
		this.#looking.start();
	}

	/** Safe to call twice. */
	async stop(): Promise<void> {
		this.#stopListening();
		await this.#looking.stop();
	}

	#hear(change: Change): void {
		if (change.kind === "revised") this.#revised.add(change.id);
		if (change.kind === "term" || change.kind === "unknown") this.#isUnsure = true;
		if (["log", "revised", "term", "unknown"].includes(change.kind)) this.#looking.wake();
	}

	async #look(): Promise<void> {
		const { store, follower } = this.#options;
		if (store.isShared) await store.log.refresh();
		await follower.catchUp();
		const wasUnsure = this.#isUnsure;
		this.#isUnsure = false;
		try {
			if (wasUnsure) await this.#putNewestAgain();
			else await this.#putRevised();
		} catch (error) {
			this.#isUnsure = true;
			throw error;
		}
	}

	async #putRevised(): Promise<void> {
		const { store, follower } = this.#options;
		const ids = [...this.#revised].flatMap((id) => (isNoticeId(id) ? [] : [id]));
		this.#revised.clear();
		follower.revised((await store.log.find(ids)).filter((article) => article !== undefined));
	}

	async #putNewestAgain(): Promise<void> {
		const { store, follower } = this.#options;
		this.#revised.clear();
		for (const edition of EDITION_CODES) {
			const after = Math.max(0, store.log.head(edition) - NEWEST);
			// All at once: each by itself takes ten times as long, and nobody is answered meanwhile.
			follower.revised(await store.log.read(edition, after, NEWEST));
		}
	}
}
