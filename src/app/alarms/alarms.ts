import type { AdminChats } from "../../bot/admin/admin-chats.ts";
import type { AlertKind } from "../../bot/admin/alert-kinds.ts";
import type { OpenAlert } from "../../bot/admin/alert-record.ts";
import { Alerts, type AlertsOptions } from "../../bot/admin/alerts.ts";
import type { DeliveryOptions } from "../../delivery/delivery-options.ts";
import type { Clock } from "../../kit/clock.ts";
import { HOUR_MS, MINUTE_MS } from "../../kit/durations.ts";
import type { Logger } from "../../kit/logger.ts";
import { createLoop, type Loop } from "../../kit/loop.ts";
import type { DestinationKey } from "../../news/destination.ts";
import type { Store } from "../../store/open-store.ts";
import type { FeedState } from "../../store/records/feed-state.ts";
import type { Config, FeedSource } from "../config.ts";
import type { Instruments } from "../instruments.ts";
import { type DiskSpace, diskSpaceOf, isNearlyFull } from "./disk-space.ts";
import { FeedAlarms } from "./feed-alarms.ts";
import type { Leavers } from "./leavers.ts";

export interface AlarmsOptions extends Pick<AlertsOptions, "sender" | "translate"> {
	readonly config: Pick<Config, "feeds" | "dataFolder">;
	readonly store: Pick<Store, "log" | "notes" | "subscriptions">;
	readonly instruments: Pick<Instruments, "listen" | "loops" | "alertCounts" | "storeWrites">;
	readonly leavers: Pick<Leavers, "areMany" | "count">;
	readonly admins: AdminChats;
	readonly clock: Clock;
	readonly logger: Logger;
	/** In place of the disk's own. */
	readonly diskSpace?: (folder: string) => Promise<DiskSpace>;
}

/** What is asked of delivery. */
export interface WatchedDelivery {
	status(): { readonly destinations: number };
	backlogMs(): number;
}

const LOOK_EVERY_MS = MINUTE_MS;
/** In looks. */
const DISK_EVERY = 5;
/** A machine that keeps its clock right corrects it by less. */
const CLOCK_JUMP_MS = MINUTE_MS;
const CLOCK_IS_EVEN_AFTER_MS = HOUR_MS;
const BACKLOG_MS = 10 * MINUTE_MS;
/** As many as are held back at most when none may be told, so that what is noted of them stays small. */
const MAX_SET_ASIDE = 100;

/** What the operator is to know of, found out: by what the rooms tell, and by a look once a minute at what nobody tells. */
export class Alarms {
	readonly alerts: Alerts;
	/** What it hears of delivery. */
	readonly ofDelivery: Required<Pick<DeliveryOptions, "onWithdrawn" | "onGeneralRefusal" | "onSetAside">> = {
		onWithdrawn: (url, reason) => void this.alerts.raise("article-withdrawn", { url, reason }, url),
		onGeneralRefusal: (reason) => {
			if (reason === undefined) void this.alerts.over("general-refusal");
			else void this.alerts.raise("general-refusal", { reason });
		},
		onSetAside: (destination, error) => {
			if (error === undefined) void this.alerts.over("set-aside", destination);
			else this.#tellOfSetAside(destination, error);
		},
	};
	readonly #options: AlarmsOptions;
	readonly #feeds: FeedAlarms;
	#delivery: WatchedDelivery | undefined;
	readonly #looking: Loop;
	#looks = 0;
	/** How far the clock that may be set is ahead of the other. */
	#ahead: number;
	/** When the clock last jumped, or else began to be watched. */
	#evenSince: number;
	#isAccepted = false;
	#startedAt = Number.NEGATIVE_INFINITY;
	/** Whether messages were late in an earlier run, and this one has not seen yet that they are. */
	#hadBacklog = false;

