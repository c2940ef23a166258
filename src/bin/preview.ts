import "./refuse-old-node.ts";
import { printable } from "../kit/printable.ts";
import { EDITION_CODES, isEditionCode } from "../news/edition.ts";
import { connectPatiently } from "./connect-patiently.ts";
import { readToolSettings } from "./read-environment.ts";
import { EXIT_FAILED, EXIT_INTERRUPTED, runCommand } from "./run-command.ts";
import { complain } from "./words/complain.ts";

await runCommand({
	name: "npm run preview",
	about:
		"Shows what would be posted and why not, without touching the store. Oldest first. What had to be repaired in a feed is said beside it.",
	options: {
		json: { about: "one JSON object a line for each article" },
		edition: {
			value: "<code>",
			about: `the edition of a feed whose address does not tell: ${EDITION_CODES.join(" ")}`,
			problem: (code) => (isEditionCode(code) ? undefined : `must be one of ${EDITION_CODES.join(" ")}`),
		},
	},
	operands: { name: "<feed URL | file | folder>", least: 1, most: 1 },
	exitCodes: { 1: "something could not be read", [EXIT_INTERRUPTED]: "interrupted" },
	async run({ values: { json, edition }, operands: [target = ""], end }) {
		const config = readToolSettings();
		const { preview, printRow } = await import("../cli/preview.ts");
		connectPatiently();
		const { rows, remarks, problems } = await preview({
			...{ target, proxies: config.proxy, maxAgeMs: config.maxArticleAgeMs, now: Date.now(), signal: end },
			edition: edition !== undefined && isEditionCode(edition) ? edition : undefined,
		});
		for (const row of rows) process.stdout.write(`${json ? printable(JSON.stringify(row)) : printRow(row)}\n`);
		for (const sentence of [...remarks, ...problems]) complain(sentence);
		return problems.length === 0 ? 0 : EXIT_FAILED;
	},
});
