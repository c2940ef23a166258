import type { Clock } from "../../kit/clock.ts";
import { MINUTE_MS } from "../../kit/durations.ts";
import type { ChatId } from "../../news/destination.ts";
import type { Sender } from "../../telegram/sender.ts";
import type { DeliveryMeans } from "../means.ts";

export interface PacedSenderOptions extends Pick<DeliveryMeans, "pace" | "gates"> {
	readonly sender: Pick<Sender, "send">;
	readonly clock: Clock;
	/** Telegram took a message. */
	readonly onAccepted: () => void;
	/** Ends waiting: what has not left then is `unsent`. */
	readonly stopping: AbortSignal;
	/** Gives up calls in hand. */
	readonly givingUp: AbortSignal;
}

const PAUSE_WHEN_UNSENT_MS = MINUTE_MS;

/**
 * Sends what belongs to no destination's turn, at the same pace and within the same limits of each chat as all that does. It waits for both
 * as long as it takes, and repeats what never left; everything else that Telegram answers is for whoever sends.
 */
export function createPacedSender(options: PacedSenderOptions): Pick<Sender, "send"> {
	const { sender, pace, gates, clock, stopping, givingUp, onAccepted } = options;

	async function untilFree(chat: ChatId): Promise<void> {
		for (let waitMs = gates.waitMs(chat); waitMs > 0; waitMs = gates.waitMs(chat)) await clock.sleep(waitMs, stopping);
	}

	/** Other messages for the chat may have left while this one waited for the pace. */
	async function mayLeave(chat: ChatId): Promise<void> {
		do {
			await untilFree(chat);
			await pace.turn(stopping);
		} while (gates.waitMs(chat) > 0);
	}

	async function sendOnce(...[to, message]: Parameters<Sender["send"]>): ReturnType<Sender["send"]> {
		const booking = gates.book(to.chat);
		const outcome = await sender.send(to, message, givingUp);
		booking.arrived();
		if (outcome.kind === "sent") onAccepted();
		if (outcome.kind !== "wait") return outcome;
		pace.throttled(String(to.chat), outcome.seconds);
		gates.block(to.chat, outcome.seconds * 1000);
		return outcome;
	}

	return {
		async send(to, message) {
			try {
				for (;;) {
					await mayLeave(to.chat);
					const outcome = await sendOnce(to, message);
					if (outcome.kind !== "unsent") return outcome;
					await clock.sleep(PAUSE_WHEN_UNSENT_MS, stopping);
				}
			} catch (error) {
				if (!stopping.aborted) throw error;
				return { kind: "unsent", reason: "Delivery is stopping" };
			}
		},
	};
}
