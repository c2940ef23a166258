import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { describeError } from "../../src/kit/describe-error.ts";

function thrownBy(action: () => unknown): unknown {
	try {
		return action();
	} catch (error) {
		return error;
	}
}

describe("describeError", () => {
	test("joins the message with those of its causes", () => {
		const disk = new Error("no space left");
		const error = new Error("Cannot save", { cause: new Error("Cannot write page", { cause: disk }) });
		expect(describeError(error)).toBe("Cannot save: Cannot write page: no space left");
	});

	test("says a cause once when the message quotes it already", () => {
		const cause = new Error("connect ECONNREFUSED");
		expect(describeError(new Error("Cannot fetch: connect ECONNREFUSED", { cause }))).toBe(
			"Cannot fetch: connect ECONNREFUSED",
		);
	});

	test.each([
		["hello there", "Unexpected token 'h', it is not valid JSON"],
		['{"words":["rivers" of paper","and more of them"]}', /^Expected .* in JSON at position \d+/],
		[
			'{"words":[rivers of paper, and more of them, as "many" as they are]}',
			"Unexpected token 'r', it is not valid JSON",
		],
		['{"text":"rivers\nof paper"}', /^Bad control character in string literal in JSON at position \d+/],
		["rivers", "Unexpected token 'r', it is not valid JSON"],
		['\u2028rivers "is not valid JSON', /^Unexpected token '.', it is not valid JSON$/su],
	])("does not repeat what could not be read as JSON: %j", (text, expected) => {
		const said = describeError(new Error("Cannot read", { cause: thrownBy(() => JSON.parse(text)) }));
		expect(said.replace("Cannot read: ", "")).toMatch(expected);
		expect(said).not.toMatch(/rivers|there/);
	});

	test("lists what went wrong side by side when nothing stands above it", () => {
		const both = new AggregateError([new Error("::1 refused"), new Error("127.0.0.1 refused")]);
		expect(describeError(both)).toBe("::1 refused, 127.0.0.1 refused");
	});

	test.each([
		[() => readFileSync("/nowhere/at all"), 'there is no file or folder "/nowhere/at all"'],
		[() => readFileSync(import.meta.dirname), /^EISDIR: /],
		[() => readdirSync(import.meta.filename), /^a part of "[^"]+" is a file and no folder$/],
		[() => mkdirSync(import.meta.dirname), /^"[^"]+" is there already$/],
		[() => readFileSync(`/${"x".repeat(300)}`), /^the name "\/x{300}" is too long$/],
	])("says in words what the file system refuses: %s", (refused, expected) => {
		expect(
			describeError(new Error("Cannot go on", { cause: thrownBy(refused) })).replace("Cannot go on: ", ""),
		).toMatch(expected);
	});

	test.each([
		[new TypeError(""), "TypeError"],
		["plain text", "plain text"],
		[null, "a thrown object"],
		[42, "a thrown number"],
		[{ token: "123456:AAAAAAAAAAAA" }, "a thrown object"],
	])("names %o without looking into it", (thrown, expected) => {
		expect(describeError(thrown)).toBe(expected);
	});

	test("ends when errors are each other's cause", () => {
		const one = new Error("one");
		const two = new Error("two", { cause: one });
		one.cause = two;
		expect(describeError(one)).toBe("one: two");
	});
});
