import { expect, test } from "vitest";
import { article } from "../../support/stages/build-stage.ts";
import { arrivals, setSettingsJourney, timesIn } from "../../support/stages/settings-journey.ts";

const ZONE = "Europe/Paris";

test("/stop holds everything until somebody resumes, a pause until its time, and what came meanwhile comes together", async () => {
	const { ann, answerTo, press, toast, publish, forwardTo } = await setSettingsJourney(ZONE);
	const stopped = await ann.asks("/stop");
	expect(stopped.text).toMatch(/^Pause: until resumed\n/);
	await publish(article(1), article(2));
	expect((await ann.asks("/why · cn/2")).text).toBe(
		"It waits: everything is paused here until somebody resumes it. To resume: /settings.",
	);
	expect(await arrivals(ann.chat)).toEqual([]);
	expect((await answerTo(ann, "/resume")).text).toMatch(/^Pause: off\n\nArticles arrive again\./);
	await expect.poll(() => arrivals(ann.chat)).toEqual(["digest: 2 1"]);

	const page = await ann.asks("/settings");
	await press(ann, page, "Pause", "Until the morning");
	await publish(article(3), article(4));
	const why = await ann.asks("/why · cn/4");
	expect(why.text).toMatch(/^It waits: everything is paused here until .+ To resume now: \/settings\.$/);
	expect(timesIn(why, ZONE)).toEqual(["07:00"]);
	await forwardTo("07:00");
	await publish(article(5));
	await expect.poll(() => arrivals(ann.chat)).toEqual(["digest: 2 1", "digest: 4 3", "post: 5"]);
	expect((await ann.asks("/resume")).text).toBe("There is no pause here: articles arrive as they should.");

	await press(ann, page, "« Back", "Pause", "For a week");
	await publish(article(6));
	// Of two buttons that end it, one stands below what /stop had said.
	expect(await toast(ann, stopped, "▶ Resume")).toBeUndefined();
	await publish(article(7));
	const all = ["digest: 2 1", "digest: 4 3", "post: 5", "post: 6", "post: 7"];
	await expect.poll(() => arrivals(ann.chat)).toEqual(all);
}, 60_000);
