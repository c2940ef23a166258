const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"] as const;
const LOOK_EVERY_MS = 500;

/**
 * Resolves to what asks this process to end: a signal, or that the npm which started it is gone. npm passes on SIGTERM and
 * SIGINT; a SIGHUP ends it without a word to what it runs. What comes out is the reason, for the log.
 */
export function untilToldToEnd(): Promise<string> {
	return new Promise((resolve) => {
		for (const signal of SIGNALS) process.once(signal, resolve);
		if (process.env["npm_lifecycle_event"] === undefined) return;
		const npm = process.ppid;
		const timer = setInterval(() => {
			if (process.ppid === npm) return;
			clearInterval(timer);
			resolve("end of npm");
		}, LOOK_EVERY_MS);
		timer.unref();
	});
}
