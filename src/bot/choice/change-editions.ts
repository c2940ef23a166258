import type { DestinationKey } from "../../news/destination.ts";
import type { EditionCode } from "../../news/edition.ts";
import { withEditions, withoutEditions } from "../../news/settings/ended-editions.ts";
import { isReading } from "../../news/stream.ts";
import type { ChatType, Subscription } from "../../news/subscription.ts";
import type { BotServices } from "../bot-services.ts";
import { type Stopped, withinLog } from "./stopped.ts";

type ChangeServices = Pick<BotServices, "subscriptions" | "articles" | "clock">;

/** Where editions are chosen, and in which language that place is spoken to. */
export interface ChosenFor {
	readonly key: DestinationKey;
	readonly chatType: ChatType;
	/** The one to keep, from what is there already and the editions that it will have. */
	readonly languageOf: (after: Pick<Subscription, "editions">, before: Subscription | undefined) => string;
}

/** New articles of these from now on. Resolves with those that were not there; the others stay where they are. */
export async function addEditions(
	wanted: readonly EditionCode[],
	{ key, chatType, languageOf }: ChosenFor,
	{ subscriptions, articles, clock }: ChangeServices,
): Promise<{
	readonly added: readonly EditionCode[];
	readonly before: Subscription | undefined;
	readonly after: Subscription;
}> {
	const since = Object.fromEntries(wanted.map((edition) => [edition, { since: articles.head(edition) }]));
	const change = (before: Subscription | undefined): Subscription => {
		const renewedAt = clock.now();
		const fresh: Subscription = { chatType, editions: {}, language: "", renewedAt };
		// What was said, or held, while nothing was read is not told any more.
		const { pause: _, ...kept } = before ?? fresh;
		const base = isReading(before) ? before : { ...kept, notices: { since: articles.head("notices") } };
		const after = withEditions(base, onlyNew(since, before));
		return { ...after, chatType, language: languageOf(after, before), renewedAt };
	};
	const { before, after } = await subscriptions.update(key, change);
	const added = wanted.filter((edition) => before?.editions[edition] === undefined);
	return { added, before, after: after ?? change(before) };
}

/** No more of these editions, or of any when none is named. `undefined` when none of them was there. */
export async function endEditions(
	ended: readonly string[] | "all",
	key: DestinationKey,
	{ subscriptions, clock }: Pick<BotServices, "subscriptions" | "clock">,
): Promise<Stopped | undefined> {
	const change = (now: Subscription | undefined) => now && withoutEditions(now, ended, clock.now());
	const { before, after } = await subscriptions.update(key, change);
	if (before === undefined || after === before) return undefined;
	const gone = Object.entries(before.editions).filter(([code]) => !Object.keys(after?.editions ?? {}).includes(code));
	const { language, notices } = before;
	return { editions: Object.fromEntries(gone), language, ...(notices === undefined ? {} : { notices }) };
}

/** What was ended goes on where it stopped: the position has stayed. What is there again already stays as it is; resolves with the others. */
export async function resumeEditions(
	stopped: Stopped,
	{ key, chatType }: Pick<ChosenFor, "key" | "chatType">,
	{ subscriptions, articles, clock }: ChangeServices,
): Promise<readonly string[]> {
	const { editions, language, notices } = withinLog(stopped, (stream) => articles.head(stream));
	const fresh = { chatType, editions: {}, language, renewedAt: 0, ...(notices === undefined ? {} : { notices }) };
	const { before } = await subscriptions.update(key, (now) => {
		const missing = onlyNew(editions, now);
		if (Object.keys(missing).length === 0) return now;
		return { ...withEditions(now ?? fresh, missing), renewedAt: clock.now() };
	});
	return Object.keys(onlyNew(editions, before));
}

function onlyNew(editions: Subscription["editions"], before: Subscription | undefined): Subscription["editions"] {
	const known = Object.keys(before?.editions ?? {});
	return Object.fromEntries(Object.entries(editions).filter(([code]) => !known.includes(code)));
}
