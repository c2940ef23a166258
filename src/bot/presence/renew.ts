import { Composer } from "grammy";
import { DAY_MS } from "../../kit/durations.ts";
import { type ChatId, type Destination, type DestinationKey, destinationKey } from "../../news/destination.ts";
import { type InterfaceLanguage, knownLanguage } from "../../news/languages/interface-language.ts";
import { stillCounts } from "../../news/schedule.ts";
import type { Subscription } from "../../news/subscription.ts";
import { DamagedRecordError } from "../../store/collection.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { ownLanguageOf } from "../language-of-place.ts";

type RenewServices = Pick<BotServices, "subscriptions" | "positions" | "clock">;

/** Whoever writes gets a new `renewedAt` no more often, unless there is trouble to lift. */
const RENEWED_FOR_MS = DAY_MS;

/**
 * Somebody is back, or was there at `at`, in milliseconds since the Unix epoch: what they had subscribed to goes on. `undefined` when that
 * is nothing.
 */
export async function renew(
	key: DestinationKey,
	{ subscriptions, clock }: Omit<RenewServices, "positions">,
	{ at = clock.now(), own }: { readonly at?: number; readonly own?: InterfaceLanguage | undefined } = {},
): Promise<Subscription | undefined> {
	const { after } = await subscriptions.update(
		key,
		// Somebody may have come back since: an older sign says nothing against that.
		(before) =>
			before && {
				...before,
				...(own !== undefined && speaksOther(before, own) && { language: own }),
				renewedAt: Math.max(at, before.renewedAt),
			},
	);
	return after;
}

/** Whether a person who chose no language would be sent digests in another one than their Telegram's: that may have changed, or the bot has learnt it since. */
function speaksOther({ speaks, language }: Subscription, own: InterfaceLanguage): boolean {
	return speaks === undefined && knownLanguage(language) !== own;
}

/** The bot may post in the chat again: all that was subscribed to there goes on, in its topics as well. */
export async function renewChat(chat: ChatId, services: Omit<RenewServices, "positions">): Promise<void> {
	for (const key of await services.subscriptions.inChat(chat)) await renew(key, services);
}

/**
 * The chat has just been heard from, at `key`: there messages arrive again, and nothing else of the chat is gone, since a person who
 * writes has not blocked the bot. Of other topics only that is known, not whether they are open.
 */
async function heardFrom(
	chat: ChatId,
	key: DestinationKey,
	services: RenewServices,
	own: InterfaceLanguage | undefined,
): Promise<void> {
	for (const each of await services.subscriptions.inChat(chat)) {
		const isHere = each === key;
		if (await isWorthRenewing(each, isHere, services, own))
			await renew(each, services, { own: isHere ? own : undefined });
	}
}

async function isWorthRenewing(
	key: DestinationKey,
	isHere: boolean,
	services: RenewServices,
	own: InterfaceLanguage | undefined,
): Promise<boolean> {
	if (await isInTrouble(key, isHere, services)) return true;
	const subscription = isHere ? await services.subscriptions.get(key) : undefined;
	if (subscription === undefined) return false;
	if (own !== undefined && speaksOther(subscription, own)) return true;
	return services.clock.now() - subscription.renewedAt > RENEWED_FOR_MS;
}

/** Whether delivery noted something that a message's arrival here, or elsewhere in the chat, proves wrong. */
async function isInTrouble(
	key: DestinationKey,
	isHere: boolean,
	{ subscriptions, positions, clock }: RenewServices,
): Promise<boolean> {
	const subscription = await subscriptions.get(key);
	if (subscription === undefined) return false;
	const { gone, paused } = (await positions.get(key).catch(noneIfDamaged)) ?? {};
	const now = clock.now();
	return stillCounts(gone, subscription, now) || (isHere && stillCounts(paused, subscription, now));
}

/** What delivery cannot read either is not lifted, and keeps nobody from being answered. */
function noneIfDamaged(error: unknown): undefined {
	if (!(error instanceof DamagedRecordError)) throw error;
}

/**
 * The destinations that delivery takes for unreachable, and that a message to this place will prove to be reachable if it arrives: the
 * place itself, and of the chat's others those that count as gone, since the bot is in the chat then.
 */
export async function troubledIn(place: Destination, services: RenewServices): Promise<DestinationKey[]> {
	const here = destinationKey(place);
	const troubled: DestinationKey[] = [];
	for (const key of await services.subscriptions.inChat(place.chat))
		if (await isInTrouble(key, key === here, services)) troubled.push(key);
	return troubled;
}

/**
 * What proves that messages arrive again, and so resumes what was subscribed to: anything that a person writes or presses in private, and
 * a topic that was opened or shown again.
 */
export function signsOfLife(services: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	composer.use(async (context, next) => {
		const { place, chat, from } = context;
		const own = chat?.type === "private" ? ownLanguageOf(from) : undefined;
		if (place !== undefined && isSignOfLife(context)) await heardFrom(place.destination.chat, place.key, services, own);
		await next();
	});
	return composer;
}

function isSignOfLife({ chat, message, callbackQuery }: BotContext): boolean {
	if (chat?.type === "private") return message !== undefined || callbackQuery !== undefined;
	return message?.forum_topic_reopened !== undefined || message?.general_forum_topic_unhidden !== undefined;
}
