/** How calls are counted against the limits, and what becomes of one that is over them. */
export type LimitProfile = "telegram" | "strict";

/** https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
export interface Limits {
	/** `telegram` allows bursts and holds a call until its turn; `strict` allows none and refuses it at once. */
	readonly profile: LimitProfile;
	/** Sends and edits of the whole bot in a second. */
	readonly perSecond: number;
	/** Sends to one chat in a second, whether they answer somebody or not. */
	readonly perChatPerSecond: number;
	/** Sends to one group, supergroup or channel in a minute. */
	readonly perGroupPerMinute: number;
	/** Edits in one group, supergroup or channel in a minute; counted apart from sends. */
	readonly editsPerGroupPerMinute: number;
	/** `telegram` only: calls of the whole bot that may come at once. */
	readonly burst: number;
	/** `telegram` only: sends to one chat that may come at once. */
	readonly chatBurst: number;
	/** `telegram` only: the longest that a call is held. */
	readonly holdMs: number;
	/** `strict` only: how much earlier than its full length a window frees a slot, as timers and networks are not exact. */
	readonly toleranceMs: number;
}

/** `true` is `telegram`, `false` none; an object changes some limits of its profile, which is `telegram` unless given. */
export type LimitChoice = LimitProfile | boolean | Partial<Limits>;

const PUBLISHED = { perSecond: 30, perChatPerSecond: 1, perGroupPerMinute: 20, editsPerGroupPerMinute: 20 };

/**
 * The FAQ allows "short bursts" without a number: ours are small. Telegram's own client library, which the Bot API server
 * is built on, waits up to 8 s by itself before a bot hears of a limit (TDLib, NetQueryCreator.cpp: total_timeout_limit).
 */
export const LIMITS: Readonly<Record<LimitProfile, Limits>> = {
	telegram: { profile: "telegram", ...PUBLISHED, burst: 10, chatBurst: 5, holdMs: 8000, toleranceMs: 0 },
	strict: { profile: "strict", ...PUBLISHED, burst: 0, chatBurst: 0, holdMs: 0, toleranceMs: 50 },
};

/** The limits that were chosen; `undefined` for none. */
export function limitsOf(choice: LimitChoice = "telegram"): Limits | undefined {
	if (choice === false) return undefined;
	if (choice === true) return LIMITS.telegram;
	if (typeof choice === "string") return LIMITS[choice];
	return { ...LIMITS[choice.profile ?? "telegram"], ...choice };
}
