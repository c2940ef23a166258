import { describe, expect, onTestFinished, test } from "vitest";
import { IndexedLog } from "../../../src/app/front/indexed-log.ts";
import { followLog } from "../../../src/search/index/follow-log.ts";
import { openIndex } from "../../../src/search/open-index.ts";
import { parseQuery } from "../../../src/search/query/parse-query.ts";
import type { Changes } from "../../../src/store/changes.ts";
import { openStore, type Store } from "../../../src/store/open-store.ts";
import { createTextFolder } from "../../../src/text/fold-text.ts";
import { anArticle } from "../../support/articles/an-article.ts";
import { logEntries } from "../../support/articles/log-entries.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { hasPostgres } from "../../support/postgres/has-postgres.ts";
import { sharedPostgres } from "../../support/postgres/shared-postgres.ts";

type Log = Store["log"];

/** A store that two have open, one who acts and a front with an index; what the front hears can be kept from it. */
async function setFront(address: string) {
	const { logger } = logEntries();
	const folder = createTextFolder();
	const stores = [await openStore(address), ...(address === ":memory:" ? [] : [await openStore(address)])];
	const [first, store = first] = stores;
	if (first === undefined || store === undefined) throw new Error("Cannot set up: there is no store");
	const term = await first.takeDuty(new AbortController().signal);
	const index = openIndex({ path: ":memory:", logger, folder, onStartOver: () => undefined });
	const follower = followLog(store.log, index, logger);
	let isDeaf = false;
	const changes: Changes = {
		announce: (change) => store.changes.announce(change),
		listen: (hear) => store.changes.listen((change) => isDeaf || hear(change)),
	};
	const clock = new FakeClock();
	const indexed = new IndexedLog({ store: { ...store, changes, log: store.log }, follower, clock, logger });
	onTestFinished(async () => {
		await Promise.all([follower.stop(), indexed.stop()]);
		index.close();
		await term.release();
		for (const each of stores) await each.close();
	});
	const log: Log = term.store.log;
	const append = (name: string) =>
		log.append("cn", [{ article: anArticle(name), silent: false, storyKeys: [] }], {
			source: "test",
			now: clock.now(),
		});
	const revise = async (name: string, title: string) => {
		const [known] = await log.find([anArticle(name).id]);
		if (known !== undefined) await log.revise({ ...known, title, revision: known.revision + 1 });
	};
	/** How many articles are found by that word. */
	const found = (word: string) => {
		const [query, now] = [parseQuery(word, { now: clock.now(), folder }), clock.now()];
		return index.search(query, { editions: ["cn"], order: "newest", now, limit: 5, offset: 0 }).total;
	};
	return { ...{ indexed, clock, append, revise, found, term }, deafen: (isSo: boolean) => (isDeaf = isSo) };
}

const STORES = [
	["in one process", async () => ":memory:"],
	["on PostgreSQL", async () => (await sharedPostgres()).newDatabase()],
] as const;

describe.each(STORES)("The log and its index, %s", (where, newAddress) => {
	const isMissing = where === "on PostgreSQL" && !hasPostgres();

	test.skipIf(isMissing)("are level soon after each article that is appended or revised, whoever does it", async () => {
		const { indexed, append, revise, found } = await setFront(await newAddress());
		await append("one");
		await indexed.start();
		await expect.poll(() => found("one"), { interval: 5 }).toBe(1);
		await append("two");
		await expect.poll(() => found("two"), { interval: 5 }).toBe(1);
		await revise("one", "elections");
		await expect.poll(() => found("elections"), { interval: 5 }).toBe(1);
	});
});

describe("A front that hears nothing", () => {
	test.skipIf(!hasPostgres())("looks by itself every five seconds", async () => {
		const { indexed, clock, append, found, deafen } = await setFront(await (await sharedPostgres()).newDatabase());
		await indexed.start();
		await clock.sleeping();
		deafen(true);
		await append("one");
		await clock.advance(5_000);
		await expect.poll(() => found("one"), { interval: 5 }).toBe(1);
	});

	test.skipIf(!hasPostgres())(
		"finds what was revised meanwhile once it hears that it may have missed something",
		async () => {
			const address = await (await sharedPostgres()).newDatabase();
			for (const kind of ["unknown", "term"] as const) {
				const { indexed, append, revise, found, deafen, term } = await setFront(address);
				await append(kind);
				await indexed.start();
				await expect.poll(() => found(kind), { interval: 5 }).toBe(1);
				deafen(true);
				await revise(kind, `elections ${kind}`);
				await term.store.changes.announce({ kind: "log", stream: "cn" });
				deafen(false);
				await term.store.changes.announce(kind === "term" ? { kind } : ({ kind: "from another version" } as never));
				await expect.poll(() => found(`elections ${kind}`), { interval: 5 }).toBe(1);
				await term.release();
			}
		},
	);
});

test("A log that cannot be read is told of at once and then once a minute, though it is looked at every few seconds", async () => {
	const store = await openStore(":memory:");
	onTestFinished(store.close);
	const { logger, entries } = logEntries();
	const clock = new FakeClock();
	let looks = 0;
	const catchUp = async () => {
		looks++;
		throw new Error("the disk is gone");
	};
	const indexed = new IndexedLog({ store, follower: { catchUp, revised: () => undefined }, clock, logger });
	onTestFinished(() => indexed.stop());
	await indexed.start();
	await clock.sleeping();
	for (let second = 0; second < 60; second += 5) await clock.advance(5000);
	expect(looks).toBe(13);
	expect(entries.map(({ sentence }) => sentence)).toEqual(Array(2).fill("Log cannot be read: the search index waits"));
});
