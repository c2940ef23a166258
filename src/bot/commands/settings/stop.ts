import type { TextMessage } from "../../../news/message.ts";
import { isPaused } from "../../../news/settings/release.ts";
import { isReading } from "../../../news/stream.ts";
import type { BotContext } from "../../bot-context.ts";
import type { BotServices } from "../../bot-services.ts";
import { changeSetting } from "../../settings/change-setting.ts";
import { PAUSE, PAUSE_LETTER, pauseSetting, RESUME } from "../../settings/each/pause.ts";
import { settingsPage, viewOf } from "../../settings/settings-page.ts";
import type { Command } from "../command.ts";

const PAGE = { letter: PAUSE_LETTER, act: { kind: "show" } } as const;

/** `/stop`: nothing comes until somebody resumes. Whoever wants an end of it finds a button for that as well. */
export const stopCommand: Command = {
	name: "stop",
	who: "administrators",
	inMenu: true,
	inHelp: true,
	cost: 1,
	answer: (_, context, services) => setPause(PAUSE, context, services),
};

/** `/resume`: what was held comes, and whatever is new. Said by a button below what `/stop` answers, and understood when it is typed. */
export const resumeCommand: Command = {
	name: "resume",
	who: "administrators",
	inMenu: false,
	inHelp: false,
	cost: 1,
	answer: (_, context, services) => setPause(RESUME, context, services),
};

async function setPause(
	value: typeof PAUSE | typeof RESUME,
	context: BotContext,
	services: BotServices,
): Promise<string | TextMessage> {
	const view = await viewOf(PAGE, context, services);
	if (view === undefined || !isReading(view.subscription)) return context.words("nothing-subscribed");
	const isOff = isPaused(view.subscription, context.clock.now());
	if (value === RESUME && !isOff) return context.words("not-paused");
	const change = await pauseSetting.change(value, view);
	const changed = change && (await changeSetting(pauseSetting, change, view));
	return settingsPage(PAGE, context, services, changed?.before);
}
