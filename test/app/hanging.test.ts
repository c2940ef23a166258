import { expect, test } from "vitest";
import type { Core } from "../../src/app/core.ts";
import { chatId, destinationKey } from "../../src/news/destination.ts";
import type { EditionCode } from "../../src/news/edition.ts";
import { anArticle } from "../support/articles/an-article.ts";
import { setAppStage } from "../support/stages/app-stage.ts";

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const READER = 4711;

/** What hangs from a moment on: whoever comes to it then does not come back. */
class Trap {
	readonly sprung: Promise<void>;
	readonly #spring: () => void;
	isSet = false;

	constructor() {
		const { promise, resolve } = Promise.withResolvers<void>();
		[this.sprung, this.#spring] = [promise, resolve];
	}

	/** The same function, with the trap before it. */
	before<Args extends readonly unknown[], T>(action: (...given: Args) => Promise<T>): (...given: Args) => Promise<T> {
		return (...given) => {
			if (!this.isSet) return action(...given);
			this.#spring();
			return new Promise<never>(() => undefined);
		};
	}

	beforeCall(method: string, { bot }: Core): void {
		bot.api.config.use((call, name, ...given) =>
			name === method ? this.before(() => call(name, ...given))() : call(name, ...given),
		);
	}
}

/** Somebody who has something to read, once articles are there. */
async function addReader({ store, clock }: Core): Promise<void> {
	const key = destinationKey({ chat: chatId(READER) });
	const chosen = {
		chatType: "private",
		editions: { cn: { since: 0 } },
		language: "en",
		renewedAt: clock.now(),
	} as const;
	await store.subscriptions.update(key, () => chosen);
	const admission = { article: anArticle("news", { publishedAt: clock.now() }), silent: false, storyKeys: [] };
	await store.log.append("cn", [admission], { source: "test", now: clock.now() });
}

const hang = () => new Promise<never>(() => undefined);
const replace = (shelf: object, changes: object) => void Object.assign(shelf, changes);

/** In which part, after how long, waiting for what; and what hangs. */
const HANGING: readonly [part: string, limitMs: number, waitsFor: string, set: (trap: Trap, core: Core) => void][] = [
	[
		...(["poller", 5 * MINUTE_MS, "the state of a feed to be written"] as const),
		(trap, { store: { feeds } }) => replace(feeds, { set: trap.before(feeds.set) }),
	],
	[
		...(["delivery", 2 * MINUTE_MS, "the records of a destination"] as const),
		(trap, { store: { positions } }) => replace(positions, { get: trap.before(positions.get) }),
	],
	[
		...(["delivery", 2 * MINUTE_MS, "a send to be over and written down"] as const),
		(trap, core) => trap.beforeCall("sendMessage", core),
	],
	[
		...(["intake", 5 * MINUTE_MS, "an answer of Telegram's"] as const),
		(trap, core) => trap.beforeCall("getUpdates", core),
	],
	[
		...(["intake", 5 * MINUTE_MS, "the updates of the run before"] as const),
		(trap, { store: { updates } }) =>
			replace(updates, { entries: () => ({ [Symbol.asyncIterator]: () => ({ next: trap.before(hang) }) }) }),
	],
	[
		...(["search index", 2 * MINUTE_MS, "articles of the log"] as const),
		(trap, { store: { log } }) => {
			const read = log.read.bind(log);
			// Others read it before.
			const isOfIndex = (limit: number) => limit === 100;
			const trapped = trap.before(read);
			replace(log, {
				read: (edition: EditionCode, after: number, limit: number) =>
					(isOfIndex(limit) ? trapped : read)(edition, after, limit),
			});
		},
	],
];

test.each(HANGING)("%s, when it hangs, is found by /livez within %d ms, and nothing else: %s", async (...row) => {
	const [part, limitMs, waitsFor, set] = row;
	const trap = new Trap();
	const prepare = async (core: Core) => {
		await addReader(core);
		set(trap, core);
	};
	const { app, clock, health, entries, written } = await setAppStage({
		environment: { POLL_INTERVAL_SECONDS: "3600" },
		prepare,
	});
	const started = app.start();
	trap.isSet = true;
	await started;
	await trap.sprung;
	// The feed answers by another clock.
	if (part !== "poller") await written("Feed has news");
	expect((await health("/livez")).ok).toBe(true);
	await clock.advance(limitMs - SECOND_MS);
	expect((await health("/livez")).ok).toBe(true);
	await clock.advance(2 * SECOND_MS);
	const { parts } = await health("/livez");
	const unwell = Object.entries(parts).filter(([, { ok }]) => !ok);
	expect(unwell).toEqual([[part, { ok: false, reason: expect.stringContaining(`it waits for ${waitsFor} for `) }]]);
	expect(entries.filter(({ sentence }) => sentence === "Loop stands still")).toHaveLength(1);
	await clock.advance(2 * limitMs);
	expect(await app.hopeless).toContain(`${part} has stood still 3 times in a row`);
	// It never ends, but takes nothing new.
	void app.stop();
});
