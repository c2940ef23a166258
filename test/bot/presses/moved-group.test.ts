import { expect, test } from "vitest";
import { anArticle } from "../../support/articles/an-article.ts";
import { setSettingsStage } from "../../support/stages/settings-stage.ts";

const OLD_BUTTON = "This button is too old. Please send the command again.";

test("A button in a group that has become a supergroup changes nothing there, and says that it is too old", async () => {
	const { world, english, press, toast, settle, publish, subscriptionOf } = await setSettingsStage();
	await publish(...Array.from({ length: 12 }, (_, index) => anArticle(`train-${index}`, { title: "火车" })));
	const ann = await english();
	const group = await world.group("Readers", { creator: ann, bot: "member" });
	const greeting = await group.waitForText(/can arrive here/);
	await ann.asks("/subscribe fr", { in: group });
	const settings = await press(ann, await ann.asks("/settings", { in: group }), "Sound");
	const list = await ann.asks("/search 火车 in:cn", { in: group });
	const before = await subscriptionOf(group.id);
	await group.upgrades();
	await settle();
	expect(await toast(ann, settings, "Silent")).toBe(OLD_BUTTON);
	expect(await toast(ann, greeting, "Receive the news here")).toBe(OLD_BUTTON);
	expect(await toast(ann, list, "▶")).toBe(OLD_BUTTON);
	expect(await subscriptionOf(group.id)).toEqual(before);
});
