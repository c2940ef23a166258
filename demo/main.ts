import "../src/bin/refuse-old-node.ts";
import { runCommand } from "../src/bin/run-command.ts";

const MAX_SECONDS = 86_400;

await runCommand({
	name: "npm run demo",
	about: `Starts a local Telegram, a feed that brings an article every few seconds, and the real bot. Prints the address of a page with
the chats, where you can write and press buttons yourself, and then what the bot posts. The page stays when the articles are over.`,
	options: {
		archive: {
			value: "<file | folder>",
			multiple: true,
			about: "archived documents to replay instead of the demo's own articles",
		},
		seconds: {
			value: "<n>",
			about: "end after so many seconds, with a summary; otherwise Ctrl-C ends it",
			problem: (value) =>
				Number(value) >= 1 && Number(value) <= MAX_SECONDS ? undefined : `must be a number from 1 to ${MAX_SECONDS}`,
		},
	},
	// A shell expands folder/*.txt after --archive to one value and many operands.
	operands: { name: "<file | folder>…", least: 0, most: Number.POSITIVE_INFINITY },
	exitCodes: { 1: "cannot go on" },
	async run({ values: { archive, seconds }, operands, end }) {
		const { runDemo } = await import("./run-demo.ts");
		await runDemo({
			archives: [...archive, ...operands],
			signal: end,
			...(seconds !== undefined && { seconds: Number(seconds) }),
			print: (text) => process.stdout.write(`${text}\n`),
		});
		return 0;
	},
});
