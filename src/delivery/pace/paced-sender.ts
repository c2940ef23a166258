import type { Clock } from "../../kit/clock.ts";
import { MINUTE_MS } from "../../kit/durations.ts";
import type { ChatId, Destination } from "../../news/destination.ts";
import type { Message } from "../../news/message.ts";
import type { SendOutcome } from "../../telegram/send-outcome.ts";
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

export interface PacedSender {
	/** `isStillTrue` is asked just before each try: what the message says may have changed while it waited. */
	send(to: Destination, message: Message, isStillTrue: () => Promise<boolean>): Promise<SendOutcome>;
}

const PAUSE_WHEN_UNSENT_MS = MINUTE_MS;

/**
 * Sends what belongs to no destination's turn, at the same pace and within the same limits of each chat as all that does. It waits for both
 * as long as it takes, and repeats what never left, as long as it is true; everything else that Telegram answers is for whoever sends.
 */
export function createPacedSender(options: PacedSenderOptions): PacedSender {
	const { sender, pace, gates, clock, stopping, givingUp, onAccepted } = options;

	async function untilFree(chat: ChatId): Promise<void> {
		for (let waitMs = gates.waitMs(chat); waitMs > 0; waitMs = gates.waitMs(chat)) await clock.sleep(waitMs, stopping);
	}

	/** Other messages for the chat may have left while this one waited for the pace. */
	async function mayLeave(chat: ChatId, isStillTrue: () => Promise<boolean>): Promise<boolean> {
		do {
			await untilFree(chat);
			await pace.turn(stopping);
			if (!(await isStillTrue())) return false;
		} while (gates.waitMs(chat) > 0);
		return true;
	}

	async function sendOnce(to: Destination, message: Message): Promise<SendOutcome> {
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
		async send(to, message, isStillTrue) {
			try {
				while (await mayLeave(to.chat, isStillTrue)) {
					const outcome = await sendOnce(to, message);
					if (outcome.kind !== "unsent") return outcome;
					await clock.sleep(PAUSE_WHEN_UNSENT_MS, stopping);
				}
				return { kind: "unsent", reason: "What it says is not true any more" };
			} catch (error) {
				if (!stopping.aborted) throw error;
				return { kind: "unsent", reason: "Delivery is stopping" };
			}
		},
	};
}
