import "./refuse-old-node.ts";
import { dirname } from "node:path";
import { indexPath } from "../app/index-path.ts";
import { SECOND_MS } from "../kit/durations.ts";
import { counted } from "../kit/words/counted.ts";
import { isOnServer, readStoreUrl, STORE_URL_RULE, shownAddress } from "../store/store-address.ts";
import { MisuseError } from "./command-line.ts";
import { EXIT_FAILED, EXIT_INTERRUPTED, runCommand } from "./run-command.ts";

/** Enough for people to compare. */
const DIGITS = 16;
const TELL_EVERY_MS = 2 * SECOND_MS;

await runCommand({
	name: "npm run move-store",
	about: `Puts all that one store has into another, between files (sqlite://data/bot.sqlite) and databases of PostgreSQL
(postgres://user:password@host/database), and compares the two. No bot may be running on either of them. The first store stays as it is;
in the second, which has to be empty, there is nothing until all is there.`,
	options: {},
	operands: { name: "<from> <to>", least: 2, most: 2 },
	exitCodes: {
		[EXIT_FAILED]: "nothing was moved, and both stores are as they were",
		[EXIT_INTERRUPTED]: "interrupted: nothing was moved, and both stores are as they were",
	},
	async run({ operands: [given = "", wanted = ""], end }) {
		const [from, to] = addressesOf(given, wanted);
		const { moveStore } = await import("../store/move/move-store.ts");
		const derived = isOnServer(to) ? undefined : indexPath({ storeAddress: to, dataFolder: dirname(to) });
		const onCopied = tellNowAndThen();
		const moved = await moveStore({ from, to, signal: end, onCopied, ...(derived !== undefined && { derived }) });
		const width = Math.max(...moved.map(({ collection }) => collection.length));
		const rows = moved.map(
			({ collection, records, digest }) =>
				`  ${collection.padEnd(width)}  ${records.toLocaleString("en").padStart(9)}  sha256 ${digest.slice(0, DIGITS)}`,
		);
		const total = moved.reduce((sum, { records }) => sum + records, 0);
		const lines = [
			`Moved ${counted(total, "record")} from ${shownAddress(from)} to ${shownAddress(to)}, and compared them there:`,
			...rows,
			`Now set STORE_URL to the new one, and start the bot. The old one is as it was: keep it until all is well, and start no bot on it.`,
			...(isOnServer(to)
				? ["A bot.search.sqlite that lies in a DATA_FOLDER already is of another store: remove it."]
				: []),
		];
		process.stdout.write(`${lines.join("\n")}\n`);
		return 0;
	},
});

function addressesOf(...urls: readonly [string, string]): readonly [string, string] {
	const [from, to] = urls.map(readStoreUrl);
	const wrong = (name: string, address: string | undefined) =>
		address === undefined || address === ":memory:" ? [`${name} ${STORE_URL_RULE}`] : [];
	const problems = [...wrong("<from>", from), ...wrong("<to>", to)];
	if (problems.length > 0 || from === undefined || to === undefined) throw new MisuseError(problems);
	return [from, to];
}

/** A line for each collection that takes long, every few seconds. */
function tellNowAndThen(): (collection: string, records: number) => void {
	let told = performance.now();
	return (collection, records) => {
		if (performance.now() - told < TELL_EVERY_MS) return;
		told = performance.now();
		process.stderr.write(`Moving ${collection}: ${records.toLocaleString("en")} so far\n`);
	};
}
