import { createHash } from "node:crypto";
import { type Dispatcher, request } from "undici";
import { defined } from "../../kit/defined.ts";
import { HOUR_MS } from "../../kit/durations.ts";
import type { Proxies } from "../../kit/proxies.ts";
import { type CheckHints, cacheWords, checkHints, type Headers, headerOf } from "./check-hints.ts";
import { errorReason, fetchFailure, isOfflineError, statusReason } from "./failure-reason.ts";
import { createGuardedAgent, type GuardedAgent } from "./guarded-agent.ts";
import type { HostGate } from "./host-gate.ts";
import { howMuchCame } from "./how-much-came.ts";
import { readBody } from "./read-body.ts";
import { WANTED, type Wanted } from "./wanted.ts";

const TIMEOUT_MS = 30_000;
const MAX_REDIRECTS = 5;
/** 203 is what a proxy answers that changed the feed on its way. */
const WITH_FEED = new Set([200, 203]);
/** Of an answer that ended well as far as HTTP goes: its length was too small, or the document's writer gave up. */
const unclosed = ({ name }: Wanted) => `the ${name} ends before its closing tag`;
const OVERLOADED = new Set([429, 503]);
/** Servers that say `max-age` of everything say it of this as well, up to a year: it is believed as long as a backoff lasts. */
const MAX_CACHED_REFUSAL_MS = 6 * HOUR_MS;
const FOR_GOOD = new Set([301, 308]);
const BEYOND_ASCII = /[\x80-\xff]/g;
/** Honest, since the site refuses those that pretend to be a browser. */
const USER_AGENT = "rfi-news-bot/0.1 (+https://github.com/rfi-news-bot/rfi-news-bot)";

/** What a server gave us to recognise the same feed by. Worth keeping only once its bytes have been parsed. */
export interface Validators {
	readonly etag?: string;
	readonly lastModified?: string;
	/** For servers that give neither. */
	readonly bodyHash?: string;
}

/** What a server said besides the feed itself. */
interface Answered {
	readonly validators: Validators;
	readonly hints: CheckHints;
	/** What it said to caches, in the words of HTTP. */
	readonly cache?: string;
	/** Where the feed lives now, when the server says that it has moved for good. */
	readonly movedTo?: string;
}

/** What became of one fetch. A feed that cannot be had is an outcome, not an exception. */
export type FetchOutcome =
	| (Answered & {
			readonly kind: "fresh";
			readonly bytes: Uint8Array;
			readonly contentType?: string;
			/** Where the bytes come from, after all redirects. */
			readonly finalUrl: string;
			/** The answer ended badly. Of a part there are no validators, so that the rest is asked for. */
			readonly brokenOff?: { readonly reason: string; readonly isWhole: boolean };
	  })
	| (Answered & {
			readonly kind: "unchanged";
			/** The same bytes came again, rather than the word that nothing has changed. */
			readonly cameWhole: boolean;
	  })
	| {
			readonly kind: "failed";
			/** One sentence for the log: which feed, what is wrong, what an operator can do. */
			readonly reason: string;
			readonly status?: number;
			/** What an answer said to caches, in the words of HTTP. */
			readonly cache?: string;
			/** This machine's own connection is down: no name server, no route. */
			readonly isOffline?: boolean;
			readonly retryAfterMs?: number;
	  };

export interface FetchOptions {
	/** Aborting it rejects the fetch with the signal's reason. */
	readonly signal: AbortSignal;
	/** A feed unless given. */
	readonly wanted?: Wanted;
	/** The address of the document that names this one: as by a redirect, nothing public may send us to a private address. */
	readonly namedBy?: string;
	/** Shared by all fetches, so that no host gets two requests at once. */
	readonly gate: HostGate;
	readonly proxies?: Proxies | undefined;
	readonly userAgent?: string | undefined;
	readonly timeoutMs?: number | undefined;
	/** Milliseconds since the Unix epoch. */
	readonly now?: () => number;
}

