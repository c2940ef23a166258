import type { Context } from "grammy";
import { encodeSettings, parseSettings, type SettingsPress } from "../settings-press.ts";

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
}

/** In whose name somebody writes: their own, or that of the group for which anonymous administrators speak. */
export function speakerOf({ senderChat, from }: Pick<Context, "senderChat" | "from">): number | undefined {
	return senderChat?.id ?? from?.id;
}

/** All of one chat's begin with `<chat>/`. */
export function questionKey(chat: number, messageId: number | ""): string {
	return `${chat}/${messageId}`;
}

/** Under this it is noted that somebody has the keys of `/channel` before them, in their private chat: a question as well. */
export function keysKey(chat: number): string {
	return `${chat}/keys`;
}

/** `12 gd?` as in older versions, with the asker and the topic behind it where they are known. */
export function writeNote({ press, pageId, asker, topic }: QuestionNote): string {
	const from = asker === undefined ? "" : ` by${asker}`;
	return `${pageId} ${encodeSettings(press)}${from}${topic === undefined ? "" : ` in${topic}`}`;
}

const NOTE = /^(?<pageId>\d+) (?<data>\S+)(?: by(?<asker>-?\d+))?(?: in(?<topic>\d+))?$/;

/** `undefined` for what this version does not understand. */
export function parseNote(note: string): QuestionNote | undefined {
	const { pageId, data = "", asker, topic } = NOTE.exec(note)?.groups ?? {};
	const press = parseSettings(data);
	if (press === undefined) return undefined;
	return {
		...{ press, pageId: Number(pageId) },
		...(asker === undefined ? {} : { asker: Number(asker) }),
		...(topic === undefined ? {} : { topic: Number(topic) }),
	};
}
