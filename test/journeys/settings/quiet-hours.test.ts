import { expect, test } from "vitest";
import { article } from "../../support/stages/build-stage.ts";
import { arrivals, setSettingsJourney, timesIn } from "../../support/stages/settings-journey.ts";

const ZONE = "Asia/Kathmandu";

test("quiet hours hold posts by the reader's clocks, let a followed word pass silently, and end with a digest of the rest", async () => {
	const { ann, press, asked, replies, publish, forwardTo, emulator } = await setSettingsJourney(ZONE);
	const page = await ann.asks("/settings");
	await press(ann, page, "Time zone");
	const zone = await asked(ann, page, "Another one…");
	expect((await replies(ann, zone, "Kathmandu")).text).toMatch(/^✓ Time zone: Kathmandu, now 12:0\d$/);
	await press(ann, page, "« Back", "Quiet hours", "22:00–07:00");
	expect((await ann.asks("/keywords +第3号")).text).toContain("第3号");
	const passing = await press(ann, page, "« Back", "Quiet hours", "Words to follow come, silently");
	expect(passing.text).toContain("Quiet hours: 22:00–07:00, except for followed words");

	await publish(article(1));
	await expect.poll(() => arrivals(ann.chat)).toEqual(["post: 1"]);
	await forwardTo("22:00");
	await publish(article(2), article(3), article(4));
	await expect.poll(() => arrivals(ann.chat)).toEqual(["post: 1", "post: 3"]);
	const post = await ann.chat.waitForText("第3号测试文章\n");
	const sent = await emulator.transcript.calls("sendMessage");
	const silent = sent.filter(({ params }) => params["chat_id"] === ann.id && params["disable_notification"] === true);
	expect(silent.map(({ params }) => params["text"])).toEqual([post.text]);
	expect(post.text).toMatch(/“第3号”$/);

	const why = await ann.asks("/why · cn/3");
	expect(why.text).toMatch(/^It waits for the end of the quiet hours: /);
	expect(timesIn(why, ZONE)).toEqual(["07:00"]);
	await forwardTo("07:00");
	await publish(article(5));
	await expect.poll(() => arrivals(ann.chat)).toEqual(["post: 1", "post: 3", "digest: 4 2", "post: 5"]);
}, 60_000);
