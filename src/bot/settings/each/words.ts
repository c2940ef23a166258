import type { InlineKeyboardButton } from "grammy/types";
import { traitsOf } from "../../../news/languages/interface-language.ts";
import type { KeywordChoice, Subscription } from "../../../news/subscription.ts";
import { buttonRows } from "../../keyboard/button-rows.ts";
import { pressedButtons } from "../../keyboard/pressed-buttons.ts";
import { askRows, settingPageOf, valueRows } from "../page-buttons.ts";
import { settingsButton } from "../press/settings-button.ts";
import { parseSettings } from "../press/settings-press.ts";
import type { Attempt, Page, Setting, View } from "../setting.ts";
import { shortHash } from "../short-hash.ts";
import { addWords, onlyMatches, removeWord, sameness, type WordList } from "../words/change-words.ts";
import { readTypedWords } from "../words/typed-words.ts";

export const WORDS_LETTER = "w";
const PER_PAGE = 10;
const PER_ROW = 2;
/** Of what was taken out, the last ones can be put back: Telegram refuses keyboards of many long labels. */
const MAX_PUT_BACK = 10;
/** What is shown of each list above the buttons, which have all of it. */
const MAX_SHOWN_CHARS = 1_200;
/** `-f<hash>` takes a word out of those to follow, `+m<hash>` puts one back among those to leave out. */
const ONE = /^(?<sign>[+-])(?<list>[fm])(?<hash>[\w-]{8})$/;
const LISTS: Readonly<Record<string, WordList>> = { f: "follow", m: "mute" };
const LETTERS = { follow: "f", mute: "m" } as const;
const [ONLY, ANY] = ["only", "any"];
const REMOVE = "✕";
const PUT_BACK = "↩";
/** Before a word to leave out, as it is typed. */
const MINUS = "−";

interface ListedWord {
	readonly word: string;
	readonly list: WordList;
}

/** Which words are followed, and which leave an article out. */
export const wordsSetting: Setting = {
	letter: WORDS_LETTER,
	title: "setting-words",
	state: ({ subscription, context }) => stateOf(subscription.keywords, context),
	page,
	change(value, view) {
		if (value === ONLY || value === ANY) return onlyMatches(value === ONLY);
		const { sign, list: letter = "", hash } = ONE.exec(value)?.groups ?? {};
		const list = LISTS[letter];
		if (list === undefined) return undefined;
		if (sign === "-") return removeWord(list, (word) => hashOf(word, view) === hash);
		return putBack(
			removedIn(view).find((each) => each.list === list && hashOf(each.word, view) === hash),
			view,
		);
	},
	question: {
		...{ prompt: "words-question", placeholder: "words-placeholder" },
		read: readTypedWords,
	},
};

/** `2 followed, 1 left out`: of what there is. */
function stateOf(keywords: KeywordChoice | undefined, { words, language }: View["context"]): string {
	if (keywords === undefined) return words("words-none");
	const { follow, mute, onlyMatches } = keywords;
	const only = follow.length === 0 ? "words-only-none" : "words-only-count";
	const parts = [
		...(onlyMatches === true ? [words(only, { count: follow.length })] : []),
		...(onlyMatches !== true && follow.length > 0 ? [words("words-followed-count", { count: follow.length })] : []),
		...(mute.length > 0 ? [words("words-muted-count", { count: mute.length })] : []),
	];
	return parts.length === 0 ? words("words-none") : parts.join(traitsOf(language).listSeparator);
}

function page(view: View): Page {
	const { subscription, context } = view;
	const { keywords } = subscription;
	const { shown, page, turning } = settingPageOf(wordsOf(keywords), PER_PAGE, WORDS_LETTER, view);
	const here = { ...view, page };
	const removed = removedFrom(view).map((each) => wordButton(PUT_BACK, each, here));
	const rows = [
		...buttonRows(
			shown.map((each) => wordButton(REMOVE, each, here)),
			PER_ROW,
		),
		...turning,
		...buttonRows(removed, PER_ROW),
		...onlyRows(keywords, here),
		...askRows(WORDS_LETTER, context.words("button-add-words"), view),
	];
	return { text: textOf(keywords, view), rows };
}

