import { describe, expect, test } from "vitest";
import { type Choice, encodeChoice, parseChoice } from "../../../src/bot/choice/choice-press.ts";
import { groupStopped, type Stopped, withinLog } from "../../../src/bot/choice/stopped.ts";
import { chatId } from "../../../src/news/destination.ts";
import { EDITION_CODES } from "../../../src/news/edition.ts";

const LONGEST_CHANNEL = chatId(-1_009_999_999_999_9);
/** As many articles as no edition will ever have, in every edition at once. */
const everything = {
	editions: Object.fromEntries(EDITION_CODES.map((code) => [code, { since: 9_999_999 }])),
	...{ notices: { since: 9_999 }, language: "zh-Hans", topic: 2 ** 31 - 1 },
};
const fits = (stopped: readonly Stopped[]) =>
	encodeChoice({ choice: { kind: "resume", stopped }, channel: LONGEST_CHANNEL }).length <= 64;
const part = { editions: { fr: { since: 46 }, xx: { since: 0 } }, language: "en", notices: { since: 2 } };

const choices: readonly Choice[] = [
	{ kind: "subscribe", editions: [...EDITION_CODES] },
	{ kind: "end", editions: ["fr", "xx"] },
	...([{ kind: "end-all" }, { kind: "keep" }, { kind: "resume-all" }, { kind: "menu" }, { kind: "latest" }] as const),
	...groupStopped([everything], fits).map((stopped): Choice => ({ kind: "resume", stopped })),
	{ kind: "resume", stopped: [part] },
	{ kind: "resume", stopped: [7, 8].map((topic) => ({ editions: { fr: { since: 46 } }, language: "en", topic })) },
	{ kind: "switch-on", edition: "fr" },
	{ kind: "switch-on", edition: "fr", stopped: { ...part, editions: { fr: { since: 7 } } } },
	{ kind: "switch-off", edition: "xx" },
	{ kind: "turn", page: 1 },
];

describe("A choice", () => {
	test.each(choices)("is read from its button as it was written: $kind", (choice) => {
		expect(parseChoice(encodeChoice({ choice }))).toEqual({ choice });
		const channel = LONGEST_CHANNEL;
		expect(parseChoice(encodeChoice({ choice, channel }))).toEqual({ choice, channel });
	});

	test("fits into a button, also for a channel and with every edition", () => {
		for (const choice of choices) {
			const channel = choice.kind === "subscribe" ? {} : { channel: LONGEST_CHANNEL };
			expect(Buffer.byteLength(encodeChoice({ choice, ...channel })), choice.kind).toBeLessThanOrEqual(64);
		}
	});

	test.each([
		"s",
		"s+",
		"s+f",
		"s+xx",
		"s-FR",
		"s*fr",
		"s~",
		"s~q..FR1",
		"s~e..FR1_",
		"s~e..fr1",
		"sifr.",
		"s/FRA",
		"sp",
		"sp100",
		"s@5m",
		"s@-1",
		"x+fr",
	])("is not read from %j, which no button says", (data) => {
		expect(parseChoice(data)).toBeUndefined();
	});

	test("brings back nothing later than the log's end, which would hide what is to come", () => {
		const { editions, notices } = withinLog(part, () => 1);
		expect([editions, notices]).toEqual([{ fr: { since: 1 }, xx: { since: 0 } }, { since: 1 }]);
	});
});
