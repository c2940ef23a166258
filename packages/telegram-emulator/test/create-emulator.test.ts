import { Bot, InlineKeyboard } from "grammy";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createEmulator, type Emulator } from "../src/create-emulator.ts";

let emulator: Emulator;
let bot: Bot;
let running: Promise<void> | undefined;

beforeEach(async () => {
	emulator = await createEmulator({ limits: false });
	bot = new Bot(emulator.token, { client: { apiRoot: emulator.apiRoot } });
});

afterEach(async () => {
	await bot.stop();
	await running;
	await emulator.close();
	await emulator.close();
});

function start(): void {
	running = bot.start();
}

test("a grammY bot answers a command, its button is tapped, and its message is edited", async () => {
	bot.command("start", (ctx) =>
		ctx.reply(`Hello ${ctx.from?.first_name}`, { reply_markup: new InlineKeyboard().text("▶", "next") }),
	);
	bot.callbackQuery("next", async (ctx) => {
		await ctx.answerCallbackQuery({ text: "Turned" });
		await ctx.editMessageText("Page 2");
	});
	start();
	const li = await emulator.world.user("Li", { language_code: "zh-hans" });

	const reply = await li.asks("/start");
	expect(reply).toMatchObject({ text: "Hello Li", chat: { id: li.id, type: "private" } });

	const tap = await li.taps("▶");
	expect(await tap.answer()).toEqual({ show_alert: false, text: "Turned" });
	const edited = await li.chat.waitForText("Page 2");
	expect(edited.message_id).toBe(reply.message_id);
	expect(edited.edit_date).toBeGreaterThan(0);
	expect(edited.reply_markup).toBeUndefined();
});

test("an inline query is answered, and what is picked appears in the chat", async () => {
	bot.on("inline_query", (ctx) =>
		ctx.answerInlineQuery([
			{
				type: "article",
				id: "1",
				title: "One",
				input_message_content: { message_text: `About ${ctx.inlineQuery.query}` },
			},
		]),
	);
	start();
	const li = await emulator.world.user("Li");
	const group = await emulator.world.group("Readers", { creator: li });
	const session = await li.types("@news_bot climate", { in: group });
	expect((await session.results()).results).toHaveLength(1);
	await session.picks(0, { in: group });
	expect((await group.messages()).at(-1)).toMatchObject({ text: "About climate", via_bot: { username: "news_bot" } });
});

test("the text of an inline result may be JSON within JSON", async () => {
	bot.on("inline_query", (ctx) => {
		const input_message_content = JSON.stringify({ message_text: "About it" });
		return ctx.answerInlineQuery([{ type: "article", id: "1", title: "One", input_message_content } as never]);
	});
	start();
	const li = await emulator.world.user("Li");
	await li.startsSilently();
	const session = await li.types("@news_bot climate");
	await session.results();
	await session.picks(0);
	expect((await li.chat.messages()).at(-1)).toMatchObject({ text: "About it" });
});

test("a group that is upgraded answers under its old id with the new one", async () => {
	const li = await emulator.world.user("Li");
	const group = await emulator.world.group("Readers", { creator: li, bot: "member" });
	const supergroup = await group.upgrades();
	await expect(bot.api.sendMessage(group.id, "news")).rejects.toMatchObject({
		error_code: 400,
		description: "Bad Request: group chat was upgraded to a supergroup chat",
		parameters: { migrate_to_chat_id: supergroup.id },
	});
	await bot.api.sendMessage(supergroup.id, "news");
	const updates = await bot.api.getUpdates();
	expect(updates.flatMap((u) => Object.keys(u))).toEqual(expect.arrayContaining(["my_chat_member", "message"]));
	expect(updates.map((u) => u.message?.migrate_to_chat_id ?? u.message?.migrate_from_chat_id)).toEqual(
		expect.arrayContaining([supergroup.id, group.id]),
	);
});

test("an emulator refuses to listen on any other address than this machine's own", async () => {
	await expect(createEmulator({ host: "0.0.0.0" })).rejects.toThrow(
		'Cannot start emulator: address "0.0.0.0" is not 127.0.0.1',
	);
});
