import { expect, onTestFinished, test } from "vitest";
import type { Duty } from "../../../src/app/duty/duty.ts";
import { Terms } from "../../../src/app/duty/terms.ts";
import type { Store } from "../../../src/store/open-store.ts";
import type { Term } from "../../../src/store/term.ts";
import { setAppStage } from "../../support/stages/app-stage.ts";

/** Terms over a store that says it is shared. The test gives the right to act and takes it; what each term is given, `change` may alter. */
async function setTerms(change: (store: Store) => Partial<Store> = () => ({})) {
	const { core, entries, written } = await setAppStage();
	const given: (() => void)[] = [];
	const released: string[] = [];
	const takeDuty = async (signal: AbortSignal): Promise<Term<Store>> => {
		signal.throwIfAborted();
		if (given.length > 0)
			return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
		const { promise: ended, resolve } = Promise.withResolvers<string>();
		let isLost = false;
		given.push(() => {
			isLost = true;
			resolve("the test took it");
		});
		const store = { ...core.store, ...change(core.store) };
		return { store, mayAct: () => !isLost, quietMs: 0, ended, release: async () => void released.push("released") };
	};
	const acting: (Duty | undefined)[] = [];
	const terms = new Terms({
		core: { ...core, store: { ...core.store, isShared: true, takeDuty } },
		onActing: (duty) => void acting.push(duty),
		handle: async () => undefined,
		readiness: async () => ({ ok: true, parts: {} }),
	});
	onTestFinished(() => terms.stop());
	const takeAway = () => given[0]?.();
	return { terms, core, acting, takeAway, released, entries, written };
}

/** Whoever comes to it waits until the test lets it. */
function gate() {
	const [reached, opened] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
	const pass = () => {
		reached.resolve();
		return opened.promise;
	};
	return { pass, reached: reached.promise, open: () => opened.resolve() };
}

test("Nobody acts by a right that is lost while what earlier terms left is taken over", async () => {
	const { pass, reached, open } = gate();
	const { terms, acting, takeAway, released, entries, written } = await setTerms(({ notes }) => ({
		notes: { ...notes, get: (key) => pass().then(() => notes.get(key)) },
	}));
	await terms.start();
	await reached;
	takeAway();
	await written("Acts no more: the right to act is lost");
	open();
	await new Promise(setImmediate);
	expect([acting.filter(Boolean), released.length]).toEqual([[], 1]);
	expect(entries.map(({ sentence }) => sentence)).not.toContain("Started");
});

test("A stop waits for no start that hangs", async () => {
	const { pass, reached } = gate();
	const { terms, acting, released, entries } = await setTerms(({ announcements }) => ({
		announcements: {
			...announcements,
			async *entries() {
				await pass();
				yield* announcements.entries();
			},
		},
	}));
	await terms.start();
	await reached;
	await terms.stop();
	expect([acting.at(-1), released.length]).toEqual([undefined, 1]);
	expect(entries.map(({ sentence }) => sentence)).not.toContain("Started");
});