function textOf(keywords: KeywordChoice | undefined, { context }: View): string {
	const { words, language } = context;
	const { follow = [], mute = [] } = keywords ?? {};
	const { listSeparator } = traitsOf(language);
	const listed = (list: readonly string[]) => inCode(list, listSeparator);
	const isNothingLeft = keywords?.onlyMatches === true && follow.length === 0;
	const lists = [
		...(follow.length === 0 ? [] : [words("words-followed", { words: listed(follow) })]),
		...(mute.length === 0 ? [] : [words("words-muted", { words: listed(mute) })]),
	];
	return [
		...(lists.length === 0 ? [] : [lists.join("\n")]),
		...(isNothingLeft ? [words("words-nothing-passes")] : []),
		words("words-about"),
	].join("\n\n");
}

/** As what was typed is shown everywhere: Telegram makes no links or commands out of it. */
function inCode(list: readonly string[], separator: string): string {
	const shown: string[] = [];
	let chars = 0;
	for (const word of list) {
		chars += word.length + separator.length;
		if (chars > MAX_SHOWN_CHARS) return [...shown, "…"].join(separator);
		shown.push(`\`${word.replaceAll("`", "'")}\``);
	}
	return shown.join(separator);
}

function onlyRows(keywords: KeywordChoice | undefined, view: View): InlineKeyboardButton[][] {
	const isOn = keywords?.onlyMatches === true;
	if (!isOn && (keywords?.follow ?? []).length === 0) return [];
	const label = view.context.words("button-only-matches");
	return valueRows(WORDS_LETTER, [{ value: isOn ? ANY : ONLY, label, isChosen: isOn }], view);
}

function wordButton(sign: typeof REMOVE | typeof PUT_BACK, { word, list }: ListedWord, view: View) {
	const value = `${sign === REMOVE ? "-" : "+"}${LETTERS[list]}${hashOf(word, view)}`;
	const label = [sign, ...(list === "mute" ? [MINUS] : []), word].join(" ");
	const press = { letter: WORDS_LETTER, page: view.page, act: { kind: "set", value } } as const;
	return settingsButton(label, press, view.target.channel?.id);
}

function hashOf(word: string, { services }: View): string {
	return shortHash(sameness(word, services.folder));
}

function wordsOf(keywords: KeywordChoice | undefined): ListedWord[] {
	const { follow = [], mute = [] } = keywords ?? {};
	return [
		...follow.map((word) => ({ word, list: "follow" as const })),
		...mute.map((word) => ({ word, list: "mute" as const })),
	];
}

function putBack(found: ListedWord | undefined, { services }: View): Attempt | undefined {
	if (found === undefined) return undefined;
	const { word, list } = found;
	return addWords({ follow: [], mute: [], [list]: [word] }, services.folder);
}

/** What was taken out in this message, the last press included, and is in no list again: its buttons put it back as long as the message stands. */
function removedFrom(view: View): ListedWord[] {
	const { subscription, before } = view;
	const hashes = (of: Subscription) => new Set(wordsOf(of.keywords).map(({ word }) => hashOf(word, view)));
	const present = hashes(subscription);
	const all = [...removedIn(view), ...wordsOf(before?.keywords)];
	const byHash = new Map(all.map((each) => [hashOf(each.word, view), each]));
	const gone = [...byHash].filter(([hash]) => !present.has(hash)).map(([, each]) => each);
	return gone.slice(-MAX_PUT_BACK);
}

/** A button holds no more than a hash of its word, but the whole word stands on it. */
function removedIn({ context }: View): ListedWord[] {
	return pressedButtons(context).flatMap((button) => {
		const press = parseSettings(button.callback_data);
		const value = press?.letter === WORDS_LETTER && press.act.kind === "set" ? press.act.value : "";
		const { sign, list: letter = "" } = ONE.exec(value)?.groups ?? {};
		const list = LISTS[letter];
		if (sign !== "+" || list === undefined) return [];
		const prefix = `${PUT_BACK} ${list === "mute" ? `${MINUS} ` : ""}`;
		return [{ word: button.text.slice(prefix.length), list }];
	});
}
