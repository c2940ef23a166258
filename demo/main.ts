import "../src/bin/refuse-old-node.ts";
import { parseArgs } from "node:util";
import { untilToldToEnd } from "../src/bin/until-told-to-end.ts";
import { describeError } from "../src/kit/describe-error.ts";

const USAGE = `npm run demo [-- [--archive <file or folder>…] [--seconds <n>]]

Starts a local Telegram, a feed that brings an article every few seconds, and the real bot. Prints the address of a page with
the chats, where you can write and press buttons yourself, and then what the bot posts. The page stays when the articles are over.
  --archive <file or folder>…  replay archived documents instead of the demo's own articles
  --seconds <n>                end after so many seconds, with a summary; otherwise Ctrl-C ends it
`;

async function main(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			archive: { type: "string", multiple: true, default: [] },
			seconds: { type: "string" },
			help: { type: "boolean", short: "h", default: false },
		},
	});
	if (values.help) {
		process.stdout.write(USAGE);
		return 0;
	}
	const seconds = values.seconds === undefined ? undefined : Number(values.seconds);
	if (seconds !== undefined && !(seconds > 0 && seconds <= 86_400))
		throw new RangeError(
			`Cannot run demo: --seconds must be a number from 1 to 86400: current value is "${values.seconds}"`,
		);
	const { runDemo } = await import("./run-demo.ts");
	const end = new AbortController();
	void untilToldToEnd().then(() => end.abort());
	await runDemo({
		// A shell expands folder/*.txt after --archive to one value and many positionals.
		archives: [...values.archive, ...positionals],
		signal: end.signal,
		...(seconds !== undefined && { seconds }),
		print: (text) => process.stdout.write(`${text}\n`),
	});
	return 0;
}

process.exit(
	await main().catch((error: unknown) => {
		process.stderr.write(`${describeError(error)}\n`);
		return 1;
	}),
);
