import { Composer, type Middleware } from "grammy";
import type { Message } from "grammy/types";
import { type TextAddress, textAddresses } from "../../news/text-addresses.ts";
import { tidyText } from "../../text/tidy-text.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { respond } from "../respond.ts";
import { findAddressed, findNamed, type NamingServices } from "./find-named.ts";
import { namedCard } from "./named-card.ts";

export type Written = Pick<Message, "text" | "caption" | "entities" | "caption_entities">;

/** Addresses in what somebody writes, or that its words are linked to, answered in private chats only: in groups people talk to each other. */
export function writtenAddresses(services: NamingServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	composer.chatType("private").on("message", async (context, next) => {
		const text = tidyText(context.msg.text ?? context.msg.caption ?? "");
		const named = (await findAddressed(addressesOf(context.msg), services)) ?? (await findNamed(text, services));
		if (named === undefined) return next();
		await respond(context, namedCard(named, context));
	});
	return composer;
}

/** The same for what somebody passes on, which is no command and gets no other answer. `limits` bounds how often. */
export function forwardedAddresses(
	services: Pick<BotServices, "articles">,
	limits: Middleware<BotContext>,
): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	composer
		.chatType("private")
		.on("message:forward_origin")
		.filter(({ msg, from }) => !from.is_bot && addressesOf(msg).some(({ kind }) => kind !== "elsewhere"))
		.use(limits, async (context) => {
			const named = await findAddressed(addressesOf(context.msg), services);
			if (named !== undefined) await respond(context, namedCard(named, context));
		});
	return composer;
}

/** In the words of a message, and behind them. */
export function addressesOf({ text, caption, entities = [], caption_entities = [] }: Written): TextAddress[] {
	const linked = [...entities, ...caption_entities].flatMap((entity) => ("url" in entity ? [entity.url] : []));
	return [text ?? caption ?? "", ...linked].flatMap(textAddresses);
}
