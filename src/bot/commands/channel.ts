import { CHANNEL_COMMAND, channelKeys } from "../channel/request-channel.ts";
import { respond } from "../respond.ts";
import { keysKey } from "../settings/asking/question-notes.ts";
import type { Command } from "./command.ts";

/** `/channel`: which channel, by a key that opens the list of one's own. What is chosen there comes to `chosenChannels`. */
export const channelCommand: Command = {
	name: CHANNEL_COMMAND,
	who: "anybody",
	where: "private",
	inMenu: true,
	inHelp: true,
	cost: 1,
	async answer(_, context, { questions }) {
		if (context.chat?.type !== "private") return context.words("channel-elsewhere");
		await respond(context, context.words("channel-ask"), channelKeys(context));
		await questions.set(keysKey(context.chat.id), CHANNEL_COMMAND);
		return undefined;
	},
};
