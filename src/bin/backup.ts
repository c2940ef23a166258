import "./refuse-old-node.ts";
import { constants, setPriority } from "node:os";
import { dumpCommand } from "../store/backup/server-commands.ts";
import { isOnServer, shownAddress } from "../store/store-address.ts";
import { MisuseError } from "./command-line.ts";
import { readToolSettings } from "./read-environment.ts";
import { EXIT_FAILED, EXIT_INTERRUPTED, runCommand } from "./run-command.ts";
import { wordContents } from "./words/word-contents.ts";

await runCommand({
	name: "npm run backup",
	about: `Puts a checked copy of the store at STORE_URL into a file, while the bot runs or not. The file appears complete or not at all;
npm run restore takes it. Of a store in PostgreSQL it says what to type instead.`,
	options: { force: { about: "replaces the file if it is there" } },
	operands: { name: "<file>", least: 1, most: 1 },
	exitCodes: { [EXIT_FAILED]: "there is no backup", [EXIT_INTERRUPTED]: "interrupted: there is no backup" },
	async run({ values: { force }, operands: [file = ""], end }) {
		const { storeAddress } = readToolSettings();
		if (isOnServer(storeAddress)) throw new MisuseError([onServer(storeAddress, file)]);
		const { backUpStore } = await import("../store/backup/back-up-store.ts");
		setPriority(constants.priority.PRIORITY_BELOW_NORMAL); // the bot's readers come first
		const begun = performance.now();
		const copied = await backUpStore({ store: storeAddress, file, force, signal: end });
		const seconds = ((performance.now() - begun) / 1000).toFixed(1);
		process.stdout.write(`Backed up to ${file}: ${wordContents(copied)}, ${seconds} s\n`);
		return 0;
	},
});

function onServer(address: string, file: string): string {
	return `Cannot back up "${shownAddress(address)}": PostgreSQL has a program of its own for that: ${dumpCommand(file)}`;
}
