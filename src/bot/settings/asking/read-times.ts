import type { LocalTime } from "../../../news/subscription.ts";
import { asciiDigits } from "../../../text/ascii-digits.ts";

const HAN_DIGITS = "零一二三四五六七八九";
/** `七` and `二十三` before the sign of hours or minutes. */
const HAN_NUMBER = /(?:[二三四五]?十[一二三四五六七八九]?|[零〇一二两兩三四五六七八九])(?=\s*[点點时時分])/gu;

/** `7`, `7:00`, `07.30`, `7h30`, `7 pm`, `7点半`, `晚上7点30分`, `晚7点`. */
const TIME =
	/(?<half>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|夜裡|早|晚)?\s*(?<![\d.:])(?<hours>\d{1,2})(?:\s*(?:[:.]\s*(?=\d\d)|[h点點时時]\s*)(?:(?<minutes>\d\d)(?!\d|\s*[:.h点點时時])\s*分?|(?<isHalf>半))?|(?!\d|[.:]\d))\s*(?<noon>[ap]\.?m\b\.?)?/giu;
/** What may stand between two times, and around them, for one time each or for a span from one to the other. */
const BETWEEN = new RegExp(
	`^(?:${[
		String.raw`[\s.,;/&+–—~～→、，；。()-]`,
		"and|or|to|till|until|at|from|between|every day|daily|(?:the )?next day|o['’]clock",
		"et|ou|à|de|entre|jusqu['’]à",
		"和|或者?|及|到|至|跟|[与與]|[从從]|自|之?[间間]|每[天日]|[次翌隔]日|第二天|[钟鐘]",
	].join("|")})*$`,
	"iu",
);

const AFTERNOON = /^(?:下午|傍晚|p\.?m\.?)$/iu;
/** Reaches past midnight, where the hours begin anew. */
const EVENING = /^(?:晚上?|夜里|夜裡)$/u;
const FIRST_HOUR_OF_EVENING = 5;
/** At which twelve is the beginning of a day. */
const NIGHT_OR_MORNING = /^(?:凌晨|清晨|早上?|早晨|上午|晚上?|夜里|夜裡|a\.?m\.?)$/iu;
/** After noon, and still called so. */
const LAST_HOUR_OF_NOON = 2;

/** The times of day that somebody typed, in their order; `undefined` when there is anything else, or a time that no clock shows. */
export function readTimes(typed: string): LocalTime[] | undefined {
	const text = asciiDigits(typed.normalize("NFKC")).replace(HAN_NUMBER, (han) => String(hanNumber(han)));
	const found = [...text.matchAll(TIME)];
	if (found.length === 0 || !BETWEEN.test(text.replace(TIME, " "))) return undefined;
	const times = found.flatMap(({ groups = {} }) => timeOf(groups) ?? []);
	return times.length === found.length ? times : undefined;
}

function timeOf({ half, hours, minutes, isHalf, noon }: Partial<Record<string, string>>): LocalTime | undefined {
	const minute = isHalf === undefined ? Number(minutes ?? 0) : 30;
	const hour = hourOf(Number(hours), noon ?? half ?? "");
	// The end of a day is the beginning of the next.
	if (hour === 24 && minute === 0) return "00:00";
	if (hour > 23 || minute > 59) return undefined;
	return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** By twelve hours where it is said which half of the day is meant. */
function hourOf(hour: number, half: string): number {
	if (half === "中午") return hour <= LAST_HOUR_OF_NOON ? hour + 12 : hour;
	if (hour === 12) return NIGHT_OR_MORNING.test(half) ? 0 : 12;
	const isAfterNoon = AFTERNOON.test(half) || (EVENING.test(half) && hour >= FIRST_HOUR_OF_EVENING);
	return isAfterNoon && hour < 12 ? hour + 12 : hour;
}

function hanNumber(han: string): number {
	const digit = (character: string) => HAN_DIGITS.indexOf(character);
	const [tens = "", ones] = han
		.replace("〇", "零")
		.replace(/[两兩]/u, "二")
		.split("十");
	if (ones === undefined) return digit(tens);
	return (tens === "" ? 1 : digit(tens)) * 10 + (ones === "" ? 0 : digit(ones));
}
