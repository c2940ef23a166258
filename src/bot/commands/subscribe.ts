import type { TextMessage } from "../../news/message.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { subscribeAndConfirm } from "../choice/confirm.ts";
import { targetOf } from "../choice/target.ts";
import { unknownEdition } from "../choice/unknown-edition.ts";
import { parseEditions } from "../parse-editions.ts";
import { meantEdition } from "../read-editions.ts";
import type { Command } from "./command.ts";

/** `/subscribe [editions]`: new articles from now on; in the asker's language when none is named. Asked twice, nothing changes. */
export const subscribeCommand: Command = {
	name: "subscribe",
	who: "administrators",
	inMenu: true,
	inHelp: true,
	cost: 1,
	answer: subscribe,
};

async function subscribe(
	argument: string,
	context: BotContext,
	services: BotServices,
): Promise<string | TextMessage | undefined> {
	const target = targetOf(context, services);
	if (target === undefined) return context.words("failed");
	// Each message there needs the person that it is for: https://core.telegram.org/bots/api#sendmessage, direct_messages_topic_id.
	if (context.chat?.is_direct_messages === true) return context.words("no-direct-messages");
	const parsed = parseEditions(argument, services.editions);
	if (parsed.kind === "unknown") return unknownEdition(parsed.name, services.editions, context);
	const wanted = parsed.editions.length === 0 ? [await meantEdition(context, services)] : parsed.editions;
	await subscribeAndConfirm(wanted, target, context, services);
	return undefined;
}
