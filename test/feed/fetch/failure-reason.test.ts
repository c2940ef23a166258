import { describe, expect, test } from "vitest";
import { errorReason } from "../../../src/feed/fetch/failure-reason.ts";

const failure = (code: string, cause?: Error) => Object.assign(new Error("Failed", { cause }), { code });

describe("errorReason", () => {
	test.each([
		["ERR_TLS_CERT_ALTNAME_INVALID", "the certificate is for another name; check the address and the proxy"],
		["UND_ERR_PRX_TLS", "the certificate is for another name; check the address and the proxy"],
		[
			"UND_ERR_RES_CONTENT_LENGTH_MISMATCH",
			"the server contradicts itself about the length of its answer, or a header is none",
		],
	])("says what %s means for an operator, also as the cause of another error", (code, advice) => {
		expect(errorReason(failure(code))).toBe(`Failed (${advice})`);
		expect(errorReason(new Error("Cannot connect", { cause: failure(code) }))).toContain(advice);
	});

	test("adds nothing to an error that nobody can do anything about", () => {
		expect(errorReason(failure("ELSE"))).toBe("Failed");
	});
});
