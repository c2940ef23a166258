import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { offences, secretsIn } from "./offences.ts";

const line = (fields: object) =>
	JSON.stringify({ level: "info", time: "2026-01-15T12:00:00.000Z", msg: "Event", ...fields });
const found = (logged: readonly string[], words: readonly string[] = [], complained: readonly string[] = []) =>
	offences({ logged, complained, secrets: ["AAbbccDDee", ""], words });

describe("A scan of the log", () => {
	test("finds what is no JSON, but for a last line that a kill cut off", () => {
		expect(found([line({}), "Warning: something", line({})])).toEqual(["no JSON: Warning: something"]);
		expect(found([line({}), '{"level":"in'])).toEqual([]);
		expect(found(['{"level":"in', line({})])).toEqual(['no JSON: {"level":"in']);
		expect(found([line({})], [], ["Cannot start: BOT_TOKEN must be set"])).toEqual([]);
	});

	test("finds what a terminal obeys instead of showing it", () => {
		const [log, complaint] = [line({ title: "\u202eabc" }), "Cannot \u001b[31mread"];
		expect(found([log], [], [complaint])).toEqual(
			[log, complaint].map((each) => `what a terminal obeys: ${JSON.stringify(each)}`),
		);
	});

	test("finds a secret in whatever was written", () => {
		const leak = line({ url: "/botAAbbccDDee/getMe" });
		expect(found([leak], [], ["Cannot AAbbccDDee"])).toEqual([`a secret: ${leak}`, "a secret: Cannot AAbbccDDee"]);
	});

	test("knows every secret of the configuration", () => {
		const config = readFileSync(new URL("../../../src/app/config.ts", import.meta.url), "utf8");
		const [, listed = ""] = /SECRETS = new Set\(\[([^\]]+)\]\)/.exec(config) ?? [];
		const names = [...listed.matchAll(/"(\w+)"/g)].map(([, name = ""]) => name);
		expect(names.length).toBeGreaterThan(2);
		const environment = Object.fromEntries(names.map((name) => [name, `1:secret-of-${name}`]));
		for (const name of names) expect(secretsIn(environment).join("\n")).toContain(`secret-of-${name}`);
		expect(secretsIn({ BOT_TOKEN: "", STORE_URL: "sqlite://data/bot.sqlite" })).toEqual([]);
	});

	test.each([
		["a name", "Reader", { by: "Reader 1" }],
		["a message with line breaks", "good\nmorning", { text: "good\nmorning" }],
		["the words of a search", "/search@news_bot rivers of paper", { query: "rivers of paper" }],
		["a word of two or three characters, in scripts that have such", "/search 国安法", { query: "国安法" }],
	])("finds %s", (_, written, fields) => {
		expect(found([line(fields)], [written])).toHaveLength(1);
		expect(found([line({})], [written])).toEqual([]);
	});

	test("finds words in a sentence that is made of them, and not in one that always reads so", () => {
		expect(found([line({ msg: "Group became a supergroup" })], ["Group"])).toEqual([]);
		expect(found([line({ msg: "Group of rivers became a supergroup" })], ["Group of rivers"])).toHaveLength(1);
	});

	test.each([
		["what is too short to tell", "a", { reason: "a" }],
		["a command alone", "/help", { command: "help" }],
		["numbers and times", "07:30 -1002000000001", { destination: "07:30 -1002000000001" }],
		["an article's address", "/why https://www.rfi.example/cn/a", { articleUrl: "https://www.rfi.example/cn/a" }],
	])("takes %s for nobody's", (_, written, fields) => {
		expect(found([line(fields)], [written])).toEqual([]);
	});
});
