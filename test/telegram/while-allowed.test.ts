import { createEmulator } from "telegram-emulator";
import { expect, onTestFinished, test } from "vitest";
import { chatId } from "../../src/news/destination.ts";
import { createBot } from "../../src/telegram/create-bot.ts";
import type { Sender } from "../../src/telegram/sender.ts";
import { createSender } from "../../src/telegram/sender.ts";
import { whileAllowed } from "../../src/telegram/while-allowed.ts";

test("A sender lets nothing leave that may not, whether it is new or an edit, and is asked each time", async () => {
	const left: string[] = [];
	const sender: Sender = {
		send: async (_, { text }) => {
			left.push(text);
			return { kind: "sent", messageId: 1 };
		},
		edit: async (_, __, { text }) => {
			left.push(`edit: ${text}`);
			return { kind: "sent", messageId: 1 };
		},
	};
	let isAllowed = false;
	const guarded = whileAllowed(sender, () => isAllowed);
	const message = { kind: "text", text: "news", entities: [] } as const;
	const both = () => [guarded.send({ chat: chatId(1) }, message), guarded.edit({ chat: chatId(1) }, 1, message)];
	expect(await Promise.all(both())).toMatchObject([{ kind: "unsent" }, { kind: "unsent" }]);
	expect(left).toEqual([]);
	isAllowed = true;
	expect(await Promise.all(both())).toMatchObject([{ kind: "sent" }, { kind: "sent" }]);
	expect(left).toEqual(["news", "edit: news"]);
});

test("A message that waits for its connection when it may not leave any more does not leave, and what somebody else asks does", async () => {
	const emulator = await createEmulator({ limits: false });
	onTestFinished(() => emulator.close());
	const li = await emulator.world.user("Li");
	await li.startsSilently();
	const { api } = createBot({ token: emulator.token, apiRoot: emulator.apiRoot });
	let isAllowed = true;
	const guarded = whileAllowed(createSender(api), () => isAllowed);
	const send = () => guarded.send({ chat: chatId(li.id) }, { kind: "text", text: "news", entities: [] });
	const sending = send();
	const answering = api.sendMessage(li.id, "an answer");
	isAllowed = false; // as after a suspension: the connections are there, and the right is gone
	expect(await sending).toMatchObject({ kind: "unsent" });
	await answering;
	isAllowed = true;
	expect(await send()).toMatchObject({ kind: "sent" });
	expect((await li.chat.messages()).map(({ text }) => text)).toEqual(["an answer", "news"]);
});
