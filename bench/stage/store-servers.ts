import { type PostgresServer, startPostgres } from "../../test/support/postgres/start-postgres.ts";
import { startTcpProxy } from "../../test/support/several/store/tcp-proxy.ts";
import { databaseFor, type StoreIn } from "./stage-store.ts";

/** A server that keeps what it has said is kept, with the memory that Debian gives it: those of the tests do not wait for the disk. */
const SETTINGS = { fsync: "on", shared_buffers: "128MB" };

/** Databases of one PostgreSQL server, each with a way to it. */
export interface StoreServer {
	/** The URL of an empty database. */
	newDatabase(): Promise<string>;
	/** An empty database, reached as it is. */
	near(): Promise<StoreIn>;
	/** An empty database, reached so that every round trip takes `ms` milliseconds longer. */
	far(ms: number): Promise<StoreIn>;
	close(): Promise<void>;
}

export async function startStoreServer(): Promise<StoreServer> {
	const server: PostgresServer = await startPostgres(SETTINGS);
	const { hostname: host, port } = new URL(server.url);
	const proxies: { close(): Promise<void> }[] = [];
	return {
		newDatabase: server.newDatabase,
		async near() {
			const url = await server.newDatabase();
			return (folder) => databaseFor(folder, url);
		},
		async far(ms) {
			const url = await server.newDatabase();
			const proxy = await startTcpProxy({ host, port: Number(port) });
			proxies.push(proxy);
			proxy.setDelay(ms / 2);
			const way = Object.assign(new URL(url), { port: proxy.port }).href;
			return (folder) => databaseFor(folder, url, way);
		},
		async close() {
			await Promise.all(proxies.map((proxy) => proxy.close()));
			await server.stop();
		},
	};
}
