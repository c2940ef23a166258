import { DatabaseSync } from "node:sqlite";

/** A store as the statements that make it anew: a file whose changes can be read. Nobody may have it open. */
export function storeAsSql(path: string): string {
	const database = new DatabaseSync(path);
	try {
		const made = database.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name").all();
		const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
		const rows = tables.flatMap(({ name }) => rowsOf(database, String(name)));
		return [...made.map(({ sql }) => `${sql};`), ...rows, ""].join("\n");
	} finally {
		database.close();
	}
}

function rowsOf(database: DatabaseSync, table: string): string[] {
	const rows = database.prepare(`SELECT key, value, namespace, expires FROM "${table}" ORDER BY key`).all();
	return rows.map(({ key, value, namespace, expires }) => {
		const values = [quoted(key), quoted(value), quoted(namespace), String(expires ?? "NULL")].join(", ");
		return `INSERT INTO "${table}" (key, value, namespace, expires) VALUES (${values});`;
	});
}

function quoted(value: unknown): string {
	return `'${String(value).replaceAll("'", "''")}'`;
}
