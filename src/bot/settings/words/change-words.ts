import type { Change } from "../../../news/settings/change-timing.ts";
import type { KeywordChoice } from "../../../news/subscription.ts";
import type { BotServices } from "../../bot-services.ts";
import type { Attempt } from "../setting.ts";

/** To follow and to leave out, together: each costs a look at every article. */
export const MAX_WORDS = 50;

export type WordList = "follow" | "mute";
type Folder = BotServices["folder"];
type Lists = Pick<KeywordChoice, WordList>;

/** What two spellings of one word have in common. */
export function sameness(word: string, folder: Folder): string {
	const units = folder.fold(word).map(({ text, gapBefore }) => (gapBefore ? ` ${text}` : text));
	return units.join("").trim() + (word.endsWith("*") ? "*" : "");
}

/** The lists with these words, each in the one that it was put into last; `undefined` when they would be too many. */
export function addedWords(before: Lists | undefined, added: Lists, folder: Folder): Lists | undefined {
	const lists = new Map<string, readonly [word: string, list: WordList]>();
	for (const { follow, mute } of [before ?? { follow: [], mute: [] }, added]) {
		for (const word of follow) put(word, "follow");
		for (const word of mute) put(word, "mute");
	}
	const of = (list: WordList) => [...lists.values()].flatMap(([word, where]) => (where === list ? [word] : []));
	return lists.size > MAX_WORDS ? undefined : { follow: of("follow"), mute: of("mute") };

	function put(word: string, list: WordList): void {
		const key = sameness(word, folder);
		const known = lists.get(key);
		if (known?.[1] !== list) lists.delete(key);
		lists.set(key, [known?.[1] === list ? known[0] : word, list]);
	}
}

/** Adds them, or nothing when they would be too many. */
export function addWords(added: Lists, folder: Folder): Attempt {
	return (before) => {
		const lists = addedWords(before.keywords, added, folder);
		if (lists === undefined) return { refused: "words-too-many", limit: MAX_WORDS };
		return { ...before, keywords: { ...before.keywords, ...lists } };
	};
}

/** Takes one out of its list; nothing is kept of words when there are none left. */
export function removeWord(list: WordList, isMeant: (word: string) => boolean): Change {
	return (before) => {
		const { keywords, ...rest } = before;
		if (keywords === undefined) return before;
		return withWords(rest, { ...keywords, [list]: keywords[list].filter((word) => !isMeant(word)) });
	};
}

/** Whether nothing else passes than what has a word to follow. */
export function onlyMatches(isOn: boolean): Change {
	return (before) => {
		const { keywords, ...rest } = before;
		const { onlyMatches: _, ...lists } = keywords ?? { follow: [], mute: [] };
		return withWords(rest, isOn ? { ...lists, onlyMatches: true } : lists);
	};
}

function withWords(rest: Parameters<Change>[0], keywords: KeywordChoice): Parameters<Change>[0] {
	const isEmpty = keywords.follow.length === 0 && keywords.mute.length === 0 && keywords.onlyMatches !== true;
	return isEmpty ? rest : { ...rest, keywords };
}
