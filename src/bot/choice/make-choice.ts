import type { EditionCode } from "../../news/edition.ts";
import { isReading } from "../../news/stream.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { nameChannel } from "../channel/named-channel.ts";
import { editionNames } from "../edition-names.ts";
import { editPressed } from "../keyboard/edit-pressed.ts";
import { LATEST_COUNT } from "../lists/latest-list.ts";
import { showList } from "../lists/show-list.ts";
import { respond } from "../respond.ts";
import { speakToReaders } from "../with-place.ts";
import { addEditions, endEditions, resumeEditions } from "./change-editions.ts";
import { allStoppedIn } from "./choice-buttons.ts";
import type { Choice, ChoicePress } from "./choice-press.ts";
import { showSample, subscribeAndConfirm } from "./confirm.ts";
import { menuFor, pageShownIn, stoppedIn } from "./edition-menu.ts";
import { stoppedMessage } from "./end.ts";
import { resume } from "./resume.ts";
import { type Target, targetOf } from "./target.ts";

type Said = Promise<string | undefined>;

/** Does what a button for choosing editions says. Resolves with what there is to say over the chat, if anything. */
export async function makeChoice(press: ChoicePress, context: BotContext, services: BotServices): Said {
	const { choice } = press;
	const channel = press.channel && (await nameChannel(press.channel, context.api));
	if (press.channel !== undefined && channel === undefined) return context.words("old-button");
	const target = targetOf(context, services, { channel });
	if (target === undefined) return context.words("failed");
	await speakToReaders(context, services);
	switch (choice.kind) {
		case "subscribe":
			return subscribe(choice.editions, target, context, services);
		case "end":
			return end(choice.editions, target, context, services);
		case "end-all":
			return end("all", target, context, services);
		case "keep":
			return keep(target, context, services);
		case "resume":
			return resume(choice.stopped, channel, context, services);
		case "resume-all":
			return resume(allStoppedIn(context), channel, context, services);
		case "menu":
			await respond(context, await menuFor(target, new Map(), context, services));
			return undefined;
		case "turn":
			await editPressed(context, await menuFor(target, stoppedIn(context), context, services, choice));
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

/** What is not offered any more since the button was made is left out; when nothing remains, there is the list of what is offered. */
async function subscribe(
	wanted: readonly EditionCode[],
	target: Target,
	context: BotContext,
	services: BotServices,
): Said {
	const offered = wanted.filter((edition) => services.editions.includes(edition));
	if (offered.length > 0) await subscribeAndConfirm(offered, target, context, services);
	else await respond(context, await menuFor(target, new Map(), context, services));
	return offered.length === wanted.length ? undefined : context.words("not-offered");
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

type Switch = Extract<Choice, { kind: "switch-on" | "switch-off" }>;

async function flip(choice: Switch, target: Target, context: BotContext, services: BotServices): Said {
	const stopped = stoppedIn(context);
	let said: string | undefined;
	if (choice.kind === "switch-off") {
		const ended = await endEditions([choice.edition], target.key, services);
		if (ended !== undefined) stopped.set(choice.edition, ended);
	} else said = await switchOn(choice, target, context, services);
	const page = pageShownIn(context) ?? choice;
	await editPressed(context, await menuFor(target, stopped, context, services, page));
	return said;
}

/** A place that had nothing is shown an article, so that it is seen to work. Only what goes on where it stopped need not be offered any more. */
async function switchOn(
	{ edition: code, stopped }: Extract<Choice, { kind: "switch-on" }>,
	target: Target,
	context: BotContext,
	services: BotServices,
): Said {
	if (stopped !== undefined) {
		await resumeEditions(stopped, target, services);
		return undefined;
	}
	const edition = services.editions.find((offered) => offered === code);
	if (edition === undefined) return context.words("not-offered");
	const { before, after } = await addEditions([edition], target, services);
	if (!isReading(before)) await showSample([edition], after, target, context, services);
	return undefined;
}
