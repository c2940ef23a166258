import type { TextMessage } from "../news/message.ts";
import { messageOptions } from "../telegram/message-options.ts";
import { patiently } from "../telegram/patiently.ts";
import type { BotContext } from "./bot-context.ts";
import { inSteps } from "./in-steps.ts";

/**
 * Answers where the question was asked: in its topic, and in groups as a reply to the asker, or to the message with the button. Not by
 * `context.reply`, which takes the topic's number from the question: in General, Telegram refuses it.
 */
export async function respond(context: BotContext, answer: string | TextMessage): Promise<void> {
	const { api, clock, place } = context;
	if (place === undefined) throw new Error("Cannot answer: the update comes from no chat");
	const message: TextMessage = typeof answer === "string" ? { kind: "text", text: answer, entities: [] } : answer;
	const where = whereAsked(context);
	await inSteps(message, (form) =>
		patiently(() => api.sendMessage(place.destination.chat, form.text, { ...messageOptions(form), ...where }), clock),
	);
}

function whereAsked({ chat, place, msg, message, callbackQuery }: BotContext) {
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
