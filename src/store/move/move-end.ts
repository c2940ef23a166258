import type { RecordEngine } from "../record-adapter.ts";

/** A store that nobody else acts on until it is closed. */
export interface MoveSource {
	readonly engine: RecordEngine;
	close(): Promise<void>;
}

/** A store in the making, which nobody takes for one until it is whole. */
export interface MoveTarget {
	readonly engine: RecordEngine;
	/** What was written is the store from then on. */
	keep(): Promise<void>;
	/** Nothing was written. Does nothing after `keep`. */
	close(): Promise<void>;
}
