import { type InterfaceLanguage, traitsOf } from "../../news/languages/interface-language.ts";
import type { LocalTime } from "../../news/subscription.ts";

/** A time of day as the language writes it: `22:30`, `۲۲:۳۰`. */
export function timeOfDay(time: LocalTime, language: InterfaceLanguage): string {
	const format = new Intl.DateTimeFormat(traitsOf(language).bcp47, {
		...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "UTC" },
	});
	return format.format(Date.parse(`2000-01-01T${time}Z`));
}
