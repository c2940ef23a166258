import { setImmediate } from "node:timers/promises";
import { DAY_MS, HOUR_MS } from "../../kit/durations.ts";
import type { EditionCode } from "../../news/edition.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";

/** How far back is counted, in days of 24 hours that end now. */
const MAX_DAYS = 7;
/** A log of fewer whole days says nothing about what is usual. */
const MIN_DAYS = 2;
/** The busiest edition has 60 a day. */
const MAX_ENTRIES = 600;
/** Entries that are read at once, some milliseconds' work; then others have their turn. */
const ENTRIES_PER_PART = 50;

/** How many articles a day come, roughly: both ends are round numbers. */
interface DailyAmount {
	readonly low: number;
	readonly high: number;
}

type CountServices = Pick<BotServices, "articles" | "clock">;

/** What editions bring a day of late. Each is counted once an hour, whoever asks: all bodies of a week are read for that. */
export class DailyAmounts {
	readonly #services: CountServices;
	readonly #counted = new Map<EditionCode, { readonly at: number; readonly days: Promise<number[]> }>();

	constructor(services: CountServices) {
		this.#services = services;
	}

	/** Of these editions together; `undefined` when the log of one of them is too young to tell. */
	async of(editions: readonly EditionCode[]): Promise<DailyAmount | undefined> {
		const days: number[][] = [];
		for (const edition of editions) days.push(await this.#daysOf(edition));
		const known = Math.min(...days.map(({ length }) => length));
		if (editions.length === 0 || known < MIN_DAYS) return undefined;
		const sums = Array.from({ length: known }, (_, day) => days.reduce((sum, counts) => sum + (counts[day] ?? 0), 0));
		return roughly(Math.min(...sums), Math.max(...sums));
	}

	#daysOf(edition: EditionCode): Promise<number[]> {
		const now = this.#services.clock.now();
		const counted = this.#counted.get(edition);
		// Somebody may have set the clock back.
		if (counted !== undefined && Math.abs(now - counted.at) < HOUR_MS) return counted.days;
		const days = countDays(edition, this.#services);
		this.#counted.set(edition, { at: now, days });
		days.catch(() => this.#counted.delete(edition));
		return days;
	}
}

/** For each whole day, the last one first, how many articles were posted. */
async function countDays(edition: EditionCode, { articles, clock }: CountServices): Promise<number[]> {
	const now = clock.now();
	const head = articles.head(edition);
	const ages: number[] = [];
	for (let end = head; end > Math.max(0, head - MAX_ENTRIES); end -= ENTRIES_PER_PART) {
		const after = Math.max(0, end - ENTRIES_PER_PART);
		const entries = await articles.read(edition, after, end - after);
		// Where all of a part has expired, what comes behind it is read again.
		const posted = entries.filter(({ seq, silent }) => seq <= end && !silent);
		ages.push(...posted.map(({ admittedAt }) => Math.floor((now - admittedAt) / DAY_MS)));
		if (ages.some((age) => age >= MAX_DAYS)) break;
		await setImmediate();
	}
	const days = ages.length === 0 ? 0 : Math.min(MAX_DAYS, Math.max(...ages));
	return Array.from({ length: days }, (_, day) => ages.filter((age) => age === day).length);
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
	{ amounts }: Pick<BotServices, "amounts">,
): Promise<string | undefined> {
	const amount = await amounts.of(editions);
	if (amount === undefined) return undefined;
	const { low, high } = amount;
	if (low === high) return words("amount-about", { count: high });
	return low === 0 ? words("amount-up-to", { count: high }) : words("amount-between", { low, high });
}
