import { LOCAL_TIME } from "../../news/settings/local-time.ts";
import type { LocalTime } from "../../news/subscription.ts";

/** Times as they stand in callback data: `0730.1900`. */
export function compactTimes(times: readonly LocalTime[]): string {
	return times.map((time) => time.replace(":", "")).join(".");
}

/** `undefined` for whatever `compactTimes` does not write. */
export function parseTimes(value: string): readonly LocalTime[] | undefined {
	const times = value.split(".").map((time) => time.replace(/^(\d\d)(\d\d)$/, "$1:$2"));
	return times.every((time) => LOCAL_TIME.test(time)) ? times : undefined;
}
