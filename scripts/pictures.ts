import { MisuseError } from "../src/bin/command-line.ts";
import { runCommand } from "../src/bin/run-command.ts";

await runCommand({
	name: "npm run pictures",
	about: `Takes the pictures of the documents anew into docs/pictures, as Chromium shows the demo and the status page, and notes there which texts
they show; or only those that are named, such as status-light.`,
	options: {},
	operands: { name: "<picture>…", least: 0, most: Number.POSITIVE_INFINITY },
	exitCodes: { 1: "no browser, or a picture that is too small or too large" },
	async run({ operands, end }) {
		const { PICTURE_NAMES, takePictures } = await import("./pictures/take-pictures.ts");
		const unknown = operands.filter((name) => !PICTURE_NAMES.includes(name));
		if (unknown.length > 0)
			throw new MisuseError(unknown.map((name) => `"${name}" is none of ${PICTURE_NAMES.join(", ")}`));
		const names = operands.length === 0 ? PICTURE_NAMES : operands;
		const areGood = await takePictures(names, end, (line) => process.stdout.write(`${line}\n`));
		return areGood ? 0 : 1;
	},
});
