import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { LANGUAGES, wordsFor } from "../../page/words/words-for.js";
import { textsIn } from "../support/texts-in.ts";

const PAGE = fileURLToPath(new URL("../../page", import.meta.url));
const [english, ...others] = Object.values(LANGUAGES);
const keys = Object.keys(english ?? {});

test("every language says everything that the page says, in words of its own", () => {
	expect(Object.keys(LANGUAGES)).toEqual(["en", "fr", "zh"]);
	for (const words of others) expect(Object.keys(words).toSorted()).toEqual(keys.toSorted());
	for (const key of keys) for (const words of Object.values(LANGUAGES)) expect(Object(words)[key], key).toBeTruthy();
	const copied = keys.filter((key) => LANGUAGES["zh"] && Object(english)[key] === Object(LANGUAGES["zh"])[key]);
	expect(copied).toEqual([]);
});

test("every text that the page has is said somewhere", () => {
	const code = sources().map(({ text }) => text);
	const unused = keys.filter((key) => !code.some((text) => new RegExp(`\\.${key}\\b|"${key}"`).test(text)));
	// Read by what a chat is: words[chat.type], words[kind].
	expect(unused).toEqual(["group", "supergroup", "channel", "forum"].filter((key) => unused.includes(key)));
});

test.each([
	[["fr-CA", "en"], "fr-CA", "Discussions"],
	[["de", "zh-Hant-TW", "en"], "zh-Hant-TW", "聊天"],
	[["FR"], "FR", "Discussions"],
	[["de", "ja"], "en", "Chats"],
	[["constructor"], "en", "Chats"],
	[[], "en", "Chats"],
])("wordsFor answers a browser that wants %j with %s", (wanted, locale, chats) => {
	const found = wordsFor(wanted);
	expect([found.locale, found.words.chats]).toEqual([locale, chats]);
});

test("no text of the page's code stays out of the table", () => {
	expect(sources().flatMap(({ path, text }) => textsIn(text).map((found) => `${path}: ${found}`))).toEqual([]);
});

test("no style asks for words, which other languages have not", () => {
	const styles = globSync("styles/*.css", { cwd: PAGE }).map((path) => readFileSync(join(PAGE, path), "utf8"));
	expect(styles.length).toBeGreaterThan(5);
	for (const style of styles) expect(style).not.toMatch(/\[(?:aria-label|title|placeholder|alt)\b/);
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: these texts are code
test.each([
	["html`<p>Nothing yet</p>`", "Nothing yet"],
	["html`<p>${name} and more</p>`", "and more"],
	["html`<ul>${all.map((one) => html`<li>typing…</li>`)}</ul>`", "typing…"],
	['html`<p class="a">${isOpen ? "less" : "more"}</p>`', "more"],
	['html`<a aria-label="Back">${icon}</a>`', "Back"],
	['html`<a title=${isOpen ? "to it" : "from it"}></a>`', "to it"],
	['notify("The browser does not allow it")', "The browser does not allow it"],
	['const label = name ?? "Bot";', "Bot"],
])("a text is found in %s", (code, text) => {
	expect(textsIn(code)).toContain(text);
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: these texts are code

function sources(): readonly { readonly path: string; readonly text: string }[] {
	return globSync("{main,model/**/*,view/**/*}.js", { cwd: PAGE }).map((path) => ({
		path,
		text: readFileSync(join(PAGE, path), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ""),
	}));
}
