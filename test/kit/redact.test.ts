import { describe, expect, test } from "vitest";
import { redact } from "../../src/kit/redact.ts";

describe("redact", () => {
	test.each([
		["alone", "123456789:AAbb-ccDDeeff_00112233445566778899", "***"],
		["in a path", "GET /bot123456789:AAbbccDDeeff00112233/sendMessage", "GET /bot***/sendMessage"],
		[
			"in an address",
			"request to https://api.telegram.org/bot123456789:AAbbccDDeeff00112233/getMe failed",
			"request to https://api.telegram.org/bot***/getMe failed",
		],
		["in JSON", '{"token":"123456789:AAbbccDDeeff00112233"}', '{"token":"***"}'],
		["twice", "123456789:AAbbccDDeeff 987654321:BBbbccDDeeff", "*** ***"],
	])("takes out a bot token %s", (_, text, clean) => {
		expect(redact(text)).toBe(clean);
	});

	test.each([
		["http://user:secret@proxy.example:3128/", "http://***@proxy.example:3128/"],
		["socks5://user@proxy.example", "socks5://***@proxy.example"],
		["redis://:pa@ss@cache.example/0", "redis://***@cache.example/0"],
	])("takes the name and the password out of %s", (text, clean) => {
		expect(redact(text)).toBe(clean);
	});

	test("takes out the secrets it was given, wherever they stand, and no empty one", () => {
		expect(redact("x s3cret-1 s3cret-1y", ["s3cret-1", ""])).toBe("x *** ***y");
	});

	test.each([
		"2026-01-15T12:00:00.000Z",
		"http://127.0.0.1:8080/metrics",
		"https://www.rfi.fr/cn/中国/20230912-金正恩",
		"chat -1002000000001, seq 123456",
		"reader@example.org",
	])("leaves %s as it is", (text) => {
		expect(redact(text, ["other"])).toBe(text);
	});
});
