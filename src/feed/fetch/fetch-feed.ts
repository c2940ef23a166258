import { createHash } from "node:crypto";
import { type Dispatcher, request } from "undici";
import type { Proxies } from "../../kit/proxies.ts";
import { checkHints, type Headers, headerOf } from "./check-hints.ts";
import { errorReason, fetchFailure, isOfflineError, statusReason } from "./failure-reason.ts";
import { createGuardedAgent, type GuardedAgent } from "./guarded-agent.ts";
import type { HostGate } from "./host-gate.ts";
import type { CheckHints } from "./next-check.ts";
import { readBody } from "./read-body.ts";

/** 200 full-text articles take about 1.5 MB; no feed of RFI's comes near 5 MiB. */
const MAX_BODY_BYTES = 5 * 1024 * 1024;
const TIMEOUT_MS = 30_000;
const MAX_REDIRECTS = 5;
/** Honest, since the site refuses those that pretend to be a browser. */
const USER_AGENT = "rfi-news-bot/0.1 (+https://github.com/rfi-news-bot/rfi-news-bot)";

/** What a server gave us to recognise the same feed by. Worth keeping only once its bytes have been parsed. */
export interface Validators {
	readonly etag?: string;
	readonly lastModified?: string;
	/** For servers that give neither. */
	readonly bodyHash?: string;
}

/** What became of one fetch. A feed that cannot be had is an outcome, not an exception. */
export type FetchOutcome =
	| {
			readonly kind: "fresh";
			readonly bytes: Uint8Array;
			readonly contentType?: string;
			readonly validators: Validators;
			readonly hints: CheckHints;
	  }
	| { readonly kind: "unchanged"; readonly hints: CheckHints }
	| {
			readonly kind: "failed";
			/** One sentence for the log: which feed, what is wrong, what an operator can do. */
			readonly reason: string;
			readonly status?: number;
			/** This machine's own connection is down: no name server, no route. */
			readonly isOffline?: boolean;
			readonly retryAfterMs?: number;
	  };

export interface FetchOptions {
	/** Aborting it rejects the fetch with the signal's reason. */
	readonly signal: AbortSignal;
	/** Shared by all fetches, so that no host gets two requests at once. */
	readonly gate: HostGate;
	readonly proxies?: Proxies | undefined;
	readonly userAgent?: string | undefined;
	readonly timeoutMs?: number | undefined;
	/** Milliseconds since the Unix epoch. */
	readonly now?: () => number;
}

/** Asks for a feed once: bounded in time, bytes and redirects, and only if it has changed since `validators`. */
export async function fetchFeed(url: string, validators: Validators, options: FetchOptions): Promise<FetchOutcome> {
	const feedUrl = URL.parse(url);
	if (feedUrl === null) return failed(url, "it is no URL");
	const objection = objectionTo(feedUrl);
	if (objection !== undefined) return failed(url, objection);
	return options.gate.pass(feedUrl.host, () => attempt(feedUrl, validators, options));
}

async function attempt(feedUrl: URL, validators: Validators, options: FetchOptions): Promise<FetchOutcome> {
	options.signal.throwIfAborted();
	const { timeoutMs = TIMEOUT_MS } = options;
	const timeout = AbortSignal.timeout(timeoutMs);
	try {
		await using agent = createGuardedAgent(feedUrl, options.proxies);
		const signal = AbortSignal.any([options.signal, timeout]);
		const response = await follow(feedUrl, validators, agent, { ...options, signal });
		return await outcomeOf(response, feedUrl, validators, options.now ?? Date.now);
	} catch (error) {
		options.signal.throwIfAborted();
		const reason = timeout.aborted ? `no complete answer within ${timeoutMs / 1000} seconds` : errorReason(error);
		return { ...failed(feedUrl.href, reason), ...(isOfflineError(error) ? { isOffline: true } : {}) };
	}
}

async function outcomeOf(
	{ statusCode: status, headers, body }: Dispatcher.ResponseData,
	feedUrl: URL,
	validators: Validators,
	now: () => number,
): Promise<FetchOutcome> {
	const hints = checkHints(headers, now());
	if (status === 304) return { kind: "unchanged", hints };
	if (status !== 200) return { ...failed(feedUrl.href, statusReason(status)), status, ...retryAfterOf(hints) };
	const bytes = await readBody(body, headerOf(headers, "content-encoding") ?? "", MAX_BODY_BYTES);
	const bodyHash = createHash("sha256").update(bytes).digest("base64url");
	if (bodyHash === validators.bodyHash) return { kind: "unchanged", hints };
	const contentType = headerOf(headers, "content-type");
	return {
		kind: "fresh",
		bytes,
		...(contentType === undefined ? {} : { contentType }),
		validators: { ...validatorsOf(headers), bodyHash },
		hints,
	};
}

async function follow(
	feedUrl: URL,
	validators: Validators,
	{ dispatcher, guard }: GuardedAgent,
	options: FetchOptions,
): Promise<Dispatcher.ResponseData> {
	let url = feedUrl;
	for (let redirects = 0; ; redirects += 1) {
		const headers = requestHeaders(validators, options.userAgent ?? USER_AGENT);
		const response = await request(url, { dispatcher, headers, signal: options.signal });
		const location = locationOf(response);
		if (location === undefined) return response;
		response.body.on("error", () => undefined).destroy(); // nobody reads it: its end is no error
		if (redirects === MAX_REDIRECTS) throw new Error(`it redirects more than ${MAX_REDIRECTS} times`);
		url = redirected(url, location);
		guard(url);
	}
}

function requestHeaders({ etag, lastModified }: Validators, userAgent: string): Record<string, string> {
	return {
		"user-agent": userAgent,
		accept: "application/rss+xml, application/atom+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.7, */*;q=0.1",
		"accept-encoding": "gzip, br, deflate",
		...(etag === undefined ? {} : { "if-none-match": etag }),
		...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
	};
}

function locationOf({ statusCode, headers }: Dispatcher.ResponseData): string | undefined {
	return [301, 302, 303, 307, 308].includes(statusCode) ? headerOf(headers, "location") : undefined;
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

function validatorsOf(headers: Headers): Validators {
	const etag = headerOf(headers, "etag");
	const lastModified = headerOf(headers, "last-modified");
	return { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
}

function retryAfterOf({ retryAfterMs }: CheckHints): { retryAfterMs?: number } {
	return retryAfterMs === undefined ? {} : { retryAfterMs };
}

function failed(url: string, reason: string): FetchOutcome & { kind: "failed" } {
	return { kind: "failed", reason: fetchFailure(url, reason) };
}
