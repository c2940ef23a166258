import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { connectEmulator, type EmulatorClient } from "telegram-emulator";
import type { Send } from "./send.ts";
import type { TelegramEvent, TelegramOptions } from "./telegram-process.ts";

const PROGRAM = fileURLToPath(new URL("./telegram-process.ts", import.meta.url));

/** One Telegram for several bots with one token, in a process of its own, and an account of who sent what. */
export interface Telegram {
	readonly emulator: EmulatorClient;
	/** Every message that was taken, as they were taken. */
	readonly sends: readonly Send[];
	/** For that bot's TELEGRAM_API_ROOT. */
	apiRootOf(bot: string): string;
	/** Resolves when it is so, looked at now and with every message that is taken. Rejects when none has come for `ms` milliseconds. */
	until(isSo: (sends: readonly Send[]) => boolean, ms: number): Promise<void>;
	close(): Promise<void>;
}

export async function startTelegram(options: TelegramOptions): Promise<Telegram> {
	const child = fork(PROGRAM, [JSON.stringify(options)], { execArgv: [] });
	const exited = once(child, "exit");
	const sends: Send[] = [];
	const looks = new Set<() => void>();
	const ready = Promise.withResolvers<Extract<TelegramEvent, { kind: "ready" }>>();
	child.on("message", (event: TelegramEvent) => {
		if (event.kind === "ready") return ready.resolve(event);
		sends.push(event.send);
		for (const look of looks) look();
	});
	child.once("exit", () => ready.reject(new Error("Cannot start Telegram: its process has ended")));
	const { apiRoot, ports } = await ready.promise;
	return {
		emulator: await connectEmulator(apiRoot),
		sends,
		apiRootOf: (bot) => `http://127.0.0.1:${ports[bot]}`,
		async until(isSo, ms) {
			const { promise, resolve, reject } = Promise.withResolvers<void>();
			const giveUp = () => reject(new Error(`Cannot wait any longer: no message for ${ms} ms, after ${sends.length}`));
			const timer = setTimeout(giveUp, ms);
			const look = () => {
				timer.refresh();
				if (isSo(sends)) resolve();
			};
			looks.add(look);
			look();
			await promise.finally(() => {
				looks.delete(look);
				clearTimeout(timer);
			});
		},
		async close() {
			if (child.connected) child.disconnect();
			await exited;
		},
	};
}
