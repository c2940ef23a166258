import type { Stage } from "./act.ts";
import { type ActName, type ActResult, actTable } from "./act-table.ts";

/** Checks the parameters, then acts. Throws a ZodError, or what the act throws. */
export function performAct<Name extends ActName>(stage: Stage, name: Name, params: unknown): ActResult<Name> {
	const { schema, run } = actTable[name];
	// The table pairs each schema with the act that takes its output; the compiler cannot follow that through the name.
	const perform = run as (stage: Stage, params: unknown) => ActResult<Name>;
	return perform(stage, schema.parse(params));
}
