import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { openStore } from "../../../src/store/open-store.ts";
import { anArticle } from "../../support/articles/an-article.ts";
import { LONG_ROUNDS } from "../../support/long-rounds.ts";
import { newDatabase } from "../../support/postgres/databases.ts";
import { hasPostgres } from "../../support/postgres/has-postgres.ts";

const PROCESS = fileURLToPath(new URL("../../support/processes/append-and-stop.ts", import.meta.url));
/** An append writes to each of them once, in this order. */
const WRITES = ["article", "story", "log", "head"] as const;
const ROUNDS = LONG_ROUNDS ? 25 : WRITES.length;
const AT_ONCE = 5;

/** What became of the log's places that a second process had filled while the first one was stopped. */
interface Damage {
	readonly outcome: string;
	/** Places that have another article now: whoever has read up to there never sees the one that was there. */
	readonly givenAway: number;
	/** Articles that stand there twice. */
	readonly twice: number;
}

async function pausedAppend(way: "session" | "pool", stopBefore: string): Promise<Damage> {
	const url = await newDatabase();
	const process = start([url, way, stopBefore]);
	expect(await process.says()).toBe("stopped");
	const store = await openStore(url);
	const term = await store.takeDuty(new AbortController().signal);
	// The same feed a little later: other articles stand before those that the stopped process holds in its hand.
	const articles = ["four", "five", "one", "two", "three"].map((name) => anArticle(name));
	const known = await term.store.log.find(articles.map(({ id }) => id));
	const admissions = articles
		.filter((_, index) => known[index] === undefined)
		.map((article) => ({ article, silent: false, storyKeys: [] }));
	await term.store.log.append("cn", admissions, { source: "feed", now: 2 });
	const before = await term.store.log.read("cn", 0, 100);
	process.child.kill("SIGCONT");
	const outcome = await process.says();
	// And the next article, behind all of these.
	await term.store.log.append("cn", [{ article: anArticle("six"), silent: false, storyKeys: [] }], {
		...{ source: "feed", now: 3 },
	});
	await term.release();
	await store.close();
	const next = await openStore(url);
	const after = await next.log.read("cn", 0, 100);
	await next.close();
	const places = new Map(after.map(({ id, seq }) => [seq, id]));
	return {
		outcome,
		givenAway: before.filter(({ id, seq }) => places.get(seq) !== id).length,
		twice: after.length - new Set(after.map(({ id }) => id)).size,
	};
}

function start(args: readonly string[]): { readonly child: ChildProcess; readonly says: () => Promise<string> } {
	const child = spawn(process.execPath, [PROCESS, ...args], { stdio: ["ignore", "pipe", "inherit"] });
	onTestFinished(() => void child.kill("SIGKILL"));
	const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	return { child, says: async () => String((await lines.next()).value) };
}

/** Side by side, since a round is five seconds of waiting. */
async function rounds(way: "session" | "pool", count: number): Promise<Damage[]> {
	const damages: Damage[] = [];
	for (let start = 0; start < count; start += AT_ONCE) {
		const writes = Array.from({ length: Math.min(AT_ONCE, count - start) }, (_, index) => writeOf(start + index));
		damages.push(...(await Promise.all(writes.map((stopBefore) => pausedAppend(way, stopBefore)))));
	}
	return damages;
}

const writeOf = (round: number) => WRITES[round % WRITES.length] ?? WRITES[0];

describe.skipIf(!hasPostgres())("An append whose process is stopped in the middle, until another one acts", () => {
	test("changes nothing when it goes on, before whichever of its writes it was", { timeout: 120_000 }, async () => {
		const unharmed: Damage = { outcome: "refused", givenAway: 0, twice: 0 };
		expect(await rounds("session", ROUNDS)).toEqual(Array(ROUNDS).fill(unharmed));
	});

	test("would give places away and have articles twice if it wrote without the right", {
		timeout: 120_000,
	}, async () => {
		const damages = await rounds("pool", ROUNDS);
		expect(damages.map(({ outcome }) => outcome)).toEqual(Array(ROUNDS).fill("appended"));
		expect(damages.filter(({ givenAway }) => givenAway > 0)).not.toEqual([]);
		expect(damages.filter(({ twice }) => twice > 0)).not.toEqual([]);
	});
});
