import { SPACED_LETTER } from "./spaced-letter.ts";

const ALONE = { from: `(?<!${SPACED_LETTER}|\\p{N})`, to: `(?!${SPACED_LETTER}|\\p{N})` };

/** `12:34`, `12:34:56`, `12h34`, `12时34分`, `12 giờ 34`. The minutes have two digits, which the goals of a match (2:1) have not. */
const HOUR = "(?:[01]?\\d|2[0-3])";
const MINUTE = "[0-5]\\d";
const ZONE = "(?:TU|GMT|UTC|CET|CEST)";
const HALF_DAY = "(?:a\\.?\\s?m|p\\.?\\s?m)\\.?";
const CLOCK = `${HOUR}(?:\\s?[h:：]\\s?${MINUTE}(?::${MINUTE}(?:\\.\\d+)?)?|[时時点點]${MINUTE}分?|\\s?giờ\\s?${MINUTE})`;
/** A point or nothing stands between hours and minutes where a word says that it is a time: `12.34 TU`, `7h TU`, `12.34h`. */
const WORDED = `${HOUR}(?:\\.${MINUTE}\\s?(?:h|${ZONE})|\\s?h?\\s?${ZONE})`;
const TIME = `(?:${CLOCK}(?:\\s?(?:${ZONE}|${HALF_DAY}))?|${WORDED})${ALONE.to}`;

/** `26/11/2026`, `26.11.2026`, `2026-11-26`. */
const FIGURES = "(?:\\d{1,2}([.\\/\\-])\\d{1,2}\\1\\d{4}|\\d{4}([.\\/\\-])\\d{1,2}\\2\\d{1,2})";
/** `26 novembre 2026`, `26 de noviembre de 2026`, `November 26, 2026`, `2026年11月26日`: beside a time only, since prose is full of them. */
const MONTH = "(?:de\\s)?\\p{L}{3,12}\\.?,?(?:\\sde)?";
const WORDS = `(?:\\d{1,2}(?:er|st|nd|rd|th|\\.)?\\s${MONTH}\\s\\d{4}|\\p{L}{3,12}\\.?\\s\\d{1,2},?\\s\\d{4}|\\d{4}年\\d{1,2}月\\d{1,2}日)`;
/** `, `, ` - `, ` à `, ` at `. */
const BETWEEN = "[\\s,–\\-]*(?:\\p{L}{1,3}\\s)?";
/** What a machine writes: `2026-11-26T12:34:56+01:00`. */
const OFFSET = "(?:Z|[+\\-]\\d{2}:?\\d{2})?";

/** `1h30 de retard`, `en 2h05`: how long something takes, as French and Portuguese write it, is no time of the clock. */
const HOURS = "\\d{1,2}\\s?h\\s?\\d{2}";
const LASTING = "en|em|pendant|durante?|dure|duré|dura|durou";
const NO_DURATION = `(?!${HOURS}\\s(?:de\\s|d['’]))(?<!(?<!\\p{L})(?:${LASTING})\\s(?=${HOURS}))`;

const MOMENT = new RegExp(
	`${NO_DURATION}(?<![\\p{N}.,:\\/\\-])${ALONE.from}(?:${FIGURES}(?:T${CLOCK}${OFFSET}|${BETWEEN}${TIME})?(?![\\p{N}\\/\\-])|${WORDS}${BETWEEN}${TIME}|${TIME})`,
	"giv",
);

/**
 * How long ago, in the languages of the editions: units up to weeks, since months and years ago are history, and the words that make
 * "ago" of them before or behind. A bare "5 minutes" may be what an article is about, and 5月7日前 is a date.
 */
const AGO: readonly { readonly before?: string; readonly units: string; readonly behind?: string }[] = [
	{ units: "s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|d|days?|wks?|weeks?", behind: "ago" },
	{ before: "il\\sy\\sa", units: "s|secondes?|min|mn|minutes?|h|heures?|j|jours?|semaines?" },
	{ before: "hace", units: "segundos?|min|minutos?|h|horas?|días?|semanas?" },
	{ before: "há|faz", units: "segundos?|min|minutos?|h|horas?|dias?|semanas?" },
	{ units: "segundos?|min|minutos?|horas?|dias?|semanas?", behind: "atrás" },
	{ before: "acum", units: "(?:de\\s)?(?:secund[eă]|min|minute?|or[eă]|zile?|săptămân[iă])" },
	{ units: "сек\\p{L}*|мин\\p{L}*|час\\p{L}*|дн\\p{L}*|день|недел\\p{L}*|ч|д", behind: "назад" },
	{ units: "сек\\p{L}*|хв\\p{L}*|год\\p{L}*|дн\\p{L}*|день|тиж\\p{L}*|д", behind: "тому" },
	{ units: "giây|phút|giờ|tiếng|ngày|tuần", behind: "trước" },
	{ units: "秒钟?|秒鐘|分钟?|分鐘|个?小时|個?小時|天|[周週]|个?星期|個星期", behind: "之?前" },
	{ units: "វិនាទី|នាទី|ម៉ោង|ថ្ងៃ|សប្ដាហ៍|សប្តាហ៍", behind: "មុន" },
	{ units: "ثانیه|دقیقه|ساعت|روز|هفته", behind: "(?:ی\\s)?(?:پیش|قبل)" },
];
/** Swahili and Hausa put the unit first: `dakika 5 zilizopita`, `minti 5 da suka gabata`. */
const UNIT_FIRST = [
	"(?:sekunde|dakika|saa|siku|wiki)\\s\\d+\\s(?:zi|i|li)lizopita",
	"(?:sekunde|dakika|saa|siku|wiki)\\s\\d+\\siliyopita",
	"(?:daƙiƙa|dakika|minti|mintuna|mintoci|awa|awanni|kwana|kwanaki|mako|makonni)\\s\\d+\\sda\\s(?:suka|ya|ta)\\s(?:gabata|wuce)",
];
const RELATIVE = new RegExp(
	`${ALONE.from}(?:${[
		...AGO.map(({ before, units, behind }) =>
			[before && `(?:${before})\\s`, "\\d{1,3}\\s?", `(?:${units})`, behind && `\\s?(?:${behind})`].join(""),
		),
		...UNIT_FIRST,
	].join("|")})${ALONE.to}`,
	"giv",
);

/**
 * A text, whose digits are ASCII's, without what says when it was shown: times of the clock, dates in figures, dates in words beside a time,
 * and how long ago.
 */
export function withoutTimestamps(text: string): string {
	return /\d/.test(text) ? text.replace(MOMENT, "").replace(RELATIVE, "") : text;
}
