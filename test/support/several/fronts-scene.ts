import type { User } from "grammy/types";
import { freePort } from "../free-port.ts";
import type { BotProcess } from "../processes/bot-process.ts";
import { BOTS, type BotName, buildSeveralStage, type SeveralStage, type StageOptions } from "./several-stage.ts";
import { askPostgres } from "./store/ask-postgres.ts";
import { type PostgresSide, postgresSide } from "./store/postgres-side.ts";
import { bring, openWebhookDoor, type WebhookDoor } from "./telegram/webhook-door.ts";

/** The bot that acts, and the one that answers everybody besides. */
export const ACTING: BotName = "first";
export const STANDBY: BotName = "second";

/** Two bots behind one webhook, of which the first acts; what people do comes to the second. */
export interface FrontsScene extends SeveralStage {
	readonly bots: ReadonlyMap<BotName, BotProcess>;
	/** The store's. */
	readonly server: PostgresSide["server"];
	/** Starts one anew that has ended, at the same address. */
	start(name: BotName): Promise<BotProcess>;
	/** Whom Telegram brings updates from now on. */
	bringsUpdatesTo(name: BotName): void;
	/** What a bot answers over HTTP. */
	ask(bot: BotName, path: string): Promise<{ readonly status: number; readonly body: unknown }>;
	/**
	 * Brings what somebody writes in their private chat to that bot, whoever has the webhook: with a number for an update that is brought again.
	 * Resolves once it was taken.
	 */
	says(bot: BotName, user: User, text: string, number?: number): Promise<void>;
	/** So far away is the store from each of them from now on: half of a round trip, in milliseconds. */
	setStoreDelay(ms: number): void;
	/** Rows of the store that speak of a chat, each behind its table. */
	rowsAbout(chat: number): Promise<string[]>;
}

const SECRET = "of-the-tests";
/** Telegram counts its own from 1. */
const FIRST_UPDATE_ID = 1_000_000;
const TABLES = `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'r' AND relnamespace NOT IN
	(SELECT oid FROM pg_namespace WHERE nspname IN ('pg_catalog', 'information_schema'))`;

export async function setFrontsScene(options: StageOptions): Promise<FrontsScene> {
	const side = await postgresSide();
	const door = await openWebhookDoor();
	const webhook = { WEBHOOK_URL: door.url, WEBHOOK_SECRET: SECRET };
	const environment = { ...webhook, ...options.environment };
	const stage = await buildSeveralStage(side, { isOverheard: true, ...options, environment });
	const ports = new Map<BotName, number>();
	const bots = new Map<BotName, BotProcess>();
	for (const name of BOTS) ports.set(name, await freePort());
	const start = async (name: BotName) => {
		const bot = await stage.start(name, { HTTP_ADDRESS: `127.0.0.1:${ports.get(name)}` });
		bots.set(name, bot);
		return bot;
	};
	for (const name of BOTS) await start(name);
	door.leadsTo(ports.get(STANDBY) ?? 0);
	return { ...stage, ...sceneOf(stage, { side, door, ports }), bots, start, server: side.server };
}

interface Surroundings {
	readonly side: PostgresSide;
	readonly door: WebhookDoor;
	readonly ports: ReadonlyMap<BotName, number>;
}

function sceneOf(
	stage: SeveralStage,
	{ side, door, ports }: Surroundings,
): Pick<FrontsScene, "ask" | "says" | "bringsUpdatesTo" | "setStoreDelay" | "rowsAbout" | "close"> {
	let updateId = FIRST_UPDATE_ID;
	const addressOf = (bot: BotName) => `http://127.0.0.1:${ports.get(bot)}`;
	return {
		async ask(bot, path) {
			const response = await fetch(`${addressOf(bot)}${path}`);
			return { status: response.status, body: await response.json() };
		},
		async says(bot, user, text, id = ++updateId) {
			const chat = { id: user.id, type: "private", first_name: user.first_name };
			const message = { message_id: id, date: Math.floor(Date.now() / 1000), chat, from: user, text };
			const url = `${addressOf(bot)}${new URL(door.url).pathname}`;
			const { status } = await bring(url, SECRET, JSON.stringify({ update_id: id, message }));
			if (status !== 200) throw new Error(`Cannot bring an update: status ${status}`);
		},
		bringsUpdatesTo: (name) => door.leadsTo(ports.get(name) ?? 0),
		setStoreDelay(ms) {
			for (const bot of BOTS) side.lineOf(bot).setDelay(ms);
		},
		async rowsAbout(chat) {
			const tables = await askPostgres<{ name: string }>(side.url, TABLES);
			const rowsOf = async ({ name }: { readonly name: string }) => {
				const rows = await askPostgres<{ row: string }>(side.url, `SELECT to_jsonb(t)::text AS row FROM ${name} t`);
				return rows.filter(({ row }) => row.includes(String(chat))).map(({ row }) => `${name} ${row}`);
			};
			return (await Promise.all(tables.map(rowsOf))).flat();
		},
		async close() {
			await stage.close();
			await door.close();
		},
	};
}
