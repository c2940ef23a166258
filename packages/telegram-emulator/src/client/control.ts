import type { ActName, ActParams, ActResult } from "../acts/act-table.ts";
import type { EventListener } from "../state/event-bus.ts";

/** How a typed client reaches an emulator, in this process or another one. */
export interface Control {
	perform<Name extends ActName>(name: Name, params: ActParams<Name>): Promise<ActResult<Name>>;
	/** Once it has resolved, no event is missed. Resolves to how to stop listening. */
	subscribe(listener: EventListener): Promise<() => void>;
}
