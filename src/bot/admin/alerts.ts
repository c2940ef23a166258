import type { ChatId } from "../../news/destination.ts";
import type { FeedState } from "../../store/feed-state.ts";
import type { Sender } from "../../telegram/sender.ts";

/** A single failure is the Internet's daily business. */
const FAILURES_BEFORE_ALERT = 3;

/** Tells the operator's chats what needs a person. What did not arrive is told again at the next occasion. */
export class Alerts {
	readonly #admins: readonly ChatId[];
	readonly #sender: Pick<Sender, "send">;
	/** Feeds that the operator knows to be in trouble. */
	readonly #troubled = new Set<string>();

	constructor(admins: readonly ChatId[], sender: Pick<Sender, "send">) {
		this.#admins = admins;
		this.#sender = sender;
	}

	/** A feed that fails again and again, and its recovery: once each. */
	async feedChecked(feedUrl: string, { failures, lastFailure }: FeedState): Promise<void> {
		if (failures >= FAILURES_BEFORE_ALERT && !this.#troubled.has(feedUrl)) {
			this.#troubled.add(feedUrl);
			const text = `Feed in trouble, ${failures} checks in a row: ${lastFailure ?? feedUrl}`;
			if (!(await this.#tell(text))) this.#troubled.delete(feedUrl);
		}
		if (failures === 0 && this.#troubled.delete(feedUrl)) await this.#tell(`Feed works again: ${feedUrl}`);
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