/** Asks for a document once: bounded in time, bytes and redirects, and only if it has changed since `validators`. */
export async function fetchFeed(url: string, validators: Validators, options: FetchOptions): Promise<FetchOutcome> {
	const feedUrl = URL.parse(url);
	if (feedUrl === null) return failed(wantedBy(options), url, "it is no URL");
	const objection = objectionTo(feedUrl);
	if (objection !== undefined) return failed(wantedBy(options), url, objection);
	return options.gate.pass(feedUrl.host, () => attempt(feedUrl, validators, options));
}

async function attempt(feedUrl: URL, validators: Validators, options: FetchOptions): Promise<FetchOutcome> {
	options.signal.throwIfAborted();
	const { timeoutMs = TIMEOUT_MS } = options;
	const timeout = AbortSignal.timeout(timeoutMs);
	const reasonOf = (error: unknown) =>
		timeout.aborted ? `no complete answer within ${timeoutMs / 1000} seconds` : errorReason(error);
	try {
		const namer = URL.parse(options.namedBy ?? "") ?? feedUrl;
		await using agent = createGuardedAgent(namer, options.proxies);
		if (namer.host !== feedUrl.host) agent.guard(feedUrl);
		const signal = AbortSignal.any([options.signal, timeout]);
		const answer = await follow(feedUrl, validators, agent, { ...options, signal });
		const reading = { wanted: wantedBy(options), now: options.now ?? Date.now, reasonOf };
		const outcome = await outcomeOf(answer, feedUrl, validators, reading);
		options.signal.throwIfAborted();
		return outcome;
	} catch (error) {
		options.signal.throwIfAborted();
		const reason = reasonOf(error);
		return {
			...failed(wantedBy(options), feedUrl.href, reason),
			...(isOfflineError(error) ? { isOffline: true } : {}),
		};
	}
}

function wantedBy({ wanted = WANTED.feed }: Pick<FetchOptions, "wanted">): Wanted {
	return wanted;
}

interface Reading {
	readonly wanted: Wanted;
	readonly now: () => number;
	readonly reasonOf: (error: unknown) => string;
}

async function outcomeOf(
	answer: Answer,
	feedUrl: URL,
	validators: Validators,
	{ wanted, now, reasonOf }: Reading,
): Promise<FetchOutcome> {
	const { statusCode: status, headers } = answer.response;
	const hints = checkHints(headers, now());
	const cache = defined({ cache: cacheWords(headers) });
	const said = { hints, ...cache, ...defined({ movedTo: answer.movedTo }) };
	if (status === 304 && isConditional(validators))
		return { kind: "unchanged", cameWhole: false, validators: { ...validators, ...validatorsOf(headers) }, ...said };
	if (!WITH_FEED.has(status))
		return {
			...failed(wanted, feedUrl.href, refusal(answer, feedUrl, statusReason(status, wanted))),
			...{ status, ...cache, ...retryAfterOf(hints, status) },
		};
	const { bytes, ...ending } = await documentOf(answer, wanted, reasonOf);
	const bodyHash = createHash("sha256").update(bytes).digest("base64url");
	const isPart = ending.brokenOff?.isWhole === false;
	const answered = { validators: isPart ? {} : { ...validatorsOf(headers), bodyHash }, ...said };
	if (bodyHash === validators.bodyHash) return { kind: "unchanged", cameWhole: true, ...answered };
	const contentType = headerOf(headers, "content-type");
	return {
		...{ kind: "fresh", bytes, finalUrl: answer.finalUrl.href, ...answered, ...ending },
		...(contentType === undefined ? {} : { contentType }),
	};
}

async function documentOf(
	{ response: { headers, body } }: Answer,
	wanted: Wanted,
	reasonOf: Reading["reasonOf"],
): Promise<Pick<Extract<FetchOutcome, { kind: "fresh" }>, "bytes" | "brokenOff">> {
	const { bytes, brokenOff } = await readBody(body, headerOf(headers, "content-encoding") ?? "", wanted.maxBytes);
	const came = howMuchCame(bytes, wanted.ends);
	if (brokenOff === undefined && came !== "part") return { bytes };
	if (came === "nothing") throw brokenOff;
	const reason = brokenOff === undefined ? unclosed(wanted) : reasonOf(brokenOff);
	return { bytes, brokenOff: { reason, isWhole: came === "whole" } };
}

