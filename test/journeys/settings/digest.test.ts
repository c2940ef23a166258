import { expect, test } from "vitest";
import { article } from "../../support/stages/build-stage.ts";
import { arrivals, inSection, setSettingsJourney } from "../../support/stages/settings-journey.ts";

test("a digest comes at the times that were typed, grouped and once, until each article is wanted at once again", async () => {
	const { ann, press, asked, replies, now, publish, forwardTo, bot, startBot } = await setSettingsJourney();
	const page = await press(ann, await ann.asks("/settings"), "Delivery");
	const question = await asked(ann, page, "Other times…");
	expect((await replies(ann, question, "19:30 7:30")).text).toBe("✓ Delivery: daily at 07:30 and 19:30");
	await expect.poll(async () => (await now(page)).text).toContain("Delivery: daily at 07:30 and 19:30");

	await publish(article(1), inSection("非洲", 2), article(3));
	expect(await arrivals(ann.chat)).toEqual([]);
	await forwardTo("19:30");
	const { text, entities = [] } = await ann.chat.waitForText(/^News digest/);
	expect(text).toMatch(/^News digest · .+ 19:30 · 3 articles\n\n国际\n• 第3号.+\n• 第1号.+\n\n非洲\n• 第2号/s);
	const links = entities.flatMap((entity) => (entity.type === "text_link" ? [entity.url] : []));
	expect(links).toEqual([article(3).url, article(1).url, inSection("非洲", 2).url]);
	expect(entities.filter(({ type }) => type === "expandable_blockquote")).toHaveLength(3);

	await publish(article(4), article(5));
	expect(await bot.kill("SIGTERM")).toBe(0);
	await forwardTo("07:30");
	await forwardTo("19:31");
	await startBot();
	await expect.poll(() => arrivals(ann.chat)).toEqual(["digest: 3 1 2", "digest: 5 4"]);

	await publish(article(6), article(7));
	await press(ann, page, "Each article at once");
	await expect.poll(() => arrivals(ann.chat)).toHaveLength(3);
	await publish(article(8), article(9));
	const all = ["digest: 3 1 2", "digest: 5 4", "digest: 7 6", "post: 8", "post: 9"];
	await expect.poll(() => arrivals(ann.chat)).toEqual(all);
}, 60_000);
