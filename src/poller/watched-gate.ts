import type { HostGate } from "../feed/fetch/host-gate.ts";
import type { Progress } from "../kit/watch/progress.ts";

/** The same gate, whose waiting is no standstill: each job ends, and is watched while it has its turn. */
export function watchedGate(gate: HostGate, progress: Progress, step: string): HostGate {
	return { pass: (host, job) => gate.pass(host, () => progress.during(step, job)) };
}
