import type { Context } from "grammy";
import { defined } from "../../../kit/defined.ts";
import { encodeSettings, parseSettings, type SettingsPress } from "../press/settings-press.ts";

/** What people were asked and have not answered yet, by `questionKey`. The store forgets it in the end. */
export interface Questions {
	get(key: string): Promise<string | undefined>;
	set(key: string, note: string): Promise<void>;
	delete(key: string): Promise<void>;
	/** The keys that begin so. */
	keysUnder(prefix: string): Promise<string[]>;
}

/** A question of the bot's, as it is noted. */
export interface QuestionNote {
	/** The press that led to it. */
	readonly press: SettingsPress;
	/** The message with the button, which shows the answer in the end. */
	readonly pageId: number;
	/** Who was asked, as `speakerOf` has them; absent where that is not known, and in what an older version noted. */
	readonly asker?: number;
	/** The topic in which it was asked; absent outside of topics. */
	readonly topic?: number;
	/** The message that asked it first, where this one asks again after an answer that was none. */
	readonly first?: number;
}

/** A question to which somebody has replied, with the key of its note. */
export type AnsweredQuestion = QuestionNote & { readonly key: string };

/** In whose name somebody writes: their own, or that of the group for which anonymous administrators speak. */
export function speakerOf({ senderChat, from }: Pick<Context, "senderChat" | "from">): number | undefined {
	return senderChat?.id ?? from?.id;
}

/** All of one chat's begin with `<chat>/`. */
export function questionKey(chat: number, messageId: number | ""): string {
	return `${chat}/${messageId}`;
}

/** The number of the message of which a key is. */
export function messageIn(key: string): number {
	return Number(key.split("/")[1]);
}

/** Under this it is noted that somebody has the keys of `/channel` before them, in their private chat: a question as well. */
export function keysKey(chat: number): string {
	return `${chat}/keys`;
}

/** `12 gd?` as in older versions, with the asker, the topic and the first message behind it where there are such. */
export function writeNote({ press, pageId, asker, topic, first }: QuestionNote): string {
	const more = Object.entries({ by: asker, in: topic, after: first }).filter(([, value]) => value !== undefined);
	return [pageId, encodeSettings(press), ...more.map(([name, value]) => `${name}${value}`)].join(" ");
}

const NOTE = /^(?<pageId>\d+) (?<data>\S+)(?: by(?<asker>-?\d+))?(?: in(?<topic>\d+))?(?: after(?<first>\d+))?$/;

/** `undefined` for what this version does not understand. */
export function parseNote(note: string): QuestionNote | undefined {
	const { pageId, data = "", asker, topic, first } = NOTE.exec(note)?.groups ?? {};
	const press = parseSettings(data);
	if (press === undefined) return undefined;
	const number = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));
	return {
		...{ press, pageId: Number(pageId) },
		...defined({ asker: number(asker), topic: number(topic), first: number(first) }),
	};
}

/** Ends a question in all messages that ask it: none of them counts a second time. */
export async function endQuestion(
	{ key, first = messageIn(key) }: AnsweredQuestion,
	{ questions }: { readonly questions: Questions },
): Promise<void> {
	const chat = key.slice(0, key.indexOf("/") + 1);
	for (const other of await questions.keysUnder(chat)) {
		const note = parseNote((await questions.get(other)) ?? "");
		if (messageIn(other) === first || note?.first === first) await questions.delete(other);
	}
}
