import { MisuseError } from "../src/bin/command-line.ts";
import { runCommand } from "../src/bin/run-command.ts";
import { DEFAULT_LANGUAGE, INTERFACE_LANGUAGE_CODES } from "../src/news/languages/interface-language.ts";
import { type Gaps, gapsOf, noteTranslated, readLocale, readTranslatedFrom } from "./locales/locale-file.ts";

const TRANSLATED = INTERFACE_LANGUAGE_CODES.filter((code) => code !== DEFAULT_LANGUAGE);

await runCommand({
	name: "npm run locales",
	about: `Tells of each language of the bot what is missing in its file, what is in no other, and what was translated from an English text that
has changed since. With --done, notes that the messages named, or all of the file, say what the English ones say now.`,
	options: { done: { value: "<language>", about: "whose messages are up to date" } },
	operands: { name: "<message>…", least: 0, most: Number.POSITIVE_INFINITY },
	exitCodes: { 0: "nothing is missing, unknown or stale", 1: "something is" },
	async run({ values: { done }, operands }) {
		if (done !== undefined) return noteDone(done, operands);
		if (operands.length > 0) throw new MisuseError(["Messages are named after --done <language>"]);
		const english = readLocale(DEFAULT_LANGUAGE);
		const all = TRANSLATED.map((code) => ({ code, gaps: gapsOf(readLocale(code), english, readTranslatedFrom(code)) }));
		for (const { code, gaps } of all) process.stdout.write(`${code}: ${inWords(gaps, english.size)}\n`);
		return all.every(({ gaps }) => isComplete(gaps)) ? 0 : 1;
	},
});

function noteDone(language: string, keys: readonly string[]): number {
	const code = TRANSLATED.find((each) => each === language);
	if (code === undefined) throw new MisuseError([`"${language}" is none of ${TRANSLATED.join(", ")}`]);
	const own = readLocale(code);
	const unknown = keys.filter((key) => !own.has(key));
	if (unknown.length > 0) throw new MisuseError(unknown.map((key) => `"${key}" is no message of locales/${code}.ftl`));
	noteTranslated(code, keys.length === 0 ? own.keys() : keys);
	return 0;
}

function isComplete({ missing, unknown, stale }: Gaps): boolean {
	return missing.length + unknown.length + stale.length === 0;
}

function inWords(gaps: Gaps, count: number): string {
	if (isComplete(gaps)) return `complete, ${count} messages`;
	const named = [
		["missing", gaps.missing],
		["not in English", gaps.unknown],
		["changed in English since", gaps.stale],
	] as const;
	const parts = named.filter(([, keys]) => keys.length > 0);
	return parts.map(([what, keys]) => `\n  ${keys.length} ${what}: ${keys.join(", ")}`).join("");
}
