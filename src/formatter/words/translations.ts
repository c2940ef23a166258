import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { INTERFACE_LANGUAGE_CODES, type InterfaceLanguage, traitsOf } from "../../news/languages/interface-language.ts";
import { isolateCode, isolateVariables } from "./isolate.ts";

export type Variables = Record<string, string | number>;

/** The bot's own words: a message of `locales/<language>.ftl` with its variables filled in. */
export type Translate = (language: InterfaceLanguage, key: string, variables?: Variables) => string;

const LOCALES = fileURLToPath(new URL("../../../locales", import.meta.url));

/**
 * Reads the Fluent files once, so that all are of one version whatever is put in their place while the bot runs. Words go into plain text, so
 * only languages from right to left have the invisible marks around variables.
 */
export function loadTranslations(): Translate {
	const bundleOf = createBundles();
	return (language, key, variables = {}) => {
		const bundle = bundleOf(language);
		if (traitsOf(language).rightToLeft !== true) return fillIn(bundle, key, variables);
		return isolateCode(fillIn(bundle, key, isolateVariables(variables)));
	};
}

/** @throws Error when the language lacks the message, or the message a variable: a test sees that none does. */
function fillIn(bundle: FluentBundle, key: string, variables: Variables): string {
	const pattern = bundle.getMessage(key)?.value;
	if (pattern === undefined || pattern === null)
		throw new Error(`Cannot translate "${key}": ${bundle.locales[0]} has no such message`);
	return bundle.formatPattern(pattern, variables);
}

/**
 * A language is parsed when somebody is spoken to in it, which takes a millisecond, and the collector may have it while nobody is: all of them
 * take 4 MB, and most bots speak a few.
 */
function createBundles(): (language: InterfaceLanguage) => FluentBundle {
	const files = new Map(
		INTERFACE_LANGUAGE_CODES.map((language) => [language, readFileSync(join(LOCALES, `${language}.ftl`))]),
	);
	const parsed = new Map<InterfaceLanguage, WeakRef<FluentBundle>>();
	return (language) => {
		const known = parsed.get(language)?.deref();
		if (known !== undefined) return known;
		// By their full names: the numbers of Portugal are not Brazil's.
		const bundle = new FluentBundle(traitsOf(language).bcp47, { useIsolating: false });
		const [problem] = bundle.addResource(new FluentResource(String(files.get(language))));
		if (problem !== undefined)
			throw new Error(`Cannot read locales/${language}.ftl: ${problem.message}`, { cause: problem });
		parsed.set(language, new WeakRef(bundle));
		return bundle;
	};
}
