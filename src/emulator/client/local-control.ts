import type { Stage } from "../acts/act.ts";
import { type ActName, type ActResult, actTable } from "../acts/act-table.ts";
import type { Control } from "./control.ts";

/** Control over an emulator in this process. */
export function createLocalControl(stage: Stage): Control {
	return {
		async perform(name, params) {
			return performAct(stage, name, params);
		},
		async subscribe(listener) {
			return stage.telegram.events.subscribe(listener);
		},
	};
}

/** Checks the parameters, then acts. Throws a ZodError or what the act throws. */
export function performAct<Name extends ActName>(stage: Stage, name: Name, params: unknown): ActResult<Name> {
	const { schema, run } = actTable[name];
	// The table pairs each schema with the act that takes its output; the compiler cannot follow that through the name.
	const perform = run as (stage: Stage, params: unknown) => ActResult<Name>;
	return perform(stage, schema.parse(params));
}
