import { isReading } from "../../news/stream.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { editionNames } from "../edition-names.ts";
import { showList } from "../lists/show-list.ts";
import { editPressed } from "../presses/edit-pressed.ts";
import { respond } from "../respond.ts";
import { wayBack } from "../settings/way-back.ts";
import { addEditions, endEditions, resumeEditions } from "./change-editions.ts";
import { choiceButton, column } from "./choice-buttons.ts";
import type { Choice, ChoicePress } from "./choice-press.ts";
import { showSample, subscribeAndConfirm } from "./confirm.ts";
import { editionMenu, stoppedIn } from "./edition-menu.ts";
import { stoppedMessage } from "./end.ts";
import type { Stopped } from "./stopped.ts";
import { type Target, targetOf } from "./target.ts";

/** On a page, unless a number is given. */
export const LATEST_COUNT = 5;

type Said = Promise<string | undefined>;

/** Does what a button for choosing editions says. Resolves with what there is to say over the chat, if anything. */
export async function makeChoice({ choice, channel }: ChoicePress, context: BotContext, services: BotServices): Said {
	const topic = choice.kind === "resume" ? choice.stopped.topic : undefined;
	const target = targetOf(context, services, { channel, topic });
	if (target === undefined) return context.words("failed");
	switch (choice.kind) {
		case "subscribe":
			await subscribeAndConfirm(choice.editions, target, context, services);
			return undefined;
		case "end":
			return end(choice.editions, target, context, services);
		case "end-all":
			return end("all", target, context, services);
		case "keep":
			return keep(target, context, services);
		case "resume":
			return resume(choice.stopped, target, context, services);
		case "menu":
			await respond(context, await menu(target, new Map(), context, services));
			return undefined;
		case "switch-on":
		case "switch-off":
			return flip(choice, target, context, services);
		case "latest": {
			const request = { kind: "latest", count: LATEST_COUNT, language: context.language, text: "" } as const;
			await respond(context, await showList(context, request, 0, services));
			return undefined;
		}
	}
}

/** Who is a moment later than somebody else finds nothing to end, and leaves the message with the way back as it is. */
async function end(
	editions: readonly string[] | "all",
	target: Target,
	context: BotContext,
	services: BotServices,
): Said {
	const stopped = await endEditions(editions, target.key, services);
	if (stopped === undefined) return context.words("nothing-to-stop");
	await editPressed(context, stoppedMessage([stopped], "unsubscribed", context, target.channel));
	return undefined;
}

async function keep({ key }: Target, context: BotContext, { subscriptions }: BotServices): Said {
	const subscription = await subscriptions.get(key);
	if (!isReading(subscription)) return context.words("nothing-to-stop");
	const editions = editionNames(Object.keys(subscription.editions), context.language);
	const text = context.words("kept", { editions });
	await editPressed(context, { kind: "text", text, entities: [] });
	return undefined;
}

async function resume(stopped: Stopped, target: Target, context: BotContext, services: BotServices): Said {
	const resumed = await resumeEditions(stopped, target, services);
	if (resumed.length === 0) return context.words("nothing-to-undo");
	const text = context.words("resumed", { editions: editionNames(resumed, context.language) });
	// A button has no room for another topic's: there `/unsubscribe` ends it.
	const again = choiceButton(context.words("button-undo"), { kind: "end", editions: resumed }, target.channel);
	const keyboard = stopped.topic === undefined ? { keyboard: column([again]) } : {};
	await editPressed(context, { kind: "text", text, entities: [], ...keyboard });
	return undefined;
}

type Switch = Extract<Choice, { kind: "switch-on" | "switch-off" }>;

async function flip(choice: Switch, target: Target, context: BotContext, services: BotServices): Said {
	const stopped = stoppedIn(context);
	if (choice.kind === "switch-off") {
		const ended = await endEditions([choice.edition], target.key, services);
		if (ended !== undefined) stopped.set(choice.edition, ended);
	} else await switchOn(choice, target, context, services);
	await editPressed(context, await menu(target, stopped, context, services));
	return undefined;
}

/** A place that had nothing is shown an article, so that it is seen to work. */
async function switchOn(
	{ edition, stopped }: Extract<Choice, { kind: "switch-on" }>,
	target: Target,
	context: BotContext,
	services: BotServices,
): Promise<void> {
	if (stopped !== undefined) {
		await resumeEditions(stopped, target, services);
		return;
	}
	const { before, after } = await addEditions([edition], target, services);
	if (!isReading(before)) await showSample([edition], after, target, context, services);
}

async function menu(
	{ key, channel }: Target,
	stopped: ReadonlyMap<string, Stopped>,
	context: BotContext,
	{ subscriptions, editions }: BotServices,
) {
	const chosen = Object.keys((await subscriptions.get(key))?.editions ?? {});
	const text = context.words(channel === undefined ? "menu" : "menu-channel");
	return editionMenu({ offered: editions, chosen, stopped, channel, text, back: wayBack(context) });
}
