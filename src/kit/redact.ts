/** `123456:AA…`, the shape of a bot token, alone or in a Bot API path (`/bot<token>/sendMessage`). */
const BOT_TOKEN = /\b(bot)?\d{3,}:[A-Za-z0-9_-]{10,}/g;
/** Up to the last `@`: a password may hold one, although it should be written %40. */
const USER_INFO = /\b([a-z][a-z0-9+.-]*:\/\/)[^\s/"']+@/gi;

/**
 * Text without secrets: bot tokens by their shape, user names and passwords in URLs, and the given secrets literally.
 * https://core.telegram.org/bots/api#authorizing-your-bot
 */
export function redact(text: string, secrets: readonly string[] = []): string {
	let clean = text;
	for (const secret of secrets) if (secret !== "") clean = clean.replaceAll(secret, "***");
	return clean.replace(BOT_TOKEN, "$1***").replace(USER_INFO, "$1***@");
}