	constructor(options: AlarmsOptions) {
		const { clock, store, instruments } = options;
		this.#options = options;
		const { notes, subscriptions, log } = store;
		this.alerts = new Alerts({ ...options, notes, subscriptions, onRaised: instruments.alertCounts.raised });
		this.#feeds = new FeedAlarms({ alerts: this.alerts, log });
		this.#ahead = clock.now() - clock.elapsed();
		this.#evenSince = clock.elapsed();
		this.#looking = createLoop({
			clock,
			round: () => this.#look(),
			onError: (error) => options.logger.error("What the operator is to know of could not be looked at", { error }),
			pauseAfterErrorMs: LOOK_EVERY_MS,
		});
	}

	/** Before anything else of the bot begins. */
	async start(delivery: WatchedDelivery): Promise<void> {
		const { instruments } = this.#options;
		this.#delivery = delivery;
		instruments.storeWrites.listen(() => void this.alerts.raise("store"));
		instruments.listen((loop) => void this.alerts.raise("stalled", { loop }, loop));
		instruments.alertCounts.watch(() => this.alerts.open);
		await this.alerts.load();
		this.#startedAt = this.#options.clock.elapsed();
		this.#hadBacklog = this.#isOpen("backlog");
		const urls = this.#options.config.feeds.map(({ url }) => url);
		for (const { kind, subject } of this.alerts.open)
			if (kind.startsWith("feed-") && !urls.includes(subject)) this.alerts.forget(kind, subject);
		this.#looking.start();
	}

	/** Whose turns failed in an earlier run, as operators were told, and nobody has seen succeed since. */
	get setAside(): readonly DestinationKey[] {
		return this.#openOf("set-aside").map(({ subject }) => subject as DestinationKey);
	}

	/** After everything else has stopped, and before the store is closed. */
	async stop(): Promise<void> {
		const { instruments } = this.#options;
		instruments.storeWrites.listen(() => undefined);
		instruments.listen(() => undefined);
		instruments.alertCounts.watch(() => []);
		const looked = this.#looking.stop();
		await this.alerts.stop();
		await looked;
		await this.alerts.stop();
	}

	/** Telegram takes the bot for itself. */
	connected(): void {
		this.#isAccepted = true;
		void this.alerts.over("unauthorized");
	}

	/** It does so no more. Before it ever did the setting is wrong, which whoever starts the bot sees. */
	unusable(reason: string): void {
		if (this.#isAccepted) void this.alerts.raise("unauthorized", { reason });
	}

	/** The same as `count`, by which this hears that something was posted: a general refusal that an earlier run was in is over. */
	watchingSends(count: NonNullable<DeliveryOptions["onOutcome"]>): NonNullable<DeliveryOptions["onOutcome"]> {
		return (job, outcome) => {
			count(job, outcome);
			if (job.kind !== "edit" && outcome === "sent") void this.alerts.over("general-refusal");
		};
	}

	feedChecked(feed: FeedSource, state: FeedState): void {
		this.#feeds.checked(feed, state).catch((error: unknown) => {
			this.#options.logger.warn("The rhythm of a feed cannot be told", { feedUrl: feed.url, error });
		});
	}

	async #look(): Promise<number> {
		this.#lookAtClock();
		this.#lookAtBacklog();
		this.#lookAtLeavers();
		this.#lookAtLoops();
		await this.#lookAtStore();
		if (this.#looks++ % DISK_EVERY === 0) await this.#lookAtDisk();
		await this.alerts.retry();
		return LOOK_EVERY_MS;
	}

	#lookAtClock(): void {
		const { clock } = this.#options;
		const ahead = clock.now() - clock.elapsed();
		const jumpMs = Math.abs(ahead - this.#ahead);
		this.#ahead = ahead;
		if (jumpMs > CLOCK_JUMP_MS) {
			this.#evenSince = clock.elapsed();
			// The two clocks are read one after the other: what was put by two hours is not to be told as 1 hour, 59 minutes.
			const ms = Math.round(jumpMs / MINUTE_MS) * MINUTE_MS;
			void this.alerts.raise("clock", { duration: { ms } });
		} else if (this.#evenMs >= CLOCK_IS_EVEN_AFTER_MS) void this.alerts.over("clock");
	}

	get #evenMs(): number {
		return this.#options.clock.elapsed() - this.#evenSince;
	}

	/**
	 * A machine that has slept needs a while to catch up, and a general refusal is told of as what it is. A restart does not know for how long
	 * anything has waited: what an earlier run told of is over when this one has run for long enough to find it again.
	 */
	#lookAtBacklog(): void {
		const waitedMs = this.#delivery?.backlogMs() ?? 0;
		const isExplained = this.#isOpen("general-refusal") || (this.#isOpen("clock") && this.#evenMs < BACKLOG_MS);
		const mayBeOver = !this.#hadBacklog || this.#options.clock.elapsed() - this.#startedAt >= 2 * BACKLOG_MS;
		if (waitedMs < BACKLOG_MS && mayBeOver) void this.alerts.over("backlog");
		if (waitedMs < BACKLOG_MS) return;
		this.#hadBacklog = false;
		if (!isExplained) void this.alerts.raise("backlog", { duration: { ms: waitedMs } });
	}

	/** Those of before a restart are counted no more, but are told of for their hour. */
	#lookAtLeavers(): void {
		const { leavers, clock } = this.#options;
		const all = this.#delivery?.status().destinations ?? 0;
		const told = this.alerts.open.find(({ kind }) => kind === "blocks");
		if (leavers.areMany(all)) void this.alerts.raise("blocks", { gone: leavers.count, all });
		else if (told !== undefined && clock.now() - told.at >= HOUR_MS) void this.alerts.over("blocks");
	}

	#lookAtLoops(): void {
		const { parts } = this.#options.instruments.loops.watchdog.health();
		for (const { kind, subject } of this.alerts.open)
			if (kind === "stalled" && parts[subject]?.ok !== false) void this.alerts.over(kind, subject);
	}

	/** In a quiet hour nothing else would be written. */
	async #lookAtStore(): Promise<void> {
		if (!this.#isOpen("store")) return;
		const { store, instruments } = this.#options;
		await store.notes.set("store-alarm", "a write that shows that writes succeed").catch(() => undefined);
		if (instruments.storeWrites.areWell) void this.alerts.over("store");
	}

	async #lookAtDisk(): Promise<void> {
		const { config, diskSpace = diskSpaceOf } = this.#options;
		if (config.dataFolder === undefined) return;
		const space = await diskSpace(config.dataFolder);
		const variables = { free: { bytes: space.free }, total: { bytes: space.total } };
		if (isNearlyFull(space, this.#isOpen("disk"))) void this.alerts.raise("disk", variables);
		else void this.alerts.over("disk", "", variables);
	}

	/** A fault that all destinations meet is told of by the first ones: the log and the status have them all. */
	#tellOfSetAside(destination: DestinationKey, { message: reason }: Error): void {
		if (this.#openOf("set-aside").length >= MAX_SET_ASIDE) return;
		void this.alerts.raise("set-aside", { destination, reason }, destination);
	}

	#openOf(kind: AlertKind): OpenAlert[] {
		return this.alerts.open.filter((alert) => alert.kind === kind);
	}

	#isOpen(kind: AlertKind): boolean {
		return this.#openOf(kind).length > 0;
	}
}
