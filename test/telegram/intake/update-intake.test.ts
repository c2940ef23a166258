import { describe, expect, test } from "vitest";
import { setIntakeStage } from "../../support/stages/intake-stage.ts";

/** Longer sleeps are deadlines of calls in hand. */
const PAUSE_MS = 15_000;

describe("UpdateIntake", () => {
	test("says whom it connected as, then handles what people write", async () => {
		const { emulator, li, intake } = await setIntakeStage();
		const names: string[] = [];
		const onConnected = async ({ username }: { readonly username: string }) => void names.push(username);
		const { intake: polling, handled, entries } = intake({ onConnected });
		await li.sends("one");
		polling.start();
		polling.start();
		await li.sends("two");
		expect(await handled(2)).toEqual(["one", "two"]);
		expect(names).toEqual(["news_bot"]);
		expect((await emulator.transcript.calls()).slice(0, 2).map(({ method }) => method)).toEqual([
			"getMe",
			"getUpdates",
		]);
		expect(await emulator.transcript.count("getMe")).toBe(1);
		await polling.stop();
		expect(entries).toEqual([]);
	});

	test("takes back a webhook that is in the way of polling", async () => {
		const { emulator, li, clock, intake } = await setIntakeStage();
		const set = await fetch(`${emulator.apiRoot}/bot${emulator.token}/setWebhook?url=http://127.0.0.1:9/hook`);
		expect(set.status).toBe(200);
		const { intake: polling, handled } = intake();
		polling.start();
		await li.sends("one");
		await clock.sleeping(1, PAUSE_MS);
		await clock.advance(0);
		expect(await handled(1)).toEqual(["one"]);
		expect(await emulator.transcript.count("deleteWebhook")).toBe(1);
		await polling.stop();
	});

	test("confirms updates only when all of them have been handled", async () => {
		const { emulator, li, intake } = await setIntakeStage();
		const begun = Promise.withResolvers<void>();
		const work = Promise.withResolvers<void>();
		const handle = () => {
			begun.resolve();
			return work.promise;
		};
		await li.sends("one");
		await li.sends("two");
		const { intake: polling } = intake({ handle });
		polling.start();
		await begun.promise;
		expect(await emulator.pendingUpdates()).toBe(2);
		work.resolve();
		await polling.stop();
		expect(await emulator.pendingUpdates()).toBe(0);
	});

	test("gets an update again that was in hand when its process died", async () => {
		const { li, intake } = await setIntakeStage();
		const begun = Promise.withResolvers<void>();
		const dying = intake({ handle: () => new Promise(() => begun.resolve()) });
		// Its stop would wait for ever, as a dead process would.
		dying.intake.stop = async () => undefined;
		await li.sends("one");
		dying.intake.start();
		await begun.promise;
		const next = intake();
		next.intake.start();
		expect(await next.handled(1)).toEqual(["one"]);
	});

	test("handles and confirms the whole batch in hand when it is stopped, so that nothing is handled twice", async () => {
		const { emulator, li, intake } = await setIntakeStage();
		const first = intake();
		const texts: string[] = [];
		const begun = Promise.withResolvers<void>();
		const goOn = Promise.withResolvers<void>();
		const stopping = intake({
			handle: async ({ message }) => {
				begun.resolve();
				await goOn.promise;
				texts.push(message?.text ?? "");
			},
		});
		for (const text of ["one", "two", "three"]) await li.sends(text);
		stopping.intake.start();
		await begun.promise;
		const stopped = Promise.all([stopping.intake.stop(), stopping.intake.stop()]);
		goOn.resolve();
		await stopped;
		expect(texts).toEqual(["one", "two", "three"]);
		expect(await emulator.pendingUpdates()).toBe(0);
		await li.sends("four");
		first.intake.start();
		expect(await first.handled(1)).toEqual(["four"]);
	});

	test("confirms an update that could not be handled, and says which it was", async () => {
		const { emulator, li, intake } = await setIntakeStage();
		const begun = Promise.withResolvers<void>();
		const { intake: polling, entries } = intake({
			handle: async () => {
				begun.resolve();
				throw new Error("broken");
			},
		});
		await li.sends("one");
		polling.start();
		await begun.promise;
		await polling.stop();
		expect(await emulator.pendingUpdates()).toBe(0);
		const fields = { error: new Error("broken"), updateId: expect.any(Number) };
		expect(entries).toEqual([{ level: "error", sentence: "Update could not be handled", fields }]);
	});

	test("handles each update once when Telegram begins to count anew", async () => {
		const { emulator, li, intake } = await setIntakeStage();
		await emulator.continueUpdatesFrom(900_000);
		const { intake: polling, handled, texts } = intake();
		polling.start();
		await li.sends("old numbers");
		await handled(1);
		await expect.poll(() => emulator.pendingUpdates(), { interval: 5, timeout: 5000 }).toBe(0);
		await emulator.continueUpdatesFrom(1000);
		await li.sends("new numbers");
		await handled(2);
		await li.sends("and on");
		await handled(3);
		await polling.stop();
		expect(texts).toEqual(["old numbers", "new numbers", "and on"]);
		expect(await emulator.pendingUpdates()).toBe(0);
	});

	test("reports another instance that polls, and comes back to see whether it is gone", async () => {
		const { emulator, li, clock, intake } = await setIntakeStage();
		const { intake: polling, handled, entries } = intake();
		polling.start();
		let isThrownOut = false;
		const thrownOut = clock.sleeping(1, PAUSE_MS).then(() => {
			isThrownOut = true;
		});
		// Whoever asks last throws the other one out: until it was ours, the other asks again.
		const other = (async () => {
			while (!isThrownOut) await fetch(`${emulator.apiRoot}/bot${emulator.token}/getUpdates?timeout=30`);
		})();
		await thrownOut;
		expect(entries).toEqual([
			{
				level: "warn",
				sentence: "Another instance is polling with this token: stop one of the two",
				fields: { reason: expect.stringContaining("Conflict: terminated by other getUpdates"), retryInMs: 15_000 },
			},
		]);
		expect(clock.waits).toEqual([15_000]);
		await clock.advance(15_000);
		await other;
		await li.sends("after the conflict");
		expect(await handled(1)).toEqual(["after the conflict"]);
		expect(entries.at(-1)).toMatchObject({ level: "info", sentence: "Telegram can be reached again" });
	});

	test.each([
		["getMe", 401, "Unauthorized"],
		["getUpdates", 401, "Unauthorized"],
		["getMe", 404, "Not Found"],
	])("ends when Telegram answers %s with %d %s", async (method, code, description) => {
		const { emulator, intake } = await setIntakeStage();
		await emulator.faults.inject({ kind: "status", method, code, description });
		const refused = Promise.withResolvers<string>();
		const { intake: polling } = intake({ onUnusable: refused.resolve });
		polling.start();
		expect(await refused.promise).toBe(description);
		const calls = await emulator.transcript.count();
		await polling.stop();
		expect(await emulator.transcript.count()).toBe(calls);
	});

	test("ends when the token is another bot's, or the address no Bot API", async () => {
		const { emulator, intake } = await setIntakeStage();
		for (const [token, apiRoot, reason] of [
			["7000000:somebody-elses", emulator.apiRoot, "Unauthorized"],
			[emulator.token, `${emulator.apiRoot}/elsewhere`, "Not Found"],
		] as const) {
			const refused = Promise.withResolvers<string>();
			intake({ onUnusable: refused.resolve }, token, apiRoot).intake.start();
			expect(await refused.promise).toBe(reason);
		}
	});

	test("asks again, ever more rarely, until Telegram can be reached", async () => {
		const { emulator, li, clock, intake } = await setIntakeStage();
		await emulator.faults.inject({ kind: "reset-before", method: "getMe" });
		await emulator.faults.inject({ kind: "html-502", method: "getMe" });
		await emulator.faults.inject({ kind: "status", method: "getMe", code: 500, description: "Internal Server Error" });
		const { intake: polling, handled, entries } = intake();
		polling.start();
		for (const [least, most] of [
			[500, 1000],
			[1000, 2000],
			[2000, 4000],
		] as const) {
			await clock.sleeping(1, PAUSE_MS);
			expect(clock.waits[0]).toBeGreaterThanOrEqual(least);
			expect(clock.waits[0]).toBeLessThanOrEqual(most);
			await clock.advance(most);
		}
		await li.sends("at last");
		await handled(1);
		expect(entries.map(({ level, sentence, fields }) => [level, sentence, fields["failures"]])).toEqual([
			["warn", "Telegram cannot be asked for updates", 1],
			["warn", "Telegram cannot be asked for updates", 2],
			["warn", "Telegram cannot be asked for updates", 3],
			["info", "Telegram can be reached again", 3],
		]);
	});

	test("waits as long as Telegram says", async () => {
		const { emulator, li, clock, intake } = await setIntakeStage();
		await emulator.faults.inject({ kind: "flood", method: "getUpdates", retryAfterSeconds: 7 });
		const { intake: polling, handled } = intake();
		polling.start();
		await clock.sleeping(1, PAUSE_MS);
		expect(clock.waits).toEqual([7000]);
		await clock.advance(7000);
		await li.sends("after the flood");
		expect(await handled(1)).toEqual(["after the flood"]);
	});

	test("works without what could not be set up on connecting, and says so", async () => {
		const { li, intake } = await setIntakeStage();
		const onConnected = () => Promise.reject(new Error("no commands"));
		const { intake: polling, handled, entries } = intake({ onConnected });
		polling.start();
		await li.sends("one");
		await handled(1);
		const sentence = "Bot could not be set up completely";
		expect(entries).toEqual([{ level: "warn", sentence, fields: { error: new Error("no commands") } }]);
	});

	test("stops at once while it connects, waits or was never started", async () => {
		const { emulator, clock, intake } = await setIntakeStage();
		await emulator.faults.inject({ kind: "hang", method: "getMe" });
		const connecting = intake();
		connecting.intake.start();
		await emulator.transcript.waitFor(({ method }) => method === "getMe");
		await connecting.intake.stop();

		await emulator.faults.inject({ kind: "reset-before", method: "getMe" });
		const waiting = intake();
		waiting.intake.start();
		await clock.sleeping(1, PAUSE_MS);
		await waiting.intake.stop();
		expect(clock.waits).toEqual([]);

		const idle = intake();
		await idle.intake.stop();
		idle.intake.start();
		await idle.intake.stop();
		expect(await emulator.transcript.count("getUpdates")).toBe(0);
		expect([...connecting.unusable, ...waiting.unusable]).toEqual([]);
		// That its own calls were given up is no trouble of Telegram's.
		expect(connecting.entries).toEqual([]);
	});

	test("registers the webhook instead of polling, again if it must", async () => {
		const { emulator, clock, intake } = await setIntakeStage();
		await emulator.faults.inject({ kind: "html-502", method: "setWebhook" });
		const webhook = { url: "http://127.0.0.1:9/hook", secret: "between_us" };
		const { intake: waiting, entries, written } = intake({ webhook });
		waiting.start();
		await clock.sleeping(1, PAUSE_MS);
		await clock.advance(1000);
		const registered = await written("Telegram brings updates to the webhook");
		const params = (await emulator.transcript.calls("setWebhook")).at(-1)?.params;
		const allowed_updates = ["message", "channel_post", "my_chat_member", "callback_query", "inline_query"];
		expect(params).toEqual({ url: webhook.url, secret_token: webhook.secret, allowed_updates });
		await waiting.stop();
		expect(await emulator.transcript.count("getUpdates")).toBe(0);
		expect(JSON.stringify(entries)).not.toContain("between_us");
		expect(registered).toMatchObject({ level: "info", fields: { url: webhook.url } });
	});
});
