import { Composer } from "grammy";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { heardFrom } from "./renew.ts";

/**
 * What proves that messages arrive again, and so resumes what was subscribed to: anything that a person writes or presses in private, and
 * a topic that was opened or shown again.
 */
export function signsOfLife(services: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	composer.use(async (context, next) => {
		const { place } = context;
		if (place !== undefined && isSignOfLife(context)) await heardFrom(place.destination.chat, place.key, services);
		await next();
	});
	return composer;
}

function isSignOfLife({ chat, message, callbackQuery }: BotContext): boolean {
	if (chat?.type === "private") return message !== undefined || callbackQuery !== undefined;
	return message?.forum_topic_reopened !== undefined || message?.general_forum_topic_unhidden !== undefined;
}
