import type { TextMessage } from "../news/message.ts";
import { messageOptions } from "../telegram/message-options.ts";
import { patiently } from "../telegram/patiently.ts";
import type { BotContext } from "./bot-context.ts";
import { inSteps } from "./in-steps.ts";

/** Answers where the question was asked: in its topic, and in groups as a reply to the asker, or to the message with the button. */
export async function respond(context: BotContext, answer: string | TextMessage): Promise<void> {
	const message: TextMessage = typeof answer === "string" ? { kind: "text", text: answer, entities: [] } : answer;
	const topic = context.place?.destination.topic;
	const asked = (context.message ?? context.callbackQuery?.message)?.message_id;
	const isGroup = context.chat?.type === "group" || context.chat?.type === "supergroup";
	const place = {
		...(topic === undefined ? {} : { message_thread_id: topic }),
		// The question may be deleted while it is being answered.
		...(isGroup && asked !== undefined
			? { reply_parameters: { message_id: asked, allow_sending_without_reply: true } }
			: {}),
	};
	await inSteps(message, (form) =>
		patiently(() => context.reply(form.text, { ...messageOptions(form), ...place }), context.clock),
	);
}
