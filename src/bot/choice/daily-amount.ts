import { DAY_MS } from "../../kit/durations.ts";
import type { EditionCode } from "../../news/edition.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";

/** How far back is counted, in days of 24 hours that end now. */
const MAX_DAYS = 7;
/** A log of fewer whole days says nothing about what is usual. */
const MIN_DAYS = 2;
/** The busiest edition has 60 a day. */
const MAX_ENTRIES = 600;

/** How many articles a day come, roughly: both ends are round numbers. */
interface DailyAmount {
	readonly low: number;
	readonly high: number;
}

/** What the editions brought a day of late, together; `undefined` when the log of one of them is too young to tell. */
async function dailyAmount(
	editions: readonly EditionCode[],
	{ articles, clock }: Pick<BotServices, "articles" | "clock">,
): Promise<DailyAmount | undefined> {
	const now = clock.now();
	const days: number[][] = [];
	for (const edition of editions) {
		const entries = await articles.read(edition, Math.max(0, articles.head(edition) - MAX_ENTRIES), MAX_ENTRIES);
		days.push(countDays(entries, now));
	}
	const known = Math.min(...days.map(({ length }) => length));
	if (editions.length === 0 || known < MIN_DAYS) return undefined;
	const sums = Array.from({ length: known }, (_, day) => days.reduce((sum, counts) => sum + (counts[day] ?? 0), 0));
	return roughly(Math.min(...sums), Math.max(...sums));
}

/** For each whole day, the last one first, how many articles were to be posted. */
function countDays(
	entries: readonly { readonly silent: boolean; readonly admittedAt: number }[],
	now: number,
): number[] {
	const posted = entries.filter(({ silent }) => !silent);
	const [first] = posted;
	const days = first === undefined ? 0 : Math.min(MAX_DAYS, Math.floor((now - first.admittedAt) / DAY_MS));
	const ago = posted.map(({ admittedAt }) => Math.floor((now - admittedAt) / DAY_MS));
	return Array.from({ length: days }, (_, day) => ago.filter((each) => each === day).length);
}

/** In steps that suit the size: nobody wants to know that it was 37. */
function roughly(least: number, most: number): DailyAmount {
	const step = most <= 10 ? 1 : most <= 30 ? 5 : 10;
	return { low: Math.floor(least / step) * step, high: Math.max(1, Math.ceil(most / step) * step) };
}

/** The same as a sentence; `undefined` when nothing can be said. */
export async function amountSentence(
	editions: readonly EditionCode[],
	{ words }: Pick<BotContext, "words">,
	services: Pick<BotServices, "articles" | "clock">,
): Promise<string | undefined> {
	const amount = await dailyAmount(editions, services);
	if (amount === undefined) return undefined;
	const { low, high } = amount;
	if (low === high) return words("amount-about", { count: high });
	return low === 0 ? words("amount-up-to", { count: high }) : words("amount-between", { low, high });
}
