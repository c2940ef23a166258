import { formatArticle } from "../../formatter/format-article.ts";
import { postForm } from "../../formatter/post-form.ts";
import type { DestinationKey } from "../../news/destination.ts";
import type { EditionCode } from "../../news/edition.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import type { TextMessage } from "../../news/message.ts";
import { admit } from "../../news/settings/admission.ts";
import { resumeNews } from "../../news/settings/change-timing.ts";
import { bringsBack } from "../../news/settings/ended-editions.ts";
import type { Subscription } from "../../news/subscription.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { namingChannel, wordsAbout } from "../channel/named-channel.ts";
import { editionNames } from "../edition-names.ts";
import { respond, sendTo } from "../respond.ts";
import { openSettings } from "../settings/press/settings-button.ts";
import { addEditions } from "./change-editions.ts";
import { choiceButton, column, menuButtons } from "./choice-buttons.ts";
import { amountSentence } from "./daily-amount.ts";
import { speakAs, type Target } from "./target.ts";

/** Of the newest articles by date, so many are looked at for one that is no newer than the subscription and passes what was chosen. */
const SAMPLES_TRIED = 50;

/** Subscribes, says what that means and how to change it, and shows the newest article at once. */
export async function subscribeAndConfirm(
	wanted: readonly EditionCode[],
	target: Target,
	context: BotContext,
	services: BotServices,
): Promise<void> {
	const { added, before, after } = await addEditions(wanted, target, services);
	// Whoever asks for news wants them to come.
	await services.subscriptions.update(target.key, (now) => now && resumeNews(now, services.clock.now()));
	speakAs(context, after.language);
	await respond(context, added.length === 0 ? already(wanted, target, context, services) : await news());
	if (added.length > 0) await showSample(added, after, target, context, services);

	async function news(): Promise<TextMessage> {
		const about = wordsAbout(target.channel !== undefined, context);
		const amount = await amountSentence(added, context, services);
		const said = [
			about("subscribed", { editions: editionNames(added, context.language) }),
			...(amount === undefined ? [] : [amount]),
		];
		const channel = target.channel?.id;
		const undo = choiceButton(context.words("button-undo"), { kind: "end", editions: added }, channel);
		const more = [...menuButtons(context, services, channel), openSettings(context, channel)];
		const next = [
			...(bringsBack(before, added) ? [context.words("settings-kept")] : []),
			about("subscribed-next"),
		].join("\n");
		return { ...namingChannel([said.join(" "), next].join("\n\n"), target.channel), keyboard: column([...more, undo]) };
	}
}

function already(
	wanted: readonly EditionCode[],
	{ channel }: Target,
	context: BotContext,
	services: BotServices,
): TextMessage {
	const editions = editionNames(wanted, context.language);
	const text = wordsAbout(channel !== undefined, context)("already-subscribed", { editions });
	const buttons = [...menuButtons(context, services, channel?.id), openSettings(context, channel?.id)];
	return { ...namingChannel(text, channel), keyboard: column(buttons) };
}

/**
 * The newest article of these editions that passes what was chosen for the place, as it would have come; none where none passes. It lies before
 * the place from which they are read, so it comes no second time, and what was dealt with there before is not shown again. That it could not be
 * sent changes nothing for the subscription.
 */
export async function showSample(
	editions: readonly EditionCode[],
	subscription: Subscription,
	{ key, destination }: Target,
	{ api, clock }: BotContext,
	services: BotServices,
): Promise<void> {
	try {
		const sample = await findSample(editions, subscription, key, services);
		if (sample === undefined) return;
		const message = formatArticle(sample.article, clock.now(), postForm(subscription, sample.word));
		const isSilent = subscription.sound === "silent";
		await sendTo(destination, isSilent ? { ...message, silent: true } : message, { api, clock });
	} catch (error) {
		services.logger.warn("No article could be shown as a sample", { error, destination: key });
	}
}

async function findSample(
	editions: readonly EditionCode[],
	subscription: Subscription,
	key: DestinationKey,
	{ index, positions, articles, textOf }: BotServices,
): Promise<{ readonly article: LoggedArticle; readonly word: string | undefined } | undefined> {
	const { hits } = await index.latest({ editions, limit: SAMPLES_TRIED, offset: 0 });
	const position = await positions.get(key);
	for (const article of await articles.find(hits.map(({ id }) => id))) {
		if (article === undefined) continue;
		const { edition, seq } = article;
		const isBefore =
			seq <= (subscription.editions[edition]?.since ?? 0) && seq > (position?.editions[edition]?.read ?? 0);
		const admission = isBefore ? admit(subscription, article, textOf(article)) : undefined;
		if (admission?.kind === "passes") return { article, word: admission.word };
	}
	return undefined;
}
