import type { Collection } from "./collection.ts";

/** Hears that a call of a collection begins, and by what it returns, how it ended, with what it threw if it did. */
export type WatchCall = (collection: string, call: string) => (succeeded: boolean, error?: unknown) => void;

/** The same collection, of which each call is told. A look at all its records is none: whoever looks takes most of its time. */
export function watchedCollection<Key extends string, Value>(
	name: string,
	collection: Collection<Key, Value>,
	watch: WatchCall,
): Collection<Key, Value> {
	async function tell<T>(call: string, action: () => Promise<T>): Promise<T> {
		const end = watch(name, call);
		try {
			const result = await action();
			end(true);
			return result;
		} catch (error) {
			end(false, error);
			throw error;
		}
	}

	return {
		...collection,
		get: (key) => tell("get", () => collection.get(key)),
		getMany: (keys, hear) => tell("getMany", () => collection.getMany(keys, hear)),
		set: (key, value) => tell("set", () => collection.set(key, value)),
		setMany: (entries) => tell("setMany", () => collection.setMany(entries)),
		delete: (key) => tell("delete", () => collection.delete(key)),
		update: (key, change) => tell("update", () => collection.update(key, change)),
		keysUnder: (prefix) => tell("keysUnder", () => collection.keysUnder(prefix)),
	};
}
