import type { Api } from "grammy";
import type { Translate } from "../formatter/translations.ts";
import { INTERFACE_LANGUAGE_CODES, type InterfaceLanguage, traitsOf } from "../news/interface-language.ts";
import type { Notes } from "../store/open-store.ts";
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

function menusIn(language: InterfaceLanguage, translate: Translate) {
	const { telegramCode } = traitsOf(language);
	const scopes = new Set(COMMANDS.flatMap(({ menus }) => menus));
	return [...scopes].map((type) => ({
		scope: { type },
		...(telegramCode === undefined ? {} : { language_code: telegramCode }),
		commands: COMMANDS.filter(({ menus }) => menus.includes(type)).map(({ name }) => ({
			command: name,
			description: translate(language, `command-${name}`),
		})),
	}));
}
