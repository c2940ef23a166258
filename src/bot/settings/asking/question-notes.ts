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
}

/** All of one chat's begin with `<chat>/`. */
export function questionKey(chat: number, messageId: number | ""): string {
	return `${chat}/${messageId}`;
}

export function writeNote({ press, pageId }: QuestionNote): string {
	return `${pageId} ${encodeSettings(press)}`;
}

/** `undefined` for what this version does not understand. */
export function parseNote(note: string): QuestionNote | undefined {
	const [pageId = "", data = ""] = note.split(" ");
	const press = parseSettings(data);
	return press === undefined || !/^\d+$/.test(pageId) ? undefined : { press, pageId: Number(pageId) };
}
