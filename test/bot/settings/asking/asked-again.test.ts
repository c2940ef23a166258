import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { setSettingsPage, setSettingsStage } from "../../../support/stages/settings-stage.ts";

const DATE = 1_800_000_000;

describe("A question that got an answer which is none", () => {
	test.each([
		["the first", 0],
		["the second", 1],
		["the last", 3],
	])("is answered once, by a reply to %s message that asks it", async (_, answered) => {
		const { ann, page, asked, replies, own, questions, settle } = await setSettingsPage("Delivery");
		const asking = [await asked(ann, page, "Other times…")];
		for (const wrong of ["25:00", "26:00", "27:00"]) asking.push(await replies(ann, asking.at(-1) as Message, wrong));
		expect((await replies(ann, asking[answered] as Message, "7:30")).text).toMatch(/^✓ /);
		await settle();
		expect(await questions()).toEqual([]);
		for (const message of asking) await ann.sends("9:30", { replyTo: message });
		await ann.asks("/help");
		expect((await own())?.digest).toEqual(["07:30"]);
	});

	test("leaves another one about the same setting as it is, whatever becomes of it", async () => {
		const { ann, page, asked, replies, own, questions, settle } = await setSettingsPage("Delivery");
		const other = await asked(ann, page, "Other times…");
		const again = await replies(ann, await asked(ann, page, "Other times…"), "25:00");
		await replies(ann, again, "7:30");
		await settle();
		expect(await questions()).toEqual([`${ann.id}/${other.message_id}`]);
		expect((await replies(ann, other, "9:30")).text).toMatch(/^✓ /);
		expect((await own())?.digest).toEqual(["09:30"]);
	});

	test.each(["/cancel", "Cancel"])("is ended by %s, with all that asked before", async (word) => {
		const { ann, page, asked, replies, own, questions, settle } = await setSettingsPage("Delivery");
		const before = await own();
		const again = await replies(ann, await asked(ann, page, "Other times…"), "25:00");
		expect((await replies(ann, again, word)).text).toBe("Nothing was changed.");
		await settle();
		expect([await own(), await questions()]).toEqual([before, []]);
		expect((await ann.asks("/cancel")).text).toBe("There is nothing to cancel.");
	});

	test("asks whoever gave it again, and nobody else", async () => {
		const { world, english, press, asked, replies, settle, subscriptionOf } = await setSettingsStage();
		const [ann, bea] = [await english(), await english()];
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		await group.adds(bea);
		await group.promotes(bea);
		await ann.asks("/subscribe fr", { in: group });
		const page = await press(ann, await ann.asks("/settings", { in: group }), "Delivery");
		const question = await asked(ann, page, "Other times…");
		const again = await replies(bea, question, "25:00");
		expect(await bea.keyboard({ in: group })).toMatchObject({
			...{ messageId: again.message_id, markup: { force_reply: true, selective: true } },
		});
		expect(await ann.keyboard({ in: group })).toMatchObject({ messageId: question.message_id });
		expect((await replies(bea, again, "7:30")).text).toBe("✓ Delivery: daily at 07:30");
		await ann.sends("9:30", { in: group, replyTo: question });
		await settle();
		expect((await subscriptionOf(group.id))?.digest).toEqual(["07:30"]);
	});

	test("asks an anonymous administrator again in the group's name", async () => {
		const { world, english, press, asked, emulator, receives, settle, store, subscriptionOf } =
			await setSettingsStage();
		const ann = await english();
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		await ann.asks("/subscribe fr", { in: group });
		const page = await press(ann, await ann.asks("/settings", { in: group }), "Delivery");
		const question = await asked(ann, page, "Other times…");
		const chat = { id: group.id, type: "supergroup", title: "Readers" } as const;
		const bot = { id: Number(emulator.token.split(":")[0]), is_bot: true, first_name: "News" };
		const from = { id: 1_087_968_824, is_bot: true, first_name: "Group", username: "GroupAnonymousBot" };
		const reply = async (update_id: number, text: string, answered: number) => {
			await receives({
				update_id,
				message: {
					...{ message_id: 900 + update_id, date: DATE, chat, from, sender_chat: chat, text },
					reply_to_message: { message_id: answered, date: DATE, chat, from: bot, text: "At what time?" } as never,
				},
			});
			await settle();
		};
		await reply(1, "25:00", question.message_id);
		const again = await group.waitForText("I cannot read “25:00”.");
		expect((again.entities ?? []).filter(({ type }) => type.endsWith("mention"))).toEqual([]);
		expect(await store.questions.get(`${group.id}/${again.message_id}`)).toContain(`by${group.id}`);
		await reply(2, "7:30", again.message_id);
		expect((await subscriptionOf(group.id))?.digest).toEqual(["07:30"]);
	});
});
