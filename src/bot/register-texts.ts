import type { Api } from "grammy";
import type { BotCommandScope, LanguageCode } from "grammy/types";
import type { Translate } from "../formatter/translations.ts";
import { INTERFACE_LANGUAGE_CODES, type InterfaceLanguage, traitsOf } from "../news/languages/interface-language.ts";
import type { Notes } from "../store/open-store.ts";
import type { Command } from "./commands/command.ts";
import { COMMANDS } from "./commands/command-table.ts";

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
	await tellOnce("registered-commands", menus, notes, async ({ commands, ...where }) => {
		await api.setMyCommands(commands, where);
	});
}

/**
 * Tells Telegram, in each language, what an empty chat with the bot shows before Start (up to 512 characters) and what its profile and links
 * to it say (up to 120), when they differ from what it was told last. https://core.telegram.org/bots/api#setmydescription
 */
export async function registerDescriptions(
	api: Api,
	translate: Translate,
	notes: Pick<Notes, "get" | "set">,
): Promise<void> {
	const texts = INTERFACE_LANGUAGE_CODES.map((language) => ({
		description: translate(language, "description"),
		short: translate(language, "short-description"),
		where: whereFor(language),
	}));
	await tellOnce("registered-descriptions", texts, notes, async ({ description, short, where }) => {
		await api.setMyDescription(description, where);
		await api.setMyShortDescription(short, where);
	});
}

/** Tells all of it unless the note says that the very same was told before; the note is made when Telegram took everything. */
async function tellOnce<T>(
	note: string,
	all: readonly T[],
	notes: Pick<Notes, "get" | "set">,
	tell: (one: T) => Promise<void>,
): Promise<void> {
	const wanted = JSON.stringify(all);
	if ((await notes.get(note)) === wanted) return;
	for (const one of all) await tell(one);
	await notes.set(note, wanted);
}

/** The language without a code is what Telegram shows where no other fits. */
function whereFor(language: InterfaceLanguage): { language_code?: LanguageCode } {
	const { telegramCode } = traitsOf(language);
	return telegramCode === undefined ? {} : { language_code: telegramCode };
}

interface Menu {
	readonly type: BotCommandScope["type"];
	readonly whose: readonly Command["who"][];
	/** Whether what works in private chats only is in it. */
	readonly isPrivate?: true;
}

/** Telegram's menus, and whose commands each shows: private chats have the default one. https://core.telegram.org/bots/api#botcommandscope */
const MENUS: readonly Menu[] = [
	{ type: "default", whose: ["anybody", "administrators"], isPrivate: true },
	{ type: "all_group_chats", whose: ["anybody"] },
	{ type: "all_chat_administrators", whose: ["anybody", "administrators"] },
];

function menusIn(language: InterfaceLanguage, translate: Translate) {
	return MENUS.map((menu) => ({
		scope: { type: menu.type } as BotCommandScope,
		...whereFor(language),
		commands: COMMANDS.filter((command) => isIn(menu, command)).map(({ name }) => ({
			command: name,
			description: translate(language, `command-${name}`),
		})),
	}));
}

function isIn({ whose, isPrivate }: Menu, { inMenu, who, where }: Command): boolean {
	return inMenu && whose.includes(who) && (where === undefined || isPrivate === true);
}
