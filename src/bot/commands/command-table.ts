import { channelCommand } from "./channel.ts";
import type { Command } from "./command.ts";
import { forgetCommand } from "./forget.ts";
import { helpCommand } from "./help.ts";
import { latestCommand } from "./latest.ts";
import { privacyCommand } from "./privacy.ts";
import { searchCommand } from "./search.ts";
import { cancelCommand } from "./settings/cancel.ts";
import { keywordsCommand } from "./settings/keywords.ts";
import { settingsCommand } from "./settings/settings.ts";
import { resumeCommand, stopCommand } from "./settings/stop.ts";
import { startCommand } from "./start.ts";
import { subscribeCommand } from "./subscribe.ts";
import { unsubscribeCommand } from "./unsubscribe.ts";
import { whyCommand } from "./why.ts";

const NEWS = [subscribeCommand, unsubscribeCommand, latestCommand, searchCommand, whyCommand];
const SETTINGS = [settingsCommand, keywordsCommand, stopCommand, resumeCommand, cancelCommand, channelCommand];
const STORED = [privacyCommand, forgetCommand];

/** Every command, in the order of Telegram's menu and of `/help`. */
export const COMMANDS: readonly Command[] = [
	startCommand,
	...NEWS,
	...SETTINGS,
	helpCommand([...NEWS, ...SETTINGS, ...STORED]),
	...STORED,
];
