import { settingsPage } from "../../settings/settings-page.ts";
import type { Command } from "../command.ts";

/** `/settings`: all that can be chosen for a place, in one message that edits itself. */
export const settingsCommand: Command = {
	name: "settings",
	who: "administrators",
	inMenu: true,
	inHelp: true,
	cost: 1,
	answer: (_, context, services) => settingsPage({ act: { kind: "show" } }, context, services),
};
