import type { InlineKeyboardButton } from "grammy/types";
import type { ChatId } from "../../../news/destination.ts";
import type { BotContext } from "../../bot-context.ts";
import { encodeSettings, type SettingsPress } from "./settings-press.ts";

/** A button for the place where it stands, unless a channel is named. */
export function settingsButton(
	text: string,
	press: Omit<SettingsPress, "channel">,
	channel: ChatId | undefined,
): InlineKeyboardButton {
	return { text, callback_data: encodeSettings(channel === undefined ? press : { ...press, channel }) };
}

/** The way to all settings from another message. */
export function openSettings({ words }: Pick<BotContext, "words">, channel?: ChatId): InlineKeyboardButton {
	return settingsButton(words("button-settings"), { act: { kind: "open" } }, channel);
}
