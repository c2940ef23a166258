import { describe, expect, test } from "vitest";
import { HOUR_MS } from "../../../src/kit/durations.ts";
import { anArticle } from "../../support/articles/an-article.ts";
import { setSettingsStage } from "../../support/stages/settings-stage.ts";

async function setPlace() {
	const stage = await setSettingsStage(["fr", "es"]);
	const ann = await stage.english();
	await stage.publish(anArticle("un", { edition: "fr", section: "Afrique" }));
	await ann.asks("/subscribe fr");
	await stage.settle();
	await ann.asks("/keywords Dakar -football");
	const page = await ann.asks("/settings");
	await stage.press(ann, page, "Sections", "Afrique", "« Back", "Delivery", "Once an hour");
	return { ...stage, ann, own: () => stage.subscriptionOf(ann.id) };
}

describe("What was chosen besides editions", () => {
	test("comes back with an undo of the last one's end, all of it", async () => {
		const { ann, own, publish } = await setPlace();
		const before = await own();
		const stopped = await ann.asks("/unsubscribe");
		expect(await own()).toMatchObject({ editions: {}, digest: "hourly", keywords: { follow: ["Dakar"] } });
		await publish(anArticle("deux", { edition: "fr" }));
		await (await ann.taps("Undo", { on: stopped })).answer();
		expect(await own()).toEqual(before);
	});

	test("is found by a new subscription, which says so and tells nothing of what came in between", async () => {
		const { ann, own, publish, store, clock } = await setPlace();
		const before = await own();
		await ann.asks("/unsubscribe fr");
		await publish(anArticle("deux", { edition: "fr" }));
		await store.log.appendNotice("Said meanwhile", clock.now());
		expect((await ann.asks("/subscribe fr")).text).toContain("What you had set before still counts.");
		const { sections } = before?.editions.fr ?? {};
		expect(sections).toEqual({ kind: "without", names: ["Afrique"] });
		expect(await own()).toEqual({ ...before, editions: { fr: { since: 2, sections } }, notices: { since: 1 } });
	});

	test("is spoken of only where it had been without effect", async () => {
		const { ann } = await setPlace();
		const kept = "What you had set before still counts.";
		expect((await ann.asks("/subscribe es")).text).not.toContain(kept);
		await ann.asks("/unsubscribe fr");
		expect((await ann.asks("/subscribe fr")).text).toContain(kept);
		await ann.asks("/unsubscribe es");
		expect((await ann.asks("/subscribe es")).text).not.toContain(kept);
	});

	test("of an edition that is switched off and on stays with it", async () => {
		const { ann, own, press } = await setPlace();
		const before = await own();
		const page = await press(ann, await ann.asks("/settings"), "Editions", "Español", "Français", "Français");
		expect((await own())?.editions).toEqual({ es: { since: 0 }, ...before?.editions });
		expect(page.text).toContain("Which editions should arrive?");
	});

	test("can be changed while nothing is read, and is no subscription", async () => {
		const { ann, own, press } = await setPlace();
		await ann.asks("/unsubscribe");
		const page = await ann.asks("/settings");
		expect(page.text).toContain("Editions: none\n");
		expect((await press(ann, page, "Sections")).text).toContain("Choose an edition first");
		await press(ann, page, "« Back", "Sound", "Silent");
		expect(await own()).toMatchObject({ editions: {}, sound: "silent" });
		expect((await ann.asks("/unsubscribe")).text).toMatch(/^Nothing to stop/);
		expect((await ann.asks("/start")).text).toMatch(/^Radio France Internationale/);
		expect((await ann.asks("/latest")).text).toContain("Newest articles – Français · fr");
	});
});

/** So long a group that looks new may turn out to be an upgraded one. */
const MAY_BE_UPGRADE_MS = 3_000;

test("A group whose last edition ended is asked again when the bot is added again", async () => {
	const { world, clock, english, press, settle } = await setSettingsStage();
	const ann = await english();
	const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
	await ann.asks("/subscribe fr", { in: group });
	await clock.advance(2 * HOUR_MS);
	await press(ann, await ann.asks("/settings", { in: group }), "Sound", "Silent");
	const ended = await ann.asks("/unsubscribe", { in: group });
	await group.removesBot();
	await group.addsBot();
	await settle();
	await clock.advance(MAY_BE_UPGRADE_MS);
	await group.waitForText("can arrive here", { after: ended });
});
