/**
 * @import { BotCommand } from "@grammyjs/types"
 * @import { ChatView } from "../../src/acts/page-acts.ts"
 * @import { SettingsView } from "../../src/acts/reading-acts.ts"
 */

/**
 * The commands that somebody is offered in a chat: of the narrowest scope that has any, in their language before the one
 * for everybody. https://core.telegram.org/bots/api#determining-list-of-commands
 *
 * @param {SettingsView | undefined} settings
 * @param {ChatView} view
 * @param {{ id: number, language_code?: string | undefined }} user
 * @returns {readonly BotCommand[]}
 */
export function commandsFor(settings, view, user) {
	const language = (user.language_code ?? "").slice(0, 2).toLowerCase();
	for (const scope of scopesOf(view, user.id)) {
		for (const code of language === "" ? [""] : [language, ""]) {
			const commands = settings?.commands[`${scope}/${code}`] ?? [];
			if (commands.length > 0) return commands;
		}
	}
	return [];
}

/**
 * Narrowest first, as keys of the settings without their language.
 *
 * @param {ChatView} view
 * @param {number} userId
 */
function scopesOf({ chat, role }, userId) {
	if (chat.type === "private") return [`chat/${chat.id}/`, "all_private_chats//", "default//"];
	const isAdministrator = role === "creator" || role === "administrator";
	return [
		`chat_member/${chat.id}/${userId}`,
		...(isAdministrator ? [`chat_administrators/${chat.id}/`] : []),
		`chat/${chat.id}/`,
		...(isAdministrator ? ["all_chat_administrators//"] : []),
		"all_group_chats//",
		"default//",
	];
}
