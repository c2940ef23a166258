import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** A member of the interface: one level deep, a method or an alias of one. What stands in comments begins with a capital. */
const MEMBER = /^ {4}([a-z]\w*)(?:\(|:)/gm;

/** The names of all methods of the Bot API, as the declarations of @grammyjs/types list them. */
export function readBotApiMethods(): readonly string[] {
	const folder = dirname(createRequire(import.meta.url).resolve("@grammyjs/types/package.json"));
	const declarations = readFileSync(join(folder, "methods.d.ts"), "utf8");
	const [, body = ""] = /export type ApiMethods<F> = \{\n([\s\S]*?)\n\};/.exec(declarations) ?? [];
	return [...body.matchAll(MEMBER)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}
