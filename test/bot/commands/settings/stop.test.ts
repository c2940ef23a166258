import { describe, expect, test } from "vitest";
import { labelsOf, setSettingsStage } from "../../../support/stages/settings-stage.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ADMINS_ONLY = "在群组中只有管理员可以更改订阅。";
const RESUMED = "Pause: off\n\nArticles arrive again. If there was something new meanwhile, it comes together.";
const NOTHING = "Nothing to stop: there is no subscription here. /subscribe starts one.";

describe("/stop", () => {
	test("pauses until somebody resumes, by the button or by typing it", async () => {
		const { english, press, clock, subscriptionOf } = await setSettingsStage();
		const ann = await english();
		await ann.asks("/subscribe fr");
		const before = await subscriptionOf(ann.id);
		const page = await ann.asks("/stop");
		expect(page.text).toBe(
			"Pause: until resumed\n\nNothing arrives now. What is new meanwhile comes together when the pause ends.",
		);
		expect(labelsOf(page)).toEqual([
			...[
				"▶ Resume",
				"For an hour | Until the morning",
				"For a week | ✓ Until resumed",
				"Unsubscribe instead",
				"« Back",
			],
		]);
		expect(await subscriptionOf(ann.id)).toEqual({ ...before, pause: {} });
		await clock.advance(HOUR_MS);
		expect((await press(ann, page, "▶ Resume")).text).toBe(RESUMED);
		expect(await subscriptionOf(ann.id)).toEqual({ ...before, pause: { until: clock.now() }, renewedAt: clock.now() });
		await ann.asks("/stop");
		await clock.advance(HOUR_MS);
		expect((await ann.asks("/resume")).text).toBe(RESUMED);
		expect((await subscriptionOf(ann.id))?.pause).toEqual({ until: clock.now() });
		expect((await ann.asks("/resume")).text).toBe("There is no pause here: articles arrive as they should.");
	});

	test("offers an end as well, of which undo brings the pause back", async () => {
		const { english, subscriptionOf } = await setSettingsStage();
		const ann = await english();
		await ann.asks("/subscribe fr");
		const page = await ann.asks("/stop");
		const paused = await subscriptionOf(ann.id);
		await (await ann.taps("Unsubscribe instead", { on: page })).answer();
		expect(await subscriptionOf(ann.id)).toEqual({ ...paused, editions: {} });
		expect((await ann.asks("/stop")).text).toBe(NOTHING);
		await (await ann.taps("Undo", { on: page })).answer();
		expect(await subscriptionOf(ann.id)).toEqual(paused);
	});

	test("and an end are no pause any more for whoever subscribes again", async () => {
		const { english, subscriptionOf } = await setSettingsStage();
		const ann = await english();
		await ann.asks("/subscribe fr");
		await ann.asks("/stop");
		await ann.asks("/unsubscribe");
		await ann.asks("/subscribe fr");
		expect(await subscriptionOf(ann.id)).toMatchObject({ editions: { fr: { since: 0 } } });
		expect(await subscriptionOf(ann.id)).not.toHaveProperty("pause");
	});

	test.each<[button: string, until: string, shown: string]>([
		["For an hour", "2026-01-15T13:00Z", "until Thu 15 Jan, 14:00"],
		["Until the morning", "2026-01-16T06:00Z", "until Fri 16 Jan, 07:00"],
		["For a week", "2026-01-22T12:00Z", "until Thu 22 Jan, 13:00"],
	])("is also a pause of a certain length: %s", async (button, until, shown) => {
		const { english, press, clock, subscriptionOf } = await setSettingsStage();
		const ann = await english();
		await ann.asks("/subscribe fr");
		const page = await press(ann, await ann.asks("/settings"), "Pause", button);
		expect(page.text).toContain(`Pause: ${shown}\n`);
		expect((await subscriptionOf(ann.id))?.pause).toEqual({ until: Date.parse(until) });
		const overview = await press(ann, page, "« Back");
		expect(overview.text).toContain(`\n⏸ Pause: ${shown}\n`);
		expect(labelsOf(overview)[0]).toBe("▶ Resume");
		await clock.advance(7 * DAY_MS);
		expect((await press(ann, page, "Pause")).text).toContain("Pause: off\n");
	});

	test("in the small hours, the morning is the same one, by the clocks of the place", async () => {
		const { english, press, clock, subscriptionOf } = await setSettingsStage();
		const ann = await english();
		await ann.asks("/subscribe fr");
		clock.set(Date.UTC(2026, 0, 15, 18));
		await press(ann, await ann.asks("/settings"), "Time zone", "Shanghai", "« Back", "Pause", "Until the morning");
		expect((await subscriptionOf(ann.id))?.pause).toEqual({ until: Date.parse("2026-01-16T07:00+08:00") });
	});

	test("ends with a new wish for news, and is said to whoever comes back", async () => {
		const { english, clock, subscriptionOf } = await setSettingsStage();
		const ann = await english();
		await ann.asks("/subscribe fr");
		await ann.asks("/stop");
		expect((await ann.asks("/start")).text).toContain("Pause: until resumed");
		await clock.advance(HOUR_MS);
		await ann.asks("/subscribe fr");
		expect((await subscriptionOf(ann.id))?.pause).toEqual({ until: clock.now() });
	});

	test("has nothing to stop where nothing is subscribed to", async () => {
		const { english, subscriptionOf } = await setSettingsStage();
		const ann = await english();
		for (const command of ["/stop", "/resume"]) expect((await ann.asks(command)).text).toBe(NOTHING);
		expect(await subscriptionOf(ann.id)).toBeUndefined();
	});

	test.each(["group", "supergroup"] as const)("is for administrators in a %s", async (kind) => {
		const { world, english, chinese, subscriptionOf } = await setSettingsStage();
		const [ann, li] = [await english(), await chinese()];
		const group = await world[kind]("Readers", { creator: ann, bot: "member" });
		await group.adds(li);
		await ann.asks("/subscribe fr", { in: group });
		expect((await li.asks("/stop", { in: group })).text).toBe(ADMINS_ONLY);
		expect(await subscriptionOf(group.id)).not.toHaveProperty("pause");
		const page = await ann.asks("/stop", { in: group });
		expect((await (await li.taps("▶ Resume", { in: group, on: page })).answer()).text).toBe(ADMINS_ONLY);
		expect((await subscriptionOf(group.id))?.pause).toEqual({});
	});

	test("in a topic is that topic's; outside, where the chat itself subscribes to nothing, it is for all of them", async () => {
		const { world, english, press, subscriptionOf } = await setSettingsStage();
		const ann = await english();
		const forum = await world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
		const [news, more] = [await forum.opensTopic("News"), await forum.opensTopic("More")];
		const pauses = async () =>
			Promise.all([news, more].map(async ({ threadId }) => (await subscriptionOf(forum.id, threadId))?.pause));
		for (const topic of [news, more]) await ann.asks("/subscribe fr", { in: forum, topic });
		const inTopic = await ann.asks("/stop", { in: forum, topic: news });
		expect(await pauses()).toEqual([{}, undefined]);
		await press(ann, inTopic, "▶ Resume");
		const outside = await ann.asks("/stop", { in: forum });
		expect(await pauses()).toEqual([{}, {}]);
		expect(labelsOf(outside)).not.toContain("Unsubscribe instead");
		await press(ann, outside, "▶ Resume");
		expect((await pauses()).map((pause) => pause?.until)).toEqual([expect.any(Number), expect.any(Number)]);
		await ann.asks("/subscribe fr", { in: forum });
		await ann.asks("/stop", { in: forum });
		expect((await subscriptionOf(forum.id))?.pause).toEqual({});
		expect((await pauses()).map((pause) => pause?.until)).toEqual([expect.any(Number), expect.any(Number)]);
	});

	test("is over in every topic after /resume outside of them, whichever is paused", async () => {
		const { world, english, press, clock, subscriptionOf } = await setSettingsStage();
		const ann = await english();
		const forum = await world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
		const news = await forum.opensTopic("News");
		const topics = [news, await forum.opensTopic("More")];
		for (const topic of topics) await ann.asks("/subscribe fr", { in: forum, topic });
		for (const topic of topics) {
			await ann.asks("/stop", { in: forum, topic });
			await clock.advance(HOUR_MS);
			expect((await ann.asks("/resume", { in: forum })).text).toBe(RESUMED);
			expect((await subscriptionOf(forum.id, topic.threadId))?.pause).toEqual({ until: clock.now() });
		}
		expect((await ann.asks("/resume", { in: forum })).text).toBe(
			"There is no pause here: articles arrive as they should.",
		);
		const all = await ann.asks("/stop", { in: forum });
		await ann.asks("/resume", { in: forum, topic: news });
		expect((await press(ann, all, "▶ Resume")).text).toBe(RESUMED);
	});

	test("posted in a channel is the channel's", async () => {
		const { world, english, subscriptionOf } = await setSettingsStage(["en", "cn", "fr"]);
		const ann = await english();
		const channel = await world.channel("News", { creator: ann, bot: "administrator" });
		await channel.posts("/subscribe en");
		await channel.waitForText("will arrive here");
		await channel.posts("/stop");
		await channel.waitForText("Pause: until resumed");
		expect((await subscriptionOf(channel.id))?.pause).toEqual({});
	});
});
