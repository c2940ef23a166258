import { expect, test } from "vitest";
import { freePort } from "../support/free-port.ts";
import { setAppStage } from "../support/stages/app-stage.ts";

/** The whole bot on a clock that stands still, just added to a supergroup, which it is about to greet. */
async function addToGroup() {
	const { emulator, app, clock, entries, written } = await setAppStage();
	await app.start();
	await written("Connected to Telegram");
	const founder = await emulator.world.user("Founder", { language_code: "en" });
	const group = await emulator.world.supergroup("Group", { creator: founder, bot: "member" });
	await expect.poll(() => emulator.pendingUpdates(), { interval: 5 }).toBe(0);
	const troubles = () => entries.filter(({ level }) => level === "warn" || level === "error");
	return { emulator, app, clock, group, entries, troubles };
}

test("A stop waits for a greeting that is on its way, and for none that was not begun", async () => {
	const { emulator, app, clock, group, entries, troubles } = await addToGroup();
	await emulator.faults.inject({ kind: "slow", beforeMs: 300, method: "sendMessage", chatId: group.id });
	await clock.advance(3000);
	const late = await emulator.world.supergroup("Late", { bot: "member" });
	await expect.poll(() => emulator.pendingUpdates(), { interval: 5 }).toBe(0);
	await app.stop();
	expect((await group.lastFromBot())?.text).toContain("can arrive here");
	expect(await late.lastFromBot()).toBeUndefined();
	expect(entries.at(-1)?.sentence).toBe("Stopped");
	expect(troubles()).toEqual([]);
	// Nobody looks after loops that have ended.
	expect(clock.waits.filter((ms) => ms <= 1000)).toEqual([]);
});

test("A stop waits for a greeting no longer than for answers", async () => {
	const { emulator, app, clock, group, entries } = await addToGroup();
	await emulator.faults.inject({ kind: "hang", method: "sendMessage", chatId: group.id });
	await clock.advance(3000);
	const stopped = app.stop();
	await clock.sleeping(1, 5000);
	await clock.advance(5000);
	await stopped;
	expect(entries.at(-1)?.sentence).toBe("Stopped");
});

for (const updates of ["fetched", "brought"])
	test(`A stop lets end what somebody has asked for by an update that was ${updates}, and that only whoever acts can do`, async () => {
		const [reached, opened] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
		const http = `127.0.0.1:${await freePort()}`;
		const webhook = { HTTP_ADDRESS: http, WEBHOOK_URL: `http://${http}/hook`, WEBHOOK_SECRET: "of-the-tests" };
		const { emulator, app, entries, written } = await setAppStage({
			environment: updates === "brought" ? webhook : {},
			prepare({ store: { subscriptions } }) {
				const removeChat = subscriptions.removeChat.bind(subscriptions);
				Object.assign(subscriptions, {
					async removeChat(...given: Parameters<typeof removeChat>) {
						reached.resolve();
						await opened.promise;
						return removeChat(...given);
					},
				});
			},
		});
		await app.start();
		await written("Connected to Telegram");
		const ann = await emulator.world.user("Ann", { language_code: "en" });
		await ann.taps("Delete everything", { on: await ann.asks("/forget") });
		await reached.promise;
		const stopped = app.stop();
		await new Promise(setImmediate);
		opened.resolve();
		await stopped;
		await ann.chat.waitForText(/^Deleted/);
		expect(entries.filter(({ level }) => level === "error")).toEqual([]);
	});
