import type { MessageEntity } from "@grammyjs/types";
import { expect, test } from "vitest";
import { type Piece, splitEntities } from "../../page/model/message/split-entities.js";

function entity(
	type: "bold" | "italic" | "code" | "url" | "blockquote",
	offset: number,
	length: number,
): MessageEntity {
	return { type, offset, length };
}

/** `b[bold i[both]]`, so that a tree fits on a line. */
function drawn(pieces: readonly Piece[]): string {
	return pieces
		.map((piece) => (typeof piece === "string" ? piece : `${piece.entity.type}[${drawn(piece.children)}]`))
		.join("|");
}

test.each([
	["plain text", "abc", [], "abc"],
	["one entity in the middle", "abcde", [entity("bold", 1, 2)], "a|bold[bc]|de"],
	["entities in any order", "abcd", [entity("italic", 2, 1), entity("bold", 0, 1)], "bold[a]|b|italic[c]|d"],
	["one inside another", "abcd", [entity("bold", 0, 4), entity("italic", 1, 2)], "bold[a|italic[bc]|d]"],
	["two of the same place", "ab", [entity("bold", 0, 2), entity("italic", 0, 2)], "bold[italic[ab]]"],
	[
		"overlapping ones, cut where the first ends",
		"abcd",
		[entity("bold", 0, 3), entity("italic", 2, 2)],
		"bold[ab|italic[c]]|italic[d]",
	],
	["a quote without the line break that ends it", "ab\n\nc", [entity("blockquote", 1, 1)], "a|blockquote[b]|\nc"],
	["a quote that the text ends with", "ab\n", [entity("blockquote", 0, 2)], "blockquote[ab]"],
	[
		"a quote before a line that begins with another entity",
		"ab\nc",
		[entity("blockquote", 0, 2), entity("bold", 3, 1)],
		"blockquote[ab]|bold[c]",
	],
	["offsets in UTF-16 units", "🙂月", [entity("bold", 2, 1)], "🙂|bold[月]"],
	[
		"entities outside the text, which are left out",
		"ab",
		[entity("bold", 1, 5), entity("code", -1, 1), entity("url", 0, 0)],
		"ab",
	],
] as const)("splitEntities makes a tree of %s", (_, text, entities, tree) => {
	expect(drawn(splitEntities(text, entities))).toBe(tree);
});

test("splitEntities loses no character of texts with many entities", () => {
	const text = "0123456789".repeat(20);
	const entities = Array.from({ length: 100 }, (_, index) => entity("bold", (index * 37) % 190, 1 + (index % 9)));
	const flat = (pieces: readonly Piece[]): string =>
		pieces.map((piece) => (typeof piece === "string" ? piece : flat(piece.children))).join("");
	expect(flat(splitEntities(text, entities))).toBe(text);
});
