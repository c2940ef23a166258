import type { Message } from "grammy/types";
import type { UserClient } from "telegram-emulator";
import { setBotStage } from "./bot-stage.ts";

/** What is written on the buttons of a message, a text for each row. */
export function labelsOf(message: Message | undefined): string[] {
	return message?.reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text).join(" | ")) ?? [];
}

/** A stage on which somebody looks at settings, and presses what they see. */
export async function setSettingsStage(...editions: Parameters<typeof setBotStage>) {
	const stage = await setBotStage(...editions);

	/** The message as it is now. */
	async function now(message: Message): Promise<Message> {
		const chat = stage.emulator.world.chat(message.chat.id);
		const found = (await chat.messages()).find(({ message_id }) => message_id === message.message_id);
		if (found === undefined) throw new Error(`Cannot find message ${message.message_id}: it is gone`);
		return found;
	}

	return {
		...stage,
		now,
		/** Presses one button after the other on a message that edits itself; resolves with what it shows in the end. */
		async press(who: UserClient, page: Message, ...buttons: string[]): Promise<Message> {
			for (const button of buttons) {
				const { text } = await (await who.taps(button, { in: { id: page.chat.id }, on: page })).answer();
				if (text !== undefined) throw new Error(`Cannot press "${button}": the bot says "${text}"`);
			}
			return now(page);
		},
		/** Presses a button that asks something, and resolves with the question. */
		async asked(who: UserClient, page: Message, button: string): Promise<Message> {
			await (await who.taps(button, { in: { id: page.chat.id }, on: page })).answer();
			const question = await stage.emulator.world.chat(page.chat.id).lastFromBot();
			if (question === undefined) throw new Error(`Cannot find what "${button}" asks`);
			return question;
		},
		/** A message of the bot's in somebody's private chat, with one button that says what the test wants. */
		async shows(who: UserClient, label: string, data: string): Promise<Message> {
			await who.startsSilently();
			const { apiRoot, token, world } = stage.emulator;
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
		/** Replies to a question, and resolves with what the bot says to that. */
		async replies(who: UserClient, question: Message, text: string): Promise<Message> {
			const chat = stage.emulator.world.chat(question.chat.id);
			const topic = question.is_topic_message === true ? { topic: { threadId: question.message_thread_id ?? 0 } } : {};
			const answer = await who.sends(text, { in: { id: question.chat.id }, ...topic, replyTo: question });
			return chat.waitFor(({ from }) => from?.is_bot === true, { after: answer });
		},
	};
}

/** What stands below every question that is to be answered by a reply. */
export const QUESTION_END = "Please reply to this message. Not now after all: /cancel";

/** Somebody who reads the French edition has pressed these buttons of `/settings` in their private chat. */
export async function setSettingsPage(...buttons: string[]) {
	const stage = await setSettingsStage();
	const ann = await stage.english();
	await ann.asks("/subscribe fr");
	const page = await stage.press(ann, await ann.asks("/settings"), ...buttons);
	const own = async () => stage.subscriptionOf(ann.id);
	const questions = async () => stage.store.questions.keysUnder(`${ann.id}/`);
	return { ...stage, ann, page, own, questions };
}
