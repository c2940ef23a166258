import type { Message, MessageEntity } from "grammy/types";
import { describe, expect, test } from "vitest";
import { chatId, destinationKey } from "../../../../src/news/destination.ts";
import type { EditionCode } from "../../../../src/news/edition.ts";
import type { ChatType } from "../../../../src/news/subscription.ts";
import { labelsOf, setSettingsStage } from "../../../support/stages/settings-stage.ts";

const HOUR_MS = 3_600_000;
const TOO_OLD = "This button is too old. Please send the command again.";

/** Somebody operates the bot from their private chat; two people, a group and a channel subscribe. */
async function setDesk() {
	const stage = await setSettingsStage();
	const ann = await stage.english();
	stage.operateFrom(ann);
	const subscribe = (chat: number, chatType: ChatType, ...editions: EditionCode[]) =>
		stage.store.subscriptions.update(destinationKey({ chat: chatId(chat) }), () => {
			const chosen = Object.fromEntries(editions.map((code) => [code, { since: 0 }]));
			return { chatType, editions: chosen, language: "en", renewedAt: 0 };
		});
	await subscribe(1, "private", "cn");
	await subscribe(2, "private", "cn", "fr");
	await subscribe(-3, "supergroup", "fr");
	await subscribe(-1004, "channel", "es");
	/** The newest message of the bot's in the chat, and what stands on it. */
	const shown = async () => {
		await stage.settle();
		const page = await ann.chat.lastFromBot();
		if (page === undefined) throw new Error("Cannot find what the bot said: it said nothing");
		return page;
	};
	const announce = async (text: string): Promise<Message> => {
		await ann.sends(`/announce ${text}`);
		return shown();
	};
	return { ...stage, ann, shown, announce };
}

describe("/announce", () => {
	test("shows a text as it will look, asks for whom it is, says the number, and sends it once", async () => {
		const { ann, announce, press, notices, store } = await setDesk();
		const page = await announce("The bot moves on Sunday.");
		const [preview] = (await ann.chat.messages()).slice(-2);
		expect(preview?.text).toBe("The bot moves on Sunday.");
		expect(page.text).toBe("It will look as above. Who is to get it?");
		expect(labelsOf(page)).toEqual([
			...["Everybody · 4", "Private chats · 2", "Groups · 1", "Channels · 1"],
			...["中文（简体） · cn · 2 | Español · es · 1", "Français · fr · 2", "Cancel"],
		]);
		const sure = await press(ann, page, "Groups");
		expect(sure.text).toBe("Groups · 1");
		expect(labelsOf(sure)).toEqual(["Send to 1 chat", "« Back", "Cancel"]);
		const again = await press(ann, sure, "Back", "Français");
		expect(labelsOf(again)[0]).toBe("Send to 2 chats");
		notices.count = { expected: 2, sent: 0, waiting: 0, gone: 0, isOver: false };
		const sending = await press(ann, again, "Send to 2 chats");
		expect(sending.text).toBe("On its way: 0 of 2");
		expect(labelsOf(sending)).toEqual(["Stop"]);
		expect(notices.appended).toMatchObject([{ text: "The bot moves on Sunday.", audience: { edition: "fr" } }]);
		expect(store.log.head("notices")).toBe(1);
	});

	test("sends one announcement when it is confirmed twice at once", async () => {
		const { ann, announce, press, notices, store, receives } = await setDesk();
		const page = await announce("Once.");
		await press(ann, page, "Everybody");
		notices.count = { expected: 4, sent: 0, waiting: 0, gone: 0, isOver: false };
		const from = { id: ann.id, is_bot: false, first_name: "Ann", language_code: "en" };
		const query = (id: string) => ({ id, from, chat_instance: "1", data: "n!", message: page });
		await Promise.all(["1", "2"].map((id, index) => receives({ update_id: 500 + index, callback_query: query(id) })));
		expect(notices.appended).toHaveLength(1);
		expect(store.log.head("notices")).toBe(1);
	});

	test("keeps the formatting in what it shows and in what it sends", async () => {
		const { ann, receives, shown, notices, press } = await setDesk();
		const from = { id: ann.id, is_bot: false, first_name: "Ann", language_code: "en" };
		const chat = { id: ann.id, type: "private", first_name: "Ann" } as const;
		const entities: MessageEntity[] = [
			{ type: "bot_command", offset: 0, length: 9 },
			{ type: "spoiler", offset: 10, length: 6 },
		];
		await ann.startsSilently();
		const message = { message_id: 800, date: 1_800_000_000, from, chat, text: "/announce Secret news", entities };
		await receives({ update_id: 400, message });
		const spoiler = [{ type: "spoiler", offset: 0, length: 6 }];
		expect((await ann.chat.messages()).at(-2)).toMatchObject({ text: "Secret news", entities: spoiler });
		await press(ann, await shown(), "Everybody", "Send to 4 chats");
		expect(notices.appended).toMatchObject([{ text: "Secret news", entities: spoiler }]);
	});

	test("asks for the text when it stands alone, by a reply, and again for what is none", async () => {
		const { ann, announce, shown, replies, receives } = await setDesk();
		const asked = await announce("");
		expect(asked.text).toBe(
			"What is to be announced? Bold text, links and the like stay as they are.\n\nPlease reply to this message, or send /cancel.",
		);
		const from = { id: ann.id, is_bot: false, first_name: "Ann", language_code: "en" };
		const chat = { id: ann.id, type: "private", first_name: "Ann" } as const;
		const photo = { message_id: 801, date: 1_800_000_000, from, chat, photo: [], caption: "A picture" };
		const question = Object.assign({}, asked, { chat, reply_to_message: undefined });
		await receives({ update_id: 401, message: { ...photo, reply_to_message: question } });
		const again = await shown();
		expect(again.text).toMatch(/^Only text can be announced: no pictures, files or stickers\. What is the text\?\n\n/);
		expect((await replies(ann, again, "We are back.")).text).toBe("We are back.");
		expect(labelsOf(await shown())[0]).toBe("Everybody · 4");
	});

	test("says so when there is nobody to send it to", async () => {
		const { english, operateFrom } = await setSettingsStage();
		const ann = await english();
		operateFrom(ann);
		expect((await ann.asks("/announce Hello?")).text).toMatch(/^There is nobody to send it to/);
	});
});

