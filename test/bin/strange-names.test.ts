import { describe, expect, test } from "vitest";
import { OWN_SETTINGS, SETTINGS } from "../../src/app/config.ts";
import { strangeNames } from "../../src/bin/read-environment.ts";

/** What systems, shells, containers, proxies and npm set. */
const USUAL_NAMES = [
	...[
		"PATH",
		"HOME",
		"HOSTNAME",
		"HOST",
		"USER",
		"LOGNAME",
		"MAIL",
		"SHELL",
		"SHLVL",
		"PWD",
		"OLDPWD",
		"LANG",
		"LC_ALL",
	],
	...[
		"TERM",
		"COLORTERM",
		"DISPLAY",
		"EDITOR",
		"VISUAL",
		"PAGER",
		"TZ",
		"TMPDIR",
		"TEMP",
		"TMP",
		"CI",
		"PORT",
		"DEBUG",
	],
	...["NODE", "NODE_ENV", "NODE_OPTIONS", "NODE_PATH", "NODE_VERSION", "YARN_VERSION", "FORCE_COLOR", "NO_COLOR"],
	...[
		"FTP_PROXY",
		"ftp_proxy",
		"SOCKS_PROXY",
		"RSYNC_PROXY",
		"npm_config_proxy",
		"npm_config_noproxy",
		"npm_package_name",
	],
	...["INVOCATION_ID", "JOURNAL_STREAM", "NOTIFY_SOCKET", "SYSTEMD_EXEC_PID", "STATE_DIRECTORY", "LOGS_DIRECTORY"],
	...["KUBERNETES_PORT", "KUBERNETES_SERVICE_HOST", "DATABASE_URL", "REDIS_URL", "LS_COLORS", "SSH_AUTH_SOCK", "SEED"],
];

describe("A name in the environment", () => {
	test.each([
		["EDTIONS", "EDITIONS"],
		["EDITION", "EDITIONS"],
		["FEED", "FEEDS"],
		["BOT_TOEKN", "BOT_TOKEN"],
		["bot_token", "BOT_TOKEN"],
		["LOGLEVEL", "LOG_LEVEL"],
	])("is pointed out where it is a setting with a slip: %s", (name, meant) => {
		expect(strangeNames({}, { [name]: "x" })).toEqual([{ name, where: "the environment", meant }]);
	});

	test("is no setting with a slip where systems and other programs are set by it", () => {
		const environment = Object.fromEntries([...USUAL_NAMES, ...SETTINGS].map((name) => [name, "x"]));
		expect(strangeNames({}, environment)).toEqual([]);
	});

	test("is told of once when it is in .env as well", () => {
		const named = { EDTIONS: "fr" };
		expect(strangeNames(named, named)).toEqual([{ name: "EDTIONS", where: ".env", meant: "EDITIONS" }]);
	});

	test("is not taken for one of two settings that differ by as little", () => {
		for (const one of OWN_SETTINGS) expect(strangeNames({}, { [one]: "x" }), one).toEqual([]);
	});
});
