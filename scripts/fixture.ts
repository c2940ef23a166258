import { runCommand } from "../src/bin/run-command.ts";

await runCommand({
	name: "npm run fixture",
	about: `Writes a store as this version leaves it, as SQL, for the tests of later ones: once for each release, just before it is made,
into test/fixtures/store-<version>.sql. What stands there already is never written again.`,
	options: {},
	operands: { name: "<file>", least: 1, most: 1 },
	endsAtOnce: true,
	exitCodes: { 1: "the bot did not do what was to be written down, or the file is there already" },
	async run({ operands: [file = ""] }) {
		const { writeReleaseStore } = await import("./fixture/write-release-store.ts");
		await writeReleaseStore(file);
		return 0;
	},
});
