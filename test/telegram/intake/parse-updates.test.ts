import { describe, expect, test } from "vitest";
import { parseUpdate, parseUpdates } from "../../../src/telegram/intake/parse-updates.ts";
import { said } from "../../support/stages/intake-stage.ts";

describe("parseUpdates", () => {
	test.each([
		["a reaction", { message_reaction: { chat: { id: 42 }, message_id: 1 } }],
		["a poll", { poll: { id: "1", options: [] } }],
		["an edited message", { edited_message: said(1, 42).message }],
		["a message to a business", { business_message: { text: "/latest" } }],
		["a kind that does not exist yet", { something_new: { a: 1 } }],
	])("leaves nothing of %s but its number", (_, content) => {
		expect(parseUpdates([{ update_id: 7, ...content }])).toEqual({ updates: [{ update_id: 7 }], odd: [] });
	});

	test("lets a press below a message that is gone pass", () => {
		const update = { update_id: 7, callback_query: { id: "1", from: { id: 42 }, data: "x" } };
		expect(parseUpdates([update])).toEqual({ updates: [update], odd: [] });
	});

	test("reads what an older version wrote down of a change of the bot's own rights", () => {
		const change = { chat: { id: -100, type: "channel" }, from: { id: 42 }, new_chat_member: { status: "member" } };
		const update = { update_id: 7, my_chat_member: change };
		expect(parseUpdates([update])).toEqual({ updates: [update], odd: [] });
	});

	test("leaves no name, and nothing else that Telegram tells of people and chats", () => {
		const person = { id: 1, is_bot: false, first_name: "Ann", last_name: "Lee", username: "ann", language_code: "en" };
		const chat = { id: -100, type: "supergroup", title: "Readers of news", username: "readers" };
		const contact = { phone_number: "+10000000", first_name: "Bob" };
		const quoted = { message_id: 1, date: 0, chat, from: person, text: "what Ann said" };
		const said = { ...quoted, text: "/latest", reply_to_message: quoted, contact, author_signature: "Ann" };
		const member = { status: "member", user: person, custom_title: "Boss" };
		const updates = [
			{ message: said },
			{ channel_post: { ...said, sender_chat: chat } },
			{ my_chat_member: { chat, from: person, date: 0, old_chat_member: member, new_chat_member: member } },
			{ callback_query: { id: "1", from: person, message: said, data: "x", chat_instance: "1" } },
			{ inline_query: { id: "1", from: person, query: "news", offset: "", location: { latitude: 1, longitude: 2 } } },
		];
		const left = parseUpdates(updates.map((update, index) => ({ update_id: index, ...update })));
		expect(left.odd).toEqual([]);
		expect(JSON.stringify(left.updates)).not.toMatch(/Ann|Lee|"ann"|Bob|eaders|Boss|\+1|latitude/);
		expect(JSON.stringify(left.updates).match(/\/latest|"en"|"news"/g)).toHaveLength(13);
	});

	test("leaves of the message that is answered whose it is, and nothing that it says", () => {
		const me = { id: 7, is_bot: true, first_name: "News", username: "news_bot" };
		const original = { ...said(1, 42).message, from: me, text: "From when to when?" };
		const { message } = said(2, 42);
		const [update] = parseUpdates([{ update_id: 2, message: { ...message, reply_to_message: original } }]).updates;
		expect(update?.message?.reply_to_message).toEqual({ message_id: 1, from: { id: 7, is_bot: true } });
	});

	test("leaves of it the addresses of RFI's besides, since somebody may ask about the article there", () => {
		const { message } = said(2, 42);
		const url = "https://www.rfi.fr/cn/vote";
		const link = (to: string) => ({ type: "text_link", offset: 0, length: 1, url: to });
		const original = {
			...said(1, 42).message,
			text: `Ann: look at www.rfi.fr/fr/une and https://rfi.my/AbC, not at https://ann.example/`,
			entities: [link(url), link("https://ann.example/")],
		};
		const [update] = parseUpdates([{ update_id: 2, message: { ...message, reply_to_message: original } }]).updates;
		expect(update?.message?.reply_to_message).toMatchObject({
			text: "www.rfi.fr/fr/une https://rfi.my/AbC,",
			entities: [{ type: "text_link", url }],
		});
		expect(parseUpdates([update]).updates).toEqual([update]);
	});

	test("leaves of it, when a bot said it, every link: its articles may come from another site", () => {
		const { message } = said(2, 42);
		const url = "https://mirror.example/cn/vote";
		const original = {
			...{ ...said(1, 42).message, from: { id: 7, is_bot: true, first_name: "News" } },
			entities: [
				{ type: "bold", offset: 0, length: 1 },
				{ type: "text_link", offset: 0, length: 1, url },
			],
		};
		const [update] = parseUpdates([{ update_id: 2, message: { ...message, reply_to_message: original } }]).updates;
		expect(update?.message?.reply_to_message?.entities).toEqual([{ type: "text_link", url }]);
	});

	test("leaves of a message's links where they lead, and of mentions nobody's name", () => {
		const entities = [
			{ type: "text_link", offset: 0, length: 2, url: "https://www.rfi.fr/cn/a" },
			{ type: "text_mention", offset: 3, length: 3, user: { id: 1, is_bot: false, first_name: "Ann" } },
		];
		const message = { ...said(1, 42).message, entities, caption_entities: entities };
		const [update] = parseUpdates([{ update_id: 1, message }]).updates;
		const left = [{ type: "text_link", url: "https://www.rfi.fr/cn/a" }, { type: "text_mention" }];
		expect(update?.message).toMatchObject({ entities: left, caption_entities: left });
		expect(JSON.stringify(update)).not.toContain("Ann");
	});

	test("leaves of a chat that somebody chose its number, and not its name", () => {
		const shared = { request_id: 1, chat_id: -1001, title: "Readers", username: "readers" };
		const [update] = parseUpdates([{ update_id: 1, message: { ...said(1, 42).message, chat_shared: shared } }]).updates;
		expect(update?.message?.chat_shared).toEqual({ request_id: 1, chat_id: -1001 });
	});

	test("tells what is no update from the others, with its number where it has one", () => {
		const { updates, odd } = parseUpdates([said(1, 10), { update_id: 2, message: null }, 3, said(4, 10)]);
		expect(updates.map(({ update_id }) => update_id)).toEqual([1, 4]);
		expect(odd.map(({ updateId }) => updateId)).toEqual([2, undefined]);
	});

	test.each([-1, 1.5, 2 ** 31, 2 ** 53 - 1, 2 ** 53, "1", null])("takes %j for no number of an update", (update_id) => {
		expect(parseUpdate({ update_id })).toMatchObject({
			updateId: undefined,
			problem: expect.stringMatching(/^update_id: /),
		});
	});
});
