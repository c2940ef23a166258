import { shellWord } from "../../kit/words/shell-word.ts";
import { SCHEMA } from "../postgres/query.ts";

/**
 * What to type where a store is a PostgreSQL server's: its own programs copy the state of one moment, and know all that a database can have.
 * What is in the same database beside the bot's schema is none of its business: the way back would put that back as well.
 * The address is left to the shell, since it has a password. https://www.postgresql.org/docs/current/app-pgdump.html
 */
export function dumpCommand(file: string): string {
	return `pg_dump --format=custom --no-owner --schema=${SCHEMA} --file=${shellWord(file)} "$STORE_URL"`;
}

/** The same for the way back, as one transaction: what is there stays until all is in its place. */
export function restoreCommand(file: string): string {
	const options = "--clean --if-exists --no-owner --single-transaction --exit-on-error";
	return `pg_restore ${options} --dbname="$STORE_URL" ${shellWord(file)}`;
}