describe("A draft", () => {
	test("is forgotten after an hour, and its buttons say so", async () => {
		const { ann, announce, toast, clock, press, store } = await setDesk();
		const page = await announce("Soon forgotten.");
		await clock.advance(HOUR_MS - 1);
		await press(ann, page, "Everybody");
		await clock.advance(1);
		expect(await toast(ann, page, "Send to 4 chats")).toBe(TOO_OLD);
		expect(await store.announcements.keysUnder(`${ann.id}/`)).toEqual([]);
	});

	test("ends with /cancel and with its button", async () => {
		const { ann, announce, toast, press } = await setDesk();
		const [first, second] = [await announce("One."), await announce("Two.")];
		expect((await press(ann, second, "Cancel")).text).toBe("Cancelled: nothing is sent.");
		expect((await ann.asks("/cancel")).text).toBe("Cancelled: nothing is sent.");
		expect(await toast(ann, first, "Everybody")).toBe(TOO_OLD);
		expect((await ann.asks("/cancel")).text).toBe("There is nothing to cancel.");
	});

	test("that is damaged keeps nobody from cancelling another, or from being answered", async () => {
		const { ann, announce, toast, store, entries, replies } = await setDesk();
		const page = await announce("One.");
		const asked = await announce("");
		for (const message of [page, asked]) await store.announcements.set(`${ann.id}/${message.message_id}`, "{}");
		await announce("Two.");
		expect((await ann.asks("/cancel")).text).toBe("Cancelled: nothing is sent.");
		expect((await replies(ann, asked, "A text.")).text).not.toMatch(/went wrong/);
		expect(await toast(ann, page, "Cancel")).toBe(TOO_OLD);
		expect(entries.map(({ sentence }) => sentence)).not.toContain("Command failed");
	});

	test("is its maker's alone: another operator has one of their own, which /cancel leaves", async () => {
		const { ann, english, world, operateFrom, press, settle, store } = await setDesk();
		const bob = await english();
		const group = await world.group("Desk", { creator: ann, bot: "member" });
		await group.adds(bob);
		operateFrom(group);
		for (const [who, text] of [
			[ann, "Ann's."],
			[bob, "Bob's."],
		] as const)
			await who.sends(`/announce ${text}`, { in: group });
		await settle();
		const pages = (await group.messages()).filter(({ text }) => text?.startsWith("It will look"));
		expect(pages).toHaveLength(2);
		expect((await ann.asks("/cancel", { in: group })).text).toBe("Cancelled: nothing is sent.");
		const [, bobs] = pages;
		if (bobs === undefined) throw new Error("Cannot find Bob's page");
		await press(bob, bobs, "Everybody", "Send to 4 chats");
		expect(store.log.head("notices")).toBe(1);
	});

	test("cannot be pressed elsewhere, or by whoever makes up its data", async () => {
		const { ann, english, shows, toast, announce, notices } = await setDesk();
		const bob = await english();
		await announce("For operators.");
		const forged = await shows(bob, "Send", "n!");
		expect(await toast(bob, forged, "Send")).toBe(TOO_OLD);
		const own = await shows(ann, "Send", "n!");
		expect(await toast(ann, own, "Send")).toBe(TOO_OLD);
		expect(notices.appended).toEqual([]);
	});
});
