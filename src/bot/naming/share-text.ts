import { type EditionCode, isEditionCode } from "../../news/edition.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import { cutText } from "../../text/cut-text.ts";
import { tidyText } from "../../text/tidy-text.ts";

/** An article's place in its edition's log, and the words that stood before it. */
export interface SharedPlace {
	readonly words: string;
	readonly edition: EditionCode;
	readonly seq: number;
}

/** Telegram passes on 256 characters of an inline query: https://core.telegram.org/bots/api#inlinequery. A line is enough to know an article by. */
const MAX_TITLE_CHARS = 60;
const SHARED = /^(?:(?<words>.*) )?· (?<edition>[a-z]{2})\/(?<seq>[1-9]\d{0,8})$/su;

/**
 * What a share button types for the reader: `强人普京威胁台湾 · cn/1234`. The words are for people; the place tells articles with the same
 * title apart, and stays when RFI changes the title.
 */
export function shareText({ title, edition, seq }: Pick<LoggedArticle, "title" | "edition" | "seq">): string {
	return `${cutText(tidyText(title), MAX_TITLE_CHARS)} · ${edition}/${seq}`;
}

export function parseShareText(text: string): SharedPlace | undefined {
	const { words = "", edition = "", seq } = SHARED.exec(text)?.groups ?? {};
	return isEditionCode(edition) ? { words, edition, seq: Number(seq) } : undefined;
}
