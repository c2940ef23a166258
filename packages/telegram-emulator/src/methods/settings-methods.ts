import type { BotCommand, MenuButton } from "@grammyjs/types";
import { badRequest } from "../api-error.ts";
import { findChat } from "../rules/find-chat.ts";
import { integerParam, isObject, jsonParam, objectParam, type Params, stringParam } from "../rules/parameters.ts";
import type { Telegram } from "../state/telegram.ts";
import type { Method, MethodTable } from "./method.ts";

/** https://core.telegram.org/bots/api#setmycommands and the methods after it. */
const MAX_COMMANDS = 100;
const MAX_COMMAND_DESCRIPTION_CHARS = 256;
const MAX_NAME_CHARS = 64;
const MAX_DESCRIPTION_CHARS = 512;
const MAX_SHORT_DESCRIPTION_CHARS = 120;
const SCOPES = [
	"default",
	"all_private_chats",
	"all_group_chats",
	"all_chat_administrators",
	"chat",
	"chat_administrators",
	"chat_member",
];

type TextField = "names" | "descriptions" | "shortDescriptions";

export const settingsMethods: MethodTable = {
	setMyCommands,
	getMyCommands: (telegram, params) => telegram.settings.commands.get(commandsKey(telegram, params)) ?? [],
	deleteMyCommands,
	setMyName: setter("names", "name", MAX_NAME_CHARS, "BOT_TITLE_INVALID"),
	getMyName: (telegram, params) => ({ name: textFor(telegram, params, "names") || telegram.me.first_name }),
	setMyDescription: setter("descriptions", "description", MAX_DESCRIPTION_CHARS, "BOT_DESC_INVALID"),
	getMyDescription: (telegram, params) => ({ description: textFor(telegram, params, "descriptions") }),
	setMyShortDescription: setter(
		"shortDescriptions",
		"short_description",
		MAX_SHORT_DESCRIPTION_CHARS,
		"BOT_SHARETEXT_INVALID",
	),
	getMyShortDescription: (telegram, params) => ({ short_description: textFor(telegram, params, "shortDescriptions") }),
	setChatMenuButton,
	getChatMenuButton,
};

function setMyCommands(telegram: Telegram, params: Params): true {
	const given = jsonParam(params, "commands", "commands");
	if (given !== undefined && !Array.isArray(given)) throw badRequest("expected an Array of BotCommand");
	const list: readonly unknown[] = given ?? [];
	if (list.length > MAX_COMMANDS) throw badRequest("BOT_COMMANDS_TOO_MUCH");
	const commands = list.map(checkCommand);
	telegram.settings.commands.set(commandsKey(telegram, params), commands);
	telegram.events.emit({ kind: "settings" });
	return true;
}

function deleteMyCommands(telegram: Telegram, params: Params): true {
	telegram.settings.commands.delete(commandsKey(telegram, params));
	telegram.events.emit({ kind: "settings" });
	return true;
}

function checkCommand(given: unknown): BotCommand {
	if (!isObject(given)) throw badRequest("can't parse BotCommand: expected an Object");
	for (const field of ["command", "description"]) {
		if (given[field] === undefined) throw badRequest(`can't parse BotCommand: Can't find field "${field}"`);
	}
	const command = stringParam(given, "command").replace(/^\//, "");
	const description = stringParam(given, "description").trim();
	if (command === "") throw badRequest("command must be non-empty");
	if (description === "") throw badRequest("command description must be non-empty");
	if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest("BOT_COMMAND_INVALID");
	if ([...description].length > MAX_COMMAND_DESCRIPTION_CHARS) throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
	return { command, description };
}

/** Under which a list of commands is kept: its scope, then its language code. */
export function commandsKey(telegram: Telegram, params: Params): string {
	const scope = objectParam(params, "scope", "BotCommandScope") ?? { type: "default" };
	const type = stringParam(scope, "type");
	if (!SCOPES.includes(type)) throw badRequest("can't parse BotCommandScope: Unsupported type specified");
	if (type.startsWith("chat")) requireFields(scope, type === "chat_member" ? ["chat_id", "user_id"] : ["chat_id"]);
	const chat = type.startsWith("chat") ? findChat(telegram, scope).chat.id : "";
	const user = type === "chat_member" ? (integerParam(scope, "user_id") ?? "") : "";
	return [type, chat, user, languageOf(params)].join("/");
}

function requireFields(scope: Params, fields: readonly string[]): void {
	for (const field of fields) {
		if (scope[field] === undefined) throw badRequest(`can't parse BotCommandScope: Can't find field "${field}"`);
	}
}

function languageOf(params: Params): string {
	const code = stringParam(params, "language_code");
	if (code !== "" && !/^[a-z]{2}$/.test(code)) throw badRequest("invalid language code specified");
	return code;
}

function setter(field: TextField, name: string, maxChars: number, refusal: string): Method {
	return (telegram, params) => {
		const text = stringParam(params, name);
		const language = languageOf(params);
		if ([...text].length > maxChars) throw badRequest(refusal);
		if (field === "names" && text === "" && language === "") throw badRequest(refusal); // a bot has a name
		if (text === "") telegram.settings[field].delete(language);
		else telegram.settings[field].set(language, text);
		telegram.events.emit({ kind: "settings" });
		return true;
	};
}

/** The text of that language, or the one for everybody. */
function textFor({ settings }: Telegram, params: Params, field: TextField): string {
	return settings[field].get(languageOf(params)) ?? settings[field].get("") ?? "";
}

function setChatMenuButton(telegram: Telegram, params: Params): true {
	const button = objectParam(params, "menu_button", "MenuButton") ?? { type: "default" };
	if (!["default", "commands", "web_app"].includes(stringParam(button, "type"))) {
		throw badRequest("can't parse menu button: MenuButton has unsupported type");
	}
	telegram.settings.menuButtons.set(menuChat(telegram, params), button as unknown as MenuButton);
	telegram.events.emit({ kind: "settings" });
	return true;
}

function getChatMenuButton(telegram: Telegram, params: Params): MenuButton {
	const { menuButtons } = telegram.settings;
	return menuButtons.get(menuChat(telegram, params)) ?? menuButtons.get(0) ?? { type: "commands" };
}

function menuChat(telegram: Telegram, params: Params): number {
	if (stringParam(params, "chat_id") === "") return 0;
	const id = integerParam(params, "chat_id");
	if (id === undefined || !telegram.world.people.has(id)) throw badRequest("invalid chat_id specified");
	return id;
}
