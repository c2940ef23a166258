import { isReading } from "../stream.ts";
import type { Subscription } from "../subscription.ts";
import { isPaused } from "./release.ts";

/** What every subscription has; whatever else is in one, somebody chose. */
const BASIC: ReadonlySet<string> = new Set(["chatType", "editions", "notices", "language", "renewedAt", "filteredAt"]);

/** Whether somebody chose more for a place than its editions: that outlives them. A pause counts while it goes on. */
export function hasSettings({ pause, ...rest }: Subscription, now: number): boolean {
	return hasMore(rest) || (pause !== undefined && isPaused({ pause }, now));
}

function hasMore(subscription: Omit<Subscription, "pause">): boolean {
	return Object.keys(subscription).some((field) => !BASIC.has(field));
}

/** Whether something counts again by these editions being added: what outlived the last edition, or an edition's own sections. */
export function bringsBack(before: Subscription | undefined, added: readonly string[]): boolean {
	if (before === undefined) return false;
	// A pause ends with what it paused, and the language is heard anyway.
	const { endedSections = {}, pause: _, speaks: __, ...rest } = before;
	return (!isReading(before) && hasMore(rest)) || added.some((code) => Object.hasOwn(endedSections, code));
}

/** The subscription with these editions besides its own, each with the sections that were chosen for it when it was last read. */
export function withEditions(subscription: Subscription, added: Subscription["editions"]): Subscription {
	const { endedSections = {}, ...rest } = subscription;
	const ended = new Map(Object.entries(endedSections));
	const taken = Object.entries(added).map(([code, choice]) => {
		const sections = choice.sections ?? ended.get(code);
		return [code, sections === undefined ? choice : { ...choice, sections }];
	});
	const left = [...ended].filter(([code]) => !Object.hasOwn(added, code));
	return {
		...rest,
		editions: { ...subscription.editions, ...Object.fromEntries(taken) },
		...(left.length > 0 && { endedSections: Object.fromEntries(left) }),
	};
}

/** `now` in milliseconds since the Unix epoch. The same subscription when it has none of these. Once it has no others either, it lives on only if somebody chose more for the place. */
export function withoutEditions(
	subscription: Subscription,
	ended: readonly string[] | "all",
	now: number,
): Subscription | undefined {
	const current = Object.entries(subscription.editions);
	const kept = ended === "all" ? [] : current.filter(([code]) => !ended.includes(code));
	if (kept.length === current.length) return subscription;
	const gone = current.filter(([code]) => !kept.some(([each]) => each === code));
	const sections = gone.flatMap(([code, choice]) => (choice.sections === undefined ? [] : [[code, choice.sections]]));
	const after = {
		...subscription,
		editions: Object.fromEntries(kept),
		...(sections.length > 0 && { endedSections: { ...subscription.endedSections, ...Object.fromEntries(sections) } }),
	};
	return kept.length === 0 && !hasSettings(after, now) ? undefined : after;
}
