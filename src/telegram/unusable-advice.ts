/** What an operator can do when Telegram does not accept the bot, by its words. */
export function unusableAdvice(reason: string): string {
	return reason.startsWith("Unauthorized")
		? "BOT_TOKEN is wrong or was revoked: ask @BotFather for the current one"
		: "check BOT_TOKEN and TELEGRAM_API_ROOT: there is no bot at this address";
}
