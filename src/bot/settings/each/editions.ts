import { editionMenu, stoppedIn } from "../../choice/edition-menu.ts";
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
	page({ subscription, target: { channel }, context, services }) {
		const { text, keyboard } = editionMenu({
			...{ offered: services.editions, chosen: Object.keys(subscription.editions), channel },
			stopped: stoppedIn(context),
			text: context.words(channel === undefined ? "menu" : "menu-channel"),
		});
		return { text, rows: keyboard?.inline_keyboard ?? [], isWhole: true };
	},
	change: () => undefined,
};
