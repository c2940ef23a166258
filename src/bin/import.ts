import "./refuse-old-node.ts";
import { SECOND_MS } from "../kit/durations.ts";
import { InUseError } from "../store/file/in-use-error.ts";
import { openStore, type Store } from "../store/open-store.ts";
import { shownAddress } from "../store/store-address.ts";
import type { Term } from "../store/term.ts";
import { readToolSettings } from "./read-environment.ts";
import { EXIT_FAILED, EXIT_INTERRUPTED, runCommand } from "./run-command.ts";
import { complain } from "./words/complain.ts";

const BAR_CHARS = 40;
/** By then whoever had the right has surely given it back. */
const TAKEN_WITHIN_MS = 3 * SECOND_MS;

await runCommand({
	name: "npm run import",
	about: `Puts archived documents into the store as posted already, for /latest and /search. The bot must not be running meanwhile.
It can be interrupted (Ctrl-C) and repeated.`,
	options: {},
	operands: { name: "<file | folder>…", least: 1, most: Number.POSITIVE_INFINITY },
	exitCodes: {
		0: "all documents are in the store, or were there before",
		1: "some documents could not be read, or the store could not be opened",
		[EXIT_INTERRUPTED]: "interrupted: what was read so far is in the store",
	},
	async run({ operands, end }) {
		const { storeAddress } = readToolSettings();
		const { findArchives, importArchives } = await import("../cli/import-archives.ts");
		const found = await findArchives(operands);
		// A store that nothing is put into is not made either.
		if (found.files.length === 0) {
			for (const problem of found.problems) complain(problem);
			return EXIT_FAILED;
		}
		const store = await openStore(storeAddress);
		try {
			const term = await takeDutyAtOnce(store, storeAddress, end);
			const onProgress = process.stderr.isTTY ? drawBar : () => undefined;
			const { log } = term.store;
			await using _ = { [Symbol.asyncDispose]: () => term.release() };
			const report = await importArchives({ ...found, log, now: Date.now, signal: end, onProgress });
			for (const problem of report.problems) complain(problem);
			const { imported, known, unlinked, problems } = report;
			const parts = [
				`${imported} imported`,
				`${known} known already`,
				`${unlinked} without an address`,
				`${problems.length} broken`,
			];
			process.stdout.write(`${parts.join(", ")}\n`);
			if (report.interrupted) return EXIT_INTERRUPTED;
			return problems.length === 0 ? 0 : EXIT_FAILED;
		} finally {
			await store.close();
		}
	},
});

/** Whoever appends to the log needs the right to act: on a server it is a running bot's, or one that has just ended gives it back. */
async function takeDutyAtOnce(store: Store, address: string, end: AbortSignal): Promise<Term<Store>> {
	const tooLate = AbortSignal.timeout(TAKEN_WITHIN_MS);
	const term = await store.takeDuty(AbortSignal.any([end, tooLate])).catch((error: unknown) => {
		if (!tooLate.aborted || error !== tooLate.reason) throw error;
		return undefined;
	});
	if (term !== undefined) return term;
	const inUse = new InUseError();
	throw new Error(`Cannot import into store "${shownAddress(address)}": ${inUse.message}`, { cause: inUse });
}

function drawBar(done: number, total: number): void {
	const filled = Math.round((BAR_CHARS * done) / total);
	const end = done === total ? "\n" : "";
	process.stderr.write(`\r${"█".repeat(filled)}${"░".repeat(BAR_CHARS - filled)} ${done}/${total}${end}`);
}
