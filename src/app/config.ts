import { isIP } from "node:net";
import { dirname } from "node:path";
import { z } from "zod";
import { defined } from "../kit/defined.ts";
import { HOUR_MS } from "../kit/durations.ts";
import type { LogFormat, LogLevel } from "../kit/logger.ts";
import type { Proxies } from "../kit/proxies.ts";
import { type ChatId, chatId } from "../news/destination.ts";
import { EDITION_CODES, EDITIONS, type EditionCode, isEditionCode } from "../news/edition.ts";
import { POLL_PLANS, type PollPlan } from "../poller/plan/timetable.ts";
import { isOnServer, readStoreUrl, STORE_URL_RULE } from "../store/store-address.ts";

export interface FeedSource {
	readonly edition: EditionCode;
	readonly url: string;
}

/** Everything that the environment decides. docs/OPERATIONS.md has the table of variables. */
export interface Config {
	readonly botToken: string;
	readonly telegramApiRoot: string;
	/** At least one. The first is what `/subscribe` without an argument means. */
	readonly editions: readonly EditionCode[];
	readonly feeds: readonly FeedSource[];
	/** One for each edition, or none at all. */
	readonly newsMaps: readonly FeedSource[];
	/** Between two full answers, as the mean of a day. */
	readonly pollIntervalMs: number;
	readonly pollPlan: PollPlan;
	/** Path of the SQLite file, `:memory:`, or the URL of a PostgreSQL database, which may hold a password. */
	readonly storeAddress: string;
	/** Where is kept what can be made again: the search index, compiled sources. Absent: nothing outlives the process. */
	readonly dataFolder?: string;
	/** What to do when another process has the SQLite file. */
	readonly standby: "refuse" | "wait";
	readonly sendRatePerSecond: number;
	readonly maxArticleAgeMs: number;
	/** Absent: no HTTP for operators. */
	readonly http?: { readonly host: string; readonly port: number };
	/** What `/` and `/status.json` ask for. Absent: they are for this machine alone. */
	readonly statusPassword?: string;
	/** Absent: long polling. */
	readonly webhook?: { readonly url: string; readonly secret: string };
	readonly adminChats: readonly ChatId[];
	readonly logLevel: LogLevel;
	/** Absent: text on a terminal, else JSON. */
	readonly logFormat?: LogFormat;
	readonly proxy: Proxies;
}

/** The environment cannot be used. `problems` names each variable with its rule; no secret is in them. */
export class ConfigError extends Error {
	override readonly name = "ConfigError";
	readonly problems: readonly string[];

	constructor(problems: readonly string[], options?: ErrorOptions) {
		super(`Cannot start: ${problems.join("; ")}`, options);
		this.problems = problems;
	}
}

type Environment = Readonly<Record<string, string | undefined>>;

const SECRETS = new Set(["BOT_TOKEN", "WEBHOOK_SECRET", "STATUS_PASSWORD"]);

/** Reads and checks the whole environment. Throws a ConfigError that lists every problem at once. */
export function readConfig(given: Environment): Config {
	const environment = trimmed(given);
	const env = parse(schema, environment, [...webhookProblems(environment), ...proxyProblems(environment)]);
	return Object.freeze({ botToken: env.BOT_TOKEN, ...settingsOf(env, environment) });
}

/** The same for tools that work beside the bot and never talk to Telegram: they need no token. */
export function readToolConfig(given: Environment): Omit<Config, "botToken"> {
	const environment = trimmed(given);
	return Object.freeze(settingsOf(parse(toolSchema, environment, proxyProblems(environment)), environment));
}

/** Copying a value often brings a blank or the end of its line along. */
function trimmed(environment: Environment): Environment {
	return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, value?.trim()]));
}

function parse<T>(wanted: z.ZodType<T>, environment: Environment, otherProblems: readonly string[]): T {
	const present = Object.entries(environment).filter(([name, value]) => value !== "" || name === "HTTP_ADDRESS");
	const parsed = wanted.safeParse(Object.fromEntries(present));
	const worded = parsed.error?.issues.map((issue) => wordProblem(issue, environment)) ?? [];
	const problems = [...worded, ...otherProblems];
	if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
	return parsed.data;
}

