import { expect, onTestFinished, test } from "vitest";
import type { Duty } from "../../../src/app/duty/duty.ts";
import { Terms } from "../../../src/app/duty/terms.ts";
import { AdminChats } from "../../../src/bot/admin/admin-chats.ts";
import { chatId } from "../../../src/news/destination.ts";
import type { Store } from "../../../src/store/open-store.ts";
import { setAppStage } from "../../support/stages/app-stage.ts";

interface TermsSetting {
	/** What the store of a term does otherwise. */
	readonly change?: (store: Store) => Partial<Store>;
	/** The first attempt reaches no store, and rejects with this. */
	readonly unreachable?: Promise<never>;
	readonly environment?: Readonly<Record<string, string>>;
	/** Somebody else acts for good. */
	readonly isTaken?: boolean;
}

/** Terms over a store that says it is shared; the right to act is given once, and taken away by the test. */
async function setTerms({ change = () => ({}), unreachable, isTaken = false, environment = {} }: TermsSetting) {
	const { core, clock, emulator, entries, written } = await setAppStage({ environment });
	const [acting, released]: [(Duty | undefined)[], string[]] = [[], []];
	const { promise: ended, resolve: takeAway } = Promise.withResolvers<string>();
	let [attempts, isLost, isGiven] = [0, false, isTaken];
	const takeDuty: Store["takeDuty"] = async (signal, onInLine) => {
		if (attempts++ === 0 && unreachable !== undefined) return unreachable;
		onInLine?.();
		if (isGiven) return rejectedBy(signal);
		isGiven = true;
		const store = { ...core.store, ...change(core.store) };
		const release = async () => void released.push("released");
		return { store, mayAct: () => !isLost, quietMs: 0, ended, release };
	};
	const terms = new Terms({
		core: { ...core, store: { ...core.store, isShared: true, takeDuty } },
		onActing: (duty) => void acting.push(duty),
		handle: async () => undefined,
		readiness: async () => ({ ok: true, parts: {} }),
	});
	onTestFinished(() => terms.stop());
	return {
		...{ terms, core, acting, released, clock, emulator, written },
		said: () => entries.map(({ sentence }) => sentence),
		mayAct(may: boolean) {
			isLost = !may;
		},
		takeAway() {
			isLost = true;
			takeAway("the test took it");
		},
	};
}

function rejectedBy(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
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
	const { terms, acting, takeAway, released, said, written } = await setTerms({
		change: ({ notes }) => ({ notes: { ...notes, get: (key) => pass().then(() => notes.get(key)) } }),
	});
	await terms.start();
	await reached;
	takeAway();
	await written("Acts no more: the right to act is lost");
	open();
	await new Promise(setImmediate);
	expect([acting.filter(Boolean), released.length]).toEqual([[], 1]);
	expect(said()).not.toContain("Started");
});

test("A stop waits for no start that hangs", async () => {
	const { pass, reached } = gate();
	const { terms, acting, released, said } = await setTerms({
		change: ({ announcements }) => ({
			announcements: {
				...announcements,
				async *entries() {
					await pass();
					yield* announcements.entries();
				},
			},
		}),
	});
	await terms.start();
	await reached;
	await terms.stop();
	expect([acting.at(-1), released.length]).toEqual([undefined, 1]);
	expect(said()).not.toContain("Started");
});

test("A process whose store cannot be reached does not say that it stands by; one that waits in line for a second does", async () => {
	const { promise: unreachable, reject: giveUp } = Promise.withResolvers<never>();
	const { terms, clock, said, written } = await setTerms({ unreachable, isTaken: true });
	await terms.start();
	await clock.advance(5_000);
	giveUp(new Error("no answer within 5 s"));
	await written("Cannot act now: it is tried again every second");
	expect(said()).not.toContain("Stands by: another process acts");
	await clock.sleeping(1, 1_000);
	await clock.advance(1_000);
	await clock.advance(999);
	expect(said()).not.toContain("Stands by: another process acts");
	await clock.advance(1);
	expect(said()).toContain("Stands by: another process acts");
});

test("Telegram is told no more commands by a process that has lost the right to act while it waited to be let", async () => {
	const { terms, emulator, clock, takeAway, written } = await setTerms({});
	await emulator.faults.inject({ kind: "flood", method: "setMyCommands", retryAfterSeconds: 1000 });
	await terms.start();
	await written("Started");
	await expect.poll(() => clock.waits, { interval: 5 }).toContain(1_000_000);
	takeAway();
	await written("Acts no more: the right to act is lost");
	expect(clock.waits).not.toContain(1_000_000);
	await clock.advance(1_000_000);
	await emulator.world.user("Somebody");
	expect(await emulator.transcript.count("setMyCommands")).toBe(1);
});

test("Whoever begins to act knows where a group of operators has gone meanwhile", async () => {
	const [group, supergroup] = [chatId(-55), chatId(-1_000_000_000_055)];
	const { terms, core, written } = await setTerms({ environment: { ADMIN_CHAT_IDS: String(group) } });
	const other = new AdminChats([group], core.store.notes, core.logger);
	other.moved(group, supergroup);
	await other.noted();
	expect(core.admins.has(supergroup)).toBe(false);
	await terms.start();
	await written("Started");
	expect(core.admins.has(supergroup)).toBe(true);
});

test("The right to act is given back when the store answers too late for it to be used, for 15 seconds on end", async () => {
	const { terms, clock, mayAct, acting, released, written, said } = await setTerms({});
	const pass = async (seconds: number) => {
		for (let second = 1; second <= seconds; second++) {
			await clock.sleeping(1, 1000);
			await clock.advance(1000);
		}
	};
	await terms.start();
	await written("Started");
	for (const may of [false, true, false]) {
		mayAct(may);
		await pass(14);
	}
	expect(said()).not.toContain("Acts no more: the right to act is lost");
	await pass(1);
	const { fields } = await written("Acts no more: the right to act is lost");
	expect(fields).toEqual({ reason: "the store has answered too late for anything to be sent" });
	expect([acting.at(-1), released.length]).toEqual([undefined, 1]);
});
