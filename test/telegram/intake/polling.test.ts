import fc from "fast-check";
import type { Update } from "grammy/types";
import { describe, expect, test } from "vitest";
import { serve } from "../../support/serve.ts";
import { passTime, said, setIntakeStage } from "../../support/stages/intake-stage.ts";

const CANNOT_ASK = "Telegram cannot be asked for updates";

/** Handles an update that is slow when it is told to, by its text. */
function heldBack() {
	const works = new Map<string, PromiseWithResolvers<void>>();
	const workOn = (text: string) => {
		const work = works.get(text) ?? Promise.withResolvers<void>();
		works.set(text, work);
		return work;
	};
	return {
		handle: async ({ message }: Update) => {
			const text = message?.text ?? "";
			if (text.startsWith("slow")) await workOn(text).promise;
		},
		finish: (text: string) => workOn(text).resolve(),
	};
}

describe("Long polling", () => {
	test("goes on while an update is in hand, and handles what others write", async () => {
		const { emulator, li, clock, intake } = await setIntakeStage();
		const ann = await emulator.world.user("Ann");
		const { handle, finish } = heldBack();
		const { intake: polling, texts } = intake({ handle });
		await li.sends("slow");
		await li.sends("after the slow one");
		polling.start();
		for (const [index, text] of ["one", "two", "three"].entries()) {
			await ann.sends(text);
			await passTime(clock, () => texts.length > index);
		}
		expect(texts).toEqual(["one", "two", "three"]);
		finish("slow");
		await passTime(clock, () => texts.length === 5);
		await polling.stop();
		expect(texts).toEqual(["one", "two", "three", "slow", "after the slow one"]);
		expect(await emulator.pendingUpdates()).toBe(0);
	});

	test("leaves with Telegram what is in hand for less than half a second, and asks for nothing meanwhile", async () => {
		const { emulator, li, clock, intake } = await setIntakeStage();
		const ann = await emulator.world.user("Ann");
		const { handle, finish } = heldBack();
		const { intake: polling, handled, texts } = intake({ handle });
		await li.sends("slow");
		polling.start();
		await clock.sleeping(1, 500);
		await ann.sends("one");
		await clock.advance(499);
		expect(await emulator.pendingUpdates()).toBe(2);
		expect(await emulator.transcript.count("getUpdates")).toBe(1);
		finish("slow");
		await handled(2);
		await polling.stop();
		expect(texts).toEqual(["slow", "one"]);
		expect(await emulator.pendingUpdates()).toBe(0);
	});

	test("leaves no update with Telegram that takes longer than half a second, and loses none of them when the process dies", async () => {
		const { emulator, li, clock, store, intake } = await setIntakeStage();
		const dying = intake({ handle: () => new Promise(() => undefined) });
		const stop = dying.intake.stop.bind(dying.intake);
		dying.intake.stop = async () => undefined;
		await li.sends("slow");
		await li.sends("behind it");
		dying.intake.start();
		await passTime(clock, async () => (await emulator.pendingUpdates()) === 0);
		void stop(); // it never ends, but it polls no more
		const next = intake();
		next.intake.start();
		expect(await next.handled(2)).toEqual(["slow", "behind it"]);
		await next.intake.stop();
		for await (const [key] of store.updates.entries()) expect.unreachable(key);
	});

	test("confirms at a stop what was handled, up to the first update that was not begun", async () => {
		const { emulator, li, clock, intake } = await setIntakeStage();
		const ann = await emulator.world.user("Ann");
		const givingUp = new AbortController();
		const { handle, finish } = heldBack();
		const stopping = intake({ handle, givingUp: givingUp.signal });
		await ann.sends("one");
		await li.sends("slow");
		await li.sends("two");
		stopping.intake.start();
		await stopping.handled(1);
		await clock.sleeping(3, 1000);
		const stopped = stopping.intake.stop();
		givingUp.abort();
		finish("slow");
		await stopped;
		expect(stopping.texts).toEqual(["one", "slow"]);
		expect(await emulator.pendingUpdates()).toBe(1);
		const next = intake();
		next.intake.start();
		expect(await next.handled(1)).toEqual(["two"]);
	});

	test("waits with the next poll while five hundred updates are in hand", async () => {
		const { emulator, clock, store, intake } = await setIntakeStage();
		const people = await Promise.all([...Array(501).keys()].map((number) => emulator.world.user(`Reader ${number}`)));
		const { handle, finish } = heldBack();
		const { intake: polling, texts, handled } = intake({ handle });
		for (const [number, person] of people.slice(0, 500).entries()) await person.sends(`slow ${number}`);
		polling.start();
		// A poll brings a hundred: they have to be written down before the next one brings the others.
		const written = async () => {
			let count = 0;
			for await (const _ of store.updates.entries()) count++;
			return count;
		};
		await passTime(clock, async () => (await written()) === 500);
		const polls = await emulator.transcript.count("getUpdates");
		await people[500]?.sends("one more");
		for (let moment = 0; moment < 50; moment++) await passTime(clock, () => true);
		expect(await emulator.transcript.count("getUpdates")).toBe(polls);
		expect(texts).toEqual([]);
		finish("slow 0");
		expect(await handled(2)).toEqual(["slow 0", "one more"]);
		for (let number = 1; number < 500; number++) finish(`slow ${number}`);
	});

	test("drops an update that cannot be read, says so once, and confirms it", async () => {
		const odd = { update_id: 5, message: { message_id: 1, date: 0, text: "from nowhere" } };
		const { entries, offsets } = await expectToWorkAfter({ ok: true, result: [odd, said(6, 10, "one")] });
		const problem = expect.stringContaining("message.chat");
		expect(entries).toEqual([
			{ level: "warn", sentence: "Update is dropped: it cannot be read", fields: { updateId: 5, problem } },
		]);
		expect(offsets.slice(0, 2)).toEqual([0, 7]);
	});

	test("waits out a 404 once it has been accepted, and calls it an error", async () => {
		const { emulator, li, clock, intake } = await setIntakeStage();
		let reachedAgain = 0;
		const { intake: polling, texts, entries, unusable } = intake({ onReachedAgain: () => (reachedAgain += 1) });
		await emulator.faults.inject({ kind: "status", method: "getUpdates", code: 404, description: "Not Found" });
		await li.sends("one");
		polling.start();
		await passTime(clock, () => texts.length === 1);
		expect(unusable).toEqual([]);
		expect(reachedAgain).toBe(1);
		expect(entries.map(({ level, sentence }) => [level, sentence])).toEqual([
			["error", CANNOT_ASK],
			["info", "Telegram can be reached again"],
		]);
		expect(entries[0]?.fields).toMatchObject({ reason: "Not Found" });
	});

	test("is in trouble until it has connected, and when no poll has succeeded for a minute", async () => {
		const { emulator, clock, intake } = await setIntakeStage();
		const { intake: polling, written } = intake();
		expect(polling.trouble).toBe("not connected to Telegram yet");
		await emulator.faults.inject({ kind: "html-502", method: "getUpdates", times: 1000 });
		polling.start();
		await written(CANNOT_ASK);
		expect(polling.trouble).toBeUndefined();
		const failedAt = clock.elapsed();
		await passTime(clock, () => clock.elapsed() - failedAt >= 59_000);
		expect(polling.trouble).toBeUndefined();
		await passTime(clock, () => clock.elapsed() - failedAt >= 60_000);
		expect(polling.trouble).toBe(CANNOT_ASK);
		await emulator.faults.clear();
		// Nobody writes: the poll that succeeds does not wait for an update.
		await passTime(clock, () => polling.trouble === undefined);
	});
});

