import { describe, expect, test } from "vitest";
import { nodeTooOld } from "../../src/bin/refuse-old-node.ts";

describe("nodeTooOld", () => {
	test.each(["24.5.0", "24.21.0", "25.0.0", "30.1.2"])("has nothing to say about %s", (version) => {
		expect(nodeTooOld(version)).toBeUndefined();
	});

	test.each(["20.20.2", "22.18.0", "23.99.0", "24.4.9"])(
		"says what is needed instead of %s, and where it is",
		(version) => {
			expect(nodeTooOld(version)).toBe(
				`Cannot start: Node ${version} is too old, 24.5 or newer is needed. "npm ci" brings one, and "npm start" uses it.`,
			);
		},
	);
});
