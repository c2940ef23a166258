import { relative } from "node:path";
import { shellWord } from "../../kit/words/shell-word.ts";

/** How this process was started. */
export interface Started {
	/** As `process.argv` has it. */
	readonly argv: readonly string[];
	readonly cwd: string;
	/** The name of the script of package.json, when npm runs one: `npm_lifecycle_event`. */
	readonly script: string | undefined;
}

/** The command as somebody typed it who wants to type it again: by npm where `name` is what npm runs, else by Node. */
export function typedCommand(name: string, { argv, cwd, script }: Started): string {
	const [, entry = "", ...args] = argv;
	if (script !== undefined && name === `npm run ${script}`) return [name, "--", ...args.map(shellWord)].join(" ");
	const near = relative(cwd, entry);
	return ["node", near.startsWith("..") ? entry : near, ...args].map(shellWord).join(" ");
}
