import type { Translate, Variables } from "../../formatter/words/translations.ts";
import { describeError } from "../../kit/describe-error.ts";
import { DAY_MS } from "../../kit/durations.ts";
import type { Logger } from "../../kit/logger.ts";
import { type ChatId, type DestinationKey, destinationKey } from "../../news/destination.ts";
import { DEFAULT_LANGUAGE, type InterfaceLanguage, knownLanguage } from "../../news/languages/interface-language.ts";
import type { Subscription } from "../../news/subscription.ts";
import type { FeedState } from "../../store/feed-state.ts";
import type { Sender } from "../../telegram/sender.ts";
import type { AdminChats } from "./admin-chats.ts";

export interface AlertsOptions {
	readonly admins: Pick<AdminChats, "all" | "moved">;
	readonly sender: Pick<Sender, "send">;
	readonly translate: Translate;
	/** A chat that subscribes is spoken to in its language. */
	readonly subscriptions: { get(key: DestinationKey): Promise<Pick<Subscription, "language"> | undefined> };
	readonly logger: Logger;
}

/** A single failure is the Internet's daily business. */
const FAILURES_BEFORE_ALERT = 3;
/** An edition publishes 30 to 60 articles a day. */
const QUIET_MS = DAY_MS;

/** Tells the operator's chats what needs a person. What did not arrive about a feed is told again at its next check. */
export class Alerts {
	readonly #options: AlertsOptions;
	/** Feeds that the operator knows to be in trouble. */
	readonly #troubled = new Set<string>();
	/** Why Telegram refuses every message, until it takes one. */
	#refusal: string | undefined;
	/** Feeds of which the operator knows that nothing comes. */
	readonly #quiet = new Set<string>();

	constructor(options: AlertsOptions) {
		this.#options = options;
	}

	/** A feed that fails again and again or holds the same articles for a day, and its recovery: once each. */
	async feedChecked(feedUrl: string, state: FeedState): Promise<void> {
		await this.#tellOfTrouble(feedUrl, state);
		await this.#tellOfSilence(feedUrl, state);
	}

	async #tellOfTrouble(feedUrl: string, { failures, lastFailure }: FeedState): Promise<void> {
		if (failures >= FAILURES_BEFORE_ALERT && !this.#troubled.has(feedUrl)) {
			this.#troubled.add(feedUrl);
			const isTold = await this.#tell("alert-feed-troubled", { checks: failures, reason: lastFailure ?? feedUrl });
			if (!isTold) this.#troubled.delete(feedUrl);
		}
		if (failures === 0 && this.#troubled.delete(feedUrl)) await this.#tell("alert-feed-works", { url: feedUrl });
	}

	/** It answers, so nothing else would tell: a page that nobody writes any more, or a cache that is stuck. */
	async #tellOfSilence(
		feedUrl: string,
		{ failures, succeededAt = 0, contentsSince = succeededAt }: FeedState,
	): Promise<void> {
		if (failures > 0) return;
		const isQuiet = succeededAt - contentsSince >= QUIET_MS;
		if (isQuiet && !this.#quiet.has(feedUrl)) {
			this.#quiet.add(feedUrl);
			const isTold = await this.#tell("alert-feed-quiet", { url: feedUrl });
			if (!isTold) this.#quiet.delete(feedUrl);
		}
		if (!isQuiet && this.#quiet.delete(feedUrl)) await this.#tell("alert-feed-news", { url: feedUrl });
	}

	async articleWithdrawn(url: string, reason: string): Promise<void> {
		await this.#tell("alert-article-withdrawn", { url, reason });
	}

	/** Every chat refuses, for this reason; without one that is over, and is told with the reason: the first message may have been refused as well. */
	async generalRefusal(reason: string | undefined): Promise<void> {
		const before = this.#refusal;
		this.#refusal = reason;
		if (reason !== undefined) await this.#tell("alert-general-refusal", { reason });
		else if (before !== undefined) await this.#tell("alert-general-refusal-over", { reason: before });
	}

	/** A destination gets nothing, since its record is damaged or something is wrong in the bot. */
	async setAside(destination: DestinationKey, { message }: Error): Promise<void> {
		await this.#tell("alert-set-aside", { destination, reason: message });
	}

	/** Returns whether it reached somebody, or there is nobody to reach. */
	async #tell(key: string, variables: Variables): Promise<boolean> {
		const { all } = this.#options.admins;
		let reached = all.length === 0;
		for (const chat of all) {
			const text = this.#options.translate(await this.#languageOf(chat), key, variables);
			const outcome = await this.#send(chat, text);
			const last = outcome.kind === "moved" ? await this.#follow(chat, outcome.to, text) : outcome;
			reached ||= last.kind === "sent";
		}
		return reached;
	}

	/** What the sender throws is a mistake of ours; that it cannot be told ends nothing else. */
	async #send(chat: ChatId, text: string): ReturnType<Sender["send"]> {
		const { sender, logger } = this.#options;
		return sender.send({ chat }, { kind: "text", text, entities: [] }).catch((error: unknown) => {
			logger.error("Alert could not be sent", { chat, error });
			return { kind: "unsent", reason: describeError(error) } as const;
		});
	}

	/** The group of the setting became a supergroup: what was to be said is said there, and so is all that follows. */
	#follow(from: ChatId, to: ChatId, text: string): ReturnType<Sender["send"]> {
		this.#options.admins.moved(from, to);
		return this.#send(to, text);
	}

	/** An alert is not lost for want of a language. */
	async #languageOf(chat: ChatId): Promise<InterfaceLanguage> {
		const subscription = await this.#options.subscriptions.get(destinationKey({ chat })).catch(() => undefined);
		return knownLanguage(subscription?.language ?? DEFAULT_LANGUAGE);
	}
}
