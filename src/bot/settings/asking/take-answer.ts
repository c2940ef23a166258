import { Composer, type Middleware } from "grammy";
import { tidyText } from "../../../text/tidy-text.ts";
import type { BotContext } from "../../bot-context.ts";
import type { BotServices } from "../../bot-services.ts";
import { settingsChange } from "../../channel/channel-rights.ts";
import { namingChannel } from "../../channel/named-channel.ts";
import { editMessage } from "../../keyboard/edit-pressed.ts";
import { mayConfigure, REFUSALS } from "../../may-configure.ts";
import { respond } from "../../respond.ts";
import { changeSetting } from "../change-setting.ts";
import { settingOf } from "../setting-table.ts";
import { headLine, settingsPage, viewOf, withName } from "../settings-page.ts";
import { askAgain } from "./ask.ts";
import { cancel, isCancelWord } from "./cancel.ts";
import { type AnsweredQuestion, endQuestion, parseNote, questionKey } from "./question-notes.ts";

/** Notes in the context which of the bot's questions a message replies to, if any: only what is addressed to the bot costs its sender anything. */
export function findQuestion({ questions }: Pick<BotServices, "questions">): Middleware<BotContext> {
	return async (context, next) => {
		const { message, chat, me, asked } = context;
		const original = message?.reply_to_message;
		if (chat !== undefined && original?.from?.id === me.id && message?.text !== undefined && asked === undefined) {
			const key = questionKey(chat.id, original.message_id);
			const note = parseNote((await questions.get(key)) ?? "");
			if (note !== undefined) context.answers = { ...note, key };
		}
		await next();
	};
}

/** Takes what somebody replied to a question. What is no answer changes nothing, and is asked again; "Cancel" ends it; others' replies are talk. */
export function takeAnswers(services: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	composer.on("message:text", async (context, next) => {
		const { answers } = context;
		if (answers === undefined) return next();
		const right = await mayConfigure(context, settingsChange(answers.press.channel));
		if (right === "yes")
			await (isCancelWord(context.msg.text, services) ? cancel(context, services) : take(answers, context, services));
		else if (answers.press.channel !== undefined) await respond(context, context.words(REFUSALS[right]));
	});
	return composer;
}

async function take(answered: AnsweredQuestion, context: BotContext, services: BotServices): Promise<void> {
	const { press, pageId } = answered;
	const setting = settingOf(press.letter);
	const named = await withName(press, context.api);
	const view = named && (await viewOf(named, context, services));
	if (setting?.question === undefined || named === undefined || view === undefined) {
		await endQuestion(answered, services);
		await respond(context, context.words("question-over"));
		return;
	}
	const answer = setting.question.read(tidyText(context.message?.text ?? ""), view);
	const { problem } = "problem" in answer ? answer : await changeSetting(setting, answer.change, view);
	if (problem !== undefined) {
		await askAgain(problem, { setting, question: setting.question, view }, answered);
		return;
	}
	await endQuestion(answered, services);
	const after = (await viewOf(named, context, services)) ?? view;
	await respond(context, namingChannel(`✓ ${headLine(setting, after)}`, named.channel));
	await editMessage(context, pageId, await settingsPage({ ...named, act: { kind: "show" } }, context, services));
}
