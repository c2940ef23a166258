import type { Message } from "grammy/types";
import type { EmulatorClient, UserClient } from "telegram-emulator";
import { bringsNews } from "./build-stage.ts";

/** What the bot says to somebody who pressed or wrote; news may come at any time. */
function isAnswer(message: Message): boolean {
	return message.from?.is_bot === true && !bringsNews(message);
}

/** What people do with a message that edits itself, and with questions of the bot's. */
export function pressing({ world, apiRoot, token }: Pick<EmulatorClient, "world" | "apiRoot" | "token">) {
	/** The message as it is now. */
	async function now(message: Message): Promise<Message> {
		const found = (await world.chat(message.chat.id).messages()).find(
			({ message_id }) => message_id === message.message_id,
		);
		if (found === undefined) throw new Error(`Cannot find message ${message.message_id}: it is gone`);
		return found;
	}

	/** What is said over the chat when somebody presses the button, if anything. */
	async function toast(who: UserClient, page: Message, button: string): Promise<string | undefined> {
		return (await (await who.taps(button, { in: { id: page.chat.id }, on: page })).answer()).text;
	}

	return {
		now,
		toast,
		/** Presses one button after the other on a message that edits itself; resolves with what it shows in the end. */
		async press(who: UserClient, page: Message, ...buttons: string[]): Promise<Message> {
			for (const button of buttons) {
				const text = await toast(who, page, button);
				if (text !== undefined) throw new Error(`Cannot press "${button}": the bot says "${text}"`);
			}
			return now(page);
		},
		/** Writes something in somebody's private chat, and resolves with what the bot says to that. */
		async answerTo(who: UserClient, text: string): Promise<Message> {
			return who.chat.waitFor(isAnswer, { after: await who.sends(text) });
		},
		/** Presses a button that asks something, and resolves with the question. */
		async asked(who: UserClient, page: Message, button: string): Promise<Message> {
			await toast(who, page, button);
			const question = (await world.chat(page.chat.id).messages()).findLast(isAnswer);
			if (question === undefined) throw new Error(`Cannot find what "${button}" asks`);
			return question;
		},
		/** Replies to a question, and resolves with what the bot says to that. */
		async replies(who: UserClient, question: Message, text: string): Promise<Message> {
			const chat = world.chat(question.chat.id);
			const topic = question.is_topic_message === true ? { topic: { threadId: question.message_thread_id ?? 0 } } : {};
			const answer = await who.sends(text, { in: { id: question.chat.id }, ...topic, replyTo: question });
			return chat.waitFor(isAnswer, { after: answer });
		},
		/** A message of the bot's in somebody's private chat, with one button that says what the test wants. */
		async shows(who: UserClient, label: string, data: string): Promise<Message> {
			await who.startsSilently();
			await fetch(`${apiRoot}/bot${token}/sendMessage`, {
				method: "POST",
				headers: { "content-type": "application/json" },
				body: JSON.stringify({
					...{ chat_id: who.id, text: `A button: ${label}` },
					reply_markup: { inline_keyboard: [[{ text: label, callback_data: data }]] },
				}),
			});
			return world.chat(who.id).waitForText(`A button: ${label}`);
		},
	};
}
