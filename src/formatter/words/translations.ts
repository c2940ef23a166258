import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { I18n } from "@grammyjs/i18n";
import {
	DEFAULT_LANGUAGE,
	INTERFACE_LANGUAGE_CODES,
	type InterfaceLanguage,
	traitsOf,
} from "../../news/languages/interface-language.ts";
import { isolateCode, isolateVariables } from "./isolate.ts";

export type Variables = Record<string, string | number>;

/** The bot's own words: a message of `locales/<language>.ftl` with its variables filled in. */
export type Translate = (language: InterfaceLanguage, key: string, variables?: Variables) => string;

const LOCALES = fileURLToPath(new URL("../../../locales", import.meta.url));

/** Reads the Fluent files once. Words go into plain text, so only languages from right to left have the invisible marks around variables. */
export function loadTranslations(): Translate {
	const i18n = new I18n({
		defaultLocale: traitsOf(DEFAULT_LANGUAGE).bcp47,
		fluentBundleOptions: { useIsolating: false },
		fluentOptions: {
			warningHandler: ({ path }) => {
				throw new Error(`Cannot translate "${path}": no language has it`);
			},
		},
	});
	// By their full names: the numbers of Portugal are not Brazil's.
	for (const language of INTERFACE_LANGUAGE_CODES)
		i18n.loadLocaleSync(traitsOf(language).bcp47, { filePath: join(LOCALES, `${language}.ftl`) });
	return (language, key, variables = {}) => {
		const { bcp47, rightToLeft } = traitsOf(language);
		if (rightToLeft !== true) return i18n.t(bcp47, key, variables);
		return isolateCode(i18n.t(bcp47, key, isolateVariables(variables)));
	};
}
