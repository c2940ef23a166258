import { join } from "node:path";
import { isOnServer } from "../store/store-address.ts";
import type { Config } from "./config.ts";

/** The search index can be built again at any time, so it has a file of its own: beside the store's, or in the folder of this process. */
export function indexPath({ storeAddress, dataFolder }: Pick<Config, "storeAddress" | "dataFolder">): string {
	if (dataFolder === undefined) return ":memory:";
	if (isOnServer(storeAddress)) return join(dataFolder, "bot.search.sqlite");
	return `${storeAddress.replace(/\.(sqlite3?|db)$/, "")}.search.sqlite`;
}