function settingsOf(env: z.infer<typeof toolSchema>, environment: Environment): Omit<Config, "botToken"> {
	const editions = chosenEditions(env.EDITIONS, env.FEEDS);
	const feeds = editions.flatMap((edition) => feedsOf(edition, env.FEEDS));
	const newsMaps = newsMapsOf(editions, env.NEWS_MAP);
	refuseShared([...feeds, ...newsMaps]);
	return {
		telegramApiRoot: env.TELEGRAM_API_ROOT,
		...{ editions, feeds, newsMaps },
		pollIntervalMs: env.POLL_INTERVAL_SECONDS * 1000,
		pollPlan: env.POLL_PLAN,
		storeAddress: env.STORE_URL,
		...defined({ dataFolder: dataFolderOf(env.STORE_URL, env.DATA_FOLDER) }),
		standby: env.STANDBY,
		sendRatePerSecond: env.SEND_RATE_PER_SECOND,
		maxArticleAgeMs: env.MAX_ARTICLE_AGE_HOURS * HOUR_MS,
		...(env.HTTP_ADDRESS === null ? {} : { http: env.HTTP_ADDRESS }),
		...(env.STATUS_PASSWORD && { statusPassword: env.STATUS_PASSWORD }),
		...(env.WEBHOOK_URL && env.WEBHOOK_SECRET ? { webhook: { url: env.WEBHOOK_URL, secret: env.WEBHOOK_SECRET } } : {}),
		adminChats: env.ADMIN_CHAT_IDS,
		logLevel: env.LOG_LEVEL,
		...(env.LOG_FORMAT && { logFormat: env.LOG_FORMAT }),
		proxy: proxyOf(environment),
	};
}

function wordProblem(issue: z.core.$ZodIssue, environment: Environment): string {
	const name = String(issue.path[0]);
	const value = environment[name];
	if (value === undefined || value === "" || isSecret(name, value)) return `${name} ${issue.message}`;
	return `${name} ${issue.message}: current value is ${JSON.stringify(value)}`;
}

/** A server's address is mostly refused for what its password has in it. */
function isSecret(name: string, value: string): boolean {
	return SECRETS.has(name) || (name === "STORE_URL" && (isOnServer(value) || value.includes("@")));
}

/** A file has what belongs to it beside it. */
function dataFolderOf(storeAddress: string, chosen: string): string | undefined {
	if (storeAddress === ":memory:") return undefined;
	return isOnServer(storeAddress) ? chosen : dirname(storeAddress);
}

function wholeNumber(min: number, max: number) {
	const rule = `must be a whole number from ${min} to ${max}`;
	const inRange = (value: string) => /^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max;
	return z.string().refine(inRange, rule).transform(Number);
}

function httpUrl(rule: string, protocols: readonly string[] = ["http:", "https:"]) {
	return z.string().refine((value) => protocols.includes(URL.parse(value)?.protocol ?? ""), rule);
}

const EDITION_RULE = `must be "all" or edition codes separated by commas, out of ${EDITION_CODES.join(" ")}`;

const editionList = z.string().transform((value, context): readonly EditionCode[] => {
	if (value === "all") return EDITION_CODES;
	const codes = splitList(value);
	if (codes.length > 0 && codes.every(isEditionCode)) return [...new Set(codes)];
	context.addIssue(EDITION_RULE);
	return z.NEVER;
});

const feedList = z.string().transform((value, context): readonly FeedSource[] => {
	const feeds = splitList(value).map(readFeed);
	if (feeds.length > 0 && feeds.every((feed) => feed !== undefined)) return feeds;
	context.addIssue(
		`must be "code=https://…" pairs separated by commas, a comma inside a URL written %2C; codes are ${EDITION_CODES.join(" ")}`,
	);
	return z.NEVER;
});

const newsMaps = z.string().transform((value, context): "off" | readonly FeedSource[] => {
	if (value === "off") return "off";
	if (value === "on") return [];
	const maps = splitList(value).map(readFeed);
	const editions = new Set(maps.map((map) => map?.edition));
	if (maps.every((map) => map !== undefined) && editions.size === maps.length) return maps;
	context.addIssue('must be on, off, or "code=https://…" pairs separated by commas, one for an edition');
	return z.NEVER;
});

