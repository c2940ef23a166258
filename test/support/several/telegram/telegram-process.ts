import { createEmulator } from "telegram-emulator";
import { openGateway } from "./gateway.ts";
import type { Send } from "./send.ts";

/** What the parent says once, as JSON behind the file's name. */
export interface TelegramOptions {
	/** Added to every call: as many sends are under way as fit into it. */
	readonly latencyMs: number;
	/** Whether what people say can be followed through the bots' doors, by which their logs are looked over: it costs a look at each chat. */
	readonly isOverheard: boolean;
	/** The bots' names. */
	readonly bots: readonly string[];
}

export type TelegramEvent =
	| { readonly kind: "ready"; readonly apiRoot: string; readonly ports: Readonly<Record<string, number>> }
	| { readonly kind: "send"; readonly send: Send };

// A process of its own: what stops a bot, or keeps a test busy, must not change when something arrived.
const { latencyMs, isOverheard, bots } = JSON.parse(process.argv[2] ?? "") as TelegramOptions;
const emulator = await createEmulator({ limits: false, transcript: false, latencyMs });
const tell = (event: TelegramEvent) => void process.send?.(event);
const { apiRoot } = emulator;
const open = async (name: string) => [
	name,
	await openGateway({ name, apiRoot, isOverheard, onSend: (send) => tell({ kind: "send", send }) }),
];
process.once("disconnect", () => process.exit());
tell({ kind: "ready", apiRoot, ports: Object.fromEntries(await Promise.all(bots.map(open))) });
