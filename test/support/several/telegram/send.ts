/** One message that Telegram took. */
export interface Send {
	/** The bot process that sent it, by its name on the stage. */
	readonly by: string;
	readonly chat: number;
	readonly text: string;
	/** When all of it had arrived at Telegram, in milliseconds since the Unix epoch. */
	readonly atMs: number;
}