const address = z.string().transform((value, context) => {
	if (value === "") return null; // not undefined, for which the default would stand in
	const [, host = "", port = ""] = /^(.+):(\d{1,5})$/.exec(value) ?? [];
	const bare = host.replace(/^\[(.*)\]$/, "$1");
	if (Number(port) <= 65_535 && (isIP(bare) > 0 || /^[a-z0-9.-]+$/i.test(bare)))
		return { host: bare, port: Number(port) };
	context.addIssue('must be "host:port", or empty to switch it off');
	return z.NEVER;
});

const chatList = z.string().transform((value, context): readonly ChatId[] => {
	const ids = splitList(value);
	if (ids.every((id) => /^-?[1-9]\d{0,14}$/.test(id))) return ids.map((id) => chatId(Number(id)));
	context.addIssue("must be numbers of chats separated by commas; asked /privacy in a chat, the bot says its number");
	return z.NEVER;
});

const storeUrl = z.string().transform((value, context) => {
	const address = readStoreUrl(value);
	if (address !== undefined) return address;
	context.addIssue(STORE_URL_RULE);
	return z.NEVER;
});

const TOKEN_HELP =
	"must be set to the token that @BotFather gives you (https://t.me/BotFather, /newbot); to look around without one: npm run demo";

const toolSchema = z.object({
	TELEGRAM_API_ROOT: httpUrl("must be an http:// or https:// address")
		.transform((root) => root.replace(/\/+$/, ""))
		.default("https://api.telegram.org"),
	EDITIONS: editionList.optional(),
	FEEDS: feedList.default([]),
	NEWS_MAP: newsMaps.default([]),
	POLL_INTERVAL_SECONDS: wholeNumber(1, 86_400).default(300),
	POLL_PLAN: z.enum(POLL_PLANS, "must be learned or steady").default("learned"),
	STORE_URL: storeUrl.default("data/bot.sqlite"),
	DATA_FOLDER: z.string().default("data"),
	STANDBY: z.enum(["refuse", "wait"], "must be refuse or wait").default("refuse"),
	SEND_RATE_PER_SECOND: wholeNumber(1, 1000).default(25),
	MAX_ARTICLE_AGE_HOURS: wholeNumber(1, 8760).default(24),
	HTTP_ADDRESS: address.default({ host: "127.0.0.1", port: 8080 }),
	// A shorter one is guessed, and would be blacked out in every line of the log that has it by chance.
	STATUS_PASSWORD: z
		.string()
		.regex(/^[^\p{Cc}]{8,256}$/u, "must be 8 to 256 characters, none of them a control character")
		.optional(),
	WEBHOOK_URL: httpUrl("must be an https:// address, or http:// for a Bot API server of your own", [
		"https:",
		"http:",
	]).optional(),
	// https://core.telegram.org/bots/api#setwebhook
	WEBHOOK_SECRET: z
		.string()
		.regex(/^[A-Za-z0-9_-]{1,256}$/, "must be 1 to 256 of A-Z a-z 0-9 _ -")
		.optional(),
	ADMIN_CHAT_IDS: chatList.default([]),
	LOG_LEVEL: z.enum(["debug", "info", "warn", "error"], "must be debug, info, warn or error").default("info"),
	LOG_FORMAT: z.enum(["json", "text"], "must be json or text").optional(),
});

const schema = toolSchema.extend({
	BOT_TOKEN: z
		.string(TOKEN_HELP)
		.regex(/^\d+:[A-Za-z0-9_-]+$/, 'must look like "123456789:AA…", as @BotFather gives it'),
});

const PROXY_RULE =
	'must be "http://host:port" or "https://host:port": a proxy that speaks HTTP, as most programs that offer SOCKS do on another port';

const PROXIES = ["HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY", "ALL_PROXY"];

/** The names that mean this bot and nothing else. */
export const OWN_SETTINGS: readonly string[] = Object.keys(schema.shape);

/** Every name that is looked at. */
export const SETTINGS: readonly string[] = [...OWN_SETTINGS, ...PROXIES.flatMap((name) => [name, name.toLowerCase()])];

