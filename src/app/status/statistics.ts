import type { Clock } from "../../kit/clock.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../kit/durations.ts";
import type { Logger } from "../../kit/logger.ts";
import { createLoop, type Loop } from "../../kit/loop.ts";
import type { EditionCode } from "../../news/edition.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import type { EditionStatus, Traffic } from "../../status/status.ts";
import type { TrafficRecords } from "../../store/open-store.ts";
import type { HourRecord, TrafficRecord } from "../../store/records/traffic-record.ts";
import { withDelay } from "./histogram.ts";
import { countsOf, EMPTY_DAY, EMPTY_HOUR, sumOf, type TrafficCounts, trafficOf } from "./traffic-counts.ts";

export interface StatisticsOptions {
	readonly clock: Clock;
	readonly logger: Pick<Logger, "warn">;
}

const HOURS_SHOWN = 24;
const DAYS_SHOWN = 30;
/** More than are shown: while a clock is wrong, days of another year come beside them, and take no place of theirs. */
const DAYS_KEPT = 40;
const WRITTEN_EVERY_MS = MINUTE_MS;
/** The store takes no more than 249 records at once. */
const RECORDS_PER_WRITE = 200;

/**
 * What went through each edition, by hours, over restarts. It is counted in memory, and written once a minute and at a stop: a crash loses a
 * minute of counts and nothing else.
 */
export class Statistics {
	readonly #clock: Clock;
	readonly #logger: StatisticsOptions["logger"];
	/** Each day by its key in the store. */
	readonly #days = new Map<string, TrafficRecord>();
	readonly #changed = new Set<string>();
	/** A day that is over is summed up once. */
	readonly #sums = new WeakMap<TrafficRecord, TrafficCounts>();
	readonly #writing: Loop;
	#records: TrafficRecords | undefined;

	constructor({ clock, logger }: StatisticsOptions) {
		this.#clock = clock;
		this.#logger = logger;
		this.#writing = createLoop({
			clock,
			round: async () => {
				await this.#write();
				return WRITTEN_EVERY_MS;
			},
			onError: (error) => logger.warn("Statistics cannot be written: they are tried again", { error }),
			pauseAfterErrorMs: WRITTEN_EVERY_MS,
		});
	}

	/** Takes over what earlier runs have counted. Once, before anything is counted. */
	async start(records: TrafficRecords): Promise<void> {
		this.#records = records;
		for await (const [key, day] of records.entries()) this.#days.set(key, day);
		this.#writing.start();
	}

	/** Writes what is not written yet. Safe to call twice. */
	async stop(): Promise<void> {
		await this.#writing.stop();
		await this.#write().catch((error: unknown) =>
			this.#logger.warn("The last minute's statistics are lost", { error }),
		);
	}

	/** An article that is to be posted has entered the log. */
	articleCame({ edition, publishedAt, admittedAt }: LoggedArticle): void {
		this.#count(edition, (hour, bounds) => ({
			...{ ...hour, articles: hour.articles + 1 },
			seen: withDelay({ bounds: bounds.seen, counts: hour.seen }, (admittedAt - publishedAt) / SECOND_MS),
		}));
	}

	/** A message that brings these articles was sent; `alone` says that it is a post of one, rather than a digest or headlines. */
	messageSent(articles: readonly LoggedArticle[], alone: LoggedArticle | undefined): void {
		const now = this.#clock.now();
		for (const edition of new Set(articles.map((article) => article.edition)))
			this.#count(edition, (hour) => ({ ...hour, messages: hour.messages + 1 }));
		if (alone === undefined) return;
		const tookSeconds = (now - alone.admittedAt) / SECOND_MS;
		this.#count(alone.edition, (hour, bounds) => ({
			...hour,
			sent: withDelay({ bounds: bounds.sent, counts: hour.sent }, tookSeconds),
		}));
	}

	/** The last 24 hours and the last 30 days, with their sums. */
	of(edition: EditionCode): Pick<EditionStatus, "hours" | "days" | "day" | "month"> {
		const now = this.#clock.now();
		const hours = stretches(now, HOUR_MS, HOURS_SHOWN, (from) => this.#hourAt(edition, from));
		const days = stretches(now, DAY_MS, DAYS_SHOWN, (from) => this.#dayAt(edition, from));
		return { hours: hours.each, days: days.each, day: hours.sum, month: days.sum };
	}

	#hourAt(edition: EditionCode, at: number): TrafficCounts {
		return countsOf(this.#days.get(keyOf(edition, at)) ?? EMPTY_DAY, hourOf(at));
	}

	#dayAt(edition: EditionCode, at: number): TrafficCounts {
		const day = this.#days.get(keyOf(edition, at)) ?? EMPTY_DAY;
		const sum = this.#sums.get(day) ?? sumOf(Object.keys(day.hours).map((hour) => countsOf(day, hour)));
		this.#sums.set(day, sum);
		return sum;
	}

	#count(edition: EditionCode, change: (hour: HourRecord, bounds: TrafficRecord["bounds"]) => HourRecord): void {
		const now = this.#clock.now();
		const [key, hour] = [keyOf(edition, now), hourOf(now)];
		const known = this.#days.get(key);
		const day = known ?? EMPTY_DAY;
		const changed = change(day.hours[hour] ?? EMPTY_HOUR, day.bounds);
		this.#days.set(key, { ...day, hours: { ...day.hours, [hour]: changed } });
		this.#changed.add(key);
		if (known === undefined) this.#forgetFarthest(edition, now);
	}

	/** By the time of now: of days that a wrong clock has brought, and of old ones, those go first that are farthest away. */
	#forgetFarthest(edition: EditionCode, now: number): void {
		const distance = (key: string) => Math.abs(now - Date.parse(key.slice(edition.length + 1)));
		const keys = [...this.#days.keys()].filter((key) => key.startsWith(`${edition}/`));
		if (keys.length <= DAYS_KEPT) return;
		for (const key of keys.sort((a, b) => distance(a) - distance(b)).slice(DAYS_KEPT)) {
			this.#days.delete(key);
			this.#changed.add(key);
		}
	}

	async #write(): Promise<void> {
		const keys = [...this.#changed].slice(0, RECORDS_PER_WRITE);
		if (keys.length === 0 || this.#records === undefined) return;
		for (const key of keys) this.#changed.delete(key);
		try {
			await this.#records.setMany(keys.flatMap((key) => this.#entryOf(key)));
			for (const key of keys) if (!this.#days.has(key)) await this.#records.delete(key);
		} catch (error) {
			for (const key of keys) this.#changed.add(key);
			throw error;
		}
		await this.#write();
	}

	#entryOf(key: string): (readonly [string, TrafficRecord])[] {
		const day = this.#days.get(key);
		return day === undefined ? [] : [[key, day]];
	}
}

/** The stretches of that length up to the one that goes on, the oldest first, and all of them together. */
function stretches(now: number, length: number, count: number, at: (from: number) => TrafficCounts) {
	const last = Math.floor(now / length) * length;
	const found = Array.from({ length: count }, (_, index) => {
		const from = last - (count - 1 - index) * length;
		return { from, counts: at(from) };
	});
	return {
		each: found.map(({ from, counts }): Traffic => trafficOf(from, counts)),
		sum: trafficOf(last - (count - 1) * length, sumOf(found.map(({ counts }) => counts))),
	};
}

function keyOf(edition: EditionCode, at: number): string {
	return `${edition}/${new Date(at).toISOString().slice(0, "2026-11-26".length)}`;
}

function hourOf(at: number): string {
	return String(new Date(at).getUTCHours());
}
