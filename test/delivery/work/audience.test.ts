import { expect, test } from "vitest";
import { Audience } from "../../../src/delivery/work/audience.ts";
import { chatId, destinationKey } from "../../../src/news/destination.ts";
import type { Subscription } from "../../../src/news/subscription.ts";

const subscription: Subscription = {
	...{ chatType: "supergroup", language: "en", renewedAt: 0 },
	editions: { cn: { since: 0 } },
};
const chat = chatId(-10);
const whole = destinationKey({ chat });
const topics = [destinationKey({ chat, topic: 5 }), destinationKey({ chat, topic: 6 })] as const;

test("Audience knows what subscribes in a chat, and none of another whose number begins alike", () => {
	const audience = new Audience();
	for (const other of [destinationKey({ chat: chatId(-100) }), destinationKey({ chat: chatId(-100), topic: 5 })])
		audience.set(other, subscription);
	expect(audience.inChat(chat)).toEqual([]);
	for (const key of [...topics, whole]) audience.set(key, subscription);
	audience.set(whole, subscription);
	expect(audience.inChat(chat)).toEqual([whole, ...topics]);
	audience.set(whole, undefined);
	audience.set(topics[0], undefined);
	expect(audience.inChat(chat)).toEqual([topics[1]]);
	audience.set(topics[1], undefined);
	expect(audience.inChat(chat)).toEqual([]);
});

test("Audience knows whom a notice is for, as people have chosen by now, and nobody who reads nothing", () => {
	const audience = new Audience();
	const [reader, channel, former] = [1, 2, 3].map((id) => destinationKey({ chat: chatId(id) }));
	if (reader === undefined || channel === undefined || former === undefined) throw new Error("nobody is there");
	audience.set(reader, { ...subscription, chatType: "private" });
	audience.set(channel, { ...subscription, chatType: "channel", editions: { fr: { since: 0 } } });
	audience.set(former, { ...subscription, editions: {} });
	expect([...audience.meant({})]).toEqual([reader, channel]);
	expect([...audience.meant({ chats: "channels" })]).toEqual([channel]);
	expect([...audience.meant({ edition: "cn" })]).toEqual([reader]);
	audience.set(channel, { ...subscription, chatType: "channel" });
	expect([...audience.meant({ edition: "cn" })]).toEqual([reader, channel]);
});
