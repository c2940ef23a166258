import { Composer } from "grammy";
import { DAY_MS } from "../../kit/durations.ts";
import type { ChatId, DestinationKey } from "../../news/destination.ts";
import { holds } from "../../news/schedule.ts";
import type { Subscription } from "../../news/subscription.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";

type RenewServices = Pick<BotServices, "subscriptions" | "troubles" | "clock">;

/** Whoever writes gets a new `renewedAt` no more often, unless there is trouble to lift. */
const RENEWED_FOR_MS = DAY_MS;

/** Somebody is back: what they had subscribed to goes on. `undefined` when that is nothing. */
export async function renew(
	key: DestinationKey,
	{ subscriptions, clock }: Omit<RenewServices, "troubles">,
): Promise<Subscription | undefined> {
	const { after } = await subscriptions.update(key, (before) => before && { ...before, renewedAt: clock.now() });
	return after;
}

/** The bot may post in the chat again: all that was subscribed to there goes on, in its topics as well. */
export async function renewChat(chat: ChatId, services: Omit<RenewServices, "troubles">): Promise<void> {
	for (const key of await services.subscriptions.inChat(chat)) await renew(key, services);
}

/**
 * The chat has just been heard from, at `key`: there messages arrive again, and nothing else of the chat is gone, since a person who
 * writes has not blocked the bot. Of other topics only that is known, not whether they are open.
 */
async function heardFrom(chat: ChatId, key: DestinationKey, services: RenewServices): Promise<void> {
	for (const each of await services.subscriptions.inChat(chat))
		if (await isWorthRenewing(each, each === key, services)) await renew(each, services);
}

async function isWorthRenewing(
	key: DestinationKey,
	isHere: boolean,
	{ subscriptions, troubles, clock }: RenewServices,
): Promise<boolean> {
	const subscription = await subscriptions.get(key);
	if (subscription === undefined) return false;
	const now = clock.now();
	const { gone, paused } = (await troubles.get(key)) ?? {};
	if (holds(gone, subscription, now)) return true;
	return isHere && (holds(paused, subscription, now) || now - subscription.renewedAt > RENEWED_FOR_MS);
}

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
