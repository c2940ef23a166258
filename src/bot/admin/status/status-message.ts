import { GrammyError, InputFile } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import { patiently } from "../../../telegram/patiently.ts";
import type { BotContext } from "../../bot-context.ts";
import type { BotServices } from "../../bot-services.ts";
import { editPressed, unlessNothingToEdit } from "../../keyboard/edit-pressed.ts";
import { isHeld } from "../../keyboard/is-held.ts";
import type { PressServices } from "../../presses/press-kind.ts";
import { respond, whereAsked } from "../../respond.ts";
import { alertsBlock, statusCaption } from "./status-caption.ts";

export const STATUS_PREFIX = "o";
const REFRESH = `${STATUS_PREFIX}r`;

type StatusServices = Pick<BotServices, "status" | "statusPicture" | "openAlerts" | "logger">;

/** What is shown: absent picture, where none could be painted. */
interface Shown {
	readonly caption: string;
	readonly picture?: InputFile;
}

export type StatusPress = "refresh";

/** `undefined` for what no such button carries. */
export function parseStatus(data: string): StatusPress | undefined {
	return data === REFRESH ? "refresh" : undefined;
}

/** Answers with how the bot is: a picture with the numbers below it, or these alone where there is none, or it is not taken. */
export async function sendStatus(context: BotContext, services: StatusServices): Promise<void> {
	const { api, place, clock, removals } = context;
	if (place === undefined) throw new Error("Cannot answer: the update comes from no chat");
	const { caption, picture } = await show(context, services);
	const options = { caption, reply_markup: buttons(context), ...whereAsked(context) };
	const sent =
		picture && (await unlessNotTaken(patiently(() => api.sendPhoto(place.destination.chat, picture, options), clock)));
	if (sent === undefined) await respond(context, asText(caption, context));
	else removals.later(context, sent.message_id);
}

/** Puts what is so now in the place of the message with the pressed button. */
export async function refreshStatus(
	_: StatusPress,
	context: BotContext,
	services: PressServices,
): Promise<string | undefined> {
	const pressed = context.callbackQuery?.message;
	if (pressed === undefined || context.chat === undefined) return context.words("old-button");
	if (!services.refreshed.add(String(context.chat.id))) return context.words("status-fresh");
	const { caption, picture } = await show(context, services);
	// Of a picture no more is read than what stands below it.
	if (!isHeld(pressed) || !("caption" in pressed)) await editPressed(context, asText(caption, context));
	else await editShown({ caption, ...(picture && { picture }) }, context).catch(unlessNothingToEdit);
	return undefined;
}

async function editShown({ caption, picture }: Shown, context: BotContext): Promise<void> {
	const reply_markup = buttons(context);
	if (picture === undefined) await context.editMessageCaption({ caption, reply_markup });
	else await context.editMessageMedia({ type: "photo", media: picture, caption }, { reply_markup });
}

async function show(context: BotContext, services: StatusServices): Promise<Shown> {
	const { status: ask, statusPicture, openAlerts, logger } = services;
	const [status, alerts] = await Promise.all([ask?.(), openAlerts()]);
	if (status === undefined) return { caption: alertsBlock(alerts, context) };
	const caption = statusCaption(status, alerts, context);
	const picture = await statusPicture?.(status).catch((error: unknown) => {
		logger.warn("The picture of the status could not be painted", { error });
		return undefined;
	});
	return { caption, ...(picture && { picture: new InputFile(picture, "status.png") }) };
}

function buttons({ words }: BotContext): InlineKeyboardMarkup {
	return { inline_keyboard: [[{ text: words("button-refresh"), callback_data: REFRESH }]] };
}

function asText(text: string, context: BotContext) {
	return { kind: "text", text, entities: [], keyboard: buttons(context) } as const;
}

/** A chat may take texts alone. */
async function unlessNotTaken<T>(sent: Promise<T>): Promise<T | undefined> {
	try {
		return await sent;
	} catch (error) {
		if (error instanceof GrammyError && error.error_code === 400) return undefined;
		throw error;
	}
}
