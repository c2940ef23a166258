import { type InterfaceLanguage, traitsOf } from "../../news/languages/interface-language.ts";

const UNITS = [
	["gigabyte", 1e9],
	["megabyte", 1e6],
] as const;

/** A size of data in words, to two digits or three: 1.2 GB. */
export function sizeText(bytes: number, language: InterfaceLanguage): string {
	const [unit, inBytes] = UNITS.find(([, least]) => bytes >= least) ?? UNITS[1];
	const options = { style: "unit", unit, unitDisplay: "short", maximumSignificantDigits: 3 } as const;
	return new Intl.NumberFormat(traitsOf(language).bcp47, options).format(bytes / inBytes);
}
