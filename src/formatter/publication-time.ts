import { FormattedString } from "@grammyjs/parse-mode";
import type { Edition } from "../news/edition.ts";
import { NEWSROOM_ZONE } from "../news/settings/local-time.ts";

/** What clients that do not know `date_time` entities show. */
const TIME = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: NEWSROOM_ZONE } as const;
const DAY = { day: "numeric", month: "short" } as const;
/** Made when it is needed: the first format of dates has the languages of the whole world looked up, 9 MB of memory that a bot with nothing to say need not hold. */
let newsroomDays: Intl.DateTimeFormat | undefined;

/**
 * A short date and time, with the year when that is not the year of `now`; clients replace it by the reader's own zone and format.
 * https://core.telegram.org/bots/api#messageentity
 */
export function publicationTime(
	publishedAt: number,
	edition: Pick<Edition, "language">,
	now: number = publishedAt,
): FormattedString {
	const year = yearOf(publishedAt) === yearOf(now) ? {} : { year: "numeric" as const };
	const format = new Intl.DateTimeFormat(edition.language, { ...year, ...DAY, ...TIME });
	return FormattedString.time(format.format(publishedAt), Math.floor(publishedAt / 1000), "dt");
}

/** The same in a message that Telegram dates itself: of the day of `now`, the time alone. */
export function timeOfPost(publishedAt: number, edition: Edition, now: number): FormattedString {
	if (newsroomDay(publishedAt) !== newsroomDay(now)) return publicationTime(publishedAt, edition, now);
	const format = new Intl.DateTimeFormat(edition.language, TIME);
	return FormattedString.time(format.format(publishedAt), Math.floor(publishedAt / 1000), "t");
}

/** The day in Paris, for comparing: what is posted on one of them says the time alone. */
export function newsroomDay(time: number): string {
	newsroomDays ??= new Intl.DateTimeFormat("en-CA", { timeZone: NEWSROOM_ZONE });
	return newsroomDays.format(time);
}

function yearOf(time: number): number {
	return new Date(time).getUTCFullYear();
}
