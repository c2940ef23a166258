import { systemClock } from "../../../src/kit/clock.ts";
import { MINUTE_MS } from "../../../src/kit/durations.ts";

// Loaded into the real process before its entry point: its clock is ahead of the machine's, from the start and whenever it is told so.
// As when a machine has slept, nothing that waits notices. But the minute in which somebody looks at the clock again takes no minute.
let aheadMs = Number(process.env["CLOCK_AHEAD_MS"]);
const { now } = Date;
Date.now = () => now() + aheadMs;

const minutes = new Set<() => void>();
const { after } = systemClock;
systemClock.after = (ms, then) => {
	if (ms !== MINUTE_MS) return after(ms, then);
	const end = () => {
		takeBack();
		minutes.delete(end);
		then();
	};
	const takeBack = after(ms, end);
	minutes.add(end);
	return () => {
		takeBack();
		minutes.delete(end);
	};
};

process.on("message", (told: { readonly aheadMs: number }) => {
	({ aheadMs } = told);
	for (const end of [...minutes]) end();
	process.send?.("put forward");
});
// A process that has nothing else to do may end.
process.channel?.unref();
