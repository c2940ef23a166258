import type { MessageEntity } from "@grammyjs/types";
import { overlap } from "./overlap.ts";

type DetectedType = "bot_command" | "mention" | "hashtag" | "cashtag" | "email" | "url";

/** Something in the text may be worth a look; most chat messages and headlines have none of these characters. */
const WORTH_A_LOOK = /[/@#$.]/;

/** What Telegram finds by itself, in the order in which it wins over what overlaps it. */
const PATTERNS: readonly (readonly [DetectedType, RegExp])[] = [
	["url", /(?<![\w@/.-])(?:https?:\/\/)(?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]{2,}(?::\d{1,5})?(?:[/?#][^\s<>"“”«»]*)?/giu],
	["email", /(?<![\w.@-])[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}/gi],
	[
		"url",
		/(?<![\p{L}\p{N}_@/.:-])(?:[a-z0-9-]+\.)+(?:com|org|net|fr|cn|info|io|me|int|eu)(?![\w@-])(?:[/?#][^\s<>"“”«»]*)?/giu,
	],
	["bot_command", /(?<![\p{L}\p{N}_/@>])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\w/])/giu],
	["mention", /(?<![\p{L}\p{N}_@])@[a-z0-9_]{3,32}(?!\w)/giu],
	["hashtag", /(?<![\p{L}\p{N}_#@])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]{1,256}/gu],
	["cashtag", /(?<![\p{L}\p{N}_$])\$[A-Z]{3,8}(?!\w)/gu],
];

/**
 * Links, mentions, commands and tags that Telegram marks in every text by itself. An approximation by patterns, meant
 * for the texts of a news bot: a test compares it with Telegram's own library over such texts.
 */
export function detectEntities(text: string): MessageEntity[] {
	if (!WORTH_A_LOOK.test(text)) return [];
	const found: MessageEntity[] = [];
	for (const [type, pattern] of PATTERNS) {
		for (const match of text.matchAll(pattern)) {
			const entity = { type, offset: match.index, length: trimmedLength(type, match[0]) };
			if (!found.some((other) => overlap(other, entity))) found.push(entity);
		}
	}
	return found.sort((a, b) => a.offset - b.offset);
}

/** The end of a sentence is not the end of a link, and neither is the end of the brackets around it. */
function trimmedLength(type: DetectedType, matched: string): number {
	if (type !== "url") return matched.length;
	let depth = 0;
	const closing = [...matched].findIndex((character) => {
		depth += character === "(" ? 1 : character === ")" ? -1 : 0;
		return depth < 0;
	});
	const inside = closing < 0 ? matched : [...matched].slice(0, closing).join("");
	return inside.replace(/[.,:;!?…'"(]+$/u, "").length;
}
