import { onTestFinished } from "vitest";
import { createHostGate } from "../../../src/feed/fetch/host-gate.ts";
import type { Admitted } from "../../../src/poller/admit.ts";
import type { Feed } from "../../../src/poller/feed.ts";
import { Poller, type PollerOptions } from "../../../src/poller/poller.ts";
import type { EditionLog } from "../../../src/poller/there-before.ts";
import type { ArticleLog } from "../../../src/store/article-log.ts";
import { openStore, type Store } from "../../../src/store/open-store.ts";
import { logEntries } from "../articles/log-entries.ts";
import { FakeClock } from "../fake-clock.ts";

export const INTERVAL_MS = 300_000;
export const HOUR_MS = 3_600_000;

/** A poller over a real store, on a clock that stands still. */
export async function setPollerStage(
	urls: readonly string[],
	changes: (store: Store) => Partial<PollerOptions> = () => ({}),
	remembered?: { readonly store: Store; readonly clock: FakeClock },
) {
	const store = remembered?.store ?? (await openStore(":memory:"));
	const clock = remembered?.clock ?? new FakeClock();
	const { logger, entries } = logEntries();
	const admitted: Admitted[] = [];
	const checked: string[] = [];
	const feeds = urls.map((url): Feed => ({ edition: "cn", url }));
	const poller = new Poller({
		...{ feeds, states: store.feeds, log: store.log, gate: createHostGate(), clock, logger },
		...{ intervalMs: INTERVAL_MS, plan: "steady", maxAgeMs: 24 * HOUR_MS },
		onAdmitted: (news) => admitted.push(news),
		onChecked: ({ url }) => checked.push(url),
		...changes(store),
	});
	onTestFinished(() => poller.stop());

	let isStarted = false;
	/** Starts, or lets the clock go on to the next check of a feed, and waits until all of them rest. */
	async function check(): Promise<void> {
		if (isStarted) await clock.advance(clock.waits[0] ?? 0);
		else poller.start();
		isStarted = true;
		await clock.sleeping(feeds.length);
	}

	return {
		...{ store, clock, poller, entries, admitted, checked, check },
		/** The titles of the log, those that are posted and those that are not. */
		async titles() {
			const articles = await store.log.read("cn", 0, 1000);
			const of = (isSilent: boolean) => articles.filter(({ silent }) => silent === isSilent).map(({ title }) => title);
			return { posted: of(false), silent: of(true) };
		},
		warnings: () => entries.filter(({ level }) => level === "warn" || level === "error"),
	};
}

type LogChanges = Partial<Pick<ArticleLog, "append" | "appendAliases"> & Pick<EditionLog, "read">>;

/** The methods of a log, some of them replaced. */
export function logWith(log: ArticleLog, changes: LogChanges) {
	return {
		find: log.find.bind(log),
		findStories: log.findStories.bind(log),
		append: log.append.bind(log),
		appendAliases: log.appendAliases.bind(log),
		revise: log.revise.bind(log),
		head: log.head.bind(log),
		read: log.read.bind(log),
		...changes,
	};
}
