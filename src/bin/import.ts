import "./refuse-old-node.ts";
import { ConfigError, readToolConfig } from "../app/config.ts";
import { describeError } from "../kit/describe-error.ts";
import { openStore } from "../store/open-store.ts";
import { complain } from "./complain.ts";
import { readEnvironment } from "./read-environment.ts";
import { untilToldToEnd } from "./until-told-to-end.ts";

const USAGE = `npm run import -- <file | folder>…

Puts archived documents into the store as posted already, for /latest and /search. The bot must not be running meanwhile.
It can be interrupted (Ctrl-C) and repeated.
`;
const INTERRUPTED = 130;
const BAR_CHARS = 40;

async function main(): Promise<number> {
	const paths = process.argv.slice(2);
	if (paths.length === 0 || paths.some((path) => path.startsWith("-"))) {
		process.stderr.write(USAGE);
		return 2;
	}
	const { storePath } = readToolConfig(readEnvironment());
	const { importArchives } = await import("../cli/import-archives.ts");
	const interruption = new AbortController();
	void untilToldToEnd().then(() => interruption.abort());
	const store = await openStore(storePath);
	try {
		const report = await importArchives({
			...{ paths, log: store.log, now: Date.now, signal: interruption.signal },
			onProgress: process.stderr.isTTY ? drawBar : () => undefined,
		});
		for (const problem of report.problems) complain(problem);
		const { imported, known, unlinked, problems } = report;
		const parts = [
			`${imported} imported`,
			`${known} known already`,
			`${unlinked} without an address`,
			`${problems.length} broken`,
		];
		process.stdout.write(`${parts.join(", ")}\n`);
		if (report.interrupted) return INTERRUPTED;
		return problems.length === 0 ? 0 : 1;
	} finally {
		await store.close();
	}
}

function drawBar(done: number, total: number): void {
	const filled = Math.round((BAR_CHARS * done) / total);
	const end = done === total ? "\n" : "";
	process.stderr.write(`\r${"█".repeat(filled)}${"░".repeat(BAR_CHARS - filled)} ${done}/${total}${end}`);
}

process.exitCode = await main().catch((error: unknown) => {
	complain(describeError(error));
	return error instanceof ConfigError ? 2 : 1;
});
