import type { UserFromGetMe } from "grammy/types";
import { defined } from "../../kit/defined.ts";
import { SECOND_MS } from "../../kit/durations.ts";
import type { Proxies } from "../../kit/proxies.ts";
import { connectionAdvice } from "../../kit/words/connection-advice.ts";
import { classifyError } from "../../telegram/classify-error.ts";
import { createBot, grammySignal } from "../../telegram/create-bot.ts";
import { unusableAdvice } from "../../telegram/unusable-advice.ts";
import { aboutClock, type DatedAnswer } from "./about-clock.ts";
import { aboutWebhook } from "./about-webhook.ts";
import type { Check, Finding } from "./finding.ts";

export interface TelegramSettings {
	readonly botToken: string;
	readonly telegramApiRoot: string;
	readonly webhook?: { readonly url: string };
	readonly proxy: Proxies;
}

/** Telegram itself may hold a call for 11 s. */
const LIMIT_MS = 15 * SECOND_MS;

/** Token, the bot's own switches, the clock, and where updates go, by two calls that change nothing. */
export function checkTelegram(settings: TelegramSettings, now: () => number): Check {
	return {
		about: "token",
		limitMs: LIMIT_MS,
		async run(signal) {
			const askedAt = now();
			let answer: DatedAnswer | undefined;
			const hearDate = (date: string | undefined) => {
				answer ??= { date, askedAt, answeredAt: now() };
			};
			const { botToken: token, telegramApiRoot: apiRoot, proxy: proxies } = settings;
			const { api } = createBot({ token, apiRoot, proxies, hearDate });
			const [me, webhook] = await Promise.allSettled([
				api.getMe(grammySignal(signal)),
				api.getWebhookInfo(grammySignal(signal)),
			]);
			return [
				...(me.status === "fulfilled" ? aboutBot(me.value) : [unknownBot(me.reason, apiRoot)]),
				aboutClock(answer),
				...(webhook.status === "fulfilled" ? aboutWebhook(webhook.value, settings.webhook?.url, now()) : []),
			];
		},
	};
}

function unknownBot(error: unknown, apiRoot: string): Finding {
	const outcome = classifyError(error);
	const reason = "reason" in outcome ? String(outcome.reason) : outcome.kind;
	if (outcome.kind === "unusable")
		return {
			level: "trouble",
			about: "token",
			says: `Telegram does not accept it: ${reason}`,
			advice: unusableAdvice(reason),
		};
	const advice = connectionAdvice(error);
	return { level: "trouble", about: "token", says: `${apiRoot} cannot be asked: ${reason}`, ...defined({ advice }) };
}

/** What @BotFather can switch, as the bot wants it: README.md, "Run it". */
const SWITCHES = [
	{
		about: "inline mode",
		isRight: (me: UserFromGetMe) => me.supports_inline_queries,
		right: "on: articles are found and shared from any chat",
		wrong: "off: nobody can find or share articles by the bot's name in other chats",
		advice: "/setinline at @BotFather",
	},
	{
		about: "groups",
		isRight: (me: UserFromGetMe) => me.can_join_groups,
		right: "the bot can be added to them",
		wrong: "the bot cannot be added to them",
		advice: "/setjoingroups at @BotFather",
	},
	{
		about: "privacy mode",
		isRight: (me: UserFromGetMe) => !me.can_read_all_group_messages,
		right: "on: of what is said in groups the bot hears commands and replies",
		wrong: "off: the bot is brought everything that is said in its groups, and needs commands and replies only",
		advice: "/setprivacy at @BotFather, then Enable",
	},
	{
		about: "threaded mode",
		// Servers of an older Bot API do not tell.
		isRight: (me: Partial<UserFromGetMe>) => me.has_topics_enabled !== true,
		right: "off: a private chat is one place",
		wrong: "on: each thread of a private chat is a place of its own, which subscribes for itself",
		advice: "switch Threaded Mode off in @BotFather's app",
	},
];

function aboutBot(me: UserFromGetMe): Finding[] {
	return [
		{ level: "ok", about: "token", says: `Telegram knows the bot as @${me.username}` },
		...SWITCHES.map(({ about, isRight, right, wrong, advice }): Finding => {
			return isRight(me) ? { level: "ok", about, says: right } : { level: "warning", about, says: wrong, advice };
		}),
	];
}
