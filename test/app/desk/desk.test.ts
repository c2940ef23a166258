import { describe, expect, onTestFinished, test } from "vitest";
import type { Acting } from "../../../src/app/desk/acting.ts";
import { Desk, type DeskOptions } from "../../../src/app/desk/desk.ts";
import { UnavailableError } from "../../../src/kit/words/unavailable-error.ts";
import { chatId } from "../../../src/news/destination.ts";
import { type Change, type Changes, LocalChanges } from "../../../src/store/changes.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { logEntries } from "../../support/articles/log-entries.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const MESSAGE = { kind: "text", text: "On its way", entities: [] } as const;
const [GROUP, SUPERGROUP] = [chatId(-5), chatId(-1_000_000_000_005)];

/** One store that several processes have open, each with a desk of its own. */
async function setDesks() {
	const clock = new FakeClock();
	const sole = await openStore(":memory:");
	onTestFinished(() => sole.close());
	const store = { requests: sole.requests, changes: sole.changes, isShared: true };
	const givingUp = new AbortController();
	const common = { clock, givingUp, logger: logEntries().logger };
	async function desk(version = "1.0.0", instead: Partial<DeskOptions["store"]> = {}) {
		const made = new Desk({ store: { ...store, ...instead }, version, ...common });
		await made.open();
		onTestFinished(() => made.close());
		return made;
	}
	const kept = async () => {
		const keys: string[] = [];
		for await (const [key] of sole.requests.entries()) keys.push(key);
		return keys;
	};
	return {
		clock,
		store,
		desk,
		kept,
		common,
		lonely: new Desk({ store: { ...store, isShared: false }, version: "", ...common }),
	};
}

/** Can say something, and hears nothing but what it is told. */
class Deaf extends LocalChanges {
	readonly #others: Changes;

	constructor(others: Changes) {
		super();
		this.#others = others;
	}

	override announce(change: Change): Promise<void> {
		return this.#others.announce(change);
	}

	/** Resolves when the others hear of such a change. */
	missed(kind: Change["kind"]): Promise<void> {
		return new Promise((resolve) => {
			void this.#others.listen((change) => change.kind === kind && resolve());
		});
	}
}

/** Does what a test says, and refuses the rest. */
function acting(errands: Partial<Acting>): Acting {
	const refuse = () => Promise.reject(new Error("Nobody asked for this"));
	return {
		...{ move: refuse, settle: refuse, status: refuse, openAlerts: refuse, reach: refuse, send: refuse, stop: refuse },
		...errands,
	};
}

