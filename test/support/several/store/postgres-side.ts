import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PostgresServer, startPostgres } from "../../postgres/start-postgres.ts";
import { BOTS, type BotName, type StoreSide } from "../several-stage.ts";
import { startTcpProxy, type TcpProxy } from "./tcp-proxy.ts";
import { auditWrites, readWrites, type Write } from "./write-audit.ts";

/** A PostgreSQL server of its own, to which each bot has a line that can fail alone. */
export interface PostgresSide extends StoreSide {
	readonly server: Pick<PostgresServer, "kill" | "start">;
	lineOf(bot: BotName): TcpProxy;
	/** Notes from now on who writes what. The tables must be there. */
	audit(): Promise<void>;
	/** What that bot has written since then, in any of its lives. */
	writesOf(bot: BotName): Promise<readonly Write[]>;
}

export async function postgresSide(): Promise<PostgresSide> {
	const server = await startPostgres();
	const url = await server.newDatabase();
	const folder = await mkdtemp(join(tmpdir(), "rfi-news-several-"));
	const { hostname: host, port } = new URL(url);
	const open = async (bot: BotName) => [bot, await startTcpProxy({ host, port: Number(port) })] as const;
	const lines = new Map(await Promise.all(BOTS.map(open)));
	const lineOf = (bot: BotName) => {
		const line = lines.get(bot);
		if (line === undefined) throw new RangeError(`Cannot find the line of "${bot}": there is none`);
		return line;
	};
	return {
		...{ url, server, lineOf },
		environmentOf: (bot) => ({
			STORE_URL: Object.assign(new URL(url), { port: lineOf(bot).port }).href,
			DATA_FOLDER: join(folder, bot),
		}),
		audit: () => auditWrites(url),
		async writesOf(bot) {
			const { sources } = lineOf(bot);
			return (await readWrites(url)).filter((write) => sources.has(write.port));
		},
		async close() {
			await Promise.all([...lines.values()].map((line) => line.close()));
			await server.stop();
			await rm(folder, { recursive: true, force: true });
		},
	};
}
