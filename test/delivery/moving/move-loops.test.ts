import { expect, test } from "vitest";
import { chatId, destinationKey } from "../../../src/news/destination.ts";
import { setDeliveryStage } from "../../support/stages/delivery-stage.ts";
import { scriptTelegram } from "../../support/stages/scripted-telegram.ts";

const MINUTE_MS = 60_000;
const [A, B, SOUND] = [-1, -2, 3];

function movedTo(chat: number) {
	return { code: 400, text: "Bad Request: group chat was upgraded", parameters: { migrate_to_chat_id: chat } };
}

const SENDS_OF_ALL = { sendRatePerSecond: 1000 };

test("a chat that is said to have moved to itself is held, keeps what it has not read, and no stop waits for it", async () => {
	const stage = await setDeliveryStage(SENDS_OF_ALL);
	const { sender, got } = scriptTelegram((chat) =>
		chat === A && stage.clock.elapsed() < MINUTE_MS ? movedTo(A) : undefined,
	);
	const key = await stage.subscribe(A, "group");
	await stage.subscribe(SOUND);
	const delivery = await stage.start({ sender });
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(async () => (await stage.store.positions.get(key))?.paused !== undefined);
	await stage.lapse(() => got.get(A)?.length === 1, 3 * 60 * MINUTE_MS, 10_000);
	await delivery.stop();
	expect(got.get(SOUND)).toHaveLength(1);
});

test("a chat that people say has moved to itself stays where it is", async () => {
	const stage = await setDeliveryStage(SENDS_OF_ALL);
	const { sender, got } = scriptTelegram(() => undefined);
	const key = await stage.subscribe(A, "group");
	const delivery = await stage.start({ sender });
	await delivery.moveChat(chatId(A), chatId(A));
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(() => got.get(A)?.length === 1);
	await delivery.stop();
	expect(await stage.store.subscriptions.get(key)).toBeDefined();
});

test("two chats that are said to have moved to each other at the same time do not wait for each other", async () => {
	const stage = await setDeliveryStage(SENDS_OF_ALL);
	const asked: number[] = [];
	const bothAsked = Promise.withResolvers<void>();
	const { sender, got } = scriptTelegram((chat) => {
		if (asked.length >= 2 || chat === SOUND) return undefined;
		asked.push(chat);
		if (asked.length === 2) bothAsked.resolve();
		return movedTo(chat === A ? B : A);
	});
	const together: typeof sender = {
		...sender,
		async send(to, message, signal) {
			const outcome = await sender.send(to, message, signal);
			if (outcome.kind === "moved") await bothAsked.promise;
			return outcome;
		},
	};
	for (const chat of [A, B]) await stage.subscribe(chat, "group");
	await stage.subscribe(SOUND);
	const delivery = await stage.start({ sender: together });
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(() => [A, B].some((chat) => got.get(chat)?.length === 1));
	await delivery.stop();
	expect(asked.sort()).toEqual([A, B].sort());
	const left = await Promise.all(
		[A, B].map((chat) => stage.store.subscriptions.get(destinationKey({ chat: chatId(chat) }))),
	);
	expect(left.filter((subscription) => subscription !== undefined)).toHaveLength(1);
});