describe("A desk", () => {
	test("has it done by whoever acts in another process, and brings what that answers", async () => {
		const { desk, kept } = await setDesks();
		const [front, duty] = [await desk(), await desk()];
		const asked: unknown[] = [];
		duty.acts(
			acting({
				settle: async (chat) => [chat, SUPERGROUP],
				send: async (...given) => {
					asked.push(given);
					return MESSAGE;
				},
			}),
		);
		expect(await front.ask("settle", GROUP)).toEqual([GROUP, SUPERGROUP]);
		expect(await front.ask("send", "7/1", { edition: "cn" })).toEqual(MESSAGE);
		expect(asked).toEqual([["7/1", { edition: "cn" }]]);
		expect(await kept()).toEqual([]);
	});

	test("tells nothing of the difference between another process and its own where there is no answer", async () => {
		const { desk } = await setDesks();
		const [front, duty] = [await desk(), await desk()];
		duty.acts(acting({ stop: async () => undefined }));
		expect(await front.ask("stop", "7/1")).toBeUndefined();
		expect(await duty.ask("stop", "7/1")).toBeUndefined();
	});

	test("rejects with what went wrong there", async () => {
		const { desk } = await setDesks();
		const [front, duty] = [await desk(), await desk()];
		duty.acts(acting({ settle: () => Promise.reject(new Error("positions cannot be written")) }));
		await expect(front.ask("settle", GROUP)).rejects.toThrow("positions cannot be written");
	});

	test("keeps what is asked while nobody acts for whoever does next, here or elsewhere", async () => {
		const { desk, store } = await setDesks();
		const [front, next] = [await desk(), await desk()];
		const [elsewhere, here] = [front.ask("settle", GROUP), next.ask("settle", GROUP)];
		next.acts(acting({ settle: async () => [SUPERGROUP] }));
		await store.changes.announce({ kind: "term" });
		expect(await Promise.all([elsewhere, here])).toEqual([[SUPERGROUP], [SUPERGROUP]]);
	});

	test("asks again when whoever was asked has died, and when nothing could be heard for a while", async () => {
		const { desk, store, kept } = await setDesks();
		const [front, dying, next] = [await desk(), await desk(), await desk()];
		for (const kind of ["term", "unknown"] as const) {
			dying.acts(acting({ settle: () => new Promise(() => undefined) }));
			const answer = front.ask("settle", GROUP);
			await expect.poll(async () => (await kept()).length, { interval: 1 }).not.toBe(0);
			dying.acts(undefined);
			next.acts(acting({ settle: async () => [] }));
			await store.changes.announce({ kind });
			expect(await answer).toEqual([]);
			next.acts(undefined);
		}
	});

	test("gives up what nobody has answered within 9 seconds", async () => {
		const { desk, clock } = await setDesks();
		const front = await desk();
		const answer = front.ask("reach");
		const refused = expect(answer).rejects.toThrow(/^No bot on this store acts at the moment/);
		await clock.sleeping();
		await clock.advance(9_000);
		await refused;
	});

	test("gives up in that time also where the store does not take the question", async () => {
		const { desk, store, clock } = await setDesks();
		const front = await desk("1.0.0", {
			requests: { ...store.requests, set: () => new Promise<void>(() => undefined) },
		});
		const refused = expect(front.ask("reach")).rejects.toThrow(/^No bot on this store acts at the moment/);
		await clock.sleeping();
		await clock.advance(9_000);
		await refused;
	});

	test("says at once that the store fails where it does, and why to whoever looks", async () => {
		const { desk, store } = await setDesks();
		const cause = new Error("connect ECONNREFUSED");
		const front = await desk("1.0.0", { requests: { ...store.requests, set: () => Promise.reject(cause) } });
		await expect(front.ask("status")).rejects.toThrow(
			new UnavailableError("No bot can be asked: the store fails. The log says why.", { cause }),
		);
	});

	test("finds an answer of which nothing could be heard", async () => {
		const { desk, store } = await setDesks();
		const duty = await desk();
		const deaf = new Deaf(store.changes);
		const front = await desk("1.0.0", { changes: deaf });
		duty.acts(acting({ settle: async () => [SUPERGROUP] }));
		const answer = front.ask("settle", GROUP);
		await deaf.missed("answer");
		deaf.tell({ kind: "unknown" });
		expect(await answer).toEqual([SUPERGROUP]);
	});

	test("takes no answer that another one has read for one that says nothing", async () => {
		const { desk, store } = await setDesks();
		const front = await desk();
		const asked = Promise.withResolvers<string>();
		const stop = await store.changes.listen((change) => change.kind === "request" && asked.resolve(change.key));
		onTestFinished(stop);
		const answer = front.ask("settle", GROUP);
		const key = await asked.promise;
		await store.changes.announce({ kind: "answer", key });
		const duty = await desk();
		duty.acts(acting({ settle: async () => [SUPERGROUP] }));
		await store.changes.announce({ kind: "term" });
		expect(await answer).toEqual([SUPERGROUP]);
	});

	test("leaves what failed because the right to act was lost to whoever acts next", async () => {
		const { desk, store } = await setDesks();
		const [front, dying, next] = [await desk(), await desk(), await desk()];
		const begun = Promise.withResolvers<void>();
		const lost = Promise.withResolvers<never>();
		dying.acts(
			acting({
				settle: () => {
					begun.resolve();
					return lost.promise;
				},
			}),
		);
		const answer = front.ask("settle", GROUP);
		await begun.promise;
		dying.acts(undefined);
		lost.reject(new Error("Cannot use the store: the right to act is lost"));
		await new Promise(setImmediate);
		next.acts(acting({ settle: async () => [SUPERGROUP] }));
		await store.changes.announce({ kind: "term" });
		expect(await answer).toEqual([SUPERGROUP]);
	});

	test("understands processes of another version as far as every version asks and answers alike", async () => {
		const { desk } = await setDesks();
		const [older, duty] = [await desk("0.9.0"), await desk("1.0.0")];
		const moved: unknown[] = [];
		duty.acts(acting({ move: async (...given) => void moved.push(given), reach: async () => ({}) as never }));
		await older.ask("move", GROUP, SUPERGROUP);
		expect(moved).toEqual([[GROUP, SUPERGROUP]]);
		await expect(older.ask("reach")).rejects.toThrow(
			new UnavailableError("Whoever acts is of another version of the bot: only that one can tell or do this"),
		);
	});

	test("waits for nobody any more where the bot gives up at its stop", async () => {
		const { desk, common } = await setDesks();
		const front = await desk();
		const refused = expect(front.ask("reach")).rejects.toThrow(UnavailableError);
		common.givingUp.abort();
		await refused;
		await expect(front.ask("reach")).rejects.toThrow(UnavailableError);
	});

	test("gives up what is still waited for when it is closed, and leaves no timer behind", async () => {
		const { desk, clock } = await setDesks();
		const front = await desk();
		const refused = expect(front.ask("move", GROUP, SUPERGROUP)).rejects.toThrow(UnavailableError);
		front.close();
		await refused;
		expect(clock.waits).toEqual([]);
	});

	test("has it done at once where one process has the store to itself, and waits there until that acts", async () => {
		const { lonely, kept } = await setDesks();
		await lonely.open();
		const early = lonely.ask("settle", GROUP);
		lonely.acts(acting({ settle: async (chat) => [chat] }));
		expect(await early).toEqual([GROUP]);
		expect(await lonely.ask("settle", SUPERGROUP)).toEqual([SUPERGROUP]);
		expect(await kept()).toEqual([]);
	});
});
