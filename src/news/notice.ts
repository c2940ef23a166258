import { DAY_MS } from "../kit/durations.ts";
import type { EditionCode } from "./edition.ts";
import type { Subscription } from "./subscription.ts";

/** Whoever could not be sent a notice for so long gets it no more: by then it is no news. */
export const NOTICE_LIFE_MS = 3 * DAY_MS;

/** Kinds of chats as people tell them apart, with the kinds that Telegram has of each. */
const CHATS = {
	private: ["private"],
	groups: ["group", "supergroup"],
	channels: ["channel"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type NoticeChats = keyof typeof CHATS;

export const NOTICE_CHATS: readonly NoticeChats[] = ["private", "groups", "channels"];

/** Whom a notice is for: who reads the edition, and is such a chat. What is absent says nothing; `{}` is everybody. */
export interface NoticeAudience {
	readonly edition?: EditionCode;
	readonly chats?: NoticeChats;
}

/** Who could be meant, as far as that matters. */
export interface Addressee extends Pick<Subscription, "chatType"> {
	readonly editions: readonly EditionCode[];
}

export function isMeantFor({ edition, chats }: NoticeAudience, { editions, chatType }: Addressee): boolean {
	const kinds: readonly string[] | undefined = chats && CHATS[chats];
	return (edition === undefined || editions.includes(edition)) && (kinds === undefined || kinds.includes(chatType));
}

/** What has become of a notice so far. */
export interface NoticeCount {
	/** All who were to get it, and could be reached when it was said. */
	readonly expected: number;
	readonly sent: number;
	/** So many take nothing now. */
	readonly waiting: number;
	/** So many were found to be out of reach. */
	readonly gone: number;
	/** Whether nobody is left who could be sent it now. */
	readonly isOver: boolean;
}
