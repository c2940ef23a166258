import type { ChatClient, UserClient } from "telegram-emulator";
import { expect } from "vitest";

/** What every feed of a stage holds from the start. */
const OLD_ARTICLE = "纸船节";

/** Subscribes once there is an article to be shown as a sample, and waits for it: what a test does next is not to meet it. */
export async function subscribe(person: UserClient, chat: ChatClient = person.chat): Promise<void> {
	await expect
		.poll(async () => (await person.asks("/latest", { in: chat })).text, { interval: 200 })
		.toContain(OLD_ARTICLE);
	const { message_id: confirmed } = await person.asks("/subscribe", { in: chat });
	await chat.waitFor(({ message_id, text }) => message_id > confirmed && text?.includes(OLD_ARTICLE) === true);
}
