import { createEmulator } from "telegram-emulator";
import { describe, expect, onTestFinished, test } from "vitest";
import { checkTelegram } from "../../../src/cli/doctor/check-telegram.ts";
import { doctorSays } from "../../support/doctor-says.ts";
import { freePort } from "../../support/free-port.ts";
import { serve } from "../../support/serve.ts";

const WANTED = "http://127.0.0.1:9/hook";

async function emulated(...given: Parameters<typeof createEmulator>) {
	const emulator = await createEmulator(...given);
	onTestFinished(() => emulator.close());
	const settings = { botToken: emulator.token, telegramApiRoot: emulator.apiRoot, proxy: {} };
	const setWebhook = (url: string) => fetch(`${emulator.apiRoot}/bot${emulator.token}/setWebhook?url=${url}`);
	return { emulator, settings, setWebhook };
}

/** A server of the Bot API that says of the bot what it is given, with an answer's date of its own. */
async function serverThatSays(me: object, webhook: object = {}, date = () => new Date().toUTCString()) {
	const server = await serve((request, response) => {
		const known = { id: 1, is_bot: true, first_name: "News", username: "news_bot", supports_inline_queries: true };
		const bot = { ...known, can_join_groups: true, can_read_all_group_messages: false, ...me };
		const result = request.url?.endsWith("/getMe") ? bot : { url: "", pending_update_count: 0, ...webhook };
		const header = date();
		if (header === "") response.sendDate = false;
		response.writeHead(200, header === "" ? {} : { date: header }).end(JSON.stringify({ ok: true, result }));
	});
	onTestFinished(() => server[Symbol.asyncDispose]());
	return { botToken: "1:a-token-of-nobody", telegramApiRoot: server.origin, proxy: {} };
}

const says = (settings: Parameters<typeof checkTelegram>[0], now = Date.now) =>
	doctorSays(checkTelegram(settings, now));

describe("The doctor, asking Telegram,", () => {
	test("has nothing to complain of a bot that is set up as README.md says", async () => {
		const { emulator, settings } = await emulated();
		expect(await says(settings)).toEqual([
			"ok token: Telegram knows the bot as @news_bot",
			"ok inline mode: on: articles are found and shared from any chat",
			"ok groups: the bot can be added to them",
			"ok privacy mode: on: of what is said in groups the bot hears commands and replies",
			"ok threaded mode: off: a private chat is one place",
			"ok clock: tells the time that Telegram tells",
			"ok webhook: none, as is wanted: updates are polled",
		]);
		const calls = await emulator.transcript.calls();
		expect(calls.map(({ method }) => method).sort()).toEqual(["getMe", "getWebhookInfo"]);
	});

	test("says where a token is to be had that Telegram does not know, and does not repeat it", async () => {
		const { settings } = await emulated();
		const [token = "", clock] = await says({ ...settings, botToken: "7000001:somebody-elses-token" });
		expect(token).toMatch(
			/^trouble token: Telegram does not accept it: Unauthorized.* → BOT_TOKEN is wrong or was revoked: ask @BotFather/,
		);
		expect(token).not.toContain("somebody-elses");
		expect(clock).toBe("ok clock: tells the time that Telegram tells");
	});

	test("says why Telegram cannot be reached, and knows no time then", async () => {
		const telegramApiRoot = `http://127.0.0.1:${await freePort()}`;
		expect(await says({ botToken: "1:a-token-of-nobody", telegramApiRoot, proxy: {} })).toEqual([
			expect.stringMatching(
				/^trouble token: http:\S+ cannot be asked: .*ECONNREFUSED.* → nothing listens there; check /,
			),
			"warning clock: not known: no answer with a date has come from Telegram",
		]);
	});

	test.each([
		["inline mode", { supports_inline_queries: false }, "/setinline at @BotFather"],
		["groups", { can_join_groups: false }, "/setjoingroups at @BotFather"],
		["privacy mode", { can_read_all_group_messages: true }, "/setprivacy at @BotFather, then Enable"],
		["threaded mode", { has_topics_enabled: true }, "switch Threaded Mode off in @BotFather's app"],
	])("warns where the switch of %s is not as the bot wants it", async (about, me, advice) => {
		const warnings = (await says(await serverThatSays(me))).filter((line) => !line.startsWith("ok "));
		expect(warnings).toEqual([expect.stringMatching(new RegExp(`^warning ${about}: .* → ${advice}$`))]);
	});

	test("takes no switch for wrong that an older server does not tell of", async () => {
		expect((await says(await serverThatSays({}))).filter((line) => !line.startsWith("ok "))).toEqual([]);
	});

	test.each([
		["10 s", 10_000, /^ok clock/],
		["half a minute", 30_000, /^trouble clock: 2\d s behind Telegram's → set it/],
		["an hour", 3_600_000, /^trouble clock: (59 min|1 h) behind Telegram's → /],
		["an hour, the other way,", -3_600_000, /^trouble clock: 59 min ahead of Telegram's → /],
	])("sees that Telegram's time is %s later than the clock's", async (_, later, clock) => {
		const settings = await serverThatSays({}, {}, () => new Date(Date.now() + later).toUTCString());
		expect((await says(settings))[5]).toMatch(clock);
	});

	test.each(["", "yesterday"])("knows no time by the date %j", async (date) => {
		expect((await says(await serverThatSays({}, {}, () => date)))[5]).toMatch(/^warning clock: not known/);
	});

	test.each([
		[
			"polled, and a webhook is set",
			undefined,
			"http://127.0.0.1:10/x",
			/^trouble webhook: .*:10\/x, and no WEBHOOK_URL is set → .*another program uses the token/,
		],
		[
			"brought elsewhere",
			WANTED,
			"http://127.0.0.1:10/x",
			/^trouble webhook: .*:10\/x, and WEBHOOK_URL is .*:9\/hook → /,
		],
		["brought nowhere yet", WANTED, undefined, /^warning webhook: not set, and WEBHOOK_URL is → start the bot/],
		["brought where they are wanted", WANTED, WANTED, /^ok webhook: Telegram brings updates to .*:9\/hook$/],
	])("tells whether updates are %s", async (_, wanted, set, found) => {
		const { settings, setWebhook } = await emulated({ limits: false });
		if (set !== undefined) await setWebhook(set);
		const lines = await says({ ...settings, ...(wanted !== undefined && { webhook: { url: wanted } }) });
		expect(lines[6]).toMatch(found);
	});

	test("passes on what Telegram says of a webhook that failed lately, and of updates that wait", async () => {
		const failedAgo = (seconds: number) => ({
			...{ url: WANTED, pending_update_count: 100, last_error_message: "Connection refused" },
			last_error_date: Math.floor(Date.now() / 1000) - seconds,
		});
		const warnings = async (info: object) => {
			const settings = { ...(await serverThatSays({}, info)), webhook: { url: WANTED } };
			return (await says(settings)).filter((line) => line.startsWith("warning"));
		};
		expect(await warnings(failedAgo(600))).toEqual([
			expect.stringMatching(
				/^warning webhook: Telegram could not bring an update 10 min ago: Connection refused → look at the proxy/,
			),
			"warning updates: 100 wait at Telegram → start the bot, or look into its log",
		]);
		expect(await warnings({ ...failedAgo(100_000), pending_update_count: 99 })).toEqual([]);
	});
});
