import { DAY_MS } from "../kit/durations.ts";
import type { EditionCode } from "./edition.ts";
import type { Subscription } from "./subscription.ts";

/** Whoever could not be sent a notice for so long gets it no more: by then it is no news. */
export const NOTICE_LIFE_MS = 3 * DAY_MS;

/** Kinds of chats as people tell them apart, with the kinds that Telegram has of each. */
const CHATS: ReadonlyMap<string, readonly string[]> = new Map([
	["private", ["private"]],
	["groups", ["group", "supergroup"]],
	["channels", ["channel"]],
]);

export const NOTICE_CHATS = ["private", "groups", "channels"] as const;

export type NoticeChats = (typeof NOTICE_CHATS)[number];

/** Whom a notice is for: who reads the edition, and is such a chat. What is absent says nothing; `{}` is everybody. */
export interface NoticeAudience {
	readonly edition?: EditionCode;
	readonly chats?: NoticeChats;
}

/** Who could be meant, as far as that matters. */
export interface Addressee extends Pick<Subscription, "chatType"> {
	readonly editions: readonly EditionCode[];
}

/** Of an edition or a kind of chat that only a newer version of the bot knows nobody is meant. */
export function isMeantFor({ edition, chats }: NoticeAudience, { editions, chatType }: Addressee): boolean {
	if (edition !== undefined && !editions.includes(edition)) return false;
	return chats === undefined || CHATS.get(chats)?.includes(chatType) === true;
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
