import { chatId, destinationKey } from "../../../../src/news/destination.ts";
import type { Subscription } from "../../../../src/news/subscription.ts";
import type { Store } from "../../../../src/store/open-store.ts";

const ROWS_PER_WRITE = 200;

/** What the subscriber with this number, counted from 0, has chosen besides the Chinese edition. */
export type ChosenBy = (number: number) => Pick<Subscription, "keywords">;

/** Puts subscriptions to the Chinese edition, from its beginning, into a store. */
export async function seedSubscriptions(
	{ subscriptions }: Pick<Store, "subscriptions">,
	chats: readonly number[],
	chosenBy: ChosenBy = () => ({}),
): Promise<void> {
	const subscribe = (chat: number, number: number) => {
		const chatType = chat > 0 ? "private" : "supergroup";
		const subscription: Subscription = {
			...{ chatType, editions: { cn: { since: 0 } }, language: "en", renewedAt: 0 },
			...chosenBy(number),
		};
		return subscriptions.update(destinationKey({ chat: chatId(chat) }), () => subscription);
	};
	for (let start = 0; start < chats.length; start += ROWS_PER_WRITE)
		await Promise.all(chats.slice(start, start + ROWS_PER_WRITE).map((chat, index) => subscribe(chat, start + index)));
}
