import { GrammyError } from "grammy";
import type { ForceReply, ReplyKeyboardMarkup, ReplyKeyboardRemove } from "grammy/types";
import { simplerMessages } from "../formatter/simplify-message.ts";
import { markCode } from "../formatter/words/mark-code.ts";
import type { ChatId, Destination } from "../news/destination.ts";
import type { TextMessage } from "../news/message.ts";
import { classifyError } from "../telegram/classify-error.ts";
import { messageOptions } from "../telegram/message-options.ts";
import { patiently } from "../telegram/patiently.ts";
import type { BotContext } from "./bot-context.ts";

type Composer = ForceReply | ReplyKeyboardMarkup | ReplyKeyboardRemove;

/**
 * Answers where the question was asked: in its topic, and in groups as a reply to the asker, or to the message with the button. What stands in backticks in the bot's own words becomes code. Not by
 * `context.reply`, which takes the topic's number from the question: in General, Telegram refuses it. `composer`: what the answer does where
 * the asker writes; not together with buttons below it. Resolves with the answer's number.
 */
export async function respond(context: BotContext, answer: string | TextMessage, composer?: Composer): Promise<number> {
	const { place } = context;
	if (place === undefined) throw new Error("Cannot answer: the update comes from no chat");
	const message = typeof answer === "string" ? markCode(answer) : answer;
	const { message_id } = await send(place.destination.chat, message, context, {
		...whereAsked(context),
		...(composer === undefined ? {} : { reply_markup: composer }),
	});
	context.removals.later(context, message_id);
	return message_id;
}

/** Sends a message that answers nobody. */
export async function sendTo(
	{ chat, topic }: Destination,
	message: TextMessage,
	means: Pick<BotContext, "api" | "clock">,
): Promise<void> {
	await send(chat, message, means, topic === undefined ? {} : { message_thread_id: topic });
}

function send(
	chat: ChatId,
	message: TextMessage,
	{ api, clock }: Pick<BotContext, "api" | "clock">,
	where: Partial<ReturnType<typeof whereAsked>> & { readonly reply_markup?: Composer },
) {
	const sound = message.silent === true ? { disable_notification: true } : {};
	return inSteps(message, (form) =>
		patiently(() => api.sendMessage(chat, form.text, { ...messageOptions(form), ...sound, ...where }), clock),
	);
}

/** In its topic, and in groups as a reply to whoever asked: options of any call that sends something. */
export function whereAsked({ chat, place, msg, message, callbackQuery }: BotContext) {
	const topic = place?.destination.topic;
	const person = msg?.direct_messages_topic?.topic_id;
	const asked = (message ?? callbackQuery?.message)?.message_id;
	const isGroup = chat?.type === "group" || chat?.type === "supergroup";
	return {
		...(topic === undefined ? {} : { message_thread_id: topic }),
		...(person === undefined ? {} : { direct_messages_topic_id: person }),
		// The question may be deleted while it is being answered.
		...(isGroup && asked !== undefined
			? { reply_parameters: { message_id: asked, allow_sending_without_reply: true } }
			: {}),
	};
}

/** Shows a message, and as long as Telegram refuses its content a simpler form of it; the last refusal rejects. */
export function inSteps<T>(message: TextMessage, show: (form: TextMessage) => Promise<T>): Promise<T> {
	return untilTaken(message, () => simplerMessages(message), show);
}

/** The same for whatever has simpler forms: they are made when they are needed, which is hardly ever. */
export async function untilTaken<Form, T>(
	first: Form,
	simpler: () => readonly Form[],
	show: (form: Form) => Promise<T>,
): Promise<T> {
	try {
		return await show(first);
	} catch (refusal) {
		return showSimpler(simpler(), refusal, show);
	}
}

async function showSimpler<Form, T>(
	[form, ...others]: readonly Form[],
	refusal: unknown,
	show: (form: Form) => Promise<T>,
): Promise<T> {
	if (form === undefined || !isContentRefused(refusal)) throw refusal;
	return show(form).catch((next: unknown) => showSimpler(others, next, show));
}

function isContentRefused(error: unknown): boolean {
	return error instanceof GrammyError && error.error_code === 400 && classifyError(error).kind === "refused";
}
