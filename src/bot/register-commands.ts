import type { Api } from "grammy";
import type { BotCommandScope } from "grammy/types";
import type { Translate } from "../formatter/translations.ts";
import { INTERFACE_LANGUAGE_CODES, type InterfaceLanguage, traitsOf } from "../news/languages/interface-language.ts";
import type { Notes } from "../store/open-store.ts";
import type { Command } from "./commands/command.ts";
import { COMMANDS } from "./commands/command-table.ts";

const NOTE = "registered-commands";

/**
 * Tells Telegram the commands for its menus, in each language, when they differ from what it was told last: bots that do so at
 * every start have been answered 429 with waits of 460 s and more.
 */
export async function registerCommands(
	api: Api,
	translate: Translate,
	notes: Pick<Notes, "get" | "set">,
): Promise<void> {
	const menus = INTERFACE_LANGUAGE_CODES.flatMap((language) => menusIn(language, translate));
	const wanted = JSON.stringify(menus);
	if ((await notes.get(NOTE)) === wanted) return;
	for (const { commands, ...where } of menus) await api.setMyCommands(commands, where);
	await notes.set(NOTE, wanted);
}

/** Telegram's menus, and whose commands each shows: private chats have the default one. https://core.telegram.org/bots/api#botcommandscope */
const MENUS: readonly { readonly type: BotCommandScope["type"]; readonly whose: readonly Command["who"][] }[] = [
	{ type: "default", whose: ["anybody", "administrators"] },
	{ type: "all_group_chats", whose: ["anybody"] },
	{ type: "all_chat_administrators", whose: ["anybody", "administrators"] },
];

function menusIn(language: InterfaceLanguage, translate: Translate) {
	const { telegramCode } = traitsOf(language);
	return MENUS.map(({ type, whose }) => ({
		scope: { type } as BotCommandScope,
		...(telegramCode === undefined ? {} : { language_code: telegramCode }),
		commands: COMMANDS.filter(({ inMenu, who }) => inMenu && whose.includes(who)).map(({ name }) => ({
			command: name,
			description: translate(language, `command-${name}`),
		})),
	}));
}