describe("Long polling takes for an outage", () => {
	test.each([
		["null", null],
		["a number", 1],
		["a text", "ok"],
		["a list", []],
		["success without a result", { ok: true }],
		["null for a result", { ok: true, result: null }],
		["an object for a result", { ok: true, result: {} }],
		["a gateway's words", { message: "Service Unavailable" }],
		["a captive portal's words", { status: "login" }],
		["an error without a description", { ok: false, error_code: 404, description: null }],
		["a list for a description", { ok: false, error_code: 400, description: ["Bad Request"] }],
		["an update without a number", { ok: true, result: [{ message: said(1, 1).message }] }],
		["a number beyond all numbers", { ok: true, result: [{ ...said(1, 1), update_id: 2 ** 53 }] }],
	])("%s", async (_, answer) => {
		const { entries } = await expectToWorkAfter(answer);
		const sentences = entries.map(({ sentence }) => sentence);
		expect(sentences).toEqual(expect.arrayContaining([CANNOT_ASK, "Telegram can be reached again"]));
	});

	test("a server that nothing listens at, and says what to look at", async () => {
		const { intake } = await setIntakeStage();
		const server = await serve((_, response) => void response.end());
		await server[Symbol.asyncDispose]();
		const polling = intake({}, "1:a", server.origin);
		polling.intake.start();
		await expect
			.poll(() => polling.entries[0])
			.toMatchObject({
				sentence: CANNOT_ASK,
				fields: { advice: "nothing listens there; check the address, the proxy and the network" },
			});
	});

	test("or drops whatever JSON stands in place of updates, and goes on", async () => {
		const isEnd = (answer: unknown) => (answer as { error_code?: unknown } | null)?.error_code === 401;
		const anything = fc.jsonValue().filter((answer) => !isEnd(answer));
		const answers = fc.oneof(
			anything,
			fc.array(fc.jsonValue(), { maxLength: 3 }).map((result) => ({ ok: true, result })),
			fc.array(oddUpdate(), { minLength: 1, maxLength: 3 }).map((result) => ({ ok: true, result })),
		);
		const property = fc.asyncProperty(answers, async (answer) => void (await expectToWorkAfter(answer)));
		await fc.assert(property, { numRuns: 60 });
	});
});

function oddUpdate(): fc.Arbitrary<unknown> {
	const kind = fc.constantFrom("message", "channel_post", "my_chat_member", "callback_query", "inline_query", "poll");
	// One less than the number of what comes next.
	const id = fc.oneof(fc.nat(2 ** 31 - 2), fc.double(), fc.constant(2 ** 53), fc.string());
	return fc.tuple(id, kind, fc.jsonValue()).map(([update_id, name, value]) => ({ update_id, [name]: value }));
}

/** A server that answers the first poll like this, and the next one with an update, which has to be handled. */
async function expectToWorkAfter(answer: unknown) {
	const offsets: unknown[] = [];
	await using server = await serve((request, response) => {
		const json = (value: unknown) => void response.end(JSON.stringify(value));
		if (!request.url?.endsWith("/getUpdates")) {
			json({ ok: true, result: { id: 1, is_bot: true, first_name: "Bot", username: "news_bot" } });
			return;
		}
		request.setEncoding("utf8").on("data", (body: string) => {
			const { offset, timeout } = JSON.parse(body);
			offsets.push(offset);
			if (offsets.length === 1) json(answer);
			else if (offsets.length === 2) json({ ok: true, result: [said(2 ** 31 - 1, 30, "the next one")] });
			else if (timeout === 0) json({ ok: true, result: [] });
		});
	});
	const { clock, intake } = await setIntakeStage();
	const { intake: polling, texts, entries, unusable } = intake({}, undefined, server.origin);
	polling.start();
	await passTime(clock, () => texts.includes("the next one"));
	await polling.stop();
	expect(unusable).toEqual([]);
	return { entries, offsets };
}
