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
