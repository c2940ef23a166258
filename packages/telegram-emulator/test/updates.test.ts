import { afterEach, beforeEach, expect, test } from "vitest";
import type { UserClient } from "../src/client/user-client.ts";
import { createEmulator, type Emulator } from "../src/create-emulator.ts";
import { createManualClock, type ManualClock } from "./support/manual-clock.ts";

interface Envelope {
	readonly ok: boolean;
	readonly result?: readonly { readonly update_id: number; readonly message?: { readonly text?: string } }[];
	readonly error_code?: number;
	readonly description?: string;
}

let emulator: Emulator;
let clock: ManualClock;
let li: UserClient;

beforeEach(async () => {
	clock = createManualClock();
	emulator = await createEmulator({ clock });
	li = await emulator.world.user("Li");
});

afterEach(() => emulator.close());

async function getUpdates(params: object = {}): Promise<Envelope> {
	const response = await fetch(`${emulator.apiRoot}/bot${emulator.token}/getUpdates`, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify(params),
	});
	return (await response.json()) as Envelope;
}

/** The texts of the updates, asked for as a bot would that pauses before it asks again. */
async function texts(params: object = {}): Promise<(string | undefined)[]> {
	clock.advance(3000);
	return ((await getUpdates(params)).result ?? []).map((update) => update.message?.text);
}

/** Begins a long poll and resolves to its answer to come, once the server is waiting. */
async function longPoll(timeout: number): Promise<{ readonly answer: Promise<Envelope> }> {
	const waiting = clock.nextSleep();
	const answer = getUpdates({ timeout });
	await waiting;
	return { answer };
}

test("updates come again until a higher offset confirms them", async () => {
	await li.sends("one");
	await li.sends("two");
	await li.sends("three");
	expect(await texts()).toEqual(["one", "two", "three"]);
	expect(await texts({ limit: 2 })).toEqual(["one", "two"]);
	const [, second] = (await getUpdates({ offset: -2 })).result ?? [];
	expect(await texts()).toEqual(["two", "three"]);
	expect(await texts({ offset: second?.update_id })).toEqual(["three"]);
	expect(await texts({ offset: (second?.update_id ?? 0) + 1 })).toEqual([]);
	expect(await emulator.pendingUpdates()).toBe(0);
});

test("an offset that the server does not know confirms nothing", async () => {
	await li.sends("one");
	expect(await texts({ offset: 2_000_000_000 })).toEqual(["one"]);
	expect(await emulator.pendingUpdates()).toBe(1);
});

test("a long poll is answered as soon as something happens", async () => {
	const { answer } = await longPoll(30);
	await li.sends("news?");
	expect((await answer).result).toMatchObject([{ message: { text: "news?" } }]);
});

test("a long poll is answered with nothing after its timeout, and after 50 s at the latest", async () => {
	const { answer } = await longPoll(500);
	clock.advance(49_999);
	expect(await Promise.race([answer, getUpdates({ offset: -1 }).then(() => "still waiting")])).toBe("still waiting");
	clock.advance(1);
	expect(await answer).toEqual({ ok: true, result: [] });
});

test("a second long poll ends the first with 409 and gets the updates", async () => {
	const older = await longPoll(30);
	const newer = await longPoll(30);
	expect(await older.answer).toEqual({
		ok: false,
		error_code: 409,
		description: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
	});
	await li.sends("who hears me?");
	expect((await newer.answer).result).toHaveLength(1);
});

test("a client that does not confirm is slowed down", async () => {
	await li.sends("one");
	await li.sends("two");
	expect((await getUpdates()).result).toHaveLength(2);
	expect((await getUpdates()).result).toHaveLength(1);
	clock.advance(3000);
	expect((await getUpdates()).result).toHaveLength(2);
});

test("only the kinds asked for are queued, from then on", async () => {
	await getUpdates({ allowed_updates: ["my_chat_member"] });
	await li.sends("not heard");
	await li.blocks();
	await li.unblocks();
	clock.advance(3000);
	const { result = [] } = await getUpdates();
	expect(result.map((update) => Object.keys(update)[1])).toEqual(["my_chat_member", "my_chat_member"]);
	await getUpdates({ allowed_updates: [] });
	await li.sends("heard");
	expect((await texts()).at(-1)).toBe("heard");
});

test("messages wait for a day, presses of a button for 150 seconds", async () => {
	await li.sends("/start");
	await fetch(
		`${emulator.apiRoot}/bot${emulator.token}/sendMessage?chat_id=${li.id}&text=x&reply_markup=${encodeURIComponent(
			JSON.stringify({ inline_keyboard: [[{ text: "▶", callback_data: "next" }]] }),
		)}`,
	);
	await li.taps("▶");
	expect(await emulator.pendingUpdates()).toBe(2);
	clock.advance(151_000);
	expect(await emulator.pendingUpdates()).toBe(1);
	clock.advance(24 * 60 * 60 * 1000);
	expect(await emulator.pendingUpdates()).toBe(0);
});

test("after a week without updates the ids go on from another number", async () => {
	await li.sends("one");
	const [first] = (await getUpdates()).result ?? [];
	await getUpdates({ offset: (first?.update_id ?? 0) + 1 });
	await emulator.continueUpdatesFrom(77);
	await li.sends("two");
	clock.advance(3000);
	expect((await getUpdates()).result).toMatchObject([{ update_id: 77 }]);
});

test("closing the emulator ends a long poll", async () => {
	const { answer } = await longPoll(50);
	const ended = expect(answer).rejects.toThrow("fetch failed");
	await emulator.close();
	await ended;
});
