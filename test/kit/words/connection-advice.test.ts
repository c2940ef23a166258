import { HttpError } from "grammy";
import { describe, expect, test } from "vitest";
import { connectionAdvice } from "../../../src/kit/words/connection-advice.ts";

const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });

describe("connectionAdvice", () => {
	test.each([
		["the error itself", refused],
		["its cause", new Error("Cannot connect", { cause: refused })],
		["what grammY wrapped", new HttpError("Network request failed", refused)],
	])("finds the code of %s", (_, error) => {
		expect(connectionAdvice(error)).toBe("nothing listens there; check the address, the proxy and the network");
	});

	test("has none for what it does not know", () => {
		expect([new Error("Else"), "ECONNREFUSED", undefined].map(connectionAdvice)).toEqual([
			undefined,
			undefined,
			undefined,
		]);
	});
});
