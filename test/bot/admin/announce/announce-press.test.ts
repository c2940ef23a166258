import { expect, test } from "vitest";
import {
	type AnnouncePress,
	encodeAnnounce,
	parseAnnounce,
} from "../../../../src/bot/admin/announce/announce-press.ts";

const PRESSES: readonly AnnouncePress[] = [
	...(["ask", "cancel", "stop"] as const).map((kind) => ({ kind })),
	...[{}, { edition: "fr" }, { chats: "channels" }].flatMap((audience) =>
		(["choose", "send"] as const).map((kind) => ({ kind, audience }) as AnnouncePress),
	),
];

test.each(PRESSES)("$kind $audience is read as it was written", (press) => {
	expect(parseAnnounce(encodeAnnounce(press))).toEqual(press);
});

test.each(["n", "n!zz", "n!constructor", "n-everybody", "n?fr", "nxprivate", "n=1", "n~"])("%s is none", (data) => {
	expect(parseAnnounce(data)).toBeUndefined();
});
