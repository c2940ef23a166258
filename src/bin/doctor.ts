import "./refuse-old-node.ts";
import { indexPath } from "../app/index-path.ts";
import { systemClock } from "../kit/clock.ts";
import { printable } from "../kit/printable.ts";
import { redact } from "../kit/redact.ts";
import { connectPatiently } from "./connect-patiently.ts";
import { ENV_FILE, readBotSettings, secretsOf } from "./read-environment.ts";
import { EXIT_FAILED, EXIT_INTERRUPTED, runCommand, versionLine } from "./run-command.ts";

await runCommand({
	name: "npm run doctor",
	about: `Looks at all that the bot needs, before it is started or while it runs, and says what to do: settings, store and disk, HTTP_ADDRESS,
proxies, token, what @BotFather can switch, the clock, the webhook, and each feed. It changes nothing.`,
	options: { json: { about: "one JSON object a line for each finding" } },
	exitCodes: {
		0: "nothing is in trouble; there may be warnings",
		1: "something is in trouble",
		[EXIT_INTERRUPTED]: "interrupted",
	},
	async run({ values: { json }, end }) {
		const { config, strange } = readBotSettings();
		const { doctorChecks } = await import("../cli/doctor/doctor-checks.ts");
		const { examine } = await import("../cli/doctor/examine.ts");
		const { wordFinding } = await import("../cli/doctor/word-finding.ts");
		connectPatiently();
		const given = { strange, file: ENV_FILE, version: versionLine(), indexPath: indexPath(config) };
		const clean = (text: string) => printable(redact(text, secretsOf(config)));
		let isInTrouble = false;
		for await (const finding of examine(doctorChecks({ ...config, ...given }, systemClock), {
			clock: systemClock,
			signal: end,
		})) {
			isInTrouble ||= finding.level === "trouble";
			process.stdout.write(`${json ? clean(JSON.stringify(finding)) : wordFinding(finding, clean)}\n`);
		}
		return isInTrouble ? EXIT_FAILED : 0;
	},
});
