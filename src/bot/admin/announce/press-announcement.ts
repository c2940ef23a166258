import { markCode } from "../../../formatter/words/mark-code.ts";
import type { TextMessage } from "../../../news/message.ts";
import type { BotContext } from "../../bot-context.ts";
import type { BotServices } from "../../bot-services.ts";
import { editPressed } from "../../keyboard/edit-pressed.ts";
import { questionKey } from "../../settings/asking/question-notes.ts";
import type { AnnouncePress } from "./announce-press.ts";
import { surePage, whoPage } from "./announcement-page.ts";

/** A press below an announcement: a step towards sending it, or its end. */
export async function pressAnnouncement(
	press: AnnouncePress,
	context: BotContext,
	{ announcements }: Pick<BotServices, "announcements">,
): Promise<string | undefined> {
	const { chat, callbackQuery, words } = context;
	const messageId = callbackQuery?.message?.message_id;
	if (chat === undefined || messageId === undefined) return words("old-button");
	const page = await afterPress(press, questionKey(chat.id, messageId), context, announcements);
	if (page === undefined) return words("old-button");
	await editPressed(context, page);
	return undefined;
}

async function afterPress(
	press: AnnouncePress,
	key: string,
	{ words }: Pick<BotContext, "words">,
	announcements: BotServices["announcements"],
): Promise<TextMessage | undefined> {
	if (press.kind === "send") return announcements.send(key, press.audience);
	if (press.kind === "stop") return announcements.stop(key);
	const draft = await announcements.find(key);
	if (draft?.content === undefined || draft.sent !== undefined) return undefined;
	switch (press.kind) {
		case "ask":
			return whoPage(await announcements.reach(), words);
		case "choose":
			return surePage(press.audience, await announcements.reach(), words);
		case "cancel":
			await announcements.drop(key);
			return markCode(words("announce-cancelled"));
	}
}
