import type { Changes } from "../changes.ts";
import type { Records } from "../create-records.ts";
import type { Term } from "../term.ts";

/** A store in a database of a PostgreSQL server. */
export interface PostgresStore extends Records {
	readonly changes: Changes;
	/** Of a term's store: whether whoever acted before ended without giving the right back. */
	readonly wasCutOff: boolean;
	readonly isShared: boolean;
	takeDuty(signal: AbortSignal, onInLine?: () => void): Promise<Term<PostgresStore>>;
}
