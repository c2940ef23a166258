import { type ChatId, destinationKey } from "../news/destination.ts";
import type { Store } from "./open-store.ts";

/** Beside subscriptions, what is kept by chat: under its number, or that and a slash before whatever else. */
const KEPT_BY_CHAT = ["positions", "questions", "announcements"] as const;

type ForgetfulStore = Pick<Store, "subscriptions" | (typeof KEPT_BY_CHAT)[number]>;

/**
 * Deletes everything that is stored about a chat and its topics. Subscriptions first: nothing new is sent or written without one. What is
 * on its way to the chat is waited for by `settled`, since its position is written when it has arrived. It resolves with the chats whose
 * subscriptions were moved meanwhile, which are one group under two numbers: both are forgotten. Cut off anywhere, it can be done again.
 */
export async function forgetChat(
	chat: ChatId,
	store: ForgetfulStore,
	settled: (chat: ChatId) => Promise<readonly ChatId[]>,
): Promise<void> {
	await store.subscriptions.removeChat(chat);
	for (const moved of await settled(chat)) await forgetChat(moved, store, settled);
	const whole = destinationKey({ chat });
	for (const name of KEPT_BY_CHAT) {
		const records: Pick<Store["questions"], "keysUnder" | "delete"> = store[name];
		for (const key of [whole, ...(await records.keysUnder(`${whole}/`))]) await records.delete(key);
	}
}
