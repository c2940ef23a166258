import { deliverySetting } from "./each/delivery.ts";
import { editionsSetting } from "./each/editions.ts";
import { languageSetting } from "./each/language.ts";
import { pauseSetting } from "./each/pause.ts";
import { pictureSetting, soundSetting } from "./each/plain-settings.ts";
import { quietSetting } from "./each/quiet.ts";
import { sectionsSetting } from "./each/sections.ts";
import { wordsSetting } from "./each/words.ts";
import { zoneSetting } from "./each/zone.ts";
import type { Setting } from "./setting.ts";

/** Every setting, in the order of the page that shows them all. */
export const SETTINGS: readonly Setting[] = [
	...[editionsSetting, sectionsSetting, wordsSetting, deliverySetting, quietSetting, zoneSetting],
	...[soundSetting, pictureSetting, languageSetting, pauseSetting],
];

/** `undefined` for no letter, and for one that no button has. */
export function settingOf(letter: string | undefined): Setting | undefined {
	return SETTINGS.find((setting) => setting.letter === letter);
}
