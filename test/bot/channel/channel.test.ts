import { describe, expect, test } from "vitest";
import { setBotStage } from "../../support/stages/bot-stage.ts";

type Stage = Awaited<ReturnType<typeof setBotStage>>;
type Person = Awaited<ReturnType<Stage["english"]>>;

const CHOOSE = "Choose a channel";

/** Somebody who asked for `/channel`, with a channel of their own. */
async function setChannel(stage: Stage, title = "Headlines") {
	const ann = await stage.english();
	await ann.asks("/channel");
	return { ann, channel: await stage.world.channel(title, { creator: ann }) };
}

/** The choice of a chat as no app of Telegram's would make it. */
async function forgesChoice({ receives }: Stage, { id, user }: Person, chat: number, request = 1) {
	const said = { message_id: 900, date: 1_800_000_000, from: user, chat: { id, type: "private", first_name: "x" } };
	await receives({
		update_id: 1,
		message: { ...said, chat_shared: { request_id: request, chat_id: chat } },
	} as never);
}

/** A press of a button with this data below a message in somebody's private chat; resolves with the toast. */
async function forgesPress({ receives, emulator }: Stage, { id, user }: Person, data: string) {
	const chat = { id, type: "private", first_name: "x" } as const;
	const message = { message_id: 5, date: 1_700_000_000, chat, text: "a menu" } as const;
	await receives({ update_id: 1, callback_query: { id: "1", from: user, chat_instance: "1", data, message } });
	const [answer] = (await emulator.transcript.calls("answerCallbackQuery")).slice(-1);
	return answer?.params["text"];
}

