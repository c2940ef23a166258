import type { EmulatorEvent } from "../state/event-bus.ts";
import type { Control } from "./control.ts";

export interface WaitOptions<T> {
	readonly control: Control;
	/** Looks whether it has happened already; asked once, and again after each relevant event. */
	readonly look: () => Promise<T | undefined>;
	readonly isRelevant: (event: EmulatorEvent) => boolean;
	readonly timeoutMs: number;
	/** Worded to follow "Cannot wait any longer: ". */
	readonly describeFailure: () => Promise<string>;
}

/** How long tests wait for something that takes milliseconds, before they say what happened instead. */
export const DEFAULT_WAIT_MS = 5000;

/** Resolves as soon as `look` finds something: driven by events, it never polls. */
export async function waitFor<T>({
	control,
	look,
	isRelevant,
	timeoutMs,
	describeFailure,
}: WaitOptions<T>): Promise<T> {
	let changed = Promise.withResolvers<"changed">();
	const stop = await control.subscribe((event) => {
		if (isRelevant(event)) changed.resolve("changed");
	});
	const timeout = Promise.withResolvers<"late">();
	const timer = setTimeout(() => timeout.resolve("late"), timeoutMs);
	try {
		for (;;) {
			changed = Promise.withResolvers();
			const found = await look();
			if (found !== undefined) return found;
			const outcome = await Promise.race([changed.promise, timeout.promise]);
			if (outcome === "late")
				throw new Error(`Cannot wait any longer than ${timeoutMs} ms: ${await describeFailure()}`);
		}
	} finally {
		clearTimeout(timer);
		stop();
	}
}
