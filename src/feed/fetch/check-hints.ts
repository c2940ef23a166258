import { printable } from "../../kit/printable.ts";
import type { CheckHints } from "./next-check.ts";

const MAX_AGE = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/i;
const UNCACHED = /(?:^|[\s,])(no-cache|no-store)(?=$|[\s,=])/i;

/** The headers of a response by their lower-case names. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

export function headerOf(headers: Headers, name: string): string | undefined {
	const value = headers[name];
	return typeof value === "string" ? value : value?.join(", ");
}

/** What the headers of a response say about when to come back. https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3 */
export function checkHints(headers: Headers, now: number): CheckHints {
	const retryAfterMs = retryAfter(headerOf(headers, "retry-after"), now);
	const maxAgeMs = maxAge(headers);
	return {
		...(retryAfterMs === undefined ? {} : { retryAfterMs }),
		...(maxAgeMs === undefined ? {} : { maxAgeMs }),
	};
}

/** Seconds, or the date after which to come back. */
function retryAfter(value: string | undefined, now: number): number | undefined {
	if (value === undefined) return undefined;
	const ms = /^\s*\d{1,10}\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
	return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}

function maxAge(headers: Headers): number | undefined {
	const control = headerOf(headers, "cache-control") ?? "";
	const seconds = Number(MAX_AGE.exec(control)?.[1] ?? 0) - (Number(headerOf(headers, "age")) || 0);
	return seconds > 0 && !UNCACHED.test(control) ? seconds * 1000 : undefined;
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
