import type { BotCommand, Chat, ChatMember, Message, User } from "@grammyjs/types";
import { z } from "zod";
import type { TopicState } from "../state/chat-state.ts";
import { act } from "./act.ts";
import { chatOf } from "./look-up.ts";

const noParams = z.object({});
const chat = z.object({ chatId: z.int() });

export const readingActs = {
	/** All messages of a chat that are still kept, or the `newest` of them, oldest first. */
	messages: act(
		z.object({ chatId: z.int(), after: z.int().optional(), newest: z.int().positive().optional() }),
		({ telegram }, { chatId, after = 0, newest = Number.POSITIVE_INFINITY }): readonly Message[] => {
			const found = [...chatOf(telegram, chatId).messages.values()].filter(({ message_id }) => message_id > after);
			return found.slice(Math.max(0, found.length - newest));
		},
	),
	/** Every chat, private ones included. */
	chats: act(noParams, ({ telegram }): readonly Chat[] =>
		[...telegram.world.chats.values()].map((state) => state.chat),
	),
	users: act(noParams, ({ telegram }): readonly User[] => [...telegram.world.people.values()].map(({ user }) => user)),
	members: act(chat, ({ telegram }, { chatId }): readonly ChatMember[] => [
		...chatOf(telegram, chatId).members.values(),
	]),
	topics: act(chat, ({ telegram }, { chatId }): readonly TopicState[] => [...chatOf(telegram, chatId).topics.values()]),
	pinned: act(chat, ({ telegram }, { chatId }): readonly number[] => chatOf(telegram, chatId).pinned),
	/** What the bot says about itself, by scope and language. */
	settings: act(
		noParams,
		({ telegram: { settings, me } }): SettingsView => ({
			me,
			commands: Object.fromEntries(settings.commands),
			names: Object.fromEntries(settings.names),
			descriptions: Object.fromEntries(settings.descriptions),
			shortDescriptions: Object.fromEntries(settings.shortDescriptions),
		}),
	),
};

export interface SettingsView {
	readonly me: User;
	/** Keys are scope, chat, user and language code with slashes between: `default///` is for everybody. */
	readonly commands: Readonly<Record<string, readonly BotCommand[]>>;
	/** By language code, "" for everybody else. */
	readonly names: Readonly<Record<string, string>>;
	readonly descriptions: Readonly<Record<string, string>>;
	readonly shortDescriptions: Readonly<Record<string, string>>;
}
