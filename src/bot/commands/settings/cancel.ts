import { cancel } from "../../settings/asking/cancel.ts";
import type { Command } from "../command.ts";

/** `/cancel`: ends what the bot asked somebody here and waits for. */
export const cancelCommand: Command = {
	name: "cancel",
	who: "administrators",
	inMenu: false,
	inHelp: false,
	cost: 1,
	async answer(_, context, services) {
		await cancel(context, services);
		return undefined;
	},
};
