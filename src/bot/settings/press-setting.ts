import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { editPressed } from "../keyboard/edit-pressed.ts";
import { respond } from "../respond.ts";
import { speakToReaders } from "../with-place.ts";
import { ask } from "./asking/ask.ts";
import { changeSetting } from "./change-setting.ts";
import type { SettingsPress } from "./press/settings-press.ts";
import type { Setting } from "./setting.ts";
import { settingOf } from "./setting-table.ts";
import { type PagePress, settingsPage, viewOf, withName } from "./settings-page.ts";

/** Does what a button of `/settings` says. Resolves with what there is to say over the chat, if anything. */
export async function pressSetting(
	press: SettingsPress,
	context: BotContext,
	services: BotServices,
): Promise<string | undefined> {
	const setting = settingOf(press.letter);
	if (press.letter !== undefined && setting === undefined) return context.words("old-button");
	const named = await withName(press, context.api);
	if (named === undefined) return context.words("old-button");
	await speakToReaders(context, services);
	switch (press.act.kind) {
		case "open":
			await respond(context, await settingsPage(named, context, services));
			return undefined;
		case "show":
			await editPressed(context, await settingsPage(named, context, services));
			return undefined;
		case "ask": {
			if (setting?.question === undefined) return context.words("old-button");
			const view = await viewOf(named, context, services);
			if (view !== undefined) return ask({ setting, question: setting.question, view }, press);
			await editPressed(context, await settingsPage(named, context, services));
			return undefined;
		}
		case "set":
			return set(press.act.value, setting, named, context, services);
	}
}

async function set(
	value: string,
	setting: Setting | undefined,
	press: PagePress,
	context: BotContext,
	services: BotServices,
): Promise<string | undefined> {
	const view = await viewOf(press, context, services);
	const change = view && (await setting?.change(value, view));
	// Where nothing is subscribed to any more, the page says how to begin.
	if (view !== undefined && change === undefined) return context.words("old-button");
	const changed = view && setting && change && (await changeSetting(setting, change, view));
	await editPressed(context, await settingsPage(press, context, services, changed?.before));
	return changed?.problem;
}
