import { type PostgresServer, startPostgres } from "./start-postgres.ts";

let server: Promise<PostgresServer> | undefined;

/**
 * One server for all tests of a worker that only need a database of their own: to start one takes longer than most of them. It ends with the
 * worker. Who wants to kill or stop a server starts one.
 */
export function sharedPostgres(): Promise<Pick<PostgresServer, "url" | "newDatabase">> {
	server ??= startPostgres();
	return server;
}
