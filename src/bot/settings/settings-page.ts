import type { Api } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import { SLOT } from "../../formatter/words/fill-slot.ts";
import { chatId } from "../../news/destination.ts";
import type { TextMessage } from "../../news/message.ts";
import { isPaused } from "../../news/settings/release.ts";
import type { Subscription } from "../../news/subscription.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { type Channel, nameChannel, namingChannel, wordsAbout } from "../channel/named-channel.ts";
import { column, menuButtons, receiveButton } from "../choice/choice-buttons.ts";
import { targetOf } from "../choice/target.ts";
import { buttonRows } from "../keyboard/button-rows.ts";
import { untouched } from "./change-setting.ts";
import { pauseSetting, resumeButton } from "./each/pause.ts";
import { placesOf } from "./places-of.ts";
import { settingsButton } from "./press/settings-button.ts";
import type { SettingsPress } from "./press/settings-press.ts";
import type { Setting, View } from "./setting.ts";
import { SETTINGS, settingOf } from "./setting-table.ts";

const PER_ROW = 2;

/** A press whose channel, if it is about one, has its name. */
export interface PagePress extends Omit<SettingsPress, "channel"> {
	readonly channel?: Channel;
}

/** Asks Telegram for the channel's name. `undefined` when the chat is no channel: data of a button can be made up. */
export async function withName({ channel, ...press }: SettingsPress, api: Api): Promise<PagePress | undefined> {
	if (channel === undefined) return press;
	const named = await nameChannel(channel, api);
	return named && { ...press, channel: named };
}

/** What a press is about, as it is now; `undefined` where nothing has ever been subscribed to, and that comes first. */
export async function viewOf(
	press: PagePress,
	context: BotContext,
	services: BotServices,
	before?: Subscription,
): Promise<View | undefined> {
	const target = targetOf(context, services, { channel: press.channel });
	if (target === undefined) return undefined;
	const setting = settingOf(press.letter);
	const [place = target.key] = await placesOf(target, setting, services);
	const known = await services.subscriptions.get(place);
	const subscription = known ?? (setting?.comesFirst === true ? untouched({ target, context }) : undefined);
	if (subscription === undefined) return undefined;
	const where = { target, isOfTopics: place !== target.key, edition: press.edition, page: press.page ?? 0 };
	return { subscription, before, ...where, context, services };
}

/** The page that a press is about: of one setting, or of all; how to begin where nothing is subscribed to. */
export async function settingsPage(
	press: PagePress,
	context: BotContext,
	services: BotServices,
	before?: Subscription,
): Promise<TextMessage> {
	const view = await viewOf(press, context, services, before);
	if (view === undefined) return beginning(press, context, services);
	const setting = settingOf(press.letter);
	return setting === undefined ? overview(view) : pageOfSetting(setting, view);
}

async function pageOfSetting(setting: Setting, view: View): Promise<TextMessage> {
	const { text, rows, backTo, isWhole } = await setting.page(view);
	const whole = isWhole === true ? text : `${headLine(setting, view)}\n\n${text}`;
	const to = backTo === "setting" ? { letter: setting.letter } : {};
	return {
		...namingChannel(whole, view.target.channel),
		keyboard: { inline_keyboard: [...rows.map((row) => [...row]), [backButton(view, to)]] },
	};
}

/** The way back to all settings, or to one of them. */
function backButton({ context, target }: View, to: Pick<SettingsPress, "letter">): InlineKeyboardButton {
	return settingsButton(context.words("button-back"), { ...to, act: { kind: "show" } }, target.channel?.id);
}

/** How a setting stands, in a line: `Sound: silent`. */
export function settingLine(setting: Setting, view: View): string {
	const { words } = view.context;
	return words("setting-line", { setting: words(setting.title), state: setting.state(view) });
}

/** How a setting stands, above what is said of it: of a channel, which is somewhere else, with a slot for its name. */
export function headLine(setting: Setting, view: View): string {
	const line = settingLine(setting, view);
	return view.target.channel === undefined ? line : view.context.words("setting-channel", { channel: SLOT, line });
}

function overview(view: View): TextMessage {
	const { subscription, target, context } = view;
	const { words, clock } = context;
	const isOff = isPaused(subscription, clock.now());
	const listed = SETTINGS.filter((setting) => setting !== pauseSetting);
	const text = [
		wordsAbout(target.channel !== undefined, context)("settings"),
		...(isOff ? [`⏸ ${settingLine(pauseSetting, view)}`] : []),
		listed.map((setting) => settingLine(setting, view)).join("\n"),
	].join("\n\n");
	const buttons = SETTINGS.map((setting) =>
		settingsButton(words(setting.title), { letter: setting.letter, act: { kind: "show" } }, target.channel?.id),
	);
	const rows = buttonRows(buttons, PER_ROW);
	return {
		...namingChannel(text, target.channel),
		keyboard: { inline_keyboard: [...(isOff ? [[resumeButton(view)]] : []), ...rows] },
	};
}

async function beginning({ channel }: PagePress, context: BotContext, services: BotServices): Promise<TextMessage> {
	const { chat, place, words } = context;
	const isWhole = channel === undefined && chat !== undefined && place?.destination.topic === undefined;
	const topics = isWhole ? await services.subscriptions.inChat(chatId(chat.id)) : [];
	const about = wordsAbout(channel !== undefined, context);
	const text = topics.length > 0 ? words("settings-begin-topics") : about("settings-begin");
	const buttons = [receiveButton(context, services, channel?.id), ...menuButtons(context, services, channel?.id)];
	return { ...namingChannel(text, channel), keyboard: column(buttons) };
}
