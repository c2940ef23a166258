import { z } from "zod";
import { type LimitChoice, type Limits, limitsOf } from "../limits/limits.ts";
import type { InjectedFault } from "../state/fault-plan.ts";
import type { Call } from "../state/transcript.ts";
import { act } from "./act.ts";
import { definedOnly } from "./defined-only.ts";

export interface ServerState {
	/** Added to every call. */
	readonly latencyMs: number;
	/** `null` when everything is allowed. */
	readonly limits: Limits | null;
	/** `timesLeft` is `null` for a fault that is never used up. */
	readonly faults: readonly {
		readonly id: number;
		readonly fault: InjectedFault;
		readonly timesLeft: number | null;
	}[];
}

const target = {
	method: z.string().optional(),
	chatId: z.int().optional(),
	times: z.int().positive().optional(),
	share: z.number().min(0).max(1).optional(),
};
const duration = z.number().min(0);
/** Statuses that tell of an error. https://www.rfc-editor.org/rfc/rfc9110#section-15 */
const MIN_ERROR_STATUS = 400;
const MAX_ERROR_STATUS = 599;

const fault = z.discriminatedUnion("kind", [
	z.object({
		...target,
		kind: z.literal("status"),
		code: z.int().min(MIN_ERROR_STATUS).max(MAX_ERROR_STATUS),
		description: z.string(),
		retryAfterSeconds: z.int().optional(),
	}),
	z.object({ ...target, kind: z.literal("html-502") }),
	z.object({ ...target, kind: z.literal("reset-before") }),
	z.object({ ...target, kind: z.literal("reset-after") }),
	z.object({ ...target, kind: z.literal("slow"), beforeMs: duration.optional(), afterMs: duration.optional() }),
	z.object({ ...target, kind: z.literal("flood"), retryAfterSeconds: z.int().positive() }),
	z.object({ ...target, kind: z.literal("hang") }),
]);

const profile = z.enum(["telegram", "strict"]);
const limits = z.object({
	profile: profile.optional(),
	perSecond: z.int().min(0).optional(),
	perChatPerSecond: z.int().min(0).optional(),
	perGroupPerMinute: z.int().min(0).optional(),
	editsPerGroupPerMinute: z.int().min(0).optional(),
	burst: z.int().min(1).optional(),
	chatBurst: z.int().min(1).optional(),
	holdMs: duration.optional(),
	toleranceMs: duration.optional(),
});

const method = z.object({ method: z.string().optional() });
const calls = z.object({ method: z.string().optional(), newest: z.int().positive().optional() });

export const serverActs = {
	/** Returns an id, with which the fault can be taken back. */
	injectFault: act(fault, ({ faults }, given): number => faults.inject(definedOnly(given) as InjectedFault)),
	/** Takes back one fault, or all. */
	clearFaults: act(z.object({ id: z.int().optional() }), ({ faults }, { id }): void => faults.clear(id)),
	plannedFaults: act(z.object({}), ({ faults }) => faults.planned),
	setLatency: act(z.object({ ms: duration }), ({ faults }, { ms }): void => {
		faults.latencyMs = ms;
	}),
	/** A profile, some limits of one changed, `true` for `telegram`, or `false` for none. Counting starts anew. */
	setLimits: act(
		z.object({ limits: z.union([z.boolean(), profile, limits]) }),
		({ telegram }, given): Limits | null => {
			const choice: LimitChoice = typeof given.limits === "object" ? definedOnly(given.limits) : given.limits;
			const next = limitsOf(choice);
			telegram.limiter.configure(next);
			return next ?? null;
		},
	),

	/** Those remembered, or the `newest` of them, oldest first. */
	calls: act(calls, ({ transcript }, { method: name, newest = Number.POSITIVE_INFINITY }): readonly Call[] => {
		const remembered = transcript.calls(name);
		return remembered.slice(Math.max(0, remembered.length - newest));
	}),
	callCount: act(method, ({ transcript }, params): number => transcript.count(params.method)),
	clearCalls: act(z.object({}), ({ transcript }): void => transcript.clear()),
	recordCalls: act(z.object({ on: z.boolean() }), ({ transcript }, { on }): void => {
		transcript.recording = on;
	}),

	/** What stands between the bot and its answers now. */
	serverState: act(
		z.object({}),
		({ telegram, faults }): ServerState => ({
			latencyMs: faults.latencyMs,
			limits: telegram.limiter.limits ?? null,
			faults: faults.planned.map(({ id, fault: planned, timesLeft }) => ({
				id,
				fault: planned,
				timesLeft: Number.isFinite(timesLeft) ? timesLeft : null,
			})),
		}),
	),

	/** How many updates the bot has not confirmed. */
	pendingUpdates: act(z.object({}), ({ telegram }): number => telegram.updates.size(telegram.clock.now())),
	/** As after a week without updates: the next one gets this id. */
	continueUpdatesFrom: act(z.object({ updateId: z.int().positive() }), ({ telegram }, { updateId }): void =>
		telegram.updates.continueFrom(updateId),
	),
};
