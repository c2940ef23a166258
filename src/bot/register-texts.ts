import { type Api, GrammyError } from "grammy";
import type { BotCommandScope, LanguageCode } from "grammy/types";
import { z } from "zod";
import type { Translate } from "../formatter/words/translations.ts";
import type { Clock } from "../kit/clock.ts";
import type { ChatId } from "../news/destination.ts";
import {
	DEFAULT_LANGUAGE,
	INTERFACE_LANGUAGE_CODES,
	type InterfaceLanguage,
	traitsOf,
} from "../news/languages/interface-language.ts";
import { DamagedRecordError } from "../store/collection.ts";
import type { Notes } from "../store/open-store.ts";
import type { AdminCommand } from "./admin/admin-command.ts";
import { ADMIN_COMMANDS } from "./admin/admin-command-table.ts";
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

const COMMANDS_NOTE = "registered-commands";

/**
 * Tells Telegram the commands for its menus, in each language and scope, where they differ from what it was told last: bots that do so at
 * every start have been answered 429 with waits of 460 s and more. The operator's chats have their own on top, as long as they are that.
 */
export async function registerCommands(
	services: RegisterServices & { readonly admins: readonly ChatId[] },
): Promise<void> {
	const { api, translate, admins } = services;
	const menus = [...MENUS, ...admins.map(menuOfAdmins)];
	const all = menus.flatMap((menu) => eachCode().map((code) => menuIn(menu, code, translate)));
	await takeBackMenus(services);
	await tellOnce(COMMANDS_NOTE, all, services, async ({ commands, ...where }) => {
		await api.setMyCommands(commands, where);
	});
}

/** What was told of one chat, as a note keeps it. */
const ownMenu = z.object({
	scope: z.object({ type: z.literal("chat"), chat_id: z.number() }),
	language_code: z.string().optional(),
});

/** Of chats that are the operator's no more. Where that is refused the bot has no menu any more, since it is not there. */
async function takeBackMenus({ api, notes, clock, admins }: Parameters<typeof registerCommands>[0]): Promise<void> {
	let left = await toldBefore(COMMANDS_NOTE, notes);
	for (const part of left) {
		const own = ownMenu.safeParse(part).data;
		if (own === undefined || admins.some((admin) => admin === own.scope.chat_id)) continue;
		const where = { scope: own.scope, language_code: own.language_code as LanguageCode };
		await whenTelegramLets(() => api.deleteMyCommands(where), clock).catch((error: unknown) => {
			if (!isAboutThis(error)) throw error;
		});
		left = left.filter((each) => each !== part);
		await notes.set(COMMANDS_NOTE, JSON.stringify(left));
	}
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
	const taken = new Set((await toldBefore(note, notes)).map((part) => JSON.stringify(part)));
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

/** What one text, code or chat is to blame for says nothing of the others: 403 is said of a chat that the bot was removed from. */
function isAboutThis(error: unknown): boolean {
	return error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403);
}

/** What a note of any version says was told. One that is damaged says nothing: to tell Telegram once more costs little. */
async function toldBefore(key: string, notes: Pick<Notes, "get">): Promise<readonly unknown[]> {
	try {
		const parts: unknown = JSON.parse((await notes.get(key)) ?? "[]");
		return Array.isArray(parts) ? parts : [];
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof DamagedRecordError) return [];
		throw error;
	}
}

/** Nobody waits for these calls, so they wait as long as they are told to, and for a line or a server that is in trouble. */
async function whenTelegramLets(call: () => Promise<unknown>, clock: Pick<Clock, "sleep">): Promise<void> {
	for (let tries = 1; ; tries++) {
		try {
			await call();
			return;
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
	readonly scope: BotCommandScope;
	readonly whose: readonly Command["who"][];
	/** Whether what works in private chats only is in it. */
	readonly isPrivate?: boolean;
	/** What is there besides. */
	readonly more?: readonly AdminCommand[];
}

/** Telegram's menus, and whose commands each shows: private chats have the default one. https://core.telegram.org/bots/api#botcommandscope */
const MENUS: readonly Menu[] = [
	{ scope: { type: "default" }, whose: ["anybody", "administrators"], isPrivate: true },
	{ scope: { type: "all_group_chats" }, whose: ["anybody"] },
	{ scope: { type: "all_chat_administrators" }, whose: ["anybody", "administrators"] },
];

/** The menu of one chat stands in place of all others there, so all that its people may use is in it. People have numbers above 0. */
function menuOfAdmins(chat: ChatId): Menu {
	const scope = { type: "chat", chat_id: chat } as const;
	return { scope, whose: ["anybody", "administrators"], isPrivate: chat > 0, more: ADMIN_COMMANDS };
}

function menuIn(menu: Menu, { language, where }: TextCode, translate: Translate) {
	const names = [...COMMANDS.filter((command) => isIn(menu, command)), ...(menu.more ?? [])].map(({ name }) => name);
	return {
		scope: menu.scope,
		...where,
		commands: names.map((name) => ({ command: name, description: translate(language, `command-${name}`) })),
	};
}

function isIn({ whose, isPrivate }: Menu, { inMenu, who, where }: Command): boolean {
	return inMenu && whose.includes(who) && (where === undefined || isPrivate === true);
}
