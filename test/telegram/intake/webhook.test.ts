import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { passTime, said, setIntakeStage } from "../../support/stages/intake-stage.ts";

const webhook = { url: "http://127.0.0.1:9/hook", secret: "between_us" };
const REGISTERED = "Telegram brings updates to the webhook";

async function setUp(handle: () => Promise<void> = async () => undefined, givingUp?: AbortSignal) {
	const stage = await setIntakeStage();
	const made = stage.intake({ webhook, handle, ...(givingUp && { givingUp }) });
	const start = async () => {
		made.intake.start();
		await made.written(REGISTERED);
	};
	return { ...stage, ...made, start };
}

describe("The intake by webhook", () => {
	test("handles an update once that is brought again before the first one was answered, and after", async () => {
		const work = Promise.withResolvers<void>();
		const { intake, texts, start } = await setUp(() => work.promise);
		await start();
		const answers: string[] = [];
		const takings = ["first", "again"].map((name) => intake.take(said(5, 10)).then(() => answers.push(name)));
		await turn();
		expect(answers).toEqual([]);
		work.resolve();
		await Promise.all(takings);
		await intake.take(said(5, 10));
		expect(texts).toEqual(["text"]);
	});

	test("answers after half a second at the latest, and what it took is handled by the next run when the process dies", async () => {
		const { clock, start, intake, ...stage } = await setUp(() => new Promise(() => undefined));
		await start();
		intake.stop = async () => undefined; // as in a dead process
		const answers: string[] = [];
		void intake.take(said(5, 10, "slow")).then(() => answers.push("taken"));
		await clock.advance(499);
		expect(answers).toEqual([]);
		await clock.advance(1);
		await expect.poll(() => answers, { interval: 5 }).toEqual(["taken"]);
		expect(await stage.store.updates.get("5")).toMatchObject({ begun: 0, update: said(5, 10, "slow") });
	});

	test("refuses what could not be handled, so that Telegram brings it again", async () => {
		let isBroken = true;
		const { intake, texts, start } = await setUp(async () => {
			if (isBroken) throw new Error("disk I/O error");
		});
		await start();
		await expect(intake.take(said(5, 10))).rejects.toThrow("disk I/O error");
		isBroken = false;
		await intake.take(said(5, 10));
		expect(texts).toEqual(["text"]);
	});

	test("refuses updates before it has connected and after it was stopped", async () => {
		const { intake, texts, start } = await setUp();
		await expect(intake.take(said(5, 10))).rejects.toThrow("Cannot take update: not working now");
		await start();
		await intake.stop();
		await expect(intake.take(said(5, 10))).rejects.toThrow("Cannot take update: not working now");
		expect(texts).toEqual([]);
	});

	test("refuses more than five hundred at a time, and takes them when there is room", async () => {
		const work = Promise.withResolvers<void>();
		const { intake, texts, start } = await setUp(() => work.promise);
		await start();
		const takings = [...Array(500).keys()].map((index) => intake.take(said(index, index + 1)));
		await expect(intake.take(said(500, 501))).rejects.toThrow("Cannot take update: too many are in hand");
		const again = intake.take(said(7, 8)); // is in hand
		work.resolve();
		await Promise.all([...takings, again]);
		await intake.take(said(500, 501));
		expect(texts).toHaveLength(501);
	});

	test("drops an update that cannot be read: it would be brought again for a day", async () => {
		const { intake, texts, entries, start } = await setUp();
		await start();
		await intake.take({ update_id: 5, message: 1 });
		await intake.take({});
		expect(texts).toEqual([]);
		expect(entries.filter(({ level }) => level === "warn").map(({ fields }) => fields["updateId"])).toEqual([
			5,
			undefined,
		]);
	});

	test("leaves to Telegram what has not begun when the bot gives up", async () => {
		const givingUp = new AbortController();
		const work = Promise.withResolvers<void>();
		const { intake, texts, start } = await setUp(() => work.promise, givingUp.signal);
		await start();
		const [first, second] = [intake.take(said(5, 10)), intake.take(said(6, 10))];
		const refused = expect(second).rejects.toThrow("Cannot handle update: the bot is stopping");
		const stopped = intake.stop();
		givingUp.abort();
		work.resolve();
		await Promise.all([first, refused, stopped]);
		expect(texts).toEqual(["text"]);
	});

	test("leaves what it has taken and cannot finish at a stop to another process, which finds that within a minute", async () => {
		const { intake, clock } = await setIntakeStage();
		const givingUp = new AbortController();
		const work = Promise.withResolvers<void>();
		const several = { webhook, isOneOfSeveral: true };
		const stopping = intake({ ...several, handle: () => work.promise, givingUp: givingUp.signal });
		const other = intake(several);
		for (const one of [stopping, other]) {
			one.intake.start();
			await one.written(REGISTERED);
		}
		const taken = [said(5, 10, "first"), said(6, 10, "second")].map((update) => stopping.intake.take(update));
		await clock.advance(500);
		await Promise.all(taken);
		const stopped = stopping.intake.stop();
		givingUp.abort();
		work.resolve();
		await stopped;
		expect([stopping.texts, other.texts]).toEqual([["first"], []]);
		await clock.advance(60_000);
		expect(await other.handled(1)).toEqual(["second"]);
	});

	test("says once that it cannot look for what others left, for as long as that is so", async () => {
		const { intake, clock, store } = await setIntakeStage();
		const { updates } = store;
		let [isAway, looks] = [true, 0];
		async function* entries() {
			looks++;
			if (isAway) throw new Error("the server is away");
			yield* updates.entries();
		}
		const made = intake({ webhook, isOneOfSeveral: true, records: { ...updates, entries } });
		made.intake.start();
		await made.written(REGISTERED);
		const lookAgain = async () => {
			const before = looks;
			await clock.advance(60_000);
			await expect.poll(() => looks, { interval: 5 }).toBe(before + 1);
			await turn();
		};
		const said = () => made.entries.filter(({ level }) => level === "error").length;
		for (let minute = 1; minute <= 3; minute++) await lookAgain();
		expect(said()).toBe(1);
		isAway = false;
		await lookAgain();
		isAway = true;
		await lookAgain();
		expect(said()).toBe(2);
	});

	test("takes updates before it is its turn to tell Telegram of the webhook, and is in no trouble meanwhile", async () => {
		const turn = Promise.withResolvers<void>();
		const stage = await setIntakeStage();
		const { intake, texts, written } = stage.intake({ webhook, untilItRegisters: () => turn.promise });
		intake.start();
		await expect.poll(() => intake.trouble, { interval: 5 }).toBeUndefined();
		await intake.take(said(5, 10));
		expect(texts).toEqual(["text"]);
		expect(await stage.emulator.transcript.calls("setWebhook")).toEqual([]);
		turn.resolve();
		await written(REGISTERED);
		expect(await stage.emulator.transcript.calls("setWebhook")).toHaveLength(1);
	});

	test("looks meanwhile whether Telegram can be reached", async () => {
		const { intake, ...stage } = await setIntakeStage().then((set) => ({
			...set,
			...set.intake({ webhook, untilItRegisters: () => new Promise(() => undefined) }),
		}));
		intake.start();
		await expect.poll(() => intake.trouble, { interval: 5 }).toBeUndefined();
		await stage.emulator.close();
		await passTime(stage.clock, () => intake.trouble === "Telegram cannot be reached");
	});

	test("is in trouble while the webhook cannot be set, and says that, as an error when Telegram refuses it", async () => {
		const { emulator, clock, intake, entries, written } = await setUp();
		const description = "Bad Request: bad webhook: HTTPS URL must be provided for webhook";
		await emulator.faults.inject({ kind: "status", method: "setWebhook", code: 400, description });
		intake.start();
		expect(await written("The webhook could not be set")).toMatchObject({
			level: "error",
			fields: { reason: description },
		});
		expect(intake.trouble).toBe("the webhook could not be set yet");
		expect(entries).toHaveLength(1); // not a word of updates that cannot be asked for
		await clock.sleeping(1, 1000);
		await clock.advance(1000);
		await written(REGISTERED);
		expect(intake.trouble).toBeUndefined();
	});

	test("gives Telegram the address as HTTP can carry it", async () => {
		const { emulator, intake } = await setIntakeStage();
		const { intake: made, written } = intake({ webhook: { ...webhook, url: "http://127.0.0.1:9/法/{x}?y=1" } });
		made.start();
		await written(REGISTERED);
		const [call] = await emulator.transcript.calls("setWebhook");
		expect(call?.params["url"]).toBe("http://127.0.0.1:9/%E6%B3%95/%7Bx%7D?y=1");
	});

	test("looks once a minute whether Telegram can be reached", async () => {
		const { emulator, clock, intake, start, written } = await setUp();
		await start();
		await emulator.faults.inject({ kind: "html-502", method: "getMe", times: 1000 });
		await clock.sleeping(1, 60_000);
		await clock.advance(59_999);
		expect(await emulator.transcript.count("getMe")).toBe(1);
		await clock.advance(1);
		await written("Telegram cannot be reached");
		expect(intake.trouble).toBeUndefined();
		await passTime(clock, () => intake.trouble !== undefined);
		expect(intake.trouble).toBe("Telegram cannot be reached");
		await emulator.faults.clear();
		await passTime(clock, () => intake.trouble === undefined);
	});
});
