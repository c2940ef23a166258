import { beforeEach } from "vitest";
import { BotProcess } from "../processes/bot-process.ts";
import { offences } from "./offences.ts";
import { PeopleWords } from "./people-words.ts";

/** Looks over all that the bots of each test wrote, once they have ended: the test fails with the lines that a log may not have. */
beforeEach(({ onTestFinished }) => {
	const bots: { readonly bot: BotProcess; readonly people: PeopleWords; readonly followed: Promise<void> }[] = [];
	BotProcess.onStarted = (bot) => {
		const people = new PeopleWords();
		bots.push({ bot, people, followed: people.follow(bot.environment["TELEGRAM_API_ROOT"] ?? "") });
	};
	// What was registered first is done last: by then the tests have ended their bots.
	onTestFinished(async () => {
		BotProcess.onStarted = () => undefined;
		await Promise.all(bots.map(({ followed }) => followed.catch(() => undefined))); // an emulator that is gone has said all
		for (const { people } of bots) people.stop();
		const wrong = bots.flatMap(({ bot, people }) => {
			const { BOT_TOKEN: token = "", WEBHOOK_SECRET: secret = "" } = bot.environment;
			return offences({ ...bot, secrets: [token.split(":")[1] ?? "", secret], words: people.words });
		});
		if (wrong.length > 0) throw new Error(`Lines that a log may not have:\n${wrong.join("\n")}`);
	});
});
