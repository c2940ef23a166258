import "./refuse-old-node.ts";
import { enableCompileCache, flushCompileCache } from "node:module";
import { join } from "node:path";
import type { App } from "../app/app.ts";
import type { Config } from "../app/config.ts";
import type { AppOptions } from "../app/core.ts";
import { giveBackMemory } from "../app/give-back-memory.ts";
import { systemClock } from "../kit/clock.ts";
import { defined } from "../kit/defined.ts";
import { MINUTE_MS } from "../kit/durations.ts";
import { createLogger, type Logger } from "../kit/logger.ts";
import { claimFolder, type FolderClaim } from "../store/file/claim-folder.ts";
import { isOnServer } from "../store/store-address.ts";
import { unusableAdvice } from "../telegram/unusable-advice.ts";
import { connectPatiently } from "./connect-patiently.ts";
import { readBotSettings, secretsOf } from "./read-environment.ts";
import { EXIT_FAILED, runCommand } from "./run-command.ts";

/** Whoever sent the signal sends SIGKILL soon: Docker after 10 s. */
const STOP_WITHIN_MS = 9_500;
const EXIT_STOPPED = 0;
const COMPILED_FOLDER = "compiled";
/** By then the feeds have been looked at, and whatever a start needs besides is not needed any more. */
const SETTLED_AFTER_MS = MINUTE_MS;

await runCommand({
	name: "npm start",
	about: `Runs the bot until it is told to end (Ctrl-C, SIGTERM). What it does is set in the environment and in .env:
.env.example has every setting.`,
	options: {},
	exitCodes: {
		0: "told to end, and what was in hand is finished; or told to end while it waited for another bot's store",
		1: "cannot go on, a part hangs, or the stop took too long",
	},
	async run({ end }) {
		const { config, strange } = readBotSettings();
		const format = config.logFormat ?? (process.stdout.isTTY ? "text" : "json");
		const logger = createLogger({ level: config.logLevel, format, secrets: secretsOf(config) });
		for (const { name, where, meant } of strange) logger.warn("A name is read by nothing", { name, where, meant });
		connectPatiently();
		return runBot(config, logger, end).catch((error: unknown) => {
			if (end.aborted && error === end.reason) return stopping(logger, end.reason); // it had no store yet
			logger.error("Cannot go on", { error });
			return EXIT_FAILED;
		});
	},
});

async function runBot(config: Config, logger: Logger, end: AbortSignal): Promise<number> {
	const claim = claimDataFolder(config);
	keepCompiled(config);
	const app = await openApp({ config, logger, clock: systemClock, ...defined({ wasCutOff: claim?.wasCutOff }) }, end);
	const started = app.start();
	const takeBack = systemClock.after(SETTLED_AFTER_MS, settle);
	let isHopeless = false;
	const code = await Promise.race([
		// A start may hang, but what it has begun is finished before a stop.
		app.hopeless.then((reason) => {
			isHopeless = true;
			return hopeless(logger, reason);
		}),
		started.then(() => untilAborted(end)).then(() => stopping(logger, end.reason)),
		started.then(() => app.unusable).then((reason) => unusable(logger, reason)),
	]);
	takeBack();
	setTimeout(() => process.exit(EXIT_FAILED), STOP_WITHIN_MS).unref();
	await app.stop();
	// The next run is to be careful with what was in hand here, as the store tells one that is alone.
	if (!isHopeless) claim?.release();
	return code;
}

async function openApp(options: AppOptions, signal: AbortSignal): Promise<App> {
	const { App } = await import("../app/app.ts");
	const { config, logger } = options;
	if (config.standby === "refuse") return App.open({ ...options, signal });
	let waited = false;
	const onWaiting = () => {
		waited = true;
		logger.info("Another bot has the store: this one waits for its end", { store: config.storeAddress });
		settle(); // it may wait for weeks
	};
	const app = await App.open({ ...options, signal, standby: { signal, onWaiting } });
	if (waited) logger.info("The other bot has ended: this one goes on");
	return app;
}

function settle(): void {
	flushCompileCache(); // else it is written at the end, which a kill leaves out
	giveBackMemory();
}

/** A file as a store is claimed when it is opened; what lies beside it is claimed with it. */
function claimDataFolder({ storeAddress, dataFolder }: Config): FolderClaim | undefined {
	return dataFolder !== undefined && isOnServer(storeAddress) ? claimFolder(dataFolder) : undefined;
}

/**
 * What Node makes of the sources is kept in the data folder, where only the bot's user writes: a start takes a fifth less of the processor
 * then, since nothing of TypeScript has to be taken away. Where it cannot be kept, nothing is lost.
 */
function keepCompiled({ dataFolder }: Config): void {
	if (dataFolder !== undefined) enableCompileCache(join(dataFolder, COMPILED_FOLDER));
}

function stopping(logger: Logger, reason: unknown): number {
	logger.info("Stopping", { reason });
	return EXIT_STOPPED;
}

function unusable(logger: Logger, reason: string): number {
	logger.error("Telegram does not accept the bot", { reason, advice: unusableAdvice(reason) });
	return EXIT_FAILED;
}

/** What hangs may keep the stop from its end as well, which the deadline sees to. */
function hopeless(logger: Logger, reason: string): number {
	logger.error("Part of the bot hangs: it ends, to be started anew", { reason });
	return EXIT_FAILED;
}

function untilAborted(signal: AbortSignal): Promise<undefined> {
	return new Promise((resolve) => {
		if (signal.aborted) resolve(undefined);
		signal.addEventListener("abort", () => resolve(undefined), { once: true });
	});
}
