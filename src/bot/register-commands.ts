import type { Api } from "grammy";
import type { Translate } from "../formatter/translations.ts";
import type { InterfaceLanguage } from "../news/subscription.ts";

const COMMANDS = ["subscribe", "unsubscribe", "latest", "search", "help", "privacy"] as const;
const NOTE = "registered-commands";

/** A place to remember what Telegram was told. */
export interface Notes {
	get(key: string): Promise<string | undefined>;
	set(key: string, value: string): Promise<void>;
}

/**
 * Tells Telegram the commands for its menu, in each language, when they differ from what it was told last: bots that do so at
 * every start have been answered 429 with waits of 460 s and more.
 */
export async function registerCommands(api: Api, translate: Translate, notes: Notes): Promise<void> {
	const list = (language: InterfaceLanguage) =>
		COMMANDS.map((command) => ({ command, description: translate(language, `command-${command}`) }));
	const wanted = JSON.stringify([list("en"), list("zh")]);
	if ((await notes.get(NOTE)) === wanted) return;
	await api.setMyCommands(list("en"));
	await api.setMyCommands(list("zh"), { language_code: "zh" });
	await notes.set(NOTE, wanted);
}
