import { describe, expect, test } from "vitest";
import { type Config, ConfigError, readConfig, readToolConfig } from "../../src/app/config.ts";
import { EDITION_CODES } from "../../src/news/edition.ts";
import { STORE_URL_RULE } from "../../src/store/store-address.ts";

const TOKEN = "123456789:AAbbccDDeeff00112233";

type Environment = Readonly<Record<string, string>>;

function read(environment: Environment = {}): Config {
	return readConfig({ BOT_TOKEN: TOKEN, ...environment });
}

function problemsOf(environment: Environment): readonly string[] {
	try {
		readConfig(environment);
	} catch (error) {
		if (error instanceof ConfigError) return error.problems;
		throw error;
	}
	return [];
}

/** What is wrong with one variable, the token being right. */
function problemWith(name: string, value: string): readonly string[] {
	return problemsOf({ BOT_TOKEN: TOKEN, [name]: value });
}

describe("readConfig", () => {
	test("needs nothing but the token", () => {
		expect(read()).toEqual({
			botToken: TOKEN,
			telegramApiRoot: "https://api.telegram.org",
			editions: ["cn"],
			feeds: [{ edition: "cn", url: "https://www.rfi.fr/cn/rss" }],
			newsMaps: [{ edition: "cn", url: "https://www.rfi.fr/sitemaps/cn/news.xml" }],
			pollIntervalMs: 300_000,
			pollPlan: "learned",
			storeAddress: "data/bot.sqlite",
			dataFolder: "data",
			standby: "refuse",
			sendRatePerSecond: 25,
			maxArticleAgeMs: 86_400_000,
			http: { host: "127.0.0.1", port: 8080 },
			adminChats: [],
			logLevel: "info",
			proxy: {},
		});
		expect(Object.isFrozen(read())).toBe(true);
	});

	test("takes every variable", () => {
		const config = read({
			TELEGRAM_API_ROOT: "http://127.0.0.1:8081/",
			EDITIONS: " cn, fr ,cn",
			POLL_INTERVAL_SECONDS: "1",
			POLL_PLAN: "steady",
			STORE_URL: "sqlite:///var/lib/bot/bot.sqlite",
			STANDBY: "wait",
			SEND_RATE_PER_SECOND: "1000",
			MAX_ARTICLE_AGE_HOURS: "48",
			HTTP_ADDRESS: "[::1]:9090",
			STATUS_PASSWORD: "sésame, open",
			WEBHOOK_URL: "https://bot.example/hook",
			WEBHOOK_SECRET: "between_us",
			ADMIN_CHAT_IDS: "42,-1001234567890",
			LOG_LEVEL: "debug",
			LOG_FORMAT: "json",
		});
		expect(config).toMatchObject({
			telegramApiRoot: "http://127.0.0.1:8081",
			editions: ["cn", "fr"],
			pollIntervalMs: 1000,
			pollPlan: "steady",
			storeAddress: "/var/lib/bot/bot.sqlite",
			dataFolder: "/var/lib/bot",
			standby: "wait",
			sendRatePerSecond: 1000,
			maxArticleAgeMs: 48 * 3_600_000,
			http: { host: "::1", port: 9090 },
			statusPassword: "sésame, open",
			webhook: { url: "https://bot.example/hook", secret: "between_us" },
			adminChats: [42, -1_001_234_567_890],
			logLevel: "debug",
			logFormat: "json",
		});
	});

	test("takes an empty variable for one that is not set, but for the address, which it switches off", () => {
		const names = [
			"EDITIONS",
			"FEEDS",
			"NEWS_MAP",
			"POLL_INTERVAL_SECONDS",
			"POLL_PLAN",
			"STORE_URL",
			"DATA_FOLDER",
			"STANDBY",
			"STATUS_PASSWORD",
			"WEBHOOK_URL",
			"ADMIN_CHAT_IDS",
			"LOG_LEVEL",
			"LOG_FORMAT",
		];
		expect(read(Object.fromEntries(names.map((name) => [name, ""])))).toEqual(read());
		expect(read({ HTTP_ADDRESS: "" })).not.toHaveProperty("http");
	});

	test("reads every edition that there is", () => {
		const { editions, feeds } = read({ EDITIONS: "all" });
		expect(editions).toEqual(EDITION_CODES);
		expect(feeds).toHaveLength(EDITION_CODES.length);
	});

	test("replaces the feeds of the editions that FEEDS names, and adds these editions", () => {
		const [one, two] = ["https://a.example/rss?x=1%2C2", "http://127.0.0.1:3000/en.xml"];
		const { editions, feeds } = read({ EDITIONS: "cn,fr", FEEDS: `cn=${one}, cn=https://b.example/rss,en=${two}` });
		expect(editions).toEqual(["cn", "fr", "en"]);
		expect(feeds).toEqual([
			{ edition: "cn", url: "https://a.example/rss?x=1,2" },
			{ edition: "cn", url: "https://b.example/rss" },
			{ edition: "fr", url: "https://www.rfi.fr/fr/rss" },
			{ edition: "en", url: two },
		]);
		expect(read({ FEEDS: "en=https://a.example/rss" })).toMatchObject({
			editions: ["en"],
			feeds: [{ edition: "en", url: "https://a.example/rss" }],
		});
	});

	test("looks at a feed once that is named twice", () => {
		const feed = { edition: "cn", url: "https://a.example/rss" };
		expect(read({ FEEDS: "cn=https://a.example/rss,cn=https://a.example/rss" }).feeds).toEqual([feed]);
	});

	test("reads the news map of each edition, those that NEWS_MAP names where it says, or none", () => {
		const environment = { EDITIONS: "cn,fr", FEEDS: "cn=https://a.example/rss,cn=https://b.example/rss" };
		const french = { edition: "fr", url: "https://www.rfi.fr/sitemaps/fr/news.xml" };
		const chinese = { edition: "cn", url: "https://www.rfi.fr/sitemaps/cn/news.xml" };
		expect(read({ ...environment, NEWS_MAP: "on" }).newsMaps).toEqual([chinese, french]);
		expect(read({ ...environment, NEWS_MAP: "off" }).newsMaps).toEqual([]);
		const mirrored = read({ ...environment, NEWS_MAP: "cn=https://m.example/a%2Cb.xml,en=https://m.example/en.xml" });
		expect(mirrored.newsMaps).toEqual([{ edition: "cn", url: "https://m.example/a,b.xml" }, french]);
	});

	test.each([
		["FEEDS", { FEEDS: "cn=https://a.example/rss,tw=https://a.example/rss" }, "cn and tw"],
		["NEWS_MAP", { EDITIONS: "cn,tw", NEWS_MAP: "cn=https://a.example/1.xml,tw=https://a.example/1.xml" }, "cn and tw"],
		["both", { FEEDS: "cn=https://me:sesame@a.example/", NEWS_MAP: "cn=https://me:sesame@a.example/" }, "cn"],
	])(
		"refuses one address for two in %s, whose records would be one, and does not repeat it",
		(_, environment, editions) => {
			const rule = `FEEDS and NEWS_MAP must name each address once: one stands 2 times, for ${editions}`;
			expect(problemsOf({ BOT_TOKEN: TOKEN, ...environment })).toEqual([rule]);
		},
	);

	test("takes proxies as other tools do, the lower-case names first", () => {
		expect(read({ HTTPS_PROXY: "http://upper:1", https_proxy: "http://lower:1", no_proxy: "localhost" }).proxy).toEqual(
			{
				https: "http://lower:1",
				no: "localhost",
			},
		);
	});

	test.each([
		"socks5://127.0.0.1:1080",
		"socks5h://me:secret@127.0.0.1:1080",
		"127.0.0.1:7890",
		"localhost:7890",
		"http://",
	])("refuses %s for a proxy, and does not repeat it", (value) => {
		for (const name of ["HTTPS_PROXY", "http_proxy"]) {
			const rule = new RegExp(`^${name.toUpperCase()} must be "http://host:port" or "https://host:port"`);
			expect(problemWith(name, value)).toEqual([expect.stringMatching(rule)]);
			expect(problemWith(name, value).join()).not.toContain("secret");
			expect(() => readToolConfig({ [name]: value })).toThrow(ConfigError);
		}
	});

	test("says that ALL_PROXY alone is not read, and does not mind it beside the other", () => {
		const all = { BOT_TOKEN: TOKEN, ALL_PROXY: "socks5://127.0.0.1:1080" };
		expect(problemsOf(all)).toEqual(["ALL_PROXY is not read: HTTPS_PROXY must be set instead"]);
		expect(problemsOf({ ...all, https_proxy: "http://me:p%40ss@127.0.0.1:9" })).toEqual([]);
	});

	test.each([
		["POLL_INTERVAL_SECONDS", "5m", 'must be a whole number from 1 to 86400: current value is "5m"'],
		["POLL_INTERVAL_SECONDS", "0", 'must be a whole number from 1 to 86400: current value is "0"'],
		["POLL_PLAN", "Steady", 'must be learned or steady: current value is "Steady"'],
		["POLL_INTERVAL_SECONDS", "1e3", 'must be a whole number from 1 to 86400: current value is "1e3"'],
		["SEND_RATE_PER_SECOND", "1001", 'must be a whole number from 1 to 1000: current value is "1001"'],
		["MAX_ARTICLE_AGE_HOURS", "-1", 'must be a whole number from 1 to 8760: current value is "-1"'],
		[
			"TELEGRAM_API_ROOT",
			"api.telegram.org",
			'must be an http:// or https:// address: current value is "api.telegram.org"',
		],
		["STORE_URL", "bot.sqlite", `${STORE_URL_RULE}: current value is "bot.sqlite"`],
		["STORE_URL", "redis://localhost", `${STORE_URL_RULE}: current value is "redis://localhost"`],
		["STANDBY", "yes", 'must be refuse or wait: current value is "yes"'],
		["HTTP_ADDRESS", "8080", 'must be "host:port", or empty to switch it off: current value is "8080"'],
		[
			"HTTP_ADDRESS",
			"localhost:65536",
			'must be "host:port", or empty to switch it off: current value is "localhost:65536"',
		],
		[
			"ADMIN_CHAT_IDS",
			"@me",
			'must be numbers of chats separated by commas; asked /privacy in a chat, the bot says its number: current value is "@me"',
		],
		[
			"ADMIN_CHAT_IDS",
			"9999999999999999",
			'must be numbers of chats separated by commas; asked /privacy in a chat, the bot says its number: current value is "9999999999999999"',
		],
		["LOG_FORMAT", "xml", 'must be json or text: current value is "xml"'],
		["LOG_LEVEL", "loud", 'must be debug, info, warn or error: current value is "loud"'],
	])("refuses %s=%s with the rule and the value", (name, value, problem) => {
		expect(problemWith(name, value)).toEqual([`${name} ${problem}`]);
	});

	test.each([
		[
			"EDITIONS",
			"cn,xx",
			/^EDITIONS must be "all" or edition codes separated by commas, out of fr en .*: current value is "cn,xx"$/,
		],
		["EDITIONS", " , ", /^EDITIONS must be "all" or edition codes/],
		[
			"NEWS_MAP",
			"no",
			/^NEWS_MAP must be on, off, or "code=https:\/\/…" pairs separated by commas, one for an edition/,
		],
		["NEWS_MAP", "cn=https://a.example/1.xml,cn=https://a.example/2.xml", /^NEWS_MAP must be .* one for an edition/],
		["FEEDS", "https://a.example/rss", /^FEEDS must be "code=https:\/\/…" pairs separated by commas, /],
		["FEEDS", "cn=ftp://a.example/rss", /^FEEDS must be "code=https:\/\/…" pairs separated by commas, /],
		[
			"FEEDS",
			"xx=https://a.example/rss",
			/^FEEDS must be "code=https:\/\/…" pairs .*; codes are fr en es .*: current value is "xx=/,
		],
	])("refuses %s=%s with the rule and the value", (name, value, problem) => {
		expect(problemWith(name, value)).toEqual([expect.stringMatching(problem)]);
	});

	test.each([
		"postgres://bot:pa#ss@db/bot",
		"postgres://bot:pa/ss@db/bot",
		"postgres://bot:12/ss@db/bot",
		"postgres://bot:pa?ss@db/bot",
		"postgres://bot:pass%@db/bot",
		"postgres://bot:pass@db",
		"postgres://bot:pass@db/",
		"postgres://bot:pass@/bot",
		"postgres://bot@db/bot?password=pass",
		"mysql://bot:pass@db/bot",
	])("refuses the store at %s without repeating its password", (url) => {
		expect(problemWith("STORE_URL", url)).toEqual([`STORE_URL ${STORE_URL_RULE}`]);
	});

	test.each([
		"postgres://bot:p%2Fa%40ss@db.example:5433/bot?sslmode=require",
		"postgresql://db/bot",
		"postgres://bot@[::1]/bot",
		"postgres:///bot?host=/run/postgresql",
	])("takes the store at %s as it is, with a folder beside", (url) => {
		expect(read({ STORE_URL: url })).toMatchObject({ storeAddress: url, dataFolder: "data" });
		expect(read({ STORE_URL: url, DATA_FOLDER: "/var/lib/bot" })).toMatchObject({ dataFolder: "/var/lib/bot" });
	});

	test("keeps what belongs to a file beside it, whatever DATA_FOLDER says, and nothing beside what is in memory", () => {
		const other = { DATA_FOLDER: "/elsewhere" };
		expect(read({ ...other, STORE_URL: "sqlite://store/bot.sqlite" })).toMatchObject({ dataFolder: "store" });
		expect(read({ ...other, STORE_URL: "sqlite://:memory:" })).not.toHaveProperty("dataFolder");
	});

	test("says where a token comes from, and how to do without one", () => {
		expect(problemsOf({})).toEqual([expect.stringMatching(/^BOT_TOKEN must be set .*@BotFather.*npm run demo/)]);
		expect(problemsOf({ BOT_TOKEN: "" })).toEqual(problemsOf({}));
	});

	test.each([["my-secret-token"], [`"${TOKEN}"`], ["bot123:"]])(
		"refuses %j for a token without repeating it",
		(token) => {
			const problems = problemsOf({ BOT_TOKEN: token });
			expect(problems).toEqual(['BOT_TOKEN must look like "123456789:AA…", as @BotFather gives it']);
		},
	);

	test.each(["short", "x".repeat(257), "line\u0007bell"])("refuses %j for a password without repeating it", (value) => {
		expect(problemWith("STATUS_PASSWORD", value)).toEqual([
			"STATUS_PASSWORD must be 8 to 256 characters, none of them a control character",
		]);
	});

	test("forgives the blanks and line ends that copying leaves around a value", () => {
		expect(readConfig({ BOT_TOKEN: ` ${TOKEN}\r\n`, LOG_LEVEL: "warn " })).toMatchObject({
			botToken: TOKEN,
			logLevel: "warn",
		});
	});

	test.each([
		[{ WEBHOOK_URL: "https://bot.example/hook" }, ["WEBHOOK_SECRET must be set, since WEBHOOK_URL is"]],
		[{ WEBHOOK_SECRET: "between_us" }, ["WEBHOOK_URL must be set, since WEBHOOK_SECRET is"]],
		[
			{ WEBHOOK_URL: "https://bot.example/hook", WEBHOOK_SECRET: "between_us", HTTP_ADDRESS: "" },
			["HTTP_ADDRESS must not be empty, since WEBHOOK_URL is set"],
		],
		[
			{ WEBHOOK_URL: "https://bot.example/hook", WEBHOOK_SECRET: "not between us" },
			["WEBHOOK_SECRET must be 1 to 256 of A-Z a-z 0-9 _ -"],
		],
		[
			{ WEBHOOK_URL: "bot.example/hook", WEBHOOK_SECRET: "between_us" },
			[
				'WEBHOOK_URL must be an https:// address, or http:// for a Bot API server of your own: current value is "bot.example/hook"',
			],
		],
	])("refuses the webhook of %o", (environment, problems) => {
		expect(problemsOf({ BOT_TOKEN: TOKEN, ...environment })).toEqual(problems);
	});

	test("names every problem at once, in one line that begins with what cannot be done", () => {
		const environment = { POLL_INTERVAL_SECONDS: "5m", EDITIONS: "xx", WEBHOOK_URL: "https://bot.example/hook" };
		expect(problemsOf(environment)).toHaveLength(4);
		expect(() => readConfig(environment)).toThrow(
			/^Cannot start: .*BOT_TOKEN must be set.*; WEBHOOK_SECRET must be set, since WEBHOOK_URL is$/s,
		);
	});
});

describe("readToolConfig", () => {
	test("needs no token, and checks the rest", () => {
		expect(readToolConfig({ EDITIONS: "fr" })).toMatchObject({ editions: ["fr"], storeAddress: "data/bot.sqlite" });
		expect(() => readToolConfig({ EDITIONS: "xx" })).toThrow(ConfigError);
	});
});
