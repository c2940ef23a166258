import type { Middleware } from "grammy";
import { RequestLimit } from "../kit/request-limit.ts";
import { ADMIN_COMMANDS } from "./admin/admin-command-table.ts";
import { isAdmins } from "./admin/only-admins.ts";
import type { BotContext } from "./bot-context.ts";
import type { BotServices } from "./bot-services.ts";
import type { Command } from "./commands/command.ts";
import { COMMANDS } from "./commands/command-table.ts";
import { answerPress } from "./keyboard/answer-press.ts";
import { respond } from "./respond.ts";

/** Commands and buttons of one person. */
const PRIVATELY = { burst: 20, perMinute: 20 };
/** Telegram takes 20 messages a minute in a group, and others read there as well. */
const AMONG_OTHERS = { burst: 10, perMinute: 20 };
/** Telegram asks anew with every few letters that somebody types. */
const INLINE = { burst: 30, perMinute: 60 };

/** Keeps any one person from flooding the bot: whoever asks too often is told so once and then not answered until it is over. */
export function limitRequests({ clock, admins }: Pick<BotServices, "clock" | "admins">): Middleware<BotContext> {
	const limits = {
		privately: new RequestLimit({ ...PRIVATELY, clock }),
		amongOthers: new RequestLimit({ ...AMONG_OTHERS, clock }),
		inline: new RequestLimit({ ...INLINE, clock }),
	};
	return async (context, next) => {
		// Channels and anonymous administrators write in the name of their chat.
		const who = context.senderChat?.id ?? context.from?.id;
		const cost = costOf(context, isAdmins(context, { admins }) ? [...COMMANDS, ...ADMIN_COMMANDS] : COMMANDS);
		if (who === undefined || cost === 0) return next();
		const limit = limits[placeOf(context)];
		const verdict = limit.ask(who, cost);
		if (verdict === "allowed") return next();
		const seconds = Math.ceil(limit.pauseMs / 1000);
		await refuse(context, verdict === "refused" ? context.words("too-many-requests", { seconds }) : undefined);
	};
}

function placeOf({ inlineQuery, chat }: BotContext): "privately" | "amongOthers" | "inline" {
	if (inlineQuery !== undefined) return "inline";
	return chat?.type === "private" ? "privately" : "amongOthers";
}

/** How many requests an update counts as: none for what people say to each other in a group. */
function costOf(context: BotContext, commands: readonly Pick<Command, "name" | "cost">[]): number {
	if (context.callbackQuery !== undefined || context.inlineQuery !== undefined || context.answers !== undefined)
		return 1;
	const command = commands.find(({ name }) => name === context.asked?.name);
	if (command !== undefined) return command.cost;
	return context.msg !== undefined && context.chat?.type === "private" ? 1 : 0;
}

/** A button's waiting sign has to end also when there is nothing to say. */
async function refuse(context: BotContext, reason: string | undefined): Promise<void> {
	if (context.callbackQuery !== undefined) await answerPress(context, reason);
	else if (reason === undefined) return;
	else if (context.inlineQuery === undefined) await respond(context, reason);
	else
		await context.answerInlineQuery([], {
			button: { text: reason, start_parameter: "wait" },
			cache_time: 0,
			is_personal: true,
		});
}
