import { describe, expect, test } from "vitest";
import { hasSettings, withEditions, withoutEditions } from "../../../src/news/settings/ended-editions.ts";
import { isReading, streamsOf } from "../../../src/news/stream.ts";
import type { Subscription } from "../../../src/news/subscription.ts";

const basic: Subscription = {
	...{ chatType: "private", language: "en", renewedAt: 1, notices: { since: 2 } },
	editions: { fr: { since: 3 } },
};
const sections = { kind: "only", names: ["Afrique"] } as const;

describe("The end of the last edition", () => {
	test("is the end of a subscription for which nothing else was chosen", () => {
		expect(hasSettings(basic, 0)).toBe(false);
		expect(hasSettings({ ...basic, filteredAt: 1 }, 0)).toBe(false);
		expect(withoutEditions(basic, "all", 0)).toBeUndefined();
		expect(withoutEditions(basic, ["fr"], 0)).toBeUndefined();
	});

	test.each<[string, Partial<Subscription>]>([
		["words", { keywords: { follow: ["Dakar"], mute: [] } }],
		["a digest", { digest: "hourly" }],
		["a language", { speaks: "zh" }],
		["a pause", { pause: {} }],
		["a pause that goes on", { pause: { until: 1 } }],
	])("leaves %s, and nothing that is read", (_, chosen) => {
		const after = withoutEditions({ ...basic, ...chosen }, "all", 0);
		expect(after).toEqual({ ...basic, ...chosen, editions: {} });
		expect(isReading(after)).toBe(false);
		expect(after && streamsOf(after)).toEqual([]);
		expect(after && withoutEditions(after, "all", 0)).toBe(after);
	});

	test("is not outlived by a pause that is over", () => {
		expect(withoutEditions({ ...basic, pause: { until: 5 } }, "all", 5)).toBeUndefined();
	});

	test("sets its sections aside, until it is read again", () => {
		const chosen = { ...basic, editions: { fr: { since: 3, sections }, en: { since: 4 } } };
		const ended = withoutEditions(chosen, ["fr"], 0);
		expect(ended).toEqual({ ...basic, editions: { en: { since: 4 } }, endedSections: { fr: sections } });
		const again = ended && withEditions(ended, { fr: { since: 9 } });
		expect(again).toEqual({ ...basic, editions: { en: { since: 4 }, fr: { since: 9, sections } } });
		const all = withoutEditions(chosen, "all", 0);
		expect(all).toEqual({ ...basic, editions: {}, endedSections: { fr: sections } });
		expect(all && withEditions(all, { es: { since: 1 } }).endedSections).toEqual({ fr: sections });
	});
});

test("An edition that only a newer version knows is something that is read", () => {
	expect(isReading({ ...basic, editions: { xx: { since: 1 } } as never })).toBe(true);
});
