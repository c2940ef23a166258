import { SlidingWindow } from "./sliding-window.ts";

/** https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
export interface Limits {
	/** Sends and edits of the whole bot in a second. */
	readonly perSecond: number;
	/** Sends to one chat in a second, whether they answer somebody or not. */
	readonly perChatPerSecond: number;
	/** Sends to one group, supergroup or channel in a minute. */
	readonly perGroupPerMinute: number;
	/** Edits in one group, supergroup or channel in a minute; counted apart from sends. */
	readonly editsPerGroupPerMinute: number;
	/** How much earlier than its full length a window frees a slot, because timers and networks are not exact. */
	readonly toleranceMs: number;
}

export const DEFAULT_LIMITS: Limits = {
	perSecond: 30,
	perChatPerSecond: 1,
	perGroupPerMinute: 20,
	editsPerGroupPerMinute: 20,
	toleranceMs: 50,
};

export interface LimitedCall {
	readonly kind: "send" | "edit";
	readonly chatId: number;
}

/**
 * A model of the flood limits, whose real numbers Telegram does not publish: sliding windows, in which refused calls do
 * not count, so that a client that waits as told gets through and a client that does not is refused no longer than that.
 * That holds for one waiter at a time: several that were refused by one window are told the same, and compete again.
 */
export interface Limiter {
	/** Counts the call and returns 0, or refuses it and returns after how many whole seconds to try again. */
	take(call: LimitedCall, nowMs: number): number;
	/** Replaces the limits and forgets what was counted; `undefined` allows everything. */
	configure(limits: Limits | undefined): void;
	readonly limits: Limits | undefined;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
/** Chats whose windows have run out are forgotten after this many calls. */
const CALLS_BETWEEN_SWEEPS = 10_000;

export function createLimiter(initial: Limits | undefined): Limiter {
	let limits = initial;
	let callsSinceSweep = 0;
	const windows = new Map<string, SlidingWindow>();

	function windowOf(name: string, capacity: number, lengthMs: number, toleranceMs: number): SlidingWindow {
		let window = windows.get(name);
		if (window === undefined) {
			window = new SlidingWindow(capacity, Math.max(1, lengthMs - toleranceMs));
			windows.set(name, window);
		}
		return window;
	}

	function windowsOf({ kind, chatId }: LimitedCall, l: Limits): SlidingWindow[] {
		const found = [windowOf("bot", l.perSecond, SECOND_MS, l.toleranceMs)];
		if (kind === "send") found.push(windowOf(`chat ${chatId}`, l.perChatPerSecond, SECOND_MS, l.toleranceMs));
		if (chatId >= 0) return found;
		const capacity = kind === "send" ? l.perGroupPerMinute : l.editsPerGroupPerMinute;
		found.push(windowOf(`${kind} ${chatId}`, capacity, MINUTE_MS, l.toleranceMs));
		return found;
	}

	function sweep(nowMs: number): void {
		callsSinceSweep = 0;
		for (const [name, window] of windows) if (window.isIdle(nowMs)) windows.delete(name);
	}

	return {
		take(call, nowMs) {
			if (limits === undefined) return 0;
			if (++callsSinceSweep >= CALLS_BETWEEN_SWEEPS) sweep(nowMs);
			const concerned = windowsOf(call, limits);
			const waitMs = Math.max(...concerned.map((window) => window.waitMs(nowMs)));
			if (waitMs > 0) return Math.ceil(waitMs / SECOND_MS);
			for (const window of concerned) window.add(nowMs);
			return 0;
		},
		configure(next) {
			limits = next;
			windows.clear();
		},
		get limits() {
			return limits;
		},
	};
}
