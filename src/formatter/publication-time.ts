import { FormattedString } from "@grammyjs/parse-mode";
import type { Edition } from "../news/edition.ts";

/** RFI's newsroom: what clients that do not know `date_time` entities show. */
const NEWSROOM_ZONE = "Europe/Paris";

/**
 * A short date and time, with the year when that is not the year of `now`; clients replace it by the reader's own zone and format.
 * https://core.telegram.org/bots/api#messageentity
 */
export function publicationTime(publishedAt: number, edition: Edition, now: number = publishedAt): FormattedString {
	const format = new Intl.DateTimeFormat(edition.language, {
		...(yearOf(publishedAt) === yearOf(now) ? {} : { year: "numeric" }),
		day: "numeric",
		month: "short",
		hour: "2-digit",
		minute: "2-digit",
		hourCycle: "h23",
		timeZone: NEWSROOM_ZONE,
	});
	return FormattedString.time(format.format(publishedAt), Math.floor(publishedAt / 1000), "dt");
}

function yearOf(time: number): number {
	return new Date(time).getUTCFullYear();
}
