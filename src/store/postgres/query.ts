/** Asks a PostgreSQL server one statement with its parameters, and resolves to its rows. */
export type Query = <Row>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

/** Everything of the bot's is in one schema of the database, which may hold other things as well. */
export const SCHEMA = "rfi";

export function tableName(collection: string): string {
	return `${SCHEMA}."${collection}"`;
}

/** Names for prepared statements, so that the server reads and plans each text once for each connection. */
export function statementNames(): (sql: string) => string {
	const names = new Map<string, string>();
	return (sql) => {
		const known = names.get(sql);
		if (known !== undefined) return known;
		const name = `${SCHEMA}_${names.size + 1}`;
		names.set(sql, name);
		return name;
	};
}
