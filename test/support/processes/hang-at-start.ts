import { Keyv } from "keyv";

// Loaded into the real process before its entry point. Its look at everybody who subscribes never ends.
const { iterator } = Keyv.prototype;
Keyv.prototype.iterator = function (this: Keyv, ...given: Parameters<typeof iterator>) {
	if (this.namespace !== "subscription") return iterator.apply(this, given);
	return (async function* () {
		yield await new Promise<never>(() => undefined);
	})();
};
