import type { AdminCommand } from "../admin-command.ts";
import { sendStatus } from "./status-message.ts";

/** `/admin`: how the bot is, as a picture with numbers below it, and a button for how it is later. */
export const adminCommand: AdminCommand = {
	name: "admin",
	cost: 1,
	answer: async (_, context, services) => void (await sendStatus(context, services)),
};
