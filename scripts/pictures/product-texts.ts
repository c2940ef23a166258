import { globSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
/** Where all words stand that a picture can show. */
const SOURCES = [
	...["locales/*.ftl", "packages/telegram-emulator/page/words/words-*.js"],
	...["demo/articles/*.txt", "demo/build-scene.ts", "demo/examples.ts"],
	...["src/status/page/*.ts", "src/status/picture/*.ts", "src/status/verdict.ts"],
];
/** What is shorter stands in other sentences by chance. A Han character counts twice. */
const MIN_TELLING_LENGTH = 7;
/** A form of a number is mostly one word more. */
const MIN_TELLING_FORM = 12;

/** What is filled in, the names of a number's forms, signs of code, and line breaks. */
const BETWEEN_PARTS = /\{[^{}]*\}|\*?\[\w+\]|[\n`*{}]/;
const FLUENT_MESSAGE = /^[a-z][a-z0-9-]* =((?:.*)(?:\n(?:[ \t].*)?)*)/gm;
const QUOTED = /"((?:[^"\\\n]|\\.)+)"/g;
/** What is drawn from code alone: its words are in templates too. */
const DRAWN = "src/status/";
const COMMENT = /\/\*\*.*?\*\//gs;
const FILLED_IN = /\$\{[^{}]*\}/g;
/** Templates of sentences, on one line, and what stands between the tags of markup. */
const TEMPLATE = /(?<!html)`([^`<>\n]+)`/g;
const MARKED_UP = /(?<!=)>([^<>=;`]+)(?=<[/a-z])/g;
const ARCHIVED_TITLE = /^\[(.*)\]\(/gm;
const ARCHIVED_TEXT = />([^<>]+)</g;
const PATTERNS: Readonly<Record<string, readonly RegExp[]>> = {
	".ftl": [FLUENT_MESSAGE],
	".txt": [ARCHIVED_TITLE, ARCHIVED_TEXT],
	[DRAWN]: [QUOTED, TEMPLATE, MARKED_UP],
};

/** Every text that bot, page and demo can show, as it stands in its source: with the places for what is filled in. */
export function productTexts(): ReadonlySet<string> {
	const files = globSync(SOURCES, { cwd: ROOT });
	return new Set(files.flatMap((file) => textsIn(file, readFileSync(join(ROOT, file), "utf8"))));
}

function textsIn(file: string, content: string): string[] {
	const patterns = PATTERNS[file.startsWith(DRAWN) ? DRAWN : extname(file)] ?? [QUOTED];
	const written = content.replace(COMMENT, "").replace(FILLED_IN, "{ }");
	const found = patterns.flatMap((pattern) => [...written.matchAll(pattern)].map(([, text = ""]) => tidy(text)));
	if (found.length === 0) throw new Error(`Cannot read texts: ${basename(file)} has none`);
	return found.filter((text) => /\p{L}/u.test(text));
}

function tidy(text: string): string {
	return text.trim().replace(/\s*\n\s*/g, "\n");
}

/** Which of the texts stand in what is seen, given as lines; what is filled in may be anything. */
export function shownIn(lines: readonly string[], texts: Iterable<string>): string[] {
	const seen = lines.join("\n");
	return [...texts].filter((text) => {
		if (lines.includes(text)) return true;
		const parts = text
			.split(BETWEEN_PARTS)
			.map((part) => part.trim())
			.filter((part) => /\p{L}/u.test(part));
		// Of the forms of a number one at most is seen.
		if (text.includes("->")) return parts.some((part) => lengthOf(part) >= MIN_TELLING_FORM && seen.includes(part));
		return lengthOf(parts.join("")) >= MIN_TELLING_LENGTH && parts.every((part) => seen.includes(part));
	});
}

function lengthOf(text: string): number {
	return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}

/** A sentence for each text of a picture that nothing says any more. */
export function staleTexts(picture: string, shown: readonly string[], texts: ReadonlySet<string>): string[] {
	return shown
		.filter((text) => !texts.has(text))
		.map(
			(text) =>
				`docs/pictures/${picture}.png shows what nothing says any more; npm run pictures takes it anew: “${text}”`,
		);
}
