import type { Store } from "../../../src/store/open-store.ts";
import { anArticle } from "./an-article.ts";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What a desk has published until `end`: so many days of articles, a quarter of an hour apart from `fromHour` (UTC) on. */
export interface Weeks {
	readonly days: number;
	readonly perDay: number;
	readonly fromHour: number;
	/** Milliseconds since the Unix epoch. */
	readonly end: number;
}

/** Their times, in milliseconds since the Unix epoch, in order. */
export function timesOfWeeks({ days, perDay, fromHour, end }: Weeks): number[] {
	const midnight = Math.floor(end / DAY_MS) * DAY_MS;
	const times = Array.from({ length: days + 1 }, (_, day) => midnight - (days - day) * DAY_MS).flatMap((start) =>
		Array.from({ length: perDay }, (_, index) => start + (fromHour * 60 + index * 15) * MINUTE_MS),
	);
	return times.filter((time) => time < end);
}

/** Puts articles of the Chinese edition into the log as if they had been admitted when they were published. */
export async function appendPublished(log: Store["log"], times: readonly number[], source = "feed"): Promise<void> {
	for (const publishedAt of times) {
		const article = anArticle(`${source}-${publishedAt}`, { publishedAt });
		await log.append("cn", [{ article, silent: false, storyKeys: [] }], { source, now: publishedAt });
	}
}
