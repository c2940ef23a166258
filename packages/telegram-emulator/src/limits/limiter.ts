import type { Limits } from "./limits.ts";
import { SlidingWindow } from "./sliding-window.ts";
import { TokenBucket } from "./token-bucket.ts";

export interface LimitedCall {
	readonly kind: "send" | "edit";
	readonly chatId: number;
}

/** When a call may be carried out. */
export type Turn =
	| {
			readonly kind: "given";
			/** 0 for now. */
			readonly waitMs: number;
			/** For one who does not wait after all. */
			giveBack(): void;
	  }
	| { readonly kind: "refused"; readonly retryAfterSeconds: number };

/**
 * A model of the flood limits, whose real numbers Telegram does not publish. Refused calls do not count, so that a client
 * that waits as told gets through and a client that does not is refused no longer than that. In the profile `strict` that
 * holds for one waiter at a time: several that were refused by one window are told the same, and compete again.
 */
export interface Limiter {
	/** Counts the call and gives it its turn, or refuses it. */
	take(call: LimitedCall, nowMs: number): Turn;
	/** Replaces the limits and forgets what was counted; `undefined` allows everything. */
	configure(limits: Limits | undefined): void;
	readonly limits: Limits | undefined;
}

/** What one limit is counted with. */
interface Meter {
	waitMs(nowMs: number): number;
	/** Counts a call that comes now and has its turn at `turnAtMs`. */
	add(nowMs: number, turnAtMs: number): void;
	giveBack(turnAtMs: number): void;
	isIdle(nowMs: number): boolean;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
/** Chats whose meters are at rest are forgotten after this many calls. */
const CALLS_BETWEEN_SWEEPS = 10_000;
const AT_ONCE: Turn = { kind: "given", waitMs: 0, giveBack: () => undefined };

export function createLimiter(initial: Limits | undefined): Limiter {
	let limits = initial;
	let callsSinceSweep = 0;
	const meters = new Map<string, Meter>();

	function metersOf(call: LimitedCall, current: Limits): Meter[] {
		return rulesFor(call, current).map(([name, rule]) => {
			const meter = meters.get(name) ?? createMeter(rule, current);
			meters.set(name, meter);
			return meter;
		});
	}

	function sweep(nowMs: number): void {
		callsSinceSweep = 0;
		for (const [name, meter] of meters) if (meter.isIdle(nowMs)) meters.delete(name);
	}

	return {
		take(call, nowMs) {
			if (limits === undefined) return AT_ONCE;
			if (++callsSinceSweep >= CALLS_BETWEEN_SWEEPS) sweep(nowMs);
			const concerned = metersOf(call, limits);
			const waitMs = Math.max(...concerned.map((meter) => meter.waitMs(nowMs)));
			const holdMs = limits.profile === "telegram" ? limits.holdMs : 0;
			if (waitMs > holdMs) {
				return { kind: "refused", retryAfterSeconds: Math.ceil(Math.min(waitMs, MINUTE_MS) / SECOND_MS) };
			}
			const turnAtMs = nowMs + waitMs;
			for (const meter of concerned) meter.add(nowMs, turnAtMs);
			return { kind: "given", waitMs, giveBack: () => concerned.forEach((meter) => void meter.giveBack(turnAtMs)) };
		},
		configure(next) {
			limits = next;
			meters.clear();
		},
		get limits() {
			return limits;
		},
	};
}

interface Rule {
	readonly perPeriod: number;
	readonly periodMs: number;
	/** What may come at once beyond the even pace; without it, never more than `perPeriod` in any period. */
	readonly burst?: number;
}

/** The limits that a call meets, by the names of their meters. */
function rulesFor({ kind, chatId }: LimitedCall, limits: Limits): [name: string, rule: Rule][] {
	const rules: [string, Rule][] = [["bot", { perPeriod: limits.perSecond, periodMs: SECOND_MS, burst: limits.burst }]];
	if (kind === "send") {
		const rule = { perPeriod: limits.perChatPerSecond, periodMs: SECOND_MS, burst: limits.chatBurst };
		rules.push([`chat ${chatId}`, rule]);
	}
	if (chatId >= 0) return rules;
	const perPeriod = kind === "send" ? limits.perGroupPerMinute : limits.editsPerGroupPerMinute;
	// A minute's worth may come at once, and a bucket would let a second one follow within that minute.
	rules.push([`${kind} ${chatId}`, { perPeriod, periodMs: MINUTE_MS }]);
	return rules;
}

function createMeter({ perPeriod, periodMs, burst }: Rule, { profile, toleranceMs }: Limits): Meter {
	if (profile === "strict") return new SlidingWindow(perPeriod, Math.max(1, periodMs - toleranceMs));
	// A window of 0 frees itself in the end, which a long enough hold would wait for; a bucket of 0 never does.
	if (burst === undefined && perPeriod > 0) return new SlidingWindow(perPeriod, periodMs);
	return new TokenBucket({ perPeriod, periodMs, burst: burst ?? 1 });
}
