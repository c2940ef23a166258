import type { BotCommand, MenuButton } from "@grammyjs/types";

/** What a bot says about itself. Texts are kept per language code, "" for everybody else. */
export interface BotSettings {
	/** By scope and language code, as `commandsKey` writes them. */
	readonly commands: Map<string, readonly BotCommand[]>;
	readonly names: Map<string, string>;
	readonly descriptions: Map<string, string>;
	readonly shortDescriptions: Map<string, string>;
	/** By chat id; 0 for all other private chats. */
	readonly menuButtons: Map<number, MenuButton>;
}

export function createBotSettings(): BotSettings {
	return {
		commands: new Map(),
		names: new Map(),
		descriptions: new Map(),
		shortDescriptions: new Map(),
		menuButtons: new Map(),
	};
}
