import type { ForceReply, InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove } from "@grammyjs/types";

/** What changes the composer of those who see the message, instead of hanging beneath it. */
export type ComposerMarkup = ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;

export type ReplyMarkup = InlineKeyboardMarkup | ComposerMarkup;
