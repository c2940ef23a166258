import { channelCommand } from "./channel.ts";
import type { Command } from "./command.ts";
import { helpCommand } from "./help.ts";
import { latestCommand } from "./latest.ts";
import { privacyCommand } from "./privacy.ts";
import { searchCommand } from "./search.ts";
import { settingsCommand } from "./settings.ts";
import { startCommand } from "./start.ts";
import { subscribeCommand } from "./subscribe.ts";
import { unsubscribeCommand } from "./unsubscribe.ts";

/** What people type who know other bots. */
const stopCommand: Command = { ...unsubscribeCommand, name: "stop", inMenu: false, inHelp: false };
const SUBSCRIPTION = [subscribeCommand, unsubscribeCommand, stopCommand, settingsCommand];
const NEWS = [...SUBSCRIPTION, latestCommand, searchCommand, channelCommand];

/** Every command, in the order of Telegram's menu and of `/help`. */
export const COMMANDS: readonly Command[] = [
	startCommand,
	...NEWS,
	helpCommand([...NEWS, privacyCommand]),
	privacyCommand,
];
