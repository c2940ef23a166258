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
		["a press below a message that is gone", { callback_query: { id: "1", from: { id: 42 }, data: "x" } }],
	])("lets %s pass as it came", (_, content) => {
		const update = { update_id: 7, ...content };
		expect(parseUpdates([update])).toEqual({ updates: [update], odd: [] });
	});

	test("tells what is no update from the others, with its number where it has one", () => {
		const { updates, odd } = parseUpdates([said(1, 10), { update_id: 2, message: null }, 3, said(4, 10)]);
		expect(updates.map(({ update_id }) => update_id)).toEqual([1, 4]);
		expect(odd.map(({ updateId }) => updateId)).toEqual([2, undefined]);
	});

	test.each([-1, 1.5, 2 ** 53, "1", null])("takes %j for no number of an update", (update_id) => {
		expect(parseUpdate({ update_id })).toMatchObject({
			updateId: undefined,
			problem: expect.stringMatching(/^update_id: /),
		});
	});
});
