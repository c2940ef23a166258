import "./refuse-old-node.ts";
import { indexPath } from "../app/index-path.ts";
import { restoreCommand } from "../store/backup/server-commands.ts";
import { isOnServer, shownAddress } from "../store/store-address.ts";
import { MisuseError } from "./command-line.ts";
import { readToolSettings } from "./read-environment.ts";
import { EXIT_FAILED, EXIT_INTERRUPTED, runCommand } from "./run-command.ts";
import { wordContents } from "./words/word-contents.ts";

await runCommand({
	name: "npm run restore",
	about: `Puts a backup in the place of the store at STORE_URL, once it was checked. The bot must not be running meanwhile. The store that
was there is kept beside it. Of a store in PostgreSQL it says what to type instead.`,
	options: {},
	operands: { name: "<file>", least: 1, most: 1 },
	exitCodes: {
		[EXIT_FAILED]: "nothing was restored, and the store is as it was",
		[EXIT_INTERRUPTED]: "interrupted: the store is as it was",
	},
	async run({ operands: [file = ""], end }) {
		const config = readToolSettings();
		if (isOnServer(config.storeAddress)) throw new MisuseError([onServer(config.storeAddress, file)]);
		const { restoreStore } = await import("../store/backup/restore-store.ts");
		const given = { file, store: config.storeAddress, derived: indexPath(config), now: Date.now(), signal: end };
		const { kept, ...copied } = await restoreStore(given);
		const lines = [
			`Restored ${config.storeAddress} from ${file}: ${wordContents(copied)}`,
			...(kept === undefined ? [] : [`The store that was there is kept as ${kept}: delete it when all is well`]),
			"Now start the bot. What it sent after the backup may come once more, and the search is complete again after a moment.",
		];
		process.stdout.write(`${lines.join("\n")}\n`);
		return 0;
	},
});

function onServer(address: string, file: string): string {
	const command = `stop all bots on it, then ${restoreCommand(file)}, remove bot.search.sqlite from each DATA_FOLDER, and start them`;
	return `Cannot restore "${shownAddress(address)}": PostgreSQL has a program of its own for that: ${command}`;
}
