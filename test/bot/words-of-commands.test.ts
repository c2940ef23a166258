import { describe, expect, test } from "vitest";
import { setBotStage } from "../support/stages/bot-stage.ts";

const PHOTO = [{ file_id: "x", file_unique_id: "y", width: 1, height: 1 }];
const DATE = 1_800_000_000;

describe("A command", () => {
	test.each(["／Subscribe@NEWS_BOT　french、Spanish。", "@news_bot /subscribe fr/es", "/SUBSCRIBE @news_bot [fr] es!"])(
		"is understood as %j",
		async (written) => {
			const { english, subscriptionOf } = await setBotStage();
			const ann = await english();
			expect((await ann.asks(written)).text).toContain("Français · fr and Español · es will arrive here");
			expect(Object.keys((await subscriptionOf(ann.id))?.editions ?? {})).toEqual(["fr", "es"]);
		},
	);

	test("is understood below a picture, in a chat and in a channel", async () => {
		const { world, english, receives, subscriptionOf } = await setBotStage();
		const ann = await english();
		await ann.startsSilently();
		const channel = await world.channel("News of the day", { creator: ann, bot: "administrator" });
		const picture = { message_id: 900, date: DATE, photo: PHOTO, caption: "/subscribe fr" };
		const from = { id: ann.id, is_bot: false, first_name: "Ann", language_code: "en" };
		await receives({
			update_id: 1,
			message: { ...picture, from, chat: { id: ann.id, type: "private", first_name: "Ann" } },
		});
		const chat = { id: channel.id, type: "channel", title: "News of the day" } as const;
		await receives({ update_id: 2, channel_post: { ...picture, sender_chat: chat, chat } });
		expect(await subscriptionOf(ann.id)).toMatchObject({ editions: { fr: { since: 0 } } });
		expect(await subscriptionOf(channel.id)).toMatchObject({ editions: { fr: { since: 0 } } });
	});

	test("is not taken from whoever does not speak to the bot", async () => {
		const { english, receives, subscriptionOf } = await setBotStage();
		const ann = await english();
		await ann.startsSilently();
		const chat = { id: ann.id, type: "private", first_name: "Ann" } as const;
		const from = { id: ann.id, is_bot: false, first_name: "Ann", language_code: "en" };
		const forward_origin = { type: "user", date: DATE, sender_user: from } as const;
		const said = { message_id: 900, date: DATE, chat, from, text: "/subscribe" };
		await receives({ update_id: 1, message: { ...said, forward_origin } });
		await receives({ update_id: 2, message: { ...said, from: { ...from, is_bot: true } } });
		await receives({ update_id: 3, edited_message: { ...said, edit_date: DATE } });
		expect(await subscriptionOf(ann.id)).toBeUndefined();
		expect(await ann.chat.lastFromBot()).toBeUndefined();
		await receives({ update_id: 4, message: said });
		expect(await subscriptionOf(ann.id)).toBeDefined();
	});

	test("for another bot is left to it", async () => {
		const { world, english, subscriptionOf, settle } = await setBotStage();
		const ann = await english();
		const group = await world.supergroup("Readers", { creator: ann, bot: "administrator" });
		await ann.sends("/subscribe@other_bot", { in: group });
		await ann.sends("@other_bot /subscribe", { in: group });
		await settle();
		expect(await subscriptionOf(group.id)).toBeUndefined();
		expect((await group.lastFromBot())?.text).toContain("can arrive here");
	});

	test("in General, which Telegram may number, is of the chat itself", async () => {
		const { world, english, receives, emulator, subscriptionOf } = await setBotStage();
		const ann = await english();
		const forum = await world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
		const from = { id: ann.id, is_bot: false, first_name: "Ann", language_code: "en" };
		const chat = { id: forum.id, type: "supergroup", title: "Forum", is_forum: true } as const;
		const said = { message_id: 900, date: DATE, chat, from, text: "/subscribe" };
		await receives({ update_id: 1, message: { ...said, is_topic_message: true, message_thread_id: 1 } });
		expect(await subscriptionOf(forum.id)).toBeDefined();
		expect((await emulator.transcript.calls("sendMessage")).at(-1)?.params).not.toHaveProperty("message_thread_id");
	});

	test("that there is not is named as one, however it is written", async () => {
		const { english } = await setBotStage();
		const ann = await english();
		expect((await ann.asks("／weather")).text).toBe("I do not know ／weather. /help lists what I understand.");
	});

	test("takes a number in the digits of any script", async () => {
		const { english } = await setBotStage();
		const ann = await english();
		for (const number of ["۲", "٢", "２", "2。"])
			expect((await ann.asks(`/latest ${number}`)).text).toBe(
				"Nothing yet. The first articles come with the next look at RFI.",
			);
	});
});
