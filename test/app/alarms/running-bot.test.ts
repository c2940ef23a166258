import { setTimeout as realTime } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { chatId, destinationKey } from "../../../src/news/destination.ts";
import { status as answer, feed, startFeedServer } from "../../support/articles/scripted-feed.ts";
import { setAppStage } from "../../support/stages/app-stage.ts";
import { article } from "../../support/stages/build-stage.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const OPERATOR = 4242;
/** Calls of this machine have their answers by then. */
const CALLS_MS = 40;

/** The whole bot with an operator, and three readers who have started it. */
async function setOperated(more: Readonly<Record<string, string>> = {}, feedUrl?: string) {
	const feed = feedUrl === undefined ? {} : { FEEDS: `cn=${feedUrl}` };
	const stage = await setAppStage({ environment: { ADMIN_CHAT_IDS: String(OPERATOR), ...feed, ...more } });
	const { emulator, feeds, core, clock, app } = stage;
	const people = await Promise.all(
		[{ id: OPERATOR }, {}, {}, {}].map((profile, index) => emulator.world.user(`Person ${index}`, profile)),
	);
	for (const person of people) await person.startsSilently();
	const [operator, ...readers] = people;
	const addReaders = async (ids: readonly number[]) => {
		for (const id of ids)
			await core.store.subscriptions.update(destinationKey({ chat: chatId(id) }), () => {
				return { chatType: "private", editions: { cn: { since: 0 } }, language: "en", renewedAt: clock.now() };
			});
	};
	await addReaders(readers.map(({ id }) => id));
	await app.start();
	await expect.poll(() => core.store.feeds.get(feedUrl ?? feeds.urlOf("cn")), { interval: 5 }).toBeDefined();
	onTestFinished(() => app.stop());
	const told = async () => (await operator?.chat.messages())?.flatMap(({ text }) => text ?? []) ?? [];
	/** Lets the time go by until the operator has heard that. */
	const hears = async (words: RegExp, withinMs = HOUR_MS) => {
		const end = clock.elapsed() + withinMs;
		const isHeard = async () => (await told()).some((text) => words.test(text));
		while (!(await isHeard()) && clock.elapsed() < end) {
			await clock.advance(10_000);
			await realTime(CALLS_MS);
		}
		expect(await told()).toContainEqual(expect.stringMatching(words));
	};
	const refuse = async (description: string) => {
		const fault = { kind: "status", code: 400, description, method: "sendMessage", times: 1000 } as const;
		for (const { id: chatId } of readers) await emulator.faults.inject({ ...fault, chatId });
	};
	return { ...stage, addReaders, hears, told, refuse };
}

test("The operator hears of messages that leave so slowly that the last ones are late, and when all have left", async () => {
	const { feeds, emulator, addReaders, hears, told } = await setOperated({ SEND_RATE_PER_SECOND: "1" });
	await addReaders(await emulator.world.readers(700));
	feeds.publish(article(1));
	await hears(/^Messages are late: the oldest one that could be sent has waited for 1\d minutes/);
	await hears(/^Messages leave in time again\.$/);
	expect(await told()).toHaveLength(2);
}, 90_000);

test("The operator hears that every chat refuses, and when Telegram takes messages again", async () => {
	const { feeds, emulator, hears, refuse, told } = await setOperated();
	await refuse("Logged out");
	feeds.publish(article(1));
	await hears(/^Telegram refuses every message.*\nLogged out$/);
	await emulator.faults.clear();
	await hears(/^Telegram takes messages again.*\nLogged out$/);
	expect(await told()).toHaveLength(2);
});

test("The operator hears of a feed that answers and has fallen silent, and of what is new in it", async () => {
	const { feeds, hears, clock, told } = await setOperated();
	clock.set(clock.now() + 25 * HOUR_MS);
	await hears(/^Feed answers, but has had nothing new for 1 day.*, which is longer/);
	feeds.publish(article(1));
	await hears(/^Feed has something new again: http/);
	expect(await told()).toHaveLength(3);
});

test("The operator hears at once that a feed is gone for good, once, and when it is back; meanwhile the status says so", async () => {
	const item = { slug: "20260115-旧闻", title: "早晨的列车晚点", publishedAt: Date.UTC(2026, 0, 15, 11) };
	const server = await startFeedServer(feed(item));
	const { hears, told, clock, status } = await setOperated({ POLL_INTERVAL_SECONDS: "60" }, server.url);
	server.answers(answer(410));
	await hears(
		/^Feed in trouble: Cannot fetch feed "http\S+": the server answered 410 \(the feed was taken away; check FEEDS\)$/,
	);
	const asked = server.requests.length;
	expect((await status()).feeds).toMatchObject([{ failures: 1, isGone: true }]);
	while (server.requests.length === asked) {
		await clock.advance(10_000);
		await realTime(CALLS_MS);
	}
	server.answers(feed(item));
	await hears(/^Feed works again: http/);
	expect(await told()).toHaveLength(2);
});
