import { describe, expect, test } from "vitest";
import { isPublicAddress } from "../../../src/feed/fetch/is-public-address.ts";

describe("isPublicAddress", () => {
	test.each([
		"8.8.8.8",
		"172.32.0.1",
		"2606:4700::1111",
		"2001:4860:4860::8888",
		"::ffff:8.8.8.8",
		"[2606:4700::1111]",
	])("takes %s for public", (address) => {
		expect(isPublicAddress(address)).toBe(true);
	});

	test.each([
		...[
			"127.0.0.1",
			"127.255.255.254",
			"0.0.0.0",
			"10.0.0.1",
			"172.16.0.1",
			"172.31.255.255",
			"192.168.0.1",
			"169.254.169.254",
		],
		...["100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "255.255.255.255"],
		...[
			"::1",
			"::",
			"::ffff:127.0.0.1",
			"::ffff:10.0.0.1",
			"[::ffff:7f00:1]",
			"::127.0.0.1",
			"64:ff9b::7f00:1",
			"2002:7f00:1::",
		],
		...["fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1", "2001::1"],
		...["localhost", "", "1.2.3"],
	])("does not take %s for public", (address) => {
		expect(isPublicAddress(address)).toBe(false);
	});
});
