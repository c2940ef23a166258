import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Gives back to the system what was needed for a while and is not any more. V8 does so by itself only when memory is short, and else keeps its
 * space for new objects as large as it ever was, 50 MB after a start. Nothing else happens for some tenths of a second.
 *
 * The collector can be asked for this by no other way: https://nodejs.org/api/v8.html#v8setflagsfromstringflags
 */
export function giveBackMemory(): void {
	setFlagsFromString("--expose-gc");
	const collect: (options: { readonly type: "major"; readonly flavor: "last-resort" }) => void = runInNewContext("gc");
	setFlagsFromString("--no-expose-gc");
	collect({ type: "major", flavor: "last-resort" });
}
