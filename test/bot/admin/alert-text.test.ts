import { describe, expect, test } from "vitest";
import { alertText } from "../../../src/bot/admin/alert-text.ts";
import { loadTranslations } from "../../../src/formatter/words/translations.ts";
import { INTERFACE_LANGUAGE_CODES } from "../../../src/news/languages/interface-language.ts";

const translate = loadTranslations();

describe("alertText", () => {
	test.each(INTERFACE_LANGUAGE_CODES)("counts no checks of a feed that is gone at the first one, in %s", (language) => {
		const of = (checks: number) =>
			alertText(
				{ kind: "feed-down", is: "raised", variables: { checks, reason: "gone", url: "feed" } },
				language,
				translate,
			);
		expect(of(1)).toContain("gone");
		expect(of(1)).not.toMatch(/\p{N}/u);
		expect(of(21)).toMatch(/\p{N}/u);
	});
});
