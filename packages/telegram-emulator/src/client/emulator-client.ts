import type { ActResult } from "../acts/act-table.ts";
import type { LimitChoice } from "../limits/limits.ts";
import type { InjectedFault } from "../state/fault-plan.ts";
import type { Call } from "../state/transcript.ts";
import type { Control } from "./control.ts";
import { DEFAULT_WAIT_MS, waitFor } from "./wait-for.ts";
import { createWorldClient, type WorldClient } from "./world-client.ts";

/** What goes wrong, and when it stops. */
export interface FaultClient {
	/** Returns an id, with which the fault can be taken back. */
	inject(fault: InjectedFault): Promise<number>;
	/** Takes back one fault, or all. */
	clear(id?: number): Promise<void>;
	/** Added to every call, before it is executed. */
	setLatency(ms: number): Promise<void>;
}

/** Every call of the Bot API. */
export interface TranscriptClient {
	/** Those still remembered, oldest first. */
	calls(method?: string): Promise<readonly Call[]>;
	/** How many there were, remembered or not. */
	count(method?: string): Promise<number>;
	clear(): Promise<void>;
	/** Off, calls are only counted: for benchmarks. */
	record(on: boolean): Promise<void>;
	/** Resolves to the first call for which the predicate holds, whether made already or to come. Rejects after 5 s. */
	waitFor(predicate: (call: Call) => boolean, timeoutMs?: number): Promise<Call>;
}

/** An emulator as tests, benchmarks and the demo see it, wherever it runs. */
export interface EmulatorClient {
	/** For `client: { apiRoot }` of a bot. */
	readonly apiRoot: string;
	readonly token: string;
	readonly world: WorldClient;
	readonly faults: FaultClient;
	readonly transcript: TranscriptClient;
	/** `telegram` (or `true`), `strict`, some of their limits changed, or none (`false`). Counting starts anew. */
	setLimits(limits: LimitChoice): Promise<void>;
	/** How many updates the bot has not confirmed. */
	pendingUpdates(): Promise<number>;
	/** As after a week without updates: the next one gets this id. */
	continueUpdatesFrom(updateId: number): Promise<void>;
	/** What the bot says about itself. */
	settings(): Promise<ActResult<"settings">>;
	/** Everything beneath the vocabulary: any act by its name, and the stream of events. */
	readonly control: Control;
}

export function createEmulatorClient(
	control: Control,
	address: { readonly apiRoot: string; readonly token: string },
): EmulatorClient {
	return {
		...address,
		control,
		world: createWorldClient(control),
		faults: {
			inject: (fault) => control.perform("injectFault", fault),
			clear: (id) => control.perform("clearFaults", id === undefined ? {} : { id }),
			setLatency: (ms) => control.perform("setLatency", { ms }),
		},
		transcript: createTranscriptClient(control),
		async setLimits(limits) {
			await control.perform("setLimits", { limits });
		},
		pendingUpdates: () => control.perform("pendingUpdates", {}),
		continueUpdatesFrom: (updateId) => control.perform("continueUpdatesFrom", { updateId }),
		settings: () => control.perform("settings", {}),
	};
}

function createTranscriptClient(control: Control): TranscriptClient {
	const only = (method: string | undefined) => (method === undefined ? {} : { method });
	return {
		calls: (method) => control.perform("calls", only(method)),
		count: (method) => control.perform("callCount", only(method)),
		clear: () => control.perform("clearCalls", {}),
		record: (on) => control.perform("recordCalls", { on }),
		waitFor: (predicate, timeoutMs = DEFAULT_WAIT_MS) =>
			waitFor({
				control,
				timeoutMs,
				look: async () => (await control.perform("calls", {})).find(predicate),
				isRelevant: (event) => event.kind === "call",
				describeFailure: async () => {
					const made = (await control.perform("calls", {})).slice(-20).map((call) => `${call.method} ${call.status}`);
					return `the calls were ${made.length === 0 ? "none" : made.join(", ")}`;
				},
			}),
	};
}
