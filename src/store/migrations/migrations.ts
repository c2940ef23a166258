import type { Migration } from "./migrate.ts";

/** The version of records without any migration. */
const FIRST_VERSION = 1;

/** In the order of their versions. One is added when code of before could no longer read the records, or this code those of before. */
export const MIGRATIONS: readonly Migration[] = [];

/** What this program reads and writes. */
export const STORE_VERSION = MIGRATIONS.at(-1)?.to ?? FIRST_VERSION;
