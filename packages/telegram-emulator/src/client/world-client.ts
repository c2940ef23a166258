import type { Chat, User } from "@grammyjs/types";
import { type ChatClient, createChatClient } from "./chat-client.ts";
import type { Control } from "./control.ts";
import { createGroupClient, type GroupClient } from "./group-client.ts";
import { createUserClient, type UserClient } from "./user-client.ts";

export interface GroupOptions {
	/** Somebody is made up unless given. */
	readonly creator?: Pick<UserClient, "id">;
	/** What the bot is there from the start; it is not there unless given. */
	readonly bot?: "member" | "administrator";
}

/** People and chats, in one vocabulary for emulators in this process and in another one. */
export interface WorldClient {
	user(
		firstName: string,
		profile?: Partial<Pick<User, "id" | "last_name" | "username" | "language_code">>,
	): Promise<UserClient>;
	/** Many people at once who have started the bot already, for measuring; resolves to the ids of their chats. */
	readers(count: number): Promise<readonly number[]>;
	/** A basic group, which can be upgraded. */
	group(title: string, options?: GroupOptions): Promise<GroupClient>;
	supergroup(
		title: string,
		options?: GroupOptions & { readonly username?: string; readonly isForum?: boolean },
	): Promise<GroupClient>;
	channel(title: string, options?: GroupOptions & { readonly username?: string }): Promise<GroupClient>;
	/** Any chat by its id. */
	chat(id: number): ChatClient;
	chats(): Promise<readonly Chat[]>;
}

export function createWorldClient(control: Control): WorldClient {
	async function create(
		kind: "group" | "supergroup" | "channel",
		title: string,
		{ creator, bot, ...more }: GroupOptions & { readonly username?: string; readonly isForum?: boolean },
	): Promise<GroupClient> {
		const creatorId = creator?.id ?? (await control.perform("addUser", { first_name: `Creator of ${title}` })).id;
		const chat = await control.perform("addChat", { kind, title, creatorId, ...more });
		const group = createGroupClient(control, chat, creatorId);
		if (bot === "member") await group.addsBot();
		if (bot === "administrator") await group.promotesBot();
		return group;
	}

	return {
		async user(first_name, profile = {}) {
			return createUserClient(control, await control.perform("addUser", { first_name, ...profile }));
		},
		readers: (count) => control.perform("addReaders", { count }),
		group: (title, options = {}) => create("group", title, options),
		supergroup: (title, options = {}) => create("supergroup", title, options),
		channel: (title, options = {}) => create("channel", title, options),
		chat: (id) => createChatClient(control, id),
		chats: () => control.perform("chats", {}),
	};
}
