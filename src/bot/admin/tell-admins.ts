import { describeError } from "../../kit/describe-error.ts";
import type { Logger } from "../../kit/logger.ts";
import { type ChatId, type DestinationKey, destinationKey } from "../../news/destination.ts";
import { DEFAULT_LANGUAGE, type InterfaceLanguage, knownLanguage } from "../../news/languages/interface-language.ts";
import type { Subscription } from "../../news/subscription.ts";
import type { SendOutcome } from "../../telegram/send-outcome.ts";
import type { Sender } from "../../telegram/sender.ts";
import type { AdminChats } from "./admin-chats.ts";

export interface TellServices {
	readonly admins: Pick<AdminChats, "all" | "moved">;
	readonly sender: Pick<Sender, "send">;
	/** A chat that subscribes is spoken to in its language. */
	readonly subscriptions: { get(key: DestinationKey): Promise<Pick<Subscription, "language"> | undefined> };
	readonly logger: Pick<Logger, "error">;
	/** Gives up what is on its way. */
	readonly signal: AbortSignal;
}

/** Tells each of the operator's chats in its language. `told`: it has reached one of them at least; `unclear`: it may have. */
export async function tellAdmins(
	textIn: (language: InterfaceLanguage) => string,
	services: TellServices,
): Promise<"told" | "unclear" | "unsent"> {
	const outcomes: SendOutcome["kind"][] = [];
	for (const chat of services.admins.all) {
		const text = textIn(await languageOf(chat, services));
		const outcome = await send(chat, text, services);
		// The group of the setting became a supergroup: what was to be said is said there, and so is all that follows.
		if (outcome.kind === "moved") services.admins.moved(chat, outcome.to);
		outcomes.push((outcome.kind === "moved" ? await send(outcome.to, text, services) : outcome).kind);
	}
	if (outcomes.includes("sent")) return "told";
	return outcomes.includes("ambiguous") ? "unclear" : "unsent";
}

/** What the sender throws is a mistake of ours; that it cannot be told ends nothing else. */
function send(chat: ChatId, text: string, { sender, logger, signal }: TellServices): Promise<SendOutcome> {
	return sender.send({ chat }, { kind: "text", text, entities: [] }, signal).catch((error: unknown) => {
		logger.error("Alert could not be sent", { chat, error });
		return { kind: "unsent", reason: describeError(error) } as const;
	});
}

/** An alert is not lost for want of a language. */
async function languageOf(chat: ChatId, { subscriptions }: TellServices): Promise<InterfaceLanguage> {
	const subscription = await subscriptions.get(destinationKey({ chat })).catch(() => undefined);
	return knownLanguage(subscription?.language ?? DEFAULT_LANGUAGE);
}
