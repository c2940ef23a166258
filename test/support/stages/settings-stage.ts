import type { Message } from "grammy/types";
import { setBotStage } from "./bot-stage.ts";
import { pressing } from "./pressing.ts";

/** What is written on the buttons of a message, a text for each row. */
export function labelsOf(message: Message | undefined): string[] {
	return message?.reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text).join(" | ")) ?? [];
}

/** A stage on which somebody looks at settings, and presses what they see. */
export async function setSettingsStage(...editions: Parameters<typeof setBotStage>) {
	const stage = await setBotStage(...editions);
	return { ...stage, ...pressing(stage.emulator) };
}

/** What stands below every question that is to be answered by a reply. */
export const QUESTION_END = "Please reply to this message, or send /cancel.";

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
