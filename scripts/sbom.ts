import { writeFile } from "node:fs/promises";
import { runCommand } from "../src/bin/run-command.ts";
import { billOfMaterials } from "./sbom/bill-of-materials.ts";
import { unknownLicences } from "./sbom/licences.ts";

await runCommand({
	name: "npm run sbom",
	about: `Writes which packages the bot runs on, each with its version and licence, as a CycloneDX document: into a file, or to standard output.
The packages for development and the local Telegram are not in it.`,
	options: {},
	operands: { name: "<file>", least: 0, most: 1 },
	exitCodes: { 1: "a package has a licence that nobody has looked at yet, or npm failed" },
	async run({ operands: [file] }) {
		const bill = await billOfMaterials();
		const unknown = unknownLicences(bill);
		for (const line of unknown) process.stderr.write(`${line}\n`);
		if (unknown.length > 0) return 1;
		const text = `${JSON.stringify(bill, undefined, "\t")}\n`;
		if (file === undefined) process.stdout.write(text);
		else await writeFile(file, text);
		return 0;
	},
});
