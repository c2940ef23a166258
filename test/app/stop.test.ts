import { createEmulator } from "telegram-emulator";
import { expect, onTestFinished, test } from "vitest";
import { startFeedServer } from "../../demo/feed-server.ts";
import { App } from "../../src/app/app.ts";
import { readConfig } from "../../src/app/config.ts";
import { logEntries } from "../support/articles/log-entries.ts";
import { FakeClock } from "../support/fake-clock.ts";

/** The whole bot on a clock that stands still, just added to a supergroup, which it is about to greet. */
async function addToGroup() {
	const [emulator, feeds] = await Promise.all([createEmulator({ limits: false }), startFeedServer()]);
	onTestFinished(() => Promise.all([emulator.close(), feeds.close()]).then(() => undefined));
	const { logger, entries, written } = logEntries();
	const clock = new FakeClock();
	const config = readConfig({
		BOT_TOKEN: emulator.token,
		TELEGRAM_API_ROOT: emulator.apiRoot,
		FEEDS: `cn=${feeds.urlOf("cn")}`,
		STORE_URL: "sqlite://:memory:",
		HTTP_ADDRESS: "",
	});
	const app = await App.open({ config, logger, clock });
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
