import "./refuse-old-node.ts";
import { styleText } from "node:util";
import { printable } from "../kit/printable.ts";
import { readToolSettings } from "./read-environment.ts";
import { EXIT_FAILED, EXIT_INTERRUPTED, runCommand } from "./run-command.ts";

await runCommand({
	name: "npm run status",
	about: `Asks the running bot how it is, at HTTP_ADDRESS and with STATUS_PASSWORD, as they are set for the bot: what came in and went out in
24 hours and in 30 days, its feeds, subscriptions, and what waits.`,
	options: { json: { about: "everything as JSON, as /status.json has it" } },
	exitCodes: {
		0: "all is well",
		[EXIT_FAILED]: "something is not well, or the bot cannot be asked",
		[EXIT_INTERRUPTED]: "interrupted",
	},
	async run({ values: { json }, end }) {
		const { http, statusPassword } = readToolSettings();
		if (http === undefined) throw new Error("Cannot ask the bot: HTTP_ADDRESS is set to nothing, so it answers nobody");
		const { askStatus } = await import("../cli/ask-status.ts");
		const { statusLines } = await import("../status/status-lines.ts");
		const { verdict } = await import("../status/verdict.ts");
		const status = await askStatus({ http, password: statusPassword, signal: end });
		const lines = json ? [printable(JSON.stringify(status))] : statusLines(status, styleText);
		process.stdout.write(`${lines.join("\n")}\n`);
		return verdict(status).level === "well" ? 0 : EXIT_FAILED;
	},
});
