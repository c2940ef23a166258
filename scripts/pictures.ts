import { runCommand } from "../src/bin/run-command.ts";

await runCommand({
	name: "npm run pictures",
	about:
		"Takes the pictures of the README anew, from the demo as Chromium shows it, into docs/pictures, and notes there which texts they show.",
	options: {},
	exitCodes: { 1: "no browser, or a picture that is too small or too large" },
	async run({ end }) {
		const { takePictures } = await import("./pictures/take-pictures.ts");
		const areGood = await takePictures(end, (line) => process.stdout.write(`${line}\n`));
		return areGood ? 0 : 1;
	},
});
