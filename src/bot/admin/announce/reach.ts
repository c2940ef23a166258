import type { EditionCode } from "../../../news/edition.ts";
import {
	type Addressee,
	isMeantFor,
	NOTICE_CHATS,
	type NoticeAudience,
	type NoticeChats,
} from "../../../news/notice.ts";

/** How many chats and topics a notice would reach, by whom it is for. */
export interface Reach {
	readonly all: number;
	readonly chats: Readonly<Record<NoticeChats, number>>;
	/** Those that somebody reads. */
	readonly editions: Readonly<Partial<Record<EditionCode, number>>>;
}

export function reachOf(addressees: Iterable<Addressee>): Reach {
	const chats = { private: 0, groups: 0, channels: 0 };
	const editions: Partial<Record<EditionCode, number>> = {};
	let all = 0;
	for (const addressee of addressees) {
		all++;
		for (const kind of NOTICE_CHATS) if (isMeantFor({ chats: kind }, addressee)) chats[kind]++;
		for (const edition of addressee.editions) editions[edition] = (editions[edition] ?? 0) + 1;
	}
	return { all, chats, editions };
}

export function countIn({ all, chats, editions }: Reach, audience: NoticeAudience): number {
	if (audience.edition !== undefined) return editions[audience.edition] ?? 0;
	return audience.chats === undefined ? all : chats[audience.chats];
}
