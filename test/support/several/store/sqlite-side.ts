import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StoreSide } from "../several-stage.ts";

/** A file that one bot has at a time. */
export async function sqliteSide(): Promise<StoreSide> {
	const folder = await mkdtemp(join(tmpdir(), "rfi-news-several-"));
	const url = `sqlite://${join(folder, "bot.sqlite")}`;
	return {
		url,
		environmentOf: () => ({ STORE_URL: url }),
		close: () => rm(folder, { recursive: true, force: true }),
	};
}