/** A webhook needs its address, its secret and somewhere to arrive. */
function webhookProblems({ WEBHOOK_URL, WEBHOOK_SECRET, HTTP_ADDRESS }: Environment): string[] {
	const problems: string[] = [];
	if (WEBHOOK_URL && !WEBHOOK_SECRET) problems.push("WEBHOOK_SECRET must be set, since WEBHOOK_URL is");
	if (WEBHOOK_SECRET && !WEBHOOK_URL) problems.push("WEBHOOK_URL must be set, since WEBHOOK_SECRET is");
	if (WEBHOOK_URL && HTTP_ADDRESS === "") problems.push("HTTP_ADDRESS must not be empty, since WEBHOOK_URL is set");
	return problems;
}

function splitList(value: string): string[] {
	return value
		.split(",")
		.map((part) => part.trim())
		.filter((part) => part !== "");
}

function readFeed(pair: string): FeedSource | undefined {
	const [, edition = "", address = ""] = /^([a-z]{2})=(.+)$/.exec(pair) ?? [];
	const url = URL.parse(address.replaceAll(/%2C/gi, ","));
	if (!isEditionCode(edition) || url === null || !/^https?:$/.test(url.protocol)) return undefined;
	return { edition, url: url.href };
}

/** EDITIONS, and what FEEDS adds to them; of FEEDS alone just its own; without both the Chinese edition. */
function chosenEditions(listed: readonly EditionCode[] | undefined, feeds: readonly FeedSource[]): EditionCode[] {
	const chosen = new Set([...(listed ?? []), ...feeds.map((feed) => feed.edition)]);
	return chosen.size === 0 ? ["cn"] : [...chosen];
}

function feedsOf(edition: EditionCode, feeds: readonly FeedSource[]): FeedSource[] {
	const own = new Set(feeds.filter((feed) => feed.edition === edition).map(({ url }) => url));
	const urls = own.size > 0 ? [...own] : [EDITIONS[edition].feedUrl];
	return urls.map((url) => ({ edition, url }));
}

function newsMapsOf(editions: readonly EditionCode[], chosen: "off" | readonly FeedSource[]): FeedSource[] {
	if (chosen === "off") return [];
	const own = new Map(chosen.map(({ edition, url }) => [edition, url]));
	return editions.map((edition) => ({ edition, url: own.get(edition) ?? EDITIONS[edition].newsMapUrl }));
}

/** What is remembered of a feed or a map is remembered by its address: of two with one address each would be told what the other one has. */
function refuseShared(sources: readonly FeedSource[]): void {
	const shared = [...Map.groupBy(sources, ({ url }) => url).values()].filter(({ length }) => length > 1);
	const problems = shared.map((alike) => {
		const editions = [...new Set(alike.map(({ edition }) => edition))];
		return `FEEDS and NEWS_MAP must name each address once: one stands ${alike.length} times, for ${editions.join(" and ")}`;
	});
	if (problems.length > 0) throw new ConfigError(problems);
}

/** Both spellings are in use; curl and most tools read the lower-case one first. */
function eitherCase(environment: Environment, name: string): string | undefined {
	return environment[name.toLowerCase()] || environment[name] || undefined;
}

function proxyOf(environment: Environment): Proxies {
	const value = (name: string) => eitherCase(environment, name);
	const [https, http, no] = [value("HTTPS_PROXY"), value("HTTP_PROXY"), value("NO_PROXY")];
	return defined({ https, http, no });
}

/**
 * Node's agent goes past a proxy that it does not know, straight to where the proxy was to hide or to open the way. The value is not
 * repeated: it may hold a password.
 */
function proxyProblems(environment: Environment): string[] {
	const isUsable = (value: string) => /^https?:\/\/[^/]/i.test(value) && URL.canParse(value);
	const problems = ["HTTPS_PROXY", "HTTP_PROXY"].flatMap((name) => {
		const value = eitherCase(environment, name);
		return value === undefined || isUsable(value) ? [] : [`${name} ${PROXY_RULE}`];
	});
	const isForgotten = eitherCase(environment, "ALL_PROXY") && !eitherCase(environment, "HTTPS_PROXY");
	return isForgotten ? [...problems, "ALL_PROXY is not read: HTTPS_PROXY must be set instead"] : problems;
}
