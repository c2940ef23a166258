import { readFileSync } from "node:fs";

/** What the program is called, and its version. */
export function readManifest(): { readonly name: string; readonly version: string } {
	return JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
}
