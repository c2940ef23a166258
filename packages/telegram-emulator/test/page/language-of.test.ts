import { expect, test } from "vitest";
import { languageOf } from "../../page/model/message/language-of.js";

test.each([
	["法国国际广播电台（RFI）的文章", "zh"],
	["已订阅：中文（简体） · cn，Français · fr", "zh"],
	["Abonnement activé : 中文（简体） · cn. Les nouveaux articles arriveront ici dès leur publication.", "und"],
	["日本語のニュース", "ja"],
	["New articles", "und"],
	["", "und"],
])("The letters of %j are those of %s", (text, language) => {
	expect(languageOf(text)).toBe(language);
});
