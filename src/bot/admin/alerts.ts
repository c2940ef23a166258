import { DAY_MS } from "../../kit/durations.ts";
import type { ChatId } from "../../news/destination.ts";
import type { FeedState } from "../../store/feed-state.ts";
import type { Sender } from "../../telegram/sender.ts";

/** A single failure is the Internet's daily business. */
const FAILURES_BEFORE_ALERT = 3;
/** An edition publishes 30 to 60 articles a day. */
const QUIET_MS = DAY_MS;

/** Tells the operator's chats what needs a person. What did not arrive is told again at the next occasion. */
export class Alerts {
	readonly #admins: readonly ChatId[];
	readonly #sender: Pick<Sender, "send">;
	/** Feeds that the operator knows to be in trouble. */
	readonly #troubled = new Set<string>();
	/** Feeds of which the operator knows that nothing comes. */
	readonly #quiet = new Set<string>();

	constructor(admins: readonly ChatId[], sender: Pick<Sender, "send">) {
		this.#admins = admins;
		this.#sender = sender;
	}

	/** A feed that fails again and again or holds the same articles for a day, and its recovery: once each. */
	async feedChecked(feedUrl: string, state: FeedState): Promise<void> {
		await this.#tellOfTrouble(feedUrl, state);
		await this.#tellOfSilence(feedUrl, state);
	}

	async #tellOfTrouble(feedUrl: string, { failures, lastFailure }: FeedState): Promise<void> {
		if (failures >= FAILURES_BEFORE_ALERT && !this.#troubled.has(feedUrl)) {
			this.#troubled.add(feedUrl);
			const text = `Feed in trouble, ${failures} checks in a row: ${lastFailure ?? feedUrl}`;
			if (!(await this.#tell(text))) this.#troubled.delete(feedUrl);
		}
		if (failures === 0 && this.#troubled.delete(feedUrl)) await this.#tell(`Feed works again: ${feedUrl}`);
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
			const told = await this.#tell(`Feed answers, but has had nothing new for a day: ${feedUrl}`);
			if (!told) this.#quiet.delete(feedUrl);
		}
		if (!isQuiet && this.#quiet.delete(feedUrl)) await this.#tell(`Feed has something new again: ${feedUrl}`);
	}

	async articleWithdrawn(url: string, reason: string): Promise<void> {
		await this.#tell(`Telegram refuses an article, so it is posted to nobody: ${url}\n${reason}`);
	}

	/** Returns whether it reached somebody, or there is nobody to reach. */
	async #tell(text: string): Promise<boolean> {
		let reached = this.#admins.length === 0;
		for (const chat of this.#admins) {
			const outcome = await this.#sender.send({ chat }, { kind: "text", text, entities: [] });
			reached ||= outcome.kind === "sent";
		}
		return reached;
	}
}
