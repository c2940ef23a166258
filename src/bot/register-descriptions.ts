import type { Api } from "grammy";
import type { Translate } from "../formatter/translations.ts";
import { INTERFACE_LANGUAGE_CODES, traitsOf } from "../news/languages/interface-language.ts";
import type { Notes } from "../store/open-store.ts";

const NOTE = "registered-descriptions";

/**
 * Tells Telegram, in each language, what an empty chat with the bot shows before Start (up to 512 characters) and what its profile and links
 * to it say (up to 120), when they differ from what it was told last. https://core.telegram.org/bots/api#setmydescription
 */
export async function registerDescriptions(
	api: Api,
	translate: Translate,
	notes: Pick<Notes, "get" | "set">,
): Promise<void> {
	const texts = INTERFACE_LANGUAGE_CODES.map((language) => {
		const { telegramCode } = traitsOf(language);
		return {
			description: translate(language, "description"),
			short: translate(language, "short-description"),
			where: telegramCode === undefined ? {} : { language_code: telegramCode },
		};
	});
	const wanted = JSON.stringify(texts);
	if ((await notes.get(NOTE)) === wanted) return;
	for (const { description, short, where } of texts) {
		await api.setMyDescription(description, where);
		await api.setMyShortDescription(short, where);
	}
	await notes.set(NOTE, wanted);
}
