import { expect, test } from "vitest";
import { chatId } from "../../../src/news/destination.ts";
import { forgetChat } from "../../../src/store/forget-chat.ts";
import type { Sender } from "../../../src/telegram/sender.ts";
import { setDeliveryStage } from "../../support/stages/delivery-stage.ts";
import { scriptTelegram } from "../../support/stages/scripted-telegram.ts";

const [GROUP, SUPERGROUP] = [chatId(-1), chatId(-1001)];

/** A group with a subscription and a send in hand, to which Telegram answers, once it may, that it is a supergroup now. */
async function setMovingGroup() {
	const stage = await setDeliveryStage();
	const text = "Bad Request: group chat was upgraded to a supergroup chat";
	const moved = { code: 400, text, parameters: { migrate_to_chat_id: SUPERGROUP } };
	const { sender } = scriptTelegram((chat) => (chat === GROUP ? moved : undefined));
	const [asked, mayAnswer] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
	const slow: Sender = {
		...sender,
		async send(to, message, signal) {
			asked.resolve();
			await mayAnswer.promise;
			return sender.send(to, message, signal);
		},
	};
	await stage.subscribe(GROUP, "group");
	const delivery = await stage.start({ sender: slow });
	delivery.articlesAppended(await stage.append(1));
	await asked.promise;
	const forget = (chat: typeof GROUP) => forgetChat(chat, stage.store, (each) => delivery.settled(each));
	const kept = async () => {
		const keys: string[] = [];
		for await (const [key] of stage.store.subscriptions.entries()) keys.push(`subscription ${key}`);
		for await (const [key] of stage.store.positions.entries()) keys.push(`position ${key}`);
		return keys;
	};
	/** While the clock goes on. */
	const ends = async (work: Promise<unknown>) => {
		let isOver = false;
		const over = work.finally(() => {
			isOver = true;
		});
		await stage.lapse(() => isOver);
		await over;
	};
	return { ...stage, delivery, mayAnswer, forget, kept, ends };
}

test("a supergroup that is forgotten while the group's records wait to be moved there keeps nothing of them", async () => {
	const { delivery, mayAnswer, forget, kept, ends } = await setMovingGroup();
	const moving = delivery.moveChat(GROUP, SUPERGROUP);
	const forgotten = forget(SUPERGROUP);
	mayAnswer.resolve();
	await ends(forgotten);
	expect(await kept()).toEqual([]);
	await ends(moving);
	await ends(delivery.stop());
	expect(await kept()).toEqual([]);
});

test("a group that is forgotten while a send hears that it has moved leaves nothing where it went", async () => {
	const { delivery, mayAnswer, forget, kept, ends } = await setMovingGroup();
	const forgotten = forget(GROUP);
	mayAnswer.resolve();
	await ends(forgotten);
	expect(await kept()).toEqual([]);
	await ends(delivery.stop());
	expect(await kept()).toEqual([]);
});

test.each([
	["group", GROUP],
	["supergroup", SUPERGROUP],
])("a %s that is forgotten between two writes of the move keeps nothing on either side", async (_, chat) => {
	const { delivery, mayAnswer, forget, kept, store, ends } = await setMovingGroup();
	const { set } = store.positions;
	const forgotten = new Promise<void>((resolve, reject) => {
		const setThenForget: typeof set = async (...record) => {
			Object.assign(store.positions, { set });
			await set(...record);
			forget(chat).then(resolve, reject);
		};
		Object.assign(store.positions, { set: setThenForget });
	});
	mayAnswer.resolve();
	await ends(forgotten);
	expect(await kept()).toEqual([]);
	await ends(delivery.stop());
	expect(await kept()).toEqual([]);
});
