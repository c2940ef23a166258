import { describe, expect, test } from "vitest";
import { parseEditions } from "../../src/bot/parse-editions.ts";
import { EDITION_CODES, EDITIONS } from "../../src/news/edition.ts";

describe("parseEditions", () => {
	test.each([
		["", []],
		["  ", []],
		["cn", ["cn"]],
		["CN fr", ["cn", "fr"]],
		["fr, cn，en、cn", ["fr", "cn", "en"]],
		["ｃｎ", ["cn"]],
		["RFI", ["fr"]],
		["RFI English", ["en"]],
		["rfi english rfi", ["en", "fr"]],
		["RFI Tiếng Việt 法广", ["vi", "cn"]],
		["all", EDITION_CODES],
		["fr;en", ["fr", "en"]],
		["fr/en", ["fr", "en"]],
		["[fr]", ["fr"]],
		["– fr.", ["fr"]],
		["français，中文 Brazilian Portuguese pt-PT", ["fr", "cn", "br", "pt"]],
		["cn all", ["cn", ...EDITION_CODES.filter((code) => code !== "cn")]],
	])("reads %j", (argument, editions) => {
		expect(parseEditions(argument, EDITION_CODES)).toEqual({ kind: "editions", editions });
	});

	test.each(EDITION_CODES)("knows the edition %s by its own name", (code) => {
		expect(parseEditions(EDITIONS[code].name, EDITION_CODES)).toEqual({ kind: "editions", editions: [code] });
	});

	test.each([
		["cn xx", "xx"],
		["fr", "fr"],
		["RFI English", "RFI"],
		["cn;en", "en"],
		["x".repeat(4000), `${"x".repeat(60)}…`],
	])("names the first word of %j that is no edition on offer", (argument, name) => {
		expect(parseEditions(argument, ["cn"])).toEqual({ kind: "unknown", name });
	});
});
