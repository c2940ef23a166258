import { HttpError } from "grammy";
import { expect, test } from "vitest";
import type { Core } from "../../src/app/core.ts";
import { chatId, destinationKey } from "../../src/news/destination.ts";
import type { Position } from "../../src/news/position.ts";
import type { Subscription } from "../../src/news/subscription.ts";
import { anArticle } from "../support/articles/an-article.ts";
import { freePort } from "../support/free-port.ts";
import { setAppStage } from "../support/stages/app-stage.ts";

const HOUR_MS = 3_600_000;

/** Somebody whom an earlier run knew. */
async function know({ store, clock }: Core, chat: number, chosen: Partial<Subscription>, position: Partial<Position>) {
	const key = destinationKey({ chat: chatId(chat) });
	const subscription: Subscription = {
		...{ chatType: "private", editions: { cn: { since: 0 } }, language: "en", renewedAt: clock.now() - 2 },
		...chosen,
	};
	await store.subscriptions.update(key, () => subscription);
	await store.positions.set(key, { editions: { cn: { read: 0, sent: [] } }, ...position });
}

async function publish({ store, clock }: Core): Promise<void> {
	const admission = { article: anArticle("news", { publishedAt: clock.now() }), silent: false, storyKeys: [] };
	await store.log.append("cn", [admission], { source: "test", now: clock.now() });
}

test("After a restart the numbers tell of everybody whom the runs before knew, and of whom this one cannot reach", async () => {
	const prepare = async (core: Core) => {
		const at = core.clock.now() - 1;
		const paused = { at, until: at + HOUR_MS, reason: "no rights" };
		await know(core, 1, {}, { gone: { at, reason: "blocked" } });
		await know(
			core,
			2,
			{ renewedAt: at + 1 },
			{ gone: { at, reason: "blocked" }, editions: { cn: { read: 1, sent: [] } } },
		);
		await know(core, -3, { chatType: "group" }, { paused });
		await know(core, -4, { chatType: "channel", pause: {} }, {});
		await know(core, 5, {}, {});
		await publish(core);
	};
	const { app, numbers } = await setAppStage({ prepare });
	await app.start();
	const subscriptions = async () =>
		(await numbers("rfi_subscriptions{"))
			.filter((line) => !line.endsWith(" 0"))
			.map((line) => line.replaceAll('"', ""));
	// To somebody who has never written to it the bot may not write.
	await expect
		.poll(subscriptions, { interval: 20 })
		.toEqual([
			"state=active,chat=private} 1",
			"state=paused,chat=channel} 1",
			"state=held,chat=private} 1",
			"state=held,chat=group} 1",
			"state=gone,chat=private} 1",
		]);
	expect(await numbers("rfi_sends_total{")).toContain('kind="article",outcome="cannot-post"} 1');
	await app.stop();
});

test("A pause of all sends is counted by its cause, once for each outage", async () => {
	let isOut = true;
	const prepare = async (core: Core) => {
		await know(core, 5, {}, {});
		await publish(core);
		core.bot.api.config.use((call, method, ...given) => {
			const cause = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
			if (isOut && method === "sendMessage") throw new HttpError("Network request failed", cause);
			return call(method, ...given);
		});
	};
	const { app, clock, numbers, entries } = await setAppStage({ prepare });
	await app.start();
	const unsent = async () => Number(await numbers('rfi_sends_total{kind="article",outcome="unsent"} '));
	for (let tries = 1; tries <= 3; tries++) {
		await expect.poll(unsent, { interval: 20 }).toBeGreaterThanOrEqual(tries);
		await clock.advance(10_000);
	}
	expect(await numbers("rfi_pace_pauses_total{")).toEqual(['cause="flood"} 0', 'cause="outage"} 1']);
	expect(entries.filter(({ sentence }) => sentence === "Telegram cannot be reached")).toHaveLength(1);
	isOut = false;
	await app.stop();
});

test("The bot is not ready while a feed that somebody reads is down, and says so, also where the store takes nothing of it", async () => {
	let isBroken = false;
	const prepare = async (core: Core) => {
		await know(core, 5, {}, {});
		const { set } = core.store.feeds;
		core.store.feeds.set = async (...given) => {
			if (isBroken) throw new Error("Cannot write: the disk is full");
			await set(...given);
		};
	};
	const environment = { FEEDS: `cn=http://127.0.0.1:${await freePort()}/rss`, POLL_INTERVAL_SECONDS: "1800" };
	const { app, clock, health, numbers } = await setAppStage({ environment, prepare });
	await app.start();
	const failed = async () => Number(await numbers('rfi_feed_checks_total{edition="cn",outcome="failed"} '));
	await expect.poll(failed, { interval: 20 }).toBe(1);
	expect((await health("/readyz")).parts["feeds"]).toEqual({ ok: true });
	isBroken = true;
	await clock.advance(HOUR_MS);
	await expect.poll(failed, { interval: 20 }).toBeGreaterThan(1);
	await clock.advance(HOUR_MS);
	await expect.poll(failed, { interval: 20 }).toBeGreaterThan(2);
	const reason = "a feed of cn could not be read for an hour";
	expect((await health("/readyz")).parts["feeds"]).toEqual({ ok: false, reason });
	await app.stop();
});
