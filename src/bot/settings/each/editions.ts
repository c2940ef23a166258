import { menuText, stoppedIn, switchRows } from "../../choice/edition-menu.ts";
import { editionNames } from "../../edition-names.ts";
import type { Setting } from "../setting.ts";

/** Which editions arrive: the switches of `bot/choice`, which keep the way back to the settings. */
export const editionsSetting: Setting = {
	letter: "e",
	title: "setting-editions",
	state({ subscription, context }) {
		const codes = Object.keys(subscription.editions);
		return codes.length === 0 ? context.words("editions-none") : editionNames(codes, context.language);
	},
	page({ subscription, target, context, services, page }) {
		const chosen = Object.keys(subscription.editions);
		const rows = switchRows({ chosen, stopped: stoppedIn(context), channel: target.channel, at: { page } }, services);
		return { text: menuText(target, context), rows, isWhole: true };
	},
	change: () => undefined,
};
