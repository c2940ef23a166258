import { describe, expect, test } from "vitest";
import { HOUR_MS } from "../../../src/kit/durations.ts";
import { chatId, destinationKey } from "../../../src/news/destination.ts";
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

describe("The article that is shown after subscribing", () => {
	async function setChoices(...words: string[]) {
		const stage = await setSettingsStage(["fr", "es"]);
		const ann = await stage.english();
		await ann.asks("/subscribe es");
		if (words.length > 0) await ann.asks(`/keywords ${words.join(" ")}`);
		/** What was sent for an article of the French edition, oldest first. */
		const samples = async () => {
			await ann.asks("/subscribe fr");
			await stage.settle();
			const calls = await stage.emulator.transcript.calls("sendMessage");
			return calls.map(({ params }) => params).filter(({ text }) => String(text).includes("France"));
		};
		const publishAll = (...titles: string[]) =>
			stage.publish(
				...titles.map((title, hour) =>
					anArticle(encodeURIComponent(`${title}-${hour}`), {
						...{ edition: "fr", title: `${title} en France`, section: title, image: "https://s.rfi.fr/a.jpg" },
						publishedAt: Date.UTC(2026, 0, 15, hour),
					}),
				),
			);
		return { ...stage, ann, samples, publishAll };
	}

	test("is the newest one that passes the words of the place, and names the word for which it comes", async () => {
		const { samples, publishAll } = await setChoices("+climat", "-football");
		const others = Array.from({ length: 8 }, () => "football et climat");
		await publishAll("sport", "climat", ...others);
		const shown = await samples();
		expect(shown.map(({ text }) => String(text).split("\n")[0])).toEqual(["climat en France"]);
		expect(String(shown[0]?.["text"])).toMatch(/«.climat.»$/);
	});

	test("is none where none passes", async () => {
		const { samples, publishAll } = await setChoices("-football");
		await publishAll("football");
		expect(await samples()).toEqual([]);
	});

	test("is of no section that was left out before", async () => {
		const { ann, store, samples, publishAll } = await setChoices();
		await store.subscriptions.update(
			destinationKey({ chat: chatId(ann.id) }),
			(before) => before && { ...before, endedSections: { fr: { kind: "without", names: ["sport"] } } },
		);
		await publishAll("climat", "sport");
		expect((await samples()).map(({ text }) => String(text).split("\n")[0])).toEqual(["climat en France"]);
	});

	test("comes with the sound and the picture that were chosen", async () => {
		const { ann, press, samples, publishAll } = await setChoices();
		await press(ann, await ann.asks("/settings"), "Pictures", "None", "« Back", "Sound", "Silent");
		await publishAll("climat");
		expect(await samples()).toMatchObject([
			{ disable_notification: true, link_preview_options: { is_disabled: true } },
		]);
	});
});
