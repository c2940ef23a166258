import { expect, test } from "vitest";
import { setSettingsStage } from "../../../support/stages/settings-stage.ts";

const DATE = 1_800_000_000;

test("A reply counts by the message that it answers, and only when that is the bot's own", async () => {
	const { world, english, press, asked, emulator, receives, subscriptionOf } = await setSettingsStage();
	const ann = await english();
	const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
	await ann.asks("/subscribe fr", { in: group });
	const page = await press(ann, await ann.asks("/settings", { in: group }), "Delivery");
	const { message_id } = await asked(ann, page, "Other times…");
	const chat = { id: group.id, type: "supergroup", title: "Readers" } as const;
	const from = { id: ann.id, is_bot: false, first_name: "Ann", language_code: "en" };
	const bot = { id: Number(emulator.token.split(":")[0]), is_bot: true, first_name: "News" };
	const reply = (update_id: number, author: typeof from | typeof bot, answered: number) =>
		receives({
			update_id,
			message: {
				...{ message_id: 900 + update_id, date: DATE, chat, from, text: "7:30" },
				reply_to_message: { message_id: answered, date: DATE, chat, from: author, text: "At what time?" } as never,
			},
		});
	await reply(1, from, message_id);
	await reply(2, bot, message_id + 50);
	expect(await subscriptionOf(group.id)).not.toHaveProperty("digest");
	await reply(3, bot, message_id);
	expect((await subscriptionOf(group.id))?.digest).toEqual(["07:30"]);
});
