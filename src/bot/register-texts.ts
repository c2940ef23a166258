import { type Api, GrammyError } from "grammy";
import type { BotCommandScope, LanguageCode } from "grammy/types";
import type { Translate } from "../formatter/words/translations.ts";
import type { Clock } from "../kit/clock.ts";
import {
	DEFAULT_LANGUAGE,
	INTERFACE_LANGUAGE_CODES,
	type InterfaceLanguage,
	traitsOf,
} from "../news/languages/interface-language.ts";
import type { Notes } from "../store/open-store.ts";
import type { Command } from "./commands/command.ts";
import { COMMANDS } from "./commands/command-table.ts";

/** What it takes to tell Telegram something for good. */
export interface RegisterServices {
	readonly api: Api;
	readonly translate: Translate;
	readonly notes: Pick<Notes, "get" | "set">;
	readonly clock: Pick<Clock, "sleep">;
}

/** Telegram's waits for these calls have been 460 s and more; a longer one than this is left for the next start. */
const MAX_WAIT_SECONDS = 3600;
/** Until the next try where Telegram was not reached, or has trouble of its own. */
const TROUBLE_SECONDS = 60;
/** Of each call. */
const MAX_TRIES = 10;

/**
 * Tells Telegram the commands for its menus, in each language and scope, where they differ from what it was told last: bots that do so at
 * every start have been answered 429 with waits of 460 s and more.
 */
export async function registerCommands(services: RegisterServices): Promise<void> {
	const menus = eachCode().flatMap(({ language, where }) => menusIn(language, where, services.translate));
	await tellOnce("registered-commands", menus, services, async ({ commands, ...where }) => {
		await services.api.setMyCommands(commands, where);
	});
}

/**
 * Tells Telegram, in each language, what an empty chat with the bot shows before Start (up to 512 characters) and what its profile and links
 * to it say (up to 120), where they differ from what it was told last. https://core.telegram.org/bots/api#setmydescription
 */
export async function registerDescriptions(services: RegisterServices): Promise<void> {
	const { api, translate } = services;
	const texts = (key: string) => eachCode().map(({ language, where }) => ({ text: translate(language, key), where }));
	await tellOnce("registered-descriptions", texts("description"), services, async ({ text, where }) => {
		await api.setMyDescription(text, where);
	});
	await tellOnce("registered-short-descriptions", texts("short-description"), services, async ({ text, where }) => {
		await api.setMyShortDescription(text, where);
	});
}

/**
 * Tells all that the note does not say was told before, and notes each part when Telegram has taken it: an interrupted round goes on where it
 * was. Rejects with the first refusal once all the others are told.
 */
async function tellOnce<T>(
	note: string,
	all: readonly T[],
	{ notes, clock }: RegisterServices,
	tell: (one: T) => Promise<void>,
): Promise<void> {
	const taken = toldBefore(await notes.get(note));
	const told = all.filter((one) => taken.has(JSON.stringify(one)));
	const refusals: unknown[] = [];
	for (const one of all.filter((each) => !taken.has(JSON.stringify(each)))) {
		try {
			await whenTelegramLets(() => tell(one), clock);
		} catch (error) {
			if (!isAboutThis(error)) throw error;
			refusals.push(error);
			continue;
		}
		told.push(one);
		await notes.set(note, JSON.stringify(told));
	}
	if (refusals.length > 0) throw refusals[0];
}

/** What one text or code is to blame for says nothing of the others. */
function isAboutThis(error: unknown): boolean {
	return error instanceof GrammyError && error.error_code === 400;
}

/** What a note of any version says was told. */
function toldBefore(note: string | undefined): Set<string> {
	const parts: unknown = note === undefined ? [] : JSON.parse(note);
	return new Set(Array.isArray(parts) ? parts.map((part) => JSON.stringify(part)) : []);
}

/** Nobody waits for these calls, so they wait as long as they are told to, and for a line or a server that is in trouble. */
async function whenTelegramLets(call: () => Promise<void>, clock: Pick<Clock, "sleep">): Promise<void> {
	for (let tries = 1; ; tries++) {
		try {
			return await call();
		} catch (error) {
			const seconds = waitSeconds(error);
			if (seconds === undefined || seconds > MAX_WAIT_SECONDS || tries === MAX_TRIES) throw error;
			await clock.sleep(seconds * 1000);
		}
	}
}

function waitSeconds(error: unknown): number | undefined {
	if (!(error instanceof GrammyError)) return TROUBLE_SECONDS;
	return error.parameters.retry_after ?? (error.error_code >= 500 ? TROUBLE_SECONDS : undefined);
}

interface TextCode {
	readonly language: InterfaceLanguage;
	readonly where: { readonly language_code?: LanguageCode };
}

/** Every code for which Telegram keeps texts of ours. What has no code is what it shows where no other fits. */
function eachCode(): TextCode[] {
	const forAll: TextCode = { language: DEFAULT_LANGUAGE, where: {} };
	const own = INTERFACE_LANGUAGE_CODES.flatMap((language) =>
		traitsOf(language).telegramCodes.map((code) => ({ language, where: { language_code: code } })),
	);
	return [forAll, ...own];
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

function menusIn(language: InterfaceLanguage, where: TextCode["where"], translate: Translate) {
	return MENUS.map((menu) => ({
		scope: { type: menu.type } as BotCommandScope,
		...where,
		commands: COMMANDS.filter((command) => isIn(menu, command)).map(({ name }) => ({
			command: name,
			description: translate(language, `command-${name}`),
		})),
	}));
}

function isIn({ whose, isPrivate }: Menu, { inMenu, who, where }: Command): boolean {
	return inMenu && whose.includes(who) && (where === undefined || isPrivate === true);
}
