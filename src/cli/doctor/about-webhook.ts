import type { WebhookInfo } from "grammy/types";
import { DAY_MS, SECOND_MS } from "../../kit/durations.ts";
import { wordDuration } from "../../kit/words/word-duration.ts";
import type { Finding } from "./finding.ts";

/** So many wait only where nobody takes them. */
const MANY_PENDING = 100;
const TAKES_OVER =
	"the bot puts this right when it starts; if it runs already, another program uses the token: /revoke at @BotFather";

/** Where Telegram brings updates, against where it is to bring them; `wanted` is WEBHOOK_URL. `now` in milliseconds since the Unix epoch. */
export function aboutWebhook(info: WebhookInfo, wanted: string | undefined, now: number): Finding[] {
	return [aboutAddress(info.url ?? "", wanted), ...aboutError(info, now), ...aboutPending(info)];
}

function aboutAddress(url: string, wanted: string | undefined): Finding {
	const about = "webhook";
	if (url === (wanted ?? ""))
		return {
			level: "ok",
			about,
			says: url === "" ? "none, as is wanted: updates are polled" : `Telegram brings updates to ${url}`,
		};
	if (url === "")
		return {
			level: "warning",
			about,
			says: "not set, and WEBHOOK_URL is",
			advice: "start the bot, which tells Telegram",
		};
	const says = `Telegram brings updates to ${url}, and ${wanted === undefined ? "no WEBHOOK_URL is set" : `WEBHOOK_URL is ${wanted}`}`;
	return { level: "trouble", about, says, advice: TAKES_OVER };
}

/** Telegram remembers the last failure for good. */
function aboutError({ last_error_date: at, last_error_message: message }: WebhookInfo, now: number): Finding[] {
	if (at === undefined || now - at * SECOND_MS > DAY_MS) return [];
	const says = `Telegram could not bring an update ${wordDuration(Math.max(0, now - at * SECOND_MS))} ago: ${message ?? "it does not say why"}`;
	return [
		{
			level: "warning",
			about: "webhook",
			says,
			advice: "look at the proxy in front of HTTP_ADDRESS, and at its certificate",
		},
	];
}

function aboutPending({ pending_update_count: count }: WebhookInfo): Finding[] {
	if (count < MANY_PENDING) return [];
	return [
		{
			level: "warning",
			about: "updates",
			says: `${count} wait at Telegram`,
			advice: "start the bot, or look into its log",
		},
	];
}
