import { DamagedRecordError } from "../store/collection.ts";
import type { Tail } from "./reading/next-job.ts";

/** The store did not read or write: that fails for all. One damaged record is something else. */
export class StoreFailure extends Error {
	override readonly name = "StoreFailure";
}

/** Tells a store that fails from whatever else may be thrown in a turn. */
export async function fromStore<T>(access: Promise<T>): Promise<T> {
	try {
		return await access;
	} catch (error) {
		if (error instanceof DamagedRecordError || error instanceof StoreFailure) throw error;
		throw new StoreFailure("Cannot deliver: the store fails", { cause: error });
	}
}

/** The same of a tail, which reads the older entries in the store. */
export function tailFromStore(tail: Tail): Tail {
	return {
		head: (stream) => tail.head(stream),
		at: (edition, seq) => tail.at(edition, seq),
		mayHold: (stream, after) => tail.mayHold(stream, after),
		postable: (stream, after) => fromStore(tail.postable(stream, after)),
		read: (stream, after, limit) => fromStore(tail.read(stream, after, limit)),
	};
}
