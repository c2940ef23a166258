import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { createEmulator, type Emulator, type EmulatorOptions } from "../src/create-emulator.ts";
import { createLimiter } from "../src/limits/limiter.ts";
import { LIMITS } from "../src/limits/limits.ts";
import { createManualClock, type ManualClock } from "./support/manual-clock.ts";

let emulator: Emulator;
let clock: ManualClock;

async function start(options: EmulatorOptions = {}): Promise<void> {
	clock = createManualClock();
	emulator = await createEmulator({ clock, limits: "strict", ...options });
}

afterEach(() => emulator?.close());

interface Answer {
	readonly status: number;
	readonly retryAfter: string | null;
	readonly body: Record<string, unknown>;
}

async function call(method: string, params: object): Promise<Answer> {
	const response = await fetch(`${emulator.apiRoot}/bot${emulator.token}/${method}`, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify(params),
	});
	const body = (await response.json()) as Record<string, unknown>;
	return { status: response.status, retryAfter: response.headers.get("retry-after"), body };
}

function tooMany(seconds: number): Answer {
	const description = `Too Many Requests: retry after ${seconds}`;
	const body = { ok: false, error_code: 429, description, parameters: { retry_after: seconds } };
	return { status: 429, retryAfter: String(seconds), body };
}

async function readers(count: number): Promise<number[]> {
	const ids: number[] = [];
	for (let i = 0; i < count; i++) {
		const reader = await emulator.world.user(`Reader ${i}`);
		await reader.startsSilently();
		ids.push(reader.id);
	}
	return ids;
}

const send = (chat_id: number, text = "News") => call("sendMessage", { chat_id, text });

test("the 31st send in a second is refused for one second, and goes through after it", async () => {
	await start();
	const ids = await readers(31);
	for (const id of ids.slice(0, 30)) expect((await send(id)).status).toBe(200);
	const last = ids[30] ?? 0;
	expect(await send(last)).toEqual(tooMany(1));
	clock.advance(1000);
	expect((await send(last)).status).toBe(200);
});

test("the second send to one chat in a second is refused, other chats are not", async () => {
	await start();
	const [one = 0, other = 0] = await readers(2);
	expect((await send(one)).status).toBe(200);
	clock.advance(400);
	expect(await send(one)).toEqual(tooMany(1));
	expect((await send(other)).status).toBe(200);
	clock.advance(1000);
	expect((await send(one)).status).toBe(200);
});

test.each(["group", "supergroup", "channel"] as const)(
	"the 21st send to a %s in a minute waits for the first to be a minute old",
	async (kind) => {
		await start();
		const chat = await emulator.world[kind]("Readers", { bot: "administrator" });
		for (let i = 0; i < 20; i++) {
			expect((await send(chat.id)).status).toBe(200);
			clock.advance(1000);
		}
		expect(await send(chat.id)).toEqual(tooMany(40));
		clock.advance(39_000);
		expect(await send(chat.id)).toEqual(tooMany(1));
		clock.advance(1000);
		expect((await send(chat.id)).status).toBe(200);
	},
);

test("edits have a minute's window of their own in groups and none in private chats", async () => {
	await start();
	const group = await emulator.world.group("Readers", { bot: "administrator" });
	const [reader = 0] = await readers(1);
	await send(group.id);
	await send(reader);
	const [inGroup] = await group.messages().then((messages) => messages.filter((message) => message.text === "News"));
	const [inPrivate] = await emulator.world.chat(reader).messages();
	for (let i = 0; i < 20; i++) {
		const inBoth = [
			await call("editMessageText", { chat_id: group.id, message_id: inGroup?.message_id, text: `Page ${i}` }),
			await call("editMessageText", { chat_id: reader, message_id: inPrivate?.message_id, text: `Page ${i}` }),
		];
		expect(inBoth.map((answer) => answer.status)).toEqual([200, 200]);
		clock.advance(100);
	}
	const again = { chat_id: group.id, message_id: inGroup?.message_id, text: "Page 21" };
	expect(await call("editMessageText", again)).toEqual(tooMany(58));
	expect((await call("editMessageText", { ...again, chat_id: reader, message_id: inPrivate?.message_id })).status).toBe(
		200,
	);
});

