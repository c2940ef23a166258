import "./refuse-old-node.ts";
import { type Config, ConfigError, readConfig } from "../app/config.ts";
import { systemClock } from "../kit/clock.ts";
import { describeError } from "../kit/describe-error.ts";
import { createLogger } from "../kit/logger.ts";
import { complain } from "./complain.ts";
import { connectPatiently } from "./connect-patiently.ts";
import { readEnvironment } from "./read-environment.ts";
import { untilToldToEnd } from "./until-told-to-end.ts";

const EXIT_FAILED = 1;
const EXIT_BAD_CONFIG = 2;
/** Whoever sent the signal sends SIGKILL soon: Docker after 10 s. */
const STOP_WITHIN_MS = 9_500;

async function run(): Promise<number> {
	const config = configOrComplaint();
	if (config === undefined) return EXIT_BAD_CONFIG;
	const logger = createLogger({ level: config.logLevel, secrets: secretsOf(config) });
	const stopRequest = untilToldToEnd();
	connectPatiently();
	try {
		const { App } = await import("../app/app.ts");
		const app = await App.open({ config, logger, clock: systemClock });
		await app.start();
		const end = await Promise.race([stopRequest, app.unusable.then((reason) => ({ unusable: reason }))]);
		if (typeof end === "object")
			logger.error("Telegram does not accept the bot", { reason: end.unusable, advice: adviceFor(end.unusable) });
		else logger.info("Stopping", { reason: end });
		setTimeout(() => process.exit(EXIT_FAILED), STOP_WITHIN_MS).unref();
		await app.stop();
		return typeof end === "object" ? EXIT_FAILED : 0;
	} catch (error) {
		logger.error("Cannot go on", { error });
		return EXIT_FAILED;
	}
}

function configOrComplaint(): Config | undefined {
	try {
		return readConfig(readEnvironment());
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		complain(describeError(error));
		return undefined;
	}
}

function secretsOf({ botToken, webhook }: Config): string[] {
	return webhook === undefined ? [botToken] : [botToken, webhook.secret];
}

function adviceFor(reason: string): string {
	return reason.startsWith("Unauthorized")
		? "BOT_TOKEN is wrong or was revoked: ask @BotFather for the current one"
		: "check BOT_TOKEN and TELEGRAM_API_ROOT: there is no bot at this address";
}

process.on("unhandledRejection", (error) => {
	complain(`Cannot go on: ${describeError(error)}`);
	process.exit(EXIT_FAILED);
});

process.exit(await run());
