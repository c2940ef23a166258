import type { InlineKeyboardButton } from "grammy/types";
import { markCode } from "../../../formatter/words/mark-code.ts";
import type { Variables } from "../../../formatter/words/translations.ts";
import { DAY_MS } from "../../../kit/durations.ts";
import { EDITION_CODES } from "../../../news/edition.ts";
import type { TextMessage } from "../../../news/message.ts";
import {
	NOTICE_CHATS,
	NOTICE_LIFE_MS,
	type NoticeAudience,
	type NoticeChats,
	type NoticeCount,
} from "../../../news/notice.ts";
import { editionLabel } from "../../edition-names.ts";
import { buttonRows } from "../../keyboard/button-rows.ts";
import { type AnnouncePress, encodeAnnounce } from "./announce-press.ts";
import { countIn, type Reach } from "./reach.ts";

type Words = (key: string, variables?: Variables) => string;

const CHATS = {
	private: "announce-private",
	groups: "announce-groups",
	channels: "announce-channels",
} as const satisfies Readonly<Record<NoticeChats, string>>;

const EDITIONS_PER_ROW = 2;

/** Who is to get it? Each choice with how many it reaches; what reaches nobody, or the same as everybody, is none. */
export function whoPage(reach: Reach, words: Words): TextMessage {
	const button = (audience: NoticeAudience) => {
		const label = words("announce-choice", { who: nameOf(audience, words), count: countIn(reach, audience) });
		return buttonFor({ kind: "choose", audience }, label);
	};
	const isChoice = (audience: NoticeAudience) => countIn(reach, audience) > 0;
	const chats = NOTICE_CHATS.map((kind) => ({ chats: kind })).filter(isChoice);
	const read = EDITION_CODES.filter((code) => reach.editions[code] !== undefined);
	const editions = read.toSorted().map((edition) => ({ edition }));
	return page(words("announce-who"), [
		[button({})],
		...(chats.length > 1 ? buttonRows(chats.map(button), 1) : []),
		...(editions.length > 1 ? buttonRows(editions.map(button), EDITIONS_PER_ROW) : []),
		[buttonFor({ kind: "cancel" }, words("button-cancel"))],
	]);
}

/** Once more, with the number. */
export function surePage(audience: NoticeAudience, reach: Reach, words: Words): TextMessage {
	const count = countIn(reach, audience);
	return page(words("announce-choice", { who: nameOf(audience, words), count }), [
		[buttonFor({ kind: "send", audience }, words("button-announce-send", { count }))],
		[buttonFor({ kind: "ask" }, words("button-back"))],
		[buttonFor({ kind: "cancel" }, words("button-cancel"))],
	]);
}

export interface Progress {
	/** Absent where nobody counts any more, as where there are many newer ones. */
	readonly count?: NoticeCount | undefined;
	/** How many it was confirmed for. */
	readonly total: number;
	readonly isStopped: boolean;
	/** Whoever has not got it by now gets it no more. */
	readonly isPast: boolean;
}

/** How far it is; once it is over or was stopped, what became of it. As long as somebody may still get it, it can be stopped. */
export function progressPage({ count, total, isStopped, isPast }: Progress, words: Words): TextMessage {
	const stop = isStopped || isPast ? [] : [[buttonFor({ kind: "stop" }, words("button-announce-stop"))]];
	if (count === undefined) return page(uncounted(isStopped, words), stop);
	const { sent, gone, waiting, isOver } = count;
	if (!isOver && stop.length > 0) return page(words("announce-sending", { sent, total: Math.max(total, sent) }), stop);
	const unsent = Math.max(0, total - sent - gone);
	const days = NOTICE_LIFE_MS / DAY_MS;
	const lines = [
		words("announce-sent", { count: sent }),
		...(gone > 0 ? [words("announce-gone", { count: gone })] : []),
		...(isStopped ? [words("announce-stopped", { count: unsent })] : []),
		...(isPast && !isStopped && unsent > 0 ? [words("announce-expired", { count: unsent, days })] : []),
		...(waiting > 0 && stop.length > 0 ? [words("announce-later", { count: waiting, days })] : []),
	];
	return page(lines.join("\n"), waiting > 0 ? stop : []);
}

function uncounted(isStopped: boolean, words: Words): string {
	const stopped = isStopped ? [words("announce-stopped-uncounted")] : [];
	return [...stopped, words("announce-uncounted")].join("\n");
}

function nameOf({ edition, chats }: NoticeAudience, words: Words): string {
	if (edition !== undefined) return editionLabel(edition);
	return words(chats === undefined ? "announce-everybody" : CHATS[chats]);
}

function buttonFor(press: AnnouncePress, text: string): InlineKeyboardButton {
	return { text, callback_data: encodeAnnounce(press) };
}

function page(text: string, rows: InlineKeyboardButton[][]): TextMessage {
	return { ...markCode(text), keyboard: { inline_keyboard: rows } };
}