test("a refused message and methods that write nothing cost nothing", async () => {
	await start();
	const [id = 0] = await readers(1);
	for (let i = 0; i < 40; i++) expect((await send(id, "")).status).toBe(400);
	for (let i = 0; i < 40; i++) expect((await call("getChat", { chat_id: id })).status).toBe(200);
	expect((await send(id)).status).toBe(200);
});

test("limits can be changed and switched off while it runs", async () => {
	await start({ limits: { profile: "strict", perChatPerSecond: 3 } });
	const [id = 0] = await readers(1);
	for (let i = 0; i < 3; i++) expect((await send(id)).status).toBe(200);
	expect(await send(id)).toEqual(tooMany(1));
	await emulator.setLimits(false);
	for (let i = 0; i < 40; i++) expect((await send(id)).status).toBe(200);
	await emulator.setLimits("strict");
	expect((await send(id)).status).toBe(200);
	expect(await send(id)).toEqual(tooMany(1));
});

test("one who waits as told gets through, however often they asked meanwhile", () => {
	const moments = fc.array(fc.record({ chat: fc.constantFrom(1, 2, -3), pauseMs: fc.integer({ min: 0, max: 1500 }) }), {
		minLength: 1,
		maxLength: 120,
	});
	fc.assert(
		fc.property(moments, (calls) => {
			const limiter = createLimiter(LIMITS.strict);
			let now = 0;
			for (const { chat, pauseMs } of calls) {
				now += pauseMs;
				const take = () => {
					const turn = limiter.take({ kind: "send", chatId: chat }, now);
					return turn.kind === "refused" ? turn.retryAfterSeconds : turn.waitMs;
				};
				const waitSeconds = take();
				expect(waitSeconds).toBeLessThanOrEqual(60);
				// Asking again at once is refused for no longer than the first time.
				if (waitSeconds > 0) expect(take()).toBe(waitSeconds);
				now += waitSeconds * 1000;
				if (waitSeconds > 0) expect(take()).toBe(0);
			}
		}),
	);
});

/** Sends one message more, and sees that it is answered after exactly this long. */
async function expectHeld(chatId: number, ms: number): Promise<void> {
	const asleep = clock.nextSleep();
	let isAnswered = false;
	const sent = send(chatId).finally(() => {
		isAnswered = true;
	});
	await Promise.race([asleep, sent]);
	clock.advance(ms - 1);
	await call("getMe", {});
	expect(isAnswered).toBe(false);
	clock.advance(1);
	expect((await sent).status).toBe(200);
}

test("by default a chat takes a short burst, and what goes beyond it is held until its turn", async () => {
	await start({ limits: "telegram" });
	const [id = 0] = await readers(1);
	for (let i = 0; i < 5; i++) expect((await send(id)).status).toBe(200);
	await expectHeld(id, 1000);
	clock.advance(5000);
	for (let i = 0; i < 5; i++) expect((await send(id)).status).toBe(200);
});

test("a call whose turn is more than 8 seconds off is refused, and told when it is", async () => {
	await start({ limits: { perChatPerSecond: 1, chatBurst: 1 } });
	const [id = 0, other = 0] = await readers(2);
	expect((await send(id)).status).toBe(200);
	const held: Promise<Answer>[] = [];
	for (let i = 0; i < 8; i++) {
		const asleep = clock.nextSleep();
		held.push(send(id));
		await asleep;
	}
	expect(await send(id)).toEqual(tooMany(9));
	expect((await send(other)).status).toBe(200);
	clock.advance(8000);
	expect((await Promise.all(held)).map(({ status }) => status)).toEqual(Array(8).fill(200));
	const texts = (await emulator.world.chat(id).messages()).length;
	expect(texts).toBe(9);
});

