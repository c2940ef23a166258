import { INTERFACE_LANGUAGE_CODES } from "../../../news/languages/interface-language.ts";
import type { BotContext } from "../../bot-context.ts";
import type { BotServices } from "../../bot-services.ts";
import { respond } from "../../respond.ts";
import { keysKey, parseNote, type QuestionNote, questionKey, speakerOf } from "./question-notes.ts";

/** Takes the keys of `/channel` away from the composer. */
export const TAKEN_AWAY = { remove_keyboard: true } as const;

/** Ends what somebody was asked in this place and has not answered, nobody else's questions, a choice of a channel and their drafts; and says so. */
export async function cancel(context: BotContext, services: BotServices): Promise<void> {
	const open = await ownQuestions(context, services);
	for (const key of open) await services.questions.delete(key);
	const drafts = await services.announcements.dropDrafts(context.chat?.id ?? 0, speakerOf(context));
	if (await hasKeys(context, services)) {
		await keysGone(context, services);
		await respond(context, context.words("channel-cancelled"), TAKEN_AWAY);
	} else if (drafts > 0) await respond(context, context.words("announce-cancelled"));
	else await respond(context, context.words(open.length === 0 ? "nothing-to-cancel" : "cancelled"));
}

/** Whether a text is what stands on a key that cancels, in whichever language the key was. */
export function isCancelWord(text: string, { translate }: Pick<BotServices, "translate">): boolean {
	return INTERFACE_LANGUAGE_CODES.some((code) => translate(code, "button-cancel") === text.trim());
}

/** Whether somebody has the keys of `/channel` before them. */
export async function hasKeys({ chat }: BotContext, { questions }: Pick<BotServices, "questions">): Promise<boolean> {
	return chat?.type === "private" && (await questions.get(keysKey(chat.id))) !== undefined;
}

/** Somebody's keys are taken away, so nothing waits for a choice any more. */
export async function keysGone(
	{ chat, from }: BotContext,
	{ questions, choosing }: Pick<BotServices, "questions" | "choosing">,
): Promise<void> {
	if (from !== undefined) choosing.forget(String(from.id));
	if (chat !== undefined) await questions.delete(keysKey(chat.id));
}

async function ownQuestions(context: BotContext, { questions }: Pick<BotServices, "questions">): Promise<string[]> {
	if (context.chat === undefined) return [];
	const own: string[] = [];
	for (const key of await questions.keysUnder(questionKey(context.chat.id, ""))) {
		const note = parseNote((await questions.get(key)) ?? "");
		if (note !== undefined && isOwn(note, context)) own.push(key);
	}
	return own;
}

/** A question of which it is not known whom it asked is everybody's. */
function isOwn({ asker, topic }: QuestionNote, context: BotContext): boolean {
	if (asker === undefined) return true;
	return asker === speakerOf(context) && topic === context.place?.destination.topic;
}
