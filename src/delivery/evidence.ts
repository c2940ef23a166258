import type { DestinationKey } from "../news/destination.ts";
import type { LoggedArticle } from "../news/logged-article.ts";
import { isNotice, type LogEntry } from "../news/stream.ts";
import { afterRefusal, type RefusalVerdict } from "./after-refusal.ts";
import type { DispatcherOptions } from "./dispatcher-options.ts";
import { GeneralRefusal } from "./pace/general-refusal.ts";
import type { Subscriber } from "./reading/subscriber.ts";
import { type Suspect, Suspects } from "./work/suspects.ts";

type EvidenceOptions = Pick<
	DispatcherOptions,
	"refusals" | "clock" | "logger" | "onWithdrawn" | "onGeneralRefusal" | "hurry"
>;

/**
 * Whose fault it is when Telegram refuses something: the message's, its destination's or the bot's. Words are believed no further than
 * what others took, before and after.
 */
export class Evidence {
	readonly #options: EvidenceOptions;
	readonly #generalRefusal = new GeneralRefusal();
	readonly #suspects = new Suspects();

	constructor(options: EvidenceOptions) {
		this.#options = options;
	}

	/** Whether the bot itself is to blame, so that a refusal says nothing of whoever hears it. */
	get isOfAll(): boolean {
		return this.#generalRefusal.isOn;
	}

	/** For how many milliseconds the destination may not send because all refuse. */
	silentMs(key: DestinationKey): number {
		return this.#generalRefusal.waitMs(key, this.#options.clock.elapsed());
	}

	/** For how many milliseconds a destination waits that was refused as all are. */
	afterRefusalMs(): number {
		return this.#generalRefusal.afterRefusalMs(this.#options.clock.elapsed());
	}

	/** Whether it was held only because all refused, so that it need not wait any longer. */
	isInnocent(key: DestinationKey): boolean {
		return this.#generalRefusal.isInnocent(key);
	}

	/** What the destination refused, while the next entry tells whose fault that is. */
	onTrial(key: DestinationKey): Suspect | undefined {
		return this.#suspects.onTrial(key);
	}

	/** Whether the entry is passed over now: by this destination, or by all of them. */
	isPassedOver(key: DestinationKey, entry: LogEntry): boolean {
		if (entry.id === this.onTrial(key)?.entry?.id) return true;
		return !isNotice(entry) && this.#options.refusals.isWithdrawn(entry.id);
	}

	/** Telegram took a message, of a turn or not, with this article or none. */
	taken(article: LoggedArticle | undefined): void {
		const { logger, refusals, onGeneralRefusal, hurry } = this.#options;
		if (article !== undefined) refusals.accepted(article.id);
		const innocent = this.#generalRefusal.accepted();
		if (innocent === undefined) return;
		logger.info("Telegram takes messages again");
		onGeneralRefusal(undefined);
		for (const key of innocent) hurry(key);
	}

	/** The destination takes nothing, by whatever words: one of those who show that all refuse. */
	refused({ key, position, destination }: Subscriber, entry: LogEntry | undefined, reason: string): void {
		const { clock, logger, onGeneralRefusal } = this.#options;
		const wasSound = position.paused === undefined;
		const refused = { key, chat: destination.chat, wasSound, othersTook: this.#wasTaken(entry) };
		if (!this.#generalRefusal.refused(refused, clock.elapsed())) return;
		logger.error("Telegram refuses every message: all wait, nothing is lost", { reason });
		onGeneralRefusal(reason);
	}

	/** The destination refused the entry in every form, by words that blame the content; headlines have no entry. */
	judge(key: DestinationKey, entry: LogEntry | undefined, reason: string): RefusalVerdict {
		const isSecond = this.onTrial(key) !== undefined;
		const timesHeld = this.#suspects.timesHeldFor(key, entry);
		const othersTook = this.#wasTaken(entry);
		const verdict = afterRefusal({ isEntry: entry !== undefined, isSecond, othersTook, timesHeld });
		if (!isSecond) this.#suspects.note(key, { entry, reason, timesHeld, isOnTrial: verdict === "try-next" });
		return verdict;
	}

	/** The destination waits, and then what it refused comes first again. Returns how often it was held for it before. */
	hold(key: DestinationKey): number {
		return this.#suspects.hold(key);
	}

	/** The destination took the next entry: what it refused before is to blame itself, and is returned. */
	tookNext({ key, destination }: Subscriber): LogEntry | undefined {
		const { logger, refusals, onWithdrawn } = this.#options;
		const suspect = this.onTrial(key);
		if (suspect === undefined) return undefined;
		const { entry, reason } = suspect;
		const article = entry === undefined || isNotice(entry) ? undefined : entry;
		logger.error("Telegram refuses a message", { destination: key, articleUrl: article?.url, reason });
		if (article === undefined || !refusals.note(article.id, destination.chat)) return entry;
		logger.error("Article is withdrawn: Telegram refuses it everywhere", { articleUrl: article.url, reason });
		onWithdrawn(article.url, reason);
		return entry;
	}

	/** It took something, or is there no more. */
	forget(key: DestinationKey): void {
		this.#suspects.forget(key);
		this.#generalRefusal.forget(key);
	}

	#wasTaken(entry: LogEntry | undefined): boolean {
		return entry !== undefined && !isNotice(entry) && this.#options.refusals.wasTaken(entry.id);
	}
}
