import { join } from "node:path";

/** Where a bot of the bench keeps what it knows. */
export interface StageStore {
	/** As `openStore` takes it. */
	readonly address: string;
	/** What the bot is told of it. */
	readonly environment: Readonly<Record<string, string>>;
}

/** Where the store of a stage is, by the stage's folder. */
export type StoreIn = (folder: string) => StageStore;

/** A file in the stage's own folder. */
export function fileIn(folder: string): StageStore {
	const address = join(folder, "bot.sqlite");
	return { address, environment: { STORE_URL: `sqlite://${address}` } };
}

/** A database on a server, which the bot may have to reach by a way of its own. */
export function databaseFor(folder: string, address: string, way = address): StageStore {
	return { address, environment: { STORE_URL: way, DATA_FOLDER: join(folder, "data") } };
}
