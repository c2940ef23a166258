import { GrammyError } from "grammy";

/** What Telegram tells, or `undefined` where it does not tell this bot: of a chat that the bot is not in, or whose members are hidden. */
export async function unlessRefused<T>(answer: Promise<T>): Promise<T | undefined> {
	try {
		return await answer;
	} catch (error) {
		if (error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403)) return undefined;
		throw error;
	}
}
