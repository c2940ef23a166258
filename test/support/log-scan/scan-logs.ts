import { afterAll, beforeEach } from "vitest";
import { BotProcess } from "../processes/bot-process.ts";
import { offences, secretsIn } from "./offences.ts";
import { PeopleWords } from "./people-words.ts";

/** Looks over what one bot writes, each line once. */
class LogScan {
	readonly #bot: BotProcess;
	readonly #people = new PeopleWords();
	readonly #followed: Promise<void>;
	#seen = { logged: 0, complained: 0 };

	constructor(bot: BotProcess) {
		this.#bot = bot;
		// An emulator that is gone has said all that it had to say.
		this.#followed = this.#people.follow(bot.environment["TELEGRAM_API_ROOT"] ?? "").catch(() => undefined);
	}

	/** What is wrong in the lines that were written since it was asked before. */
	async offences(): Promise<string[]> {
		await this.#followed;
		const { logged, complained, environment } = this.#bot;
		const before = this.#seen;
		this.#seen = { logged: logged.length, complained: complained.length };
		return offences({
			logged: logged.slice(before.logged),
			complained: complained.slice(before.complained),
			secrets: secretsIn(environment),
			words: this.#people.words,
		});
	}

	stop(): void {
		this.#people.stop();
	}
}

const scans: LogScan[] = [];
BotProcess.onStarted = (bot) => scans.push(new LogScan(bot));

async function lookOver(): Promise<void> {
	const wrong = await Promise.all(scans.map((scan) => scan.offences()));
	if (wrong.flat().length > 0) throw new Error(`Lines that a log may not have:\n${wrong.flat().join("\n")}`);
}

// What was registered first is done last: by then a test has ended the bots that are its own, and it fails with their lines.
beforeEach(({ onTestFinished }) => onTestFinished(lookOver));
// And those that several tests shared.
afterAll(async () => {
	for (const scan of scans) scan.stop();
	await lookOver();
});
