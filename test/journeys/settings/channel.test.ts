import { expect, test } from "vitest";
import { article } from "../../support/stages/build-stage.ts";
import { arrivals, setSettingsJourney } from "../../support/stages/settings-journey.ts";

const CHOOSE = "Choose a channel";
const NO_ADMINISTRATOR = /^You are not an administrator of this channel:/;
const BOT_MAY_NOT_POST = /^I may not post in this channel: please/;

test("a channel is chosen, set and given a digest from private, by those who may post there, as long as the bot may", async () => {
	const { ann, emulator, press, toast, asked, replies, now, publish, forwardTo } = await setSettingsJourney();
	const ben = await emulator.world.user("Ben", { language_code: "en" });
	const channel = await emulator.world.channel("Headlines", { creator: ben });
	await channel.adds(ann);
	await channel.promotes(ann, { can_promote_members: true });
	await ann.asks("/channel");
	const shared = await ann.shares(CHOOSE, channel);
	const menu = await ann.chat.waitForText("Which editions should arrive in “Headlines”?", { after: shared });
	await press(ann, menu, "中文（简体） · cn", "Settings");
	const page = await ann.chat.waitForText("What arrives in “Headlines”, and how.", { after: menu });
	await press(ann, page, "Delivery");
	const answer = await replies(ann, await asked(ann, page, "Other times…"), "18h");
	expect(answer.text).toBe("✓ “Headlines” – Delivery: daily at 18:00");

	await publish(article(1), article(2));
	expect(await arrivals(channel)).toEqual([]);
	await forwardTo("18:00");
	const digest = await channel.waitForText("2 篇");
	expect(digest.text).toMatch(/^新闻汇总 · .+ 18:00 · 2 篇\n/);

	const question = await asked(ann, page, "Other times…");
	await channel.demotes(ann);
	const before = (await now(page)).text;
	for (const button of ["Each article at once", "« Back"])
		expect(await toast(ann, page, button)).toMatch(NO_ADMINISTRATOR);
	expect((await replies(ann, question, "20:00")).text).toMatch(NO_ADMINISTRATOR);
	await ann.asks("/channel");
	expect(await ann.shareable(CHOOSE)).toEqual([]);
	expect((await now(page)).text).toBe(before);

	await ben.asks("/channel");
	const chosen = await ben.shares(CHOOSE, channel);
	const bens = await ben.chat.waitForText("Which editions should arrive in “Headlines”?", { after: chosen });
	await press(ben, bens, "Settings");
	const settings = await ben.chat.waitForText("What arrives in “Headlines”, and how.", { after: bens });
	expect(settings.text).toContain("\nDelivery: daily at 18:00\n");
	await channel.promotesBot({ can_post_messages: false });
	expect(await toast(ben, settings, "Delivery")).toMatch(BOT_MAY_NOT_POST);
	await publish(article(3), article(4));
	await forwardTo("18:00");
	await publish(article(5));
	await channel.promotesBot();
	await expect.poll(() => arrivals(channel)).toEqual(["digest: 2 1", "digest: 4 3"]);
	await press(ben, settings, "Delivery", "Each article at once");
	await publish(article(6));
	const all = ["digest: 2 1", "digest: 4 3", "post: 5", "post: 6"];
	await expect.poll(() => arrivals(channel)).toEqual(all);
	await expect.poll(() => arrivals(ann.chat)).toHaveLength(6);
}, 60_000);
