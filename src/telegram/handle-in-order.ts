import type { Update } from "grammy/types";

/** Handles a batch: chats side by side, so that a slow one holds up no other; the updates of one chat one after the other. */
export async function handleInOrder(
	updates: readonly Update[],
	handle: (update: Update) => Promise<void>,
	onError: (error: unknown, update: Update) => void,
): Promise<void> {
	const byChat = Map.groupBy(updates, originOf);
	const lines = [...byChat.values()].map(async (line) => {
		for (const update of line) await handle(update).catch((error: unknown) => onError(error, update));
	});
	await Promise.all(lines);
}

function originOf(update: Update): string {
	const message = update.message ?? update.channel_post ?? update.callback_query?.message;
	const chat = message?.chat.id ?? update.my_chat_member?.chat.id;
	return chat === undefined ? `update ${update.update_id}` : `chat ${chat}`;
}
