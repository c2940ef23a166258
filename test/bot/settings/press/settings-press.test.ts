import { describe, expect, test } from "vitest";
import {
	encodeSettings,
	parseSettings,
	type SettingsPress,
} from "../../../../src/bot/settings/press/settings-press.ts";
import { SETTINGS } from "../../../../src/bot/settings/setting-table.ts";
import { chatId } from "../../../../src/news/destination.ts";

const LONGEST_CHANNEL = chatId(-1_009_999_999_999_9);
const LONGEST_ZONE = "America/Argentina/ComodRivadavia";

const presses: readonly SettingsPress[] = [
	{ act: { kind: "show" } },
	{ act: { kind: "open" } },
	{ act: { kind: "show" }, letter: "s", edition: "cn", page: 12 },
	{ act: { kind: "set", value: "+-_Ab12cd" }, letter: "s", edition: "cn", page: 3 },
	{ act: { kind: "set", value: "0730.1900" }, letter: "d" },
	{ act: { kind: "set", value: LONGEST_ZONE }, letter: "z" },
	{ act: { kind: "set", value: "+05:45" }, letter: "z" },
	{ act: { kind: "ask" }, letter: "w" },
];

describe("A press of settings", () => {
	test.each(presses)("is read from its button as it was written: $letter $act.kind", (press) => {
		expect(parseSettings(encodeSettings(press))).toEqual(press);
		const there = { ...press, channel: LONGEST_CHANNEL };
		expect(parseSettings(encodeSettings(there))).toEqual(there);
		expect(Buffer.byteLength(encodeSettings(there))).toBeLessThanOrEqual(64);
	});

	test.each(["gd=", "g=on", "g?", "gsxx", "gs123", "gd=a b", "g@5d", `gz=${"a".repeat(35)}`, "gD", "gd=on ", "x"])(
		"is not read from %j, which no button says",
		(data) => {
			expect(parseSettings(data)).toBeUndefined();
		},
	);
});

test("Every setting has a letter and a name of its own", () => {
	for (const field of ["letter", "title"] as const)
		expect(new Set(SETTINGS.map((setting) => setting[field])).size).toBe(SETTINGS.length);
});