describe("/channel", () => {
	test("asks which channel by a key that lets the bot post there, and do nothing else", async () => {
		const { world, english } = await setBotStage();
		const ann = await english();
		await world.channel("Headlines", { creator: ann });
		expect((await ann.asks("/channel")).text).toMatch(/^Which channel\?/);
		const { markup } = (await ann.keyboard()) ?? {};
		expect(markup).toMatchObject({ resize_keyboard: true, one_time_keyboard: true });
		const [[key] = []] = markup !== undefined && "keyboard" in markup ? markup.keyboard : [];
		const asked = (key as { request_chat?: { bot_administrator_rights?: object } }).request_chat;
		const rights = Object.entries(asked?.bot_administrator_rights ?? {}).flatMap(([name, is]) => (is ? [name] : []));
		expect(rights.toSorted()).toEqual(["can_manage_chat", "can_post_messages"]);
		expect((await ann.shareable(CHOOSE)).map(({ chat }) => chat.title)).toEqual(["Headlines"]);
	});

	test("shows a menu for the chosen channel, by its name, and takes the keys away", async () => {
		const stage = await setBotStage(["cn", "fr"]);
		const { ann, channel } = await setChannel(stage, "今日 `要闻` @all");
		const shared = await ann.shares(CHOOSE, channel);
		const menu = await ann.chat.waitForText("Which editions should arrive in “今日 `要闻` @all”?", { after: shared });
		expect(menu.entities).toEqual([{ type: "code", offset: 33, length: 12 }]);
		expect(await ann.keyboard()).toBeUndefined();
		await (await ann.taps("Français · fr", { on: menu })).answer();
		expect(await stage.subscriptionOf(channel.id)).toMatchObject({
			chatType: "channel",
			editions: { fr: { since: 0 } },
		});
		expect(await stage.subscriptionOf(ann.id)).toBeUndefined();
		expect((await ann.chat.messages()).at(-1)?.text).toContain("今日 `要闻` @all");
	});

	test("is no greeting besides when the choice adds the bot, and says at a second choice how things stand", async () => {
		const stage = await setBotStage(["cn", "fr"]);
		const { ann, channel } = await setChannel(stage);
		const shared = await ann.shares(CHOOSE, channel);
		const menu = await ann.chat.waitForText("Which editions", { after: shared });
		await stage.settle();
		expect((await ann.chat.messages()).filter(({ text = "" }) => /I may post/.test(text))).toEqual([]);
		await (await ann.taps("Français · fr", { on: menu })).answer();
		await ann.asks("/channel");
		const again = await ann.shares(CHOOSE, channel);
		const second = await ann.chat.waitForText("Which editions", { after: again });
		expect(second.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toEqual([
			"中文（简体） · cn",
			"✓ Français · fr",
			"Settings",
		]);
	});

	test("leaves a greeting to whoever adds the bot long after, or without having asked", async () => {
		const { world, english, clock, settle } = await setBotStage();
		const ann = await english();
		await ann.asks("/channel");
		await clock.advance(11 * 60_000);
		await world.channel("Headlines", { creator: ann, bot: "administrator" });
		const late = await ann.chat.waitForText("I may post in “Headlines”.");
		await ann.asks("/channel");
		await ann.presses("Cancel");
		await settle();
		await world.channel("Other headlines", { creator: ann, bot: "administrator" });
		await ann.chat.waitForText("I may post in “Other headlines”.", { after: late });
	});

	test("is cancelled by its other key, which takes the keys away", async () => {
		const { english, chinese } = await setBotStage();
		const ann = await english();
		await ann.asks("/channel");
		const cancel = await ann.presses("Cancel");
		await ann.chat.waitForText("No channel was chosen. For another try: /channel", { after: cancel });
		expect(await ann.keyboard()).toBeUndefined();
		const li = await chinese();
		await li.asks("/channel");
		const cancelled = await li.presses("取消");
		await li.chat.waitForText("没有选择频道", { after: cancelled });
		expect(await li.keyboard()).toBeUndefined();
	});

	test("is cancelled by /cancel as well, and after a refusal or a long while", async () => {
		const stage = await setBotStage(["cn", "fr"]);
		const { ann, channel } = await setChannel(stage);
		const cancelled = /^No channel was chosen/;
		expect((await ann.asks("/cancel")).text).toMatch(cancelled);
		expect(await ann.keyboard()).toBeUndefined();
		expect((await ann.asks("/cancel")).text).toBe("There is nothing to cancel.");
		await ann.asks("/channel");
		await forgesChoice(stage, ann, channel.id);
		await stage.clock.advance(3_600_000);
		await ann.chat.waitForText(cancelled, { after: await ann.presses("Cancel") });
		expect(await ann.keyboard()).toBeUndefined();
	});

	test("is not meant by the word of that key once the keys are gone", async () => {
		const stage = await setBotStage(["cn", "fr"]);
		const { ann, channel } = await setChannel(stage);
		const shared = await ann.shares(CHOOSE, channel);
		await ann.chat.waitForText("Which editions", { after: shared });
		await stage.settle();
		await ann.chat.waitForText("I understand commands only", { after: await ann.sends("Cancel") });
	});

	test("says in groups and in channels where it works", async () => {
		const { world, english } = await setBotStage();
		const ann = await english();
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		expect((await ann.asks("/channel", { in: group })).text).toContain("Please write this to me there: /channel");
		expect(await ann.keyboard({ in: group })).toBeUndefined();
		const channel = await world.channel("Headlines", { creator: ann, bot: "administrator" });
		const posted = await channel.posts("/channel");
		await channel.waitForText("/subscribe", { after: posted });
	});
});

describe("A channel is refused", () => {
	const NO_ADMINISTRATOR = /^You are not an administrator of this channel:/;
	const NO_RIGHT = /^You may not post in this channel:/;
	const BOT_ABSENT = /^I am not in this channel:/;
	const BOT_NO_RIGHT = /^I may not post in this channel:/;

	/** What was said last, as a message. */
	async function saidTo(stage: Stage, person: Person) {
		await stage.settle();
		return (await person.chat.lastFromBot())?.text;
	}

	test("to whoever is no administrator there or may not post, chosen and pressed, with the way to be one", async () => {
		const stage = await setBotStage(["cn", "fr"]);
		const [ann, li] = [await stage.english(), await stage.emulator.world.user("Bo", { language_code: "en" })];
		await li.startsSilently();
		const channel = await stage.world.channel("Headlines", { creator: ann, bot: "administrator" });
		const press = `s@${channel.id}+fr`;
		await forgesChoice(stage, li, channel.id);
		expect(await saidTo(stage, li)).toMatch(NO_ADMINISTRATOR);
		expect(await forgesPress(stage, li, press)).toMatch(NO_ADMINISTRATOR);
		await channel.adds(li);
		await forgesChoice(stage, li, channel.id);
		expect(await saidTo(stage, li)).toMatch(NO_ADMINISTRATOR);
		await channel.promotes(li, { can_post_messages: false });
		await forgesChoice(stage, li, channel.id);
		expect(await saidTo(stage, li)).toMatch(NO_RIGHT);
		expect(await forgesPress(stage, li, press)).toMatch(NO_RIGHT);
		expect(await stage.subscriptionOf(channel.id)).toBeUndefined();
		await channel.promotes(li);
		await forgesChoice(stage, li, channel.id);
		expect(await saidTo(stage, li)).toContain("Which editions should arrive in “Headlines”?");
	});

	test("as long as the bot is not there or may not post, with the way to let it", async () => {
		const stage = await setBotStage(["cn", "fr"]);
		const { ann, channel } = await setChannel(stage);
		await forgesChoice(stage, ann, channel.id);
		expect(await saidTo(stage, ann)).toMatch(BOT_ABSENT);
		await channel.promotesBot({ can_post_messages: false });
		await forgesChoice(stage, ann, channel.id);
		expect(await saidTo(stage, ann)).toMatch(BOT_NO_RIGHT);
		expect(await forgesPress(stage, ann, `s@${channel.id}+fr`)).toMatch(BOT_NO_RIGHT);
		// The keys stay for another try, and nothing else keeps the bot from saying when it may post.
		expect(await ann.keyboard()).toBeDefined();
		await channel.promotesBot();
		await ann.chat.waitForText("I may post in “Headlines”.");
		await channel.removesBot();
		expect(await forgesPress(stage, ann, `s@${channel.id}/fr`)).toMatch(BOT_ABSENT);
		expect(await stage.subscriptionOf(channel.id)).toBeUndefined();
	});

	test("from the moment on at which somebody has lost the right, and its news goes on", async () => {
		const stage = await setBotStage(["cn", "fr"]);
		const [ann, owner] = [await stage.english(), await stage.emulator.world.user("Owner")];
		const channel = await stage.world.channel("Headlines", { creator: owner, bot: "administrator" });
		await channel.promotes(ann);
		await ann.asks("/channel");
		const shared = await ann.shares(CHOOSE, channel);
		const menu = await ann.chat.waitForText("Which editions", { after: shared });
		await (await ann.taps("Français · fr", { on: menu })).answer();
		await channel.demotes(ann);
		const tap = await ann.taps("✓ Français · fr", { on: menu });
		expect((await tap.answer()).text).toMatch(NO_ADMINISTRATOR);
		expect(await stage.subscriptionOf(channel.id)).toMatchObject({ editions: { fr: {} } });
	});

	test("nothing that ends its news, by those who may post there although the bot no longer may", async () => {
		const stage = await setBotStage(["cn", "fr"]);
		const { ann, channel } = await setChannel(stage);
		const shared = await ann.shares(CHOOSE, channel);
		const menu = await ann.chat.waitForText("Which editions", { after: shared });
		const press = async (label: string) => (await (await ann.taps(label, { on: menu })).answer()).text;
		for (const label of ["中文（简体） · cn", "Français · fr"]) await press(label);
		await channel.promotesBot({ can_post_messages: false });
		expect(await press("✓ Français · fr")).toBeUndefined();
		expect(Object.keys((await stage.subscriptionOf(channel.id))?.editions ?? {})).toEqual(["cn"]);
		expect(await press("Français · fr")).toMatch(BOT_NO_RIGHT);
		expect(Object.keys((await stage.subscriptionOf(channel.id))?.editions ?? {})).toEqual(["cn"]);
		expect(await forgesPress(stage, ann, `s@${channel.id}=`)).toBeUndefined();
		expect(
			await forgesPress(stage, await stage.emulator.world.user("Bo", { language_code: "en" }), `s@${channel.id}*`),
		).toMatch(NO_ADMINISTRATOR);
		expect(await forgesPress(stage, ann, `s@${channel.id}*`)).toBeUndefined();
		expect(await stage.subscriptionOf(channel.id)).toBeUndefined();
	});

	test("when it is no channel: a group of one's own, one's own chat, or another person's", async () => {
		const stage = await setBotStage(["cn", "fr"]);
		const { ann } = await setChannel(stage);
		const li = await stage.chinese();
		await li.asks("/help");
		const group = await stage.world.supergroup("Readers", { creator: ann, bot: "administrator" });
		for (const chat of [group.id, ann.id, li.id]) {
			await forgesChoice(stage, ann, chat);
			expect(await saidTo(stage, ann)).not.toContain("Which editions");
			expect(await stage.subscriptionOf(chat)).toBeUndefined();
		}
		expect(await forgesPress(stage, ann, `s@${group.id}+fr`)).toMatch(BOT_NO_RIGHT);
		expect(await stage.subscriptionOf(group.id)).toBeUndefined();
		await ann.asks("/subscribe fr", { in: group });
		expect(await forgesPress(stage, ann, `s@${group.id}/fr`)).toMatch(/^This button is too old/);
		expect(await stage.subscriptionOf(group.id)).toMatchObject({ editions: { fr: {} } });
	});

	test("in silence when another key than ours asked, or the choice has no chat that could be", async () => {
		const stage = await setBotStage();
		const { ann, channel } = await setChannel(stage);
		await channel.promotesBot();
		const last = await saidTo(stage, ann);
		await forgesChoice(stage, ann, channel.id, 2);
		await forgesChoice(stage, ann, 0);
		expect(await saidTo(stage, ann)).toBe(last);
		expect(stage.entries.filter(({ level }) => level === "error")).toEqual([]);
	});
});
