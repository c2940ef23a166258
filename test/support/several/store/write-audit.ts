import { askPostgres } from "./ask-postgres.ts";

/** One row that somebody wrote or deleted. */
export interface Write {
	readonly table: string;
	/** The port from which its connection came. */
	readonly port: number;
	/** Milliseconds since the Unix epoch, by the server's clock, which is this machine's. */
	readonly atMs: number;
}

/** The audit must not fail what it watches, and see what is inside a transaction at its own time. */
const INSTALL = `
CREATE SCHEMA audit;
CREATE TABLE audit.write (name text, port int, at double precision);
CREATE FUNCTION audit.note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
	INSERT INTO audit.write VALUES (TG_TABLE_NAME, inet_client_port(), extract(epoch FROM clock_timestamp()) * 1000);
	RETURN NULL;
END $$;
DO $$ DECLARE watched regclass; BEGIN
	FOR watched IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace NOT IN
		(SELECT oid FROM pg_namespace WHERE nspname IN ('audit', 'pg_catalog', 'information_schema', 'pg_toast'))
	LOOP
		EXECUTE format('CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION audit.note()', watched);
	END LOOP;
END $$`;

/** Has the database note from now on which connection writes what, in each table that is there. */
export async function auditWrites(url: string): Promise<void> {
	await askPostgres(url, INSTALL);
}

/** All writes since then, as they were made. What a transaction wrote that was rolled back is not among them. */
export async function readWrites(url: string): Promise<Write[]> {
	return await askPostgres<Write>(url, 'SELECT name AS "table", port, at AS "atMs" FROM audit.write ORDER BY at');
}
