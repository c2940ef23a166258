import { jsonSerializer, type KeyvSerializationAdapter } from "keyv";

/** Stands for a stored text that is no record at all. */
export class Unreadable {
	readonly cause: unknown;

	constructor(cause: unknown) {
		this.cause = cause;
	}
}

/** Where a value may begin with a colon, as those do that Keyv has marked: any other text is plain JSON. */
const MAY_BE_MARKED = /[:,[]":/;

/**
 * From records to the texts that are stored, and back. Keyv's own, but that a text which is none of its records becomes a value: Keyv knows
 * neither its key nor the next record then. And Keyv looks at each value for its marks, which takes ten times as long as the reading of a
 * record without any.
 */
export const serialization = {
	stringify: (record: unknown) => jsonSerializer.stringify(record),
	parse<T>(text: string) {
		try {
			const record: unknown = MAY_BE_MARKED.test(text) ? jsonSerializer.parse(text) : JSON.parse(text);
			if (typeof record === "object" && record !== null && "value" in record) return record as T;
			throw new TypeError("it holds no value");
		} catch (error) {
			return { value: new Unreadable(error) } as T;
		}
	},
} satisfies KeyvSerializationAdapter;
