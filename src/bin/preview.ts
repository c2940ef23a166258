import "./refuse-old-node.ts";
import { parseArgs } from "node:util";
import { ConfigError, readToolConfig } from "../app/config.ts";
import { describeError } from "../kit/describe-error.ts";
import { printable } from "../kit/printable.ts";
import { EDITION_CODES, isEditionCode } from "../news/edition.ts";
import { complain } from "./complain.ts";
import { connectPatiently } from "./connect-patiently.ts";
import { readEnvironment } from "./read-environment.ts";
import { untilToldToEnd } from "./until-told-to-end.ts";

const USAGE = `npm run preview -- <feed URL | file | folder> [--json] [--edition <code>]

Shows what would be posted and why not, without touching the store. Oldest first. What had to be repaired in a feed is said beside it.
  --json            one JSON object a line for each article
  --edition <code>  the edition of a feed whose address does not tell: ${EDITION_CODES.join(" ")}
`;

async function main(): Promise<number> {
	const options = {
		json: { type: "boolean" },
		edition: { type: "string" },
		help: { type: "boolean", short: "h" },
	} as const;
	const { values, positionals } = parseArgs({ allowPositionals: true, options });
	const [target] = positionals;
	const { edition } = values;
	if (
		target === undefined ||
		positionals.length > 1 ||
		(edition !== undefined && !isEditionCode(edition)) ||
		values.help
	) {
		process.stderr.write(USAGE);
		return values.help ? 0 : 2;
	}
	const config = readToolConfig(readEnvironment());
	const { preview, printRow } = await import("../cli/preview.ts");
	connectPatiently();
	const interrupted = new AbortController();
	void untilToldToEnd().then(() => interrupted.abort());
	const { rows, remarks, problems } = await preview({
		...{ target, edition, proxies: config.proxy, maxAgeMs: config.maxArticleAgeMs, now: Date.now() },
		signal: interrupted.signal,
	});
	for (const row of rows) process.stdout.write(`${values.json ? printable(JSON.stringify(row)) : printRow(row)}\n`);
	for (const sentence of [...remarks, ...problems]) complain(sentence);
	return problems.length === 0 ? 0 : 1;
}

// Whoever reads only the first lines (head) closes the pipe: that is no failure.
process.stdout.on("error", () => process.exit(0));
process.exitCode = await main().catch((error: unknown) => {
	const isMisused = error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
	complain(describeError(error));
	if (isMisused) process.stderr.write(`\n${USAGE}`);
	return isMisused || error instanceof ConfigError ? 2 : 1;
});