interface Answer {
	readonly response: Dispatcher.ResponseData;
	readonly finalUrl: URL;
	/** The target of the redirects that were for good, up to the first that was not. */
	readonly movedTo?: string;
}

async function follow(
	feedUrl: URL,
	validators: Validators,
	{ dispatcher, guard }: GuardedAgent,
	options: FetchOptions,
): Promise<Answer> {
	let finalUrl = feedUrl;
	let home = feedUrl;
	for (let redirects = 0; ; redirects += 1) {
		const headers = requestHeaders(validators, wantedBy(options), options.userAgent ?? USER_AGENT);
		const response = await request(finalUrl, { dispatcher, headers, signal: options.signal });
		const location = locationOf(response);
		if (location === undefined)
			return { response, finalUrl, ...(home.href === feedUrl.href ? {} : { movedTo: home.href }) };
		response.body.on("error", () => undefined).destroy(); // nobody reads it: its end is no error
		if (redirects === MAX_REDIRECTS) throw new Error(`it redirects more than ${MAX_REDIRECTS} times`);
		const isForGood = home === finalUrl && FOR_GOOD.has(response.statusCode);
		finalUrl = redirected(finalUrl, location);
		if (isForGood) home = finalUrl;
		guard(finalUrl);
	}
}

function requestHeaders(
	{ etag, lastModified }: Validators,
	{ accept }: Wanted,
	userAgent: string,
): Record<string, string> {
	return {
		"user-agent": userAgent,
		accept,
		"accept-encoding": "gzip, br, deflate",
		...(etag === undefined ? {} : { "if-none-match": etag }),
		...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
	};
}

function locationOf({ statusCode, headers }: Dispatcher.ResponseData): string | undefined {
	if (![301, 302, 303, 307, 308].includes(statusCode)) return undefined;
	return headerOf(headers, "location")?.replace(BEYOND_ASCII, escapeByte);
}

/** Servers send Chinese paths unescaped, and headers are read byte for byte. */
function escapeByte(byte: string): string {
	return `%${byte.charCodeAt(0).toString(16).toUpperCase()}`;
}

function redirected(from: URL, location: string): URL {
	const url = URL.parse(location, from.href);
	const objection = url === null ? "it is no URL" : objectionTo(url);
	if (url !== null && objection === undefined) return url;
	throw new Error(`it redirects to "${location}": ${objection}`);
}

function objectionTo({ protocol, username, password }: URL): string | undefined {
	if (protocol !== "https:" && protocol !== "http:") return `only http and https can be fetched, not "${protocol}"`;
	return username === "" && password === "" ? undefined : "its address holds a user name or a password";
}

function isConditional({ etag, lastModified }: Validators): boolean {
	return etag !== undefined || lastModified !== undefined;
}

function validatorsOf(headers: Headers): Validators {
	const etag = headerOf(headers, "etag");
	const lastModified = headerOf(headers, "last-modified");
	return { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
}

/** As `Retry-After` says; else, of a server that has too much to do, once caches no longer hand out that it has. */
function retryAfterOf({ retryAfterMs, copy }: CheckHints, status: number): { retryAfterMs?: number } {
	const untilExpired =
		OVERLOADED.has(status) && copy !== undefined ? Math.min(copy.freshForMs, MAX_CACHED_REFUSAL_MS) : undefined;
	return defined({ retryAfterMs: retryAfterMs ?? untilExpired });
}

/** An operator who looks at the address alone would find that all is well there. */
function refusal({ finalUrl }: Answer, feedUrl: URL, reason: string): string {
	return finalUrl.href === feedUrl.href ? reason : `it redirects to "${finalUrl.href}": ${reason}`;
}

function failed(wanted: Wanted, url: string, reason: string): FetchOutcome & { kind: "failed" } {
	return { kind: "failed", reason: fetchFailure(wanted, url, reason) };
}
