import type { TopicClient } from "telegram-emulator";
import { expect, test, vi } from "vitest";
import { article } from "../support/stages/build-stage.ts";
import { arrivals, inSection } from "../support/stages/settings-journey.ts";
import { setStage } from "../support/stages/stage.ts";

const PATIENTLY = { timeout: 10_000, interval: 100 };

/** A bot that reads two editions, and a forum of which an administrator can do what people do there. */
async function setForum() {
	const { emulator, feeds, startBot } = await setStage();
	await startBot({ FEEDS: `cn=${feeds.urlOf("cn")},fr=${feeds.urlOf("fr")}` });
	await feeds.untilRead(["cn", "fr"]);
	const ann = await emulator.world.user("Ann", { language_code: "en" });
	const forum = await emulator.world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
	await forum.waitForText(/can arrive here/);
	const ben = await emulator.world.user("Ben", { language_code: "en" });
	await forum.adds(ben);
	const placeOf = (topic?: TopicClient) => (topic === undefined ? { in: forum } : { in: forum, topic });
	return {
		...{ emulator, feeds, ann, ben, forum },
		/** Says something in a topic, or in General, and resolves with the answer. */
		async asks(text: string, answer: RegExp, topic?: TopicClient, who = ann) {
			const asked = await who.sends(text, placeOf(topic));
			return forum.waitForText(answer, { after: asked, timeoutMs: 10_000 });
		},
		shown: (topic?: TopicClient) => arrivals(forum, topic),
	};
}

test("topics of one group have editions, sections and words of their own, and a closed one waits alone", async () => {
	const { emulator, feeds, ann, ben, forum, asks, shown } = await setForum();
	const [world, paris, calm] = [
		await forum.opensTopic("World"),
		await forum.opensTopic("Paris"),
		await forum.opensTopic("Calm"),
	];
	for (const topic of [undefined, world, calm]) await asks("/subscribe cn", /^New articles of/, topic);
	await asks("/subscribe fr", /^New articles of/, paris);
	await asks("/keywords -第3号", /1 left out/, calm);
	const settings = await asks("/settings", /Sections: all/, world);
	for (const button of ["Sections", "None", "国际"])
		await (await ann.taps(button, { in: forum, on: settings })).answer();

	feeds.publish(article(2));
	feeds.publish(inSection("非洲", 3));
	feeds.publish(article(4, "fr"));
	await vi.waitFor(async () => {
		expect(await shown()).toEqual(["post: 2", "post: 3"]);
		expect(await shown(world)).toEqual(["post: 2"]);
		expect(await shown(calm)).toEqual(["post: 2"]);
		expect(await shown(paris)).toEqual(["post: 4"]);
	}, PATIENTLY);

	const post = (await forum.messages()).find(({ text }) => text?.startsWith("第3号测试文章\n"));
	const asked = await ben.sends("/why", { in: forum, ...(post && { replyTo: post }) });
	await forum.waitForText(/^It came here on .+ and shows how RFI first worded it\.$/, { after: asked });
	await asks("/why · cn/3", /^Its section, 非洲, is left out here\./, world, ben);
	await asks("/why · cn/3", /^A word that is left out here stands in it: 第3号\./, calm, ben);
	await asks("/why · cn/3", /; what comes here is Français · fr\./, paris, ben);

	await world.closes();
	feeds.publish(article(5));
	await forum.waitForText(/^News of .+ should have come into this topic, but it is closed/, { timeoutMs: 10_000 });
	await vi.waitFor(async () => expect(await shown(calm)).toEqual(["post: 2", "post: 5"]), PATIENTLY);
	expect(await shown(world)).toEqual(["post: 2"]);
	await world.reopens();
	await vi.waitFor(async () => expect(await shown(world)).toEqual(["post: 2", "post: 5"]), PATIENTLY);
	const calls = await emulator.transcript.calls("sendMessage");
	expect(calls.filter(({ params }) => params["message_thread_id"] === 1)).toEqual([]);
}, 60_000);
