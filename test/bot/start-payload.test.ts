import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleToken } from "../../src/bot/naming/article-token.ts";
import { parseStartPayload, startPayload } from "../../src/bot/start-payload.ts";
import { articleId } from "../../src/news/article-id.ts";
import { tidyText } from "../../src/text/tidy-text.ts";

describe("startPayload", () => {
	test("is one that Telegram takes, and leads back to the same words unless they are too long", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 80 }), (typed) => {
				const text = tidyText(typed);
				const payload = startPayload(text);
				// https://core.telegram.org/bots/features#deep-linking
				expect(payload).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
				const parsed = parseStartPayload(payload);
				if (text === "") expect(parsed).toEqual({ kind: "latest" });
				else if (payload.startsWith("s_")) expect(parsed).toEqual({ kind: "search", text });
				else expect(parsed).toEqual({ kind: "search-usage" });
			}),
		);
		expect(startPayload("气候 峰会")).toMatch(/^s_/);
	});

	test("leads to the article that a share button typed", () => {
		const id = articleId("https://www.rfi.fr/cn/one");
		expect(parseStartPayload(startPayload(articleToken(id)))).toEqual({ kind: "article", id });
	});
});

describe("parseStartPayload", () => {
	test("reads an article", () => {
		const id = articleId("https://www.rfi.fr/cn/one");
		expect(parseStartPayload(articleToken(id))).toEqual({ kind: "article", id });
	});

	test.each(["", "x", "a_", "a_short", `a_${"a".repeat(23)}`, "A_", "s_", "s_AA", "s_IA", "latest2"])(
		"takes %j for a greeting",
		(payload) => {
			expect(parseStartPayload(payload)).toEqual({ kind: "greeting" });
		},
	);

	test("takes any payload at all", () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(..."as_-latestAZ09"), maxLength: 64 }), (payload) => {
				expect(parseStartPayload(payload).kind).toMatch(/^(article|search|search-usage|latest|greeting)$/);
			}),
		);
	});
});
