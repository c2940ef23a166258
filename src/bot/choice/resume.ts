import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { type Channel, namingChannel, wordsAbout } from "../channel/named-channel.ts";
import { editionNames } from "../edition-names.ts";
import { editPressed } from "../keyboard/edit-pressed.ts";
import { resumeEditions } from "./change-editions.ts";
import { choiceButton, column, partButtons, type UndoPart, undoPartsIn } from "./choice-buttons.ts";
import type { Stopped } from "./stopped.ts";
import { type Target, targetOf } from "./target.ts";
import { withTopics } from "./topic-lines.ts";

/** Brings these back, each where it was, and leaves a way back to the rest. Resolves with what there is to say over the chat, if anything. */
export async function resume(
	stopped: readonly Stopped[],
	channel: Channel | undefined,
	context: BotContext,
	services: BotServices,
): Promise<string | undefined> {
	const resumed = new Set<string>();
	for (const part of stopped) {
		const target = targetFor(part, channel, context, services);
		for (const edition of target === undefined ? [] : await resumeEditions(part, target, services))
			resumed.add(edition);
	}
	if (resumed.size === 0) return context.words("nothing-to-undo");
	const rest: UndoPart[] = [];
	for (const part of undoPartsIn(context))
		if (await isAnyStopped(part.stopped, channel, context, services)) rest.push(part);
	await editPressed(context, resumedMessage({ resumed: [...resumed], stopped, rest }, context, channel));
	return undefined;
}

function targetFor(
	{ topic }: Stopped,
	channel: Channel | undefined,
	context: BotContext,
	services: BotServices,
): Target | undefined {
	return targetOf(context, services, { channel, topic });
}

async function isAnyStopped(
	group: readonly Stopped[],
	channel: Channel | undefined,
	context: BotContext,
	services: BotServices,
): Promise<boolean> {
	for (const part of group) {
		const target = targetFor(part, channel, context, services);
		const now = target && (await services.subscriptions.get(target.key));
		const present = Object.keys(now?.editions ?? {});
		if (Object.keys(part.editions).some((edition) => !present.includes(edition))) return true;
	}
	return false;
}

interface Resumed {
	readonly resumed: readonly string[];
	readonly stopped: readonly Stopped[];
	readonly rest: readonly UndoPart[];
}

function resumedMessage({ resumed, stopped, rest }: Resumed, context: BotContext, channel: Channel | undefined) {
	const { words, language } = context;
	const said = [wordsAbout(channel !== undefined, context)("resumed", { editions: editionNames(resumed, language) })];
	if (rest.length > 0) {
		const parts = rest.flatMap((part) => part.stopped);
		const editions = [...new Set(parts.flatMap((part) => Object.keys(part.editions)))];
		const key = parts.some(({ topic }) => topic !== undefined) ? "still-stopped-topics" : "still-stopped";
		said.push(words(key, { editions: editionNames(editions, language) }));
	}
	// A button has no room for another topic's: there `/unsubscribe` ends it.
	const canEnd = rest.length === 0 && stopped.every(({ topic }) => topic === undefined);
	const again = choiceButton(words("button-undo"), { kind: "end", editions: resumed }, channel?.id);
	const buttons = canEnd ? [again] : partButtons(rest, context, channel?.id);
	return {
		...withTopics(namingChannel(said.join("\n\n"), channel), rest, context),
		...(buttons.length === 0 ? {} : { keyboard: column(buttons) }),
	};
}
