import type { Chat, ChatAdministratorRights, Message } from "@grammyjs/types";
import { GENERAL_THREAD_ID } from "../rules/find-thread.ts";
import { type ChatClient, createChatClient } from "./chat-client.ts";
import type { Control } from "./control.ts";
import type { UserClient } from "./user-client.ts";

export interface TopicClient {
	readonly threadId: number;
	readonly name: string;
	closes(): Promise<void>;
	reopens(): Promise<void>;
	/** With everything written in it. The bot is not told. */
	isDeleted(): Promise<void>;
}

type Someone = Pick<UserClient, "id">;

/** A group, supergroup or channel, and what its people do with it. Its creator acts unless somebody is named. */
export interface GroupClient extends ChatClient {
	readonly chat: Chat;
	adds(user: Someone): Promise<void>;
	removes(user: Someone): Promise<void>;
	/** Makes a user an administrator, with the usual rights but for those named. */
	promotes(user: Someone, rights?: Partial<ChatAdministratorRights>): Promise<void>;
	demotes(user: Someone): Promise<void>;
	addsBot(by?: Someone): Promise<void>;
	/** Throws the bot out; it learns so from an update. */
	removesBot(by?: Someone): Promise<void>;
	/** Makes the bot an administrator (adding it if need be), with the usual rights but for those named. */
	promotesBot(rights?: Partial<ChatAdministratorRights>): Promise<void>;
	demotesBot(): Promise<void>;
	/** The bot stays but may not write. */
	mutesBot(): Promise<void>;
	/** Whether members who are not administrators may write. */
	allowsWriting(allowed: boolean): Promise<void>;
	/** In a channel, as the channel; elsewhere, as an anonymous administrator. */
	posts(text: string): Promise<Message>;
	opensTopic(name: string): Promise<TopicClient>;
	/** The topic in which messages land that name none. */
	general(): TopicClient;
	/** A basic group becomes a supergroup: another chat, to which this resolves. */
	upgrades(): Promise<GroupClient>;
	/** A supergroup gets topics, and stays the same chat. */
	becomesForum(): Promise<void>;
	isDeleted(): Promise<void>;
}

export function createGroupClient(control: Control, chat: Chat, creatorId: number): GroupClient {
	const chatId = chat.id;
	const topicClient = (threadId: number, name: string) => createTopicClient(control, chatId, creatorId, threadId, name);
	return {
		...createChatClient(control, chatId),
		...membershipOf(control, chatId),
		chat,
		allowsWriting: (allowed) =>
			control.perform("setPermissions", { chatId, can_send_messages: allowed, can_send_photos: allowed }),
		posts: (text) => control.perform(chat.type === "channel" ? "postInChannel" : "sendAnonymously", { chatId, text }),
		async opensTopic(name) {
			const { threadId } = await control.perform("openTopic", { chatId, name, byId: creatorId });
			return topicClient(threadId, name);
		},
		general: () => topicClient(GENERAL_THREAD_ID, "General"),
		async upgrades() {
			return createGroupClient(control, await control.perform("upgradeGroup", { chatId }), creatorId);
		},
		async becomesForum() {
			await control.perform("enableTopics", { chatId });
		},
		isDeleted: () => control.perform("deleteChat", { chatId }),
	};
}

type Membership = Pick<
	GroupClient,
	"adds" | "removes" | "promotes" | "demotes" | "addsBot" | "removesBot" | "promotesBot" | "demotesBot" | "mutesBot"
>;

function membershipOf(control: Control, chatId: number): Membership {
	const by = (someone?: Someone) => (someone === undefined ? {} : { byId: someone.id });
	const setUser = ({ id }: Someone, status: "member" | "kicked") =>
		control.perform("setMember", { chatId, userId: id, as: { status } });
	const setBot = (status: "member" | "kicked" | "restricted", someone?: Someone) =>
		control.perform("setMember", { chatId, ...by(someone), as: { status } });
	const administrator = (rights: Partial<ChatAdministratorRights> = {}) =>
		({ status: "administrator", rights }) as const;
	return {
		adds: (user) => setUser(user, "member"),
		removes: (user) => setUser(user, "kicked"),
		promotes: ({ id }, rights) => control.perform("setMember", { chatId, userId: id, as: administrator(rights) }),
		demotes: (user) => setUser(user, "member"),
		addsBot: (someone) => setBot("member", someone),
		removesBot: (someone) => setBot("kicked", someone),
		promotesBot: (rights) => control.perform("setMember", { chatId, as: administrator(rights) }),
		demotesBot: () => setBot("member"),
		mutesBot: () => setBot("restricted"),
	};
}

function createTopicClient(
	control: Control,
	chatId: number,
	byId: number,
	threadId: number,
	name: string,
): TopicClient {
	const topic = { chatId, threadId, byId };
	return {
		threadId,
		name,
		closes: () => control.perform("closeTopic", topic),
		reopens: () => control.perform("reopenTopic", topic),
		isDeleted: () => control.perform("deleteTopic", topic),
	};
}
