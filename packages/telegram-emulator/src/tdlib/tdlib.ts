import { createRequire } from "node:module";

/** Telegram's own library, of which only the part runs here that needs no network. */
export interface Tdlib {
	/** One synchronous request, in the library's own vocabulary. */
	execute(request: { readonly _: string; readonly [field: string]: unknown }): TdObject;
}

export interface TdObject {
	readonly _: string;
	readonly [field: string]: unknown;
}

let loaded: Tdlib | undefined;

/** Loads the library on first use. Throws when its packages, which are development dependencies, are not installed. */
export function tdlib(): Tdlib {
	loaded ??= load();
	return loaded;
}

function load(): Tdlib {
	const require = createRequire(import.meta.url);
	try {
		const tdl: Tdlib & { configure(options: { tdjson: string; verbosityLevel: number }): void } = require("tdl");
		const prebuilt: { getTdjson(): string } = require("prebuilt-tdlib");
		tdl.configure({ tdjson: prebuilt.getTdjson(), verbosityLevel: 0 });
		return tdl;
	} catch (cause) {
		throw new Error('Cannot parse markup: the packages "tdl" and "prebuilt-tdlib" are not installed', { cause });
	}
}