test("a group takes 20 messages in a minute, its first minute too, and holds the next until the oldest is that old", async () => {
	await start({ limits: { chatBurst: 20, burst: 30 } });
	const group = await emulator.world.supergroup("Readers", { bot: "member" });
	for (let i = 0; i < 20; i++) {
		expect((await send(group.id)).status).toBe(200);
		clock.advance(2000);
	}
	expect(await send(group.id)).toEqual(tooMany(20));
	clock.advance(15_000);
	await expectHeld(group.id, 5000);
});

test("a group that may have no message gets none, however long one would be held", () => {
	const limiter = createLimiter({ ...LIMITS.telegram, perGroupPerMinute: 0, holdMs: 600_000 });
	expect(limiter.take({ kind: "send", chatId: -7 }, 0)).toEqual({ kind: "refused", retryAfterSeconds: 60 });
});

test("no minute of a group has more than 20 messages, whoever asks when and whoever hangs up", () => {
	const moments = fc.array(
		fc.record({ pauseMs: fc.constantFrom(0, 0, 100, 1000, 3000, 20_000), hangsUp: fc.boolean() }),
		{ minLength: 40, maxLength: 150 },
	);
	fc.assert(
		fc.property(moments, (calls) => {
			const limiter = createLimiter(LIMITS.telegram);
			const turns: number[] = [];
			let now = 0;
			for (const { pauseMs, hangsUp } of calls) {
				now += pauseMs;
				const turn = limiter.take({ kind: "send", chatId: -7 }, now);
				if (turn.kind === "refused") continue;
				if (hangsUp && turn.waitMs > 0) turn.giveBack();
				else turns.push(now + turn.waitMs);
			}
			for (const at of turns) {
				expect(turns.filter((time) => time >= at && time < at + 60_000).length).toBeLessThanOrEqual(20);
			}
		}),
	);
});

test("a held message is not sent when its client hangs up, and its turn goes to the next", async () => {
	await start({ limits: { chatBurst: 1 } });
	const [id = 0] = await readers(1);
	await send(id);
	const asleep = clock.nextSleep();
	const hangingUp = new AbortController();
	const held = fetch(`${emulator.apiRoot}/bot${emulator.token}/sendMessage?chat_id=${id}&text=late`, {
		signal: hangingUp.signal,
	});
	await asleep;
	const recorded = emulator.transcript.waitFor(({ status }) => status === 0);
	hangingUp.abort();
	await expect(held).rejects.toThrow("abort");
	await recorded;
	clock.advance(1000);
	expect((await send(id)).status).toBe(200);
	expect((await emulator.world.chat(id).messages()).map(({ text }) => text)).toEqual(["News", "News"]);
});

test("a held message is checked again: whoever blocks the bot meanwhile does not get it, and loses no turn by it", async () => {
	await start({ limits: { chatBurst: 1 } });
	const li = await emulator.world.user("Li");
	await li.startsSilently();
	await send(li.id);
	const asleep = clock.nextSleep();
	const held = send(li.id);
	await asleep;
	await li.blocks();
	clock.advance(1000);
	expect(await held).toMatchObject({ status: 403, body: { description: "Forbidden: bot was blocked by the user" } });
	await li.unblocks();
	// Would be held for another second, on a clock that stands.
	expect((await send(li.id)).status).toBe(200);
});

test("in the long run a bucket lets through its rate and one burst, whoever asks when", () => {
	const pauses = fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 200 });
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 5 }), pauses, (burst, pausesMs) => {
			const limiter = createLimiter({ ...LIMITS.telegram, chatBurst: burst });
			const turns: number[] = [];
			let now = 0;
			for (const pauseMs of pausesMs) {
				now += pauseMs;
				const turn = limiter.take({ kind: "send", chatId: 7 }, now);
				if (turn.kind === "refused") expect(turn.retryAfterSeconds).toBeGreaterThan(8);
				else turns.push(now + turn.waitMs);
			}
			for (const [index, at] of turns.entries()) {
				const within = turns.slice(index).filter((time) => time < at + 10_000).length;
				expect(within).toBeLessThanOrEqual(burst + 10);
			}
		}),
	);
});
