import { fileURLToPath } from "node:url";
import { I18n } from "@grammyjs/i18n";
import { DEFAULT_LANGUAGE, type InterfaceLanguage } from "../news/languages/interface-language.ts";

export type Variables = Record<string, string | number>;

/** The bot's own words: a message of `locales/<language>.ftl` with its variables filled in. */
export type Translate = (language: InterfaceLanguage, key: string, variables?: Variables) => string;

const LOCALES = fileURLToPath(new URL("../../locales", import.meta.url));

/** Reads the Fluent files once. Words go into plain text, so the invisible marks around variables are left out. */
export function loadTranslations(): Translate {
	const i18n = new I18n({
		defaultLocale: DEFAULT_LANGUAGE,
		directory: LOCALES,
		fluentBundleOptions: { useIsolating: false },
		fluentOptions: {
			warningHandler: ({ path }) => {
				throw new Error(`Cannot translate "${path}": no language has it`);
			},
		},
	});
	return (language, key, variables = {}) => i18n.t(language, key, variables);
}
