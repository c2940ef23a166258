import { expect, test } from "vitest";
import { wordBytes } from "../../../src/kit/words/word-bytes.ts";

test.each([
	[0, "0 bytes"],
	[999, "999 bytes"],
	[1000, "1 kB"],
	[14_230_000, "14.2 MB"],
	[123_456_789, "123 MB"],
	[999_700_000, "1 GB"],
	[2_100_000_000, "2.1 GB"],
])("wordBytes says %i as %s", (bytes, words) => {
	expect(wordBytes(bytes)).toBe(words);
});
