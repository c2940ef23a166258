import { randomUUID } from "node:crypto";
import { Composer } from "grammy";
import { formatNotice } from "../../../formatter/format-notice.ts";
import { defined } from "../../../kit/defined.ts";
import { MAX_TEXT_CHARS } from "../../../news/message.ts";
import type { BotContext } from "../../bot-context.ts";
import type { BotServices } from "../../bot-services.ts";
import { respond, sendTo } from "../../respond.ts";
import { questionKey, speakerOf } from "../../settings/asking/question-notes.ts";
import type { AdminCommand } from "../admin-command.ts";
import { isAdmins } from "../only-admins.ts";
import type { Announcement } from "./announcement.ts";
import { whoPage } from "./announcement-page.ts";
import { type ReadAnnouncement, readAnnouncement } from "./read-announcement.ts";

/** `/announce`, with the text or to be asked for it: something to say to everybody who subscribes, or to some of them. */
export const announceCommand: AdminCommand = {
	name: "announce",
	cost: 1,
	async answer(_, context, services) {
		await take(readAnnouncement(context.msg ?? {}, "command"), context, services);
		return undefined;
	},
};

/** Takes the text that somebody replies with when they were asked for it. */
export function takeAnnouncements(services: BotServices): Composer<BotContext> {
	const composer = new Composer<BotContext>();
	composer
		.filter((context) => isAdmins(context, services))
		.on("message", async (context, next) => {
			const question = context.msg.reply_to_message;
			if (question?.from?.id !== context.me.id || context.asked !== undefined) return next();
			const key = questionKey(context.chat.id, question.message_id);
			const asked = await services.announcements.find(key);
			if (asked === undefined || asked.content !== undefined) return next();
			await services.announcements.drop(key);
			await take(readAnnouncement(context.msg), context, services);
		});
	return composer;
}

async function take(said: ReadAnnouncement, context: BotContext, services: BotServices): Promise<void> {
	switch (said.kind) {
		case "nothing":
			return ask(context.words("announce-ask"), context, services);
		case "problem":
			return ask(context.words(said.problem, { limit: MAX_TEXT_CHARS }), context, services);
		case "text":
			return preview(said, context, services);
	}
}

async function ask(question: string, context: BotContext, services: BotServices): Promise<void> {
	const text = `${question}\n\n${context.words("question-end")}`;
	await keep(await respond(context, text, { force_reply: true, selective: true }), {}, context, services);
}

/** As it will look, in a message of its own, and below that who is to get it. */
async function preview(
	{ text, entities }: Extract<ReadAnnouncement, { kind: "text" }>,
	context: BotContext,
	services: BotServices,
): Promise<void> {
	const { place, words } = context;
	const reach = await services.announcements.reach();
	if (place === undefined || reach.all === 0) {
		await respond(context, words("announce-nobody"));
		return;
	}
	await sendTo(place.destination, formatNotice({ text, entities }), context);
	const messageId = await respond(context, whoPage(reach, words));
	await keep(messageId, { content: { name: randomUUID(), text, entities } }, context, services);
}

async function keep(
	messageId: number,
	draft: Pick<Announcement, "content">,
	context: BotContext,
	{ announcements, clock }: BotServices,
): Promise<void> {
	if (context.chat === undefined) throw new Error("Cannot keep a draft: the update comes from no chat");
	const by = defined({ by: speakerOf(context) });
	const { language } = context;
	await announcements.keep(questionKey(context.chat.id, messageId), { ...draft, ...by, madeAt: clock.now(), language });
}
