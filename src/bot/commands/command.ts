import type { TextMessage } from "../../news/message.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";

/** All that is to know about a command. Handlers, Telegram's menu, `/help` and the limits are made from the table of these. */
export interface Command {
	/** What people type behind the slash. */
	readonly name: string;
	/** `administrators`: in groups nobody else; in private anybody. */
	readonly who: "anybody" | "administrators";
	/** Where Telegram's menus and `/help` name it; absent: everywhere. It is understood, and answered, everywhere. */
	readonly where?: "private";
	/** Whether Telegram's menus show it to those who may use it, with the words `command-<name>`. */
	readonly inMenu: boolean;
	/** Whether `/help` explains it, with the words `help-<name>`. */
	readonly inHelp: boolean;
	/** How many of the sender's requests it takes: see `limitRequests`. */
	readonly cost: number;
	/** What it does, and says; `undefined` when it has said it already. `argument` is what follows the command. */
	readonly answer: (
		argument: string,
		context: BotContext,
		services: BotServices,
	) => Promise<string | TextMessage | undefined>;
}
