import { expect, test } from "vitest";
import { article } from "../../support/stages/build-stage.ts";
import { arrivals, choicesOn, inSection, setSettingsJourney } from "../../support/stages/settings-journey.ts";
import { subscribe } from "../../support/stages/subscribe.ts";

const MINUTE_MS = 60_000;

test("a group's settings go on when it becomes a supergroup, and beside those of a topic when that becomes a forum", async () => {
	const journey = await setSettingsJourney();
	const { ann, emulator, press, toast, asked, replies, now, publish, forward, forwardTo, bot } = journey;
	const group = await emulator.world.group("Readers", { creator: ann, bot: "member" });
	await group.waitForText(/can arrive here/);
	await subscribe(ann, group);
	await ann.asks("/keywords -第3号", { in: group });
	const page = await ann.asks("/settings", { in: group });
	await press(ann, page, "Sections", "None", "国际", "« Back", "Quiet hours", "22:00–07:00");
	await forward(MINUTE_MS);
	await press(ann, page, "« Back", "Delivery");
	await replies(ann, await asked(ann, page, "Other times…"), "6:00");
	const chosen = await press(ann, page, "« Back");
	expect(choicesOn(chosen)).toContain(
		"Sections: some of 中文（简体） · cn\nWords: 1 left out\nDelivery: daily at 06:00\nQuiet hours: 22:00–07:00",
	);

	await publish(article(1));
	const upgraded = await group.upgrades();
	await bot.logs("Group became a supergroup");
	expect(await toast(ann, page, "Sound")).toBe("This button is too old. Please send the command again.");
	const newPage = await ann.asks("/settings", { in: upgraded });
	expect(choicesOn(newPage)).toBe(choicesOn(chosen));
	await publish(inSection("非洲", 2), article(3), article(4));
	// A digest that falls into the quiet hours comes at their end.
	await forwardTo("06:30");
	await publish(article(5));
	expect(await arrivals(upgraded)).toEqual([]);
	await forwardTo("07:00");
	await expect.poll(() => arrivals(upgraded)).toEqual(["digest: 5 4 1"]);

	await upgraded.becomesForum();
	const topic = await upgraded.opensTopic("Africa");
	await ann.asks("/subscribe cn", { in: upgraded, topic });
	await expect.poll(() => arrivals(upgraded, topic)).toEqual(["post: 5"]);
	await ann.asks("/keywords -第7号", { in: upgraded, topic });
	await publish(inSection("非洲", 6), article(7), article(8));
	await expect.poll(() => arrivals(upgraded, topic)).toEqual(["post: 5", "post: 6", "post: 8"]);
	expect((await press(ann, newPage, "Sound", "Silent", "« Back")).text).toContain("Sound: silent\n");
	await forwardTo("07:00");
	await expect.poll(() => arrivals(upgraded)).toEqual(["digest: 5 4 1", "digest: 8 7"]);
	expect(choicesOn(await now(newPage))).toBe(choicesOn(chosen).replace("Sound: as usual", "Sound: silent"));

	const sent = await emulator.transcript.calls("sendMessage");
	const digests = sent.filter(({ params }) => params["text"]?.toString().startsWith("News digest"));
	expect(digests.map(({ params }) => [params["chat_id"], params["message_thread_id"]])).toEqual([
		[upgraded.id, undefined],
		[upgraded.id, undefined],
	]);
	expect(digests.map(({ params }) => params["disable_notification"])).toEqual([undefined, true]);
}, 60_000);
