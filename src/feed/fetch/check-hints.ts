import { defined } from "../../kit/defined.ts";
import { SECOND_MS } from "../../kit/durations.ts";
import { printable } from "../../kit/printable.ts";

/** In seconds. What a shared cache is told comes first, since the copy that is in our way lies in one. */
const LIFETIMES = [/(?:^|[\s,])s-maxage\s*=\s*"?(\d{1,10})/i, /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/i];
/** Of what is private, a reader's own cache may have a copy, and this one has none. https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2 */
const UNCACHED = /(?:^|[\s,])(no-cache|no-store|private)(?=$|[\s,=])/i;

/** An answer as caches on the way keep it, in milliseconds. */
export interface CachedCopy {
	/** For how long any copy of the feed is handed out: its freshness lifetime. */
	readonly lifetimeMs: number;
	/** For how long this one still is; 0 when its time is over. */
	readonly freshForMs: number;
}

/** What a server or a feed says about when to come back, in milliseconds. */
export interface CheckHints {
	/** Header `Retry-After`. */
	readonly retryAfterMs?: number;
	/** Absent: no cache may keep it, or none was told for how long. */
	readonly copy?: CachedCopy;
	/** Header `Age`: for how long the answer has been in caches. Absent: it comes from the server itself, as far as it says. */
	readonly ageMs?: number;
	/** The feed's own `<ttl>`. */
	readonly ttlMs?: number;
}

/** The headers of a response by their lower-case names. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

export function headerOf(headers: Headers, name: string): string | undefined {
	const value = headers[name];
	return typeof value === "string" ? value : value?.join(", ");
}

/** What the headers of a response say about when to come back. https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3 */
export function checkHints(headers: Headers, now: number): CheckHints {
	const retryAfterMs = retryAfter(headerOf(headers, "retry-after"), now);
	const ageMs = age(headers);
	return defined({ retryAfterMs, copy: cachedCopy(headers, ageMs, now), ageMs: ageMs || undefined });
}

/** Seconds, or the date after which to come back. */
function retryAfter(value: string | undefined, now: number): number | undefined {
	if (value === undefined) return undefined;
	const ms = /^\s*\d{1,10}\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
	return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}

/** Seconds: https://www.rfc-editor.org/rfc/rfc9111#section-5.1 */
function age(headers: Headers): number {
	const value = headerOf(headers, "age") ?? "";
	return /^\s*\d{1,10}\s*$/.test(value) ? Number(value) * SECOND_MS : 0;
}

/** Freshness lifetime and age: https://www.rfc-editor.org/rfc/rfc9111#section-4.2 */
function cachedCopy(headers: Headers, ageMs: number, now: number): CachedCopy | undefined {
	const control = headerOf(headers, "cache-control") ?? "";
	const told = LIFETIMES.map((lifetime) => lifetime.exec(control)?.[1]).find((seconds) => seconds !== undefined);
	const lifetimeMs = told === undefined ? untilExpiry(headers, now) : Number(told) * SECOND_MS;
	if (lifetimeMs <= 0 || UNCACHED.test(control)) return undefined;
	return { lifetimeMs, freshForMs: Math.max(0, lifetimeMs - ageMs) };
}

/** By the server's own clock, where it tells the time. What is no date has expired. */
function untilExpiry(headers: Headers, now: number): number {
	const [expires, date] = ["expires", "date"].map((name) => Date.parse(headerOf(headers, name) ?? ""));
	return (expires || 0) - (date || now);
}

/** Longer than any that was seen. */
const MAX_CACHE_CHARS = 200;

/**
 * What the headers of a response say to caches, in their own words: `max-age=60; Age: 12; ETag`. `undefined` when they say nothing.
 */
export function cacheWords(headers: Headers): string | undefined {
	const [control, age, expires] = ["cache-control", "age", "expires"].map((name) => headerOf(headers, name));
	const words = [
		...(control ? [control] : []),
		...(age ? [`Age: ${age}`] : []),
		...(expires ? [`Expires: ${expires}`] : []),
		...(headerOf(headers, "etag") === undefined ? [] : ["ETag"]),
	].join("; ");
	return words === "" ? undefined : printable(words).slice(0, MAX_CACHE_CHARS);
}

/** What of such words is a rule: without the age of one copy, and the date that moves along with each answer. */
export function cacheRule(words: string | undefined): string {
	const parts = words?.split("; ").filter((part) => !part.startsWith("Age: ")) ?? [];
	return parts.map((part) => (part.startsWith("Expires: ") ? "Expires" : part)).join("; ");
}
