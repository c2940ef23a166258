/**
 * A copy of the map with one entry set, or taken out when the value is undefined: signals notice new values, not changes.
 *
 * @template Key, Value
 * @param {ReadonlyMap<Key, Value>} map
 * @param {Key} key
 * @param {Value | undefined} value
 * @returns {ReadonlyMap<Key, Value>}
 */
export function withEntry(map, key, value) {
	const copy = new Map(map);
	if (value === undefined) copy.delete(key);
	else copy.set(key, value);
	return copy;
}
