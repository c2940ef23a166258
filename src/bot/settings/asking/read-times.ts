import type { LocalTime } from "../../../news/subscription.ts";
import { asciiDigits } from "../../../text/ascii-digits.ts";

/** Which half of the day is meant, by a clock of twelve hours; said in front of a time or behind it. */
const HALVES = {
	beforeNoon: { before: /^凌晨$/u, after: /^a\.?\s?m\.?$/iu },
	/** Its twelve is midnight to some and noon to others, as in Spain. */
	morning: {
		before: /^(?:清晨|早上|早晨|上午|早|晨)$/u,
		after: /^(?:in the morning|du matin|de la mañana|da manhã)$/iu,
	},
	noon: { before: /^中午$/u, after: undefined },
	afternoon: {
		before: /^(?:下午|傍晚)$/u,
		after: /^(?:p\.?\s?m\.?|in the afternoon|de l['’]après-midi|de la tarde|da tarde)$/iu,
	},
	/** Reaches past midnight, where the hours begin anew. */
	evening: {
		before: /^(?:晚上|晚间|晚間|夜里|夜裡|半夜|午夜|深夜|晚)$/u,
		after: /^(?:in the evening|at night|du soir|de la noche|da noite)$/iu,
	},
} as const;
type Half = keyof typeof HALVES;

const HAN_DIGITS = "零一二三四五六七八九";
/** `七` and `二十三` before the sign of hours or minutes, or where a span goes on. */
const HAN_NUMBER = /(?:[二三四五]?十[一二三四五六七八九]?|[零〇一二两兩三四五六七八九])(?=\s*[点點时時分刻到至])/gu;

const [BEFORE, AFTER] = (["before", "after"] as const).map((side) =>
	Object.values(HALVES)
		.flatMap((words) => words[side]?.source.slice(1, -1) ?? [])
		.join("|"),
);
/** Minutes may follow it: `7h30`, `19 Uhr 15`. */
const HOUR_SIGN = String.raw`(?:[点點时時]|(?:h|o['’]clock|heures?|horas?|uhr|ч|час(?:ов|а)?|годин[аиі]?|giờ)(?!\p{L}))`;
const MINUTE_SIGN = String.raw`(?:分|(?:min(?:ut(?:en?|es|os?))?|мин(?:ут[аы]?)?|хвилин[аи]?|phút)(?!\p{L}))`;
/** One digit alone behind an hour could be minutes or another hour. */
const IS_CLEAR = String.raw`(?!\s*\d(?!\d|\s*(?:[:.]\d|${HOUR_SIGN}|${AFTER})))`;
/** `7`, `7:00`, `07.30`, `7h30`, `7 pm`, `7点半`, `7点一刻`, `晚上7点30分`, `晚7点`, `7h du soir`, `19 Uhr 15`, `19:15 Uhr`. */
const TIME = [
	String.raw`(?<before>${BEFORE})?\s*(?<![\d.:])(?<hours>\d{1,2})(?:`,
	String.raw`\s*[:.]\s*(?<minutes>\d\d)(?!\d|\s*[:.]\s*\d)(?:\s*${HOUR_SIGN})?|`,
	String.raw`\s*${HOUR_SIGN}(?:\s*(?:(?<past>\d\d(?!\d|\s*(?:[:.]|${HOUR_SIGN}))|\d(?=\s*${MINUTE_SIGN}))(?:\s*${MINUTE_SIGN})?`,
	`|(?<isHalf>半)|(?<quarters>[13])刻)|${IS_CLEAR})|`,
	String.raw`(?!\d|[.:]\d))(?:\s*(?<after>${AFTER})(?!\p{L}))?`,
].join("");
/** Whole words; digits may touch them: `7to9`. */
const anyOf = (...lists: string[]) => `(?<!\\p{L})(?:${lists.join("|")})(?!\\p{L})`;
/** What leads from the beginning of a span to its end, in many languages. */
const SPAN_SIGN = [
	"[~〜～–—→到至-]",
	anyOf("a|to|['’]?till?|until|through|à|jusqu['’]à|bis|hasta|às|as|até|până|до|đến|tới|تا"),
].join("|");
/** What else may stand between times, and around them. */
const BETWEEN = [
	String.raw`[\s.,;/&+、，；。()]`,
	anyOf(
		"and|or|at|from|between|every day|daily|(?:the )?next day",
		"et|ou|de|du|au|entre|partir|von|und|um",
		"desde|las|la|y|o|das|și|с|и|в|з|і|від|từ|và|از|و|ساعت",
	),
	// Touching digits it is a number's: `1e3`.
	"(?<![\\p{L}\\p{N}])e(?![\\p{L}\\p{N}])",
	"和|或者?|及|跟|[与與]|[从從]|自|之?[间間前后後]|每[天日]?|[次翌隔明][日天]?|第二天|[钟鐘整正]",
].join("|");
const PART = new RegExp(`${TIME}|(?<span>${SPAN_SIGN})|${BETWEEN}`, "giu");

const MINUTES_OF_HALF = 12 * 60;
const FIRST_HOUR_OF_EVENING = 5;
/** After noon, and still called so. */
const LAST_HOUR_OF_NOON = 2;

interface Found {
	/** As it was said, in minutes: of a day, or of half a day. */
	readonly minutes: number;
	readonly half?: Half | undefined;
	/** Whether the half was said behind the time, where it may hold for the time before as well: `3-5pm`. */
	readonly isBehind: boolean;
	/** Whether it may be of either half. */
	readonly isOpen: boolean;
	/** Whether hours were said alone. */
	readonly isWhole: boolean;
	/** Whether the sign of a span leads to it. */
	readonly isEnd: boolean;
}
type Groups = Partial<Record<string, string>>;

/**
 * The times of day that somebody typed, in their order. Which half of the day is meant holds for the next time as well, as it follows: `下午3点到5点`
 * ends at 17, `晚上10点到7点` in the morning. Of a span it also holds for the beginning, as in `3-5pm`; in a list `7, 8pm` are morning and
 * evening. `undefined` when there is anything else, or a time that no clock shows.
 */
export function readTimes(typed: string, meant: "list" | "span"): LocalTime[] | undefined {
	const text = asciiDigits(typed.normalize("NFKC")).replace(HAN_NUMBER, (han) => String(hanNumber(han)));
	const parts = [...text.matchAll(PART)];
	if (parts.map(([part]) => part).join("") !== text) return undefined;
	const found: Found[] = [];
	let isEnd = false;
	for (const { groups = {} } of parts) {
		if (groups["span"] !== undefined) isEnd = meant === "span";
		if (groups["hours"] === undefined) continue;
		const one = readOne(groups, isEnd);
		if (one === undefined) return undefined;
		found.push(one);
		isEnd = false;
	}
	return found.length === 0 ? undefined : inOrder(found).map(timeAt);
}

function readOne(groups: Groups, isEnd: boolean): Found | undefined {
	const { before, hours = "", minutes, past, isHalf, quarters, after } = groups;
	const hour = Number(hours);
	const minute = isHalf === undefined ? Number(minutes ?? past ?? Number(quarters ?? 0) * 15) : 30;
	// The end of a day is the beginning of the next.
	if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return undefined;
	const half = halfOf(after, "after") ?? halfOf(before, "before");
	if (half === "morning" && hour === 12) return undefined;
	const isOpen = half === undefined && hour > 0 && hour <= 12 && !hours.startsWith("0");
	const isWhole = [minutes, past, isHalf, quarters].every((said) => said === undefined);
	return { minutes: (hour % 24) * 60 + minute, half, isBehind: after !== undefined, isOpen, isWhole, isEnd };
}

function halfOf(said: string | undefined, side: "before" | "after"): Half | undefined {
	return said === undefined
		? undefined
		: (Object.keys(HALVES) as Half[]).find((half) => HALVES[half][side]?.test(said) === true);
}

/** In minutes of a day. What is open follows the time before it, if it is known which half that is of, or else precedes the next one. */
function inOrder(found: readonly Found[]): number[] {
	const times: number[] = [];
	let known: number | undefined;
	for (const [index, one] of found.entries()) {
		const time = one.isOpen ? taken(one, known, found[index + 1]) : ofDay(one);
		times.push(time);
		known = one.half !== undefined || (one.isOpen && known !== undefined) ? time : undefined;
	}
	return times;
}

function taken({ minutes, isWhole }: Found, before: number | undefined, next: Found | undefined): number {
	if (before !== undefined) return nearest(minutes, before, (time) => time > before);
	if (!isWhole || next?.isBehind !== true || !next.isEnd) return minutes;
	const after = ofDay(next);
	return nearest(minutes, after, (time) => time < after);
}

/** In the same half of the day as another time where that is in order, else in the other half. */
function nearest(minutes: number, other: number, isInOrder: (minutes: number) => boolean): number {
	const halves = [minutes % MINUTES_OF_HALF, (minutes % MINUTES_OF_HALF) + MINUTES_OF_HALF] as const;
	const [same, different] = other < MINUTES_OF_HALF ? halves : ([halves[1], halves[0]] as const);
	return isInOrder(same) ? same : different;
}

/** By twelve hours where it is said which half of the day is meant. */
function ofDay({ minutes, half }: Pick<Found, "minutes" | "half">): number {
	const hour = Math.floor(minutes / 60);
	if (half === undefined) return minutes;
	if (half === "noon") return hour <= LAST_HOUR_OF_NOON ? minutes + MINUTES_OF_HALF : minutes;
	if (hour === 12) return half === "afternoon" ? minutes : minutes - MINUTES_OF_HALF;
	const isAfterNoon = half === "afternoon" || (half === "evening" && hour >= FIRST_HOUR_OF_EVENING);
	return isAfterNoon && hour < 12 ? minutes + MINUTES_OF_HALF : minutes;
}

function timeAt(minutes: number): LocalTime {
	const two = (number: number) => String(number).padStart(2, "0");
	return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
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
