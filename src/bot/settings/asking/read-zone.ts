import {
	INTERFACE_LANGUAGE_CODES,
	type InterfaceLanguage,
	traitsOf,
} from "../../../news/languages/interface-language.ts";
import { canonicalZone } from "../../../news/settings/local-time.ts";
import { foldName, type TextFolder } from "../../../text/fold-text.ts";
import { CITIES } from "./cities.ts";

type Folder = Pick<TextFolder, "fold">;

/** `UTC+8`, `gmt -3:30`, `+08`. */
const OFFSET = /^(?:utc|gmt)?\s*(?:(?<sign>[+−–-])\s*(?<hours>\d{1,2})(?:[:.]?(?<minutes>[0-5]\d))?)?$/iu;
/** The clocks that are furthest ahead, and furthest behind: https://en.wikipedia.org/wiki/List_of_UTC_offsets */
const MAX_HOURS = { "+": 14, "-": 12 } as const;

/** `北京时间`, `Paris time`. */
const TIME_OF = /(?:时间|時間|\s+time)$/iu;

/** The zone that somebody means: by its name, a city's or a country's, or the distance from UTC. `undefined` for what is none. */
export function readZone(typed: string, folder: Folder): string | undefined {
	const text = typed.normalize("NFKC").trim().replace(TIME_OF, "").trim();
	if (text === "") return undefined;
	const offset = OFFSET.exec(text)?.groups;
	if (offset !== undefined) return zoneAt(offset);
	const key = foldName(text, folder);
	if (key === "") return undefined;
	// Whatever `Intl` takes is a name, also an old one; but an abbreviation such as EST may be that of several.
	const named = text.includes("/") ? canonicalZone(text) : undefined;
	if (named !== undefined) return named;
	made.names ??= cityNames(folder);
	const city = made.names.get(key);
	if (city !== undefined) return city;
	made.countries ??= countryNames(folder);
	return zoneOfCountry(made.countries.get(key));
}

/** Always the same, and about 50 ms of work: made when somebody first writes a name. */
const made: { names?: ReadonlyMap<string, string>; countries?: ReadonlyMap<string, string> } = {};

function zoneAt({ sign, hours = "0", minutes = "00" }: Partial<Record<string, string>>): string | undefined {
	const side = sign === undefined || sign === "+" ? "+" : "-";
	const hour = Number(hours);
	const distance = hour + Number(minutes) / 60;
	if (distance > MAX_HOURS[side]) return undefined;
	if (distance === 0) return "UTC";
	return `${side}${String(hour).padStart(2, "0")}:${minutes}`;
}

/** Zones by the last part of their names, and by the cities of our own table. */
function cityNames(folder: Folder): ReadonlyMap<string, string> {
	const zones = Intl.supportedValuesOf("timeZone").map((zone) => [zone.split("/").at(-1) ?? zone, zone] as const);
	const ours = Object.entries(CITIES).flatMap(([zone, { chinese, latin, others = [] }]) =>
		[...chinese, ...(latin === undefined ? [] : [latin]), ...others].map((city) => [city, zone] as const),
	);
	return new Map([...zones, ...ours].map(([name, zone]) => [foldName(name, folder), zone]));
}

const LETTERS = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

/** Codes of countries by their names in the bot's languages. */
function countryNames(folder: Folder): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	for (const language of INTERFACE_LANGUAGE_CODES) {
		const regions = new Intl.DisplayNames(traitsOf(language).bcp47, { type: "region", fallback: "none" });
		for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
			const name = regions.of(code);
			if (name !== undefined) names.set(foldName(name, folder), code);
		}
	}
	return names;
}

/** Of the Intl Locale Info proposal, which Node has and TypeScript's tables may not: https://tc39.es/proposal-intl-locale-info/ */
interface KnowsZones {
	getTimeZones(): readonly string[] | undefined;
}

/** The zone of a country that has only one. */
function zoneOfCountry(code: string | undefined): string | undefined {
	if (code === undefined) return undefined;
	const locale: Intl.Locale & Partial<KnowsZones> = new Intl.Locale(`und-${code}`);
	const [zone, ...others] = locale.getTimeZones?.() ?? [];
	return others.length === 0 ? zone : undefined;
}

/** A zone as people call it: by its city, or by the distance from UTC; by what `Intl` has where cities are not written in Latin letters. */
export function zoneName(zone: string, language: InterfaceLanguage): string {
	if (/^[+-]/.test(zone)) return `UTC${zone.replace(/^(.)0/, "$1").replace(/:00$/, "")}`;
	const { chinese = [], latin } = CITIES[zone] ?? {};
	const [own = generalName(zone, language) ?? latin] = language === "zh-Hans" ? chinese : [];
	return own ?? (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** `Франция`, `فرانسه`: the country, or the city where a country has several zones; `undefined` where `Intl` has an abbreviation only. */
function generalName(timeZone: string, language: InterfaceLanguage): string | undefined {
	const { bcp47 } = traitsOf(language);
	if (new Intl.Locale(bcp47).maximize().script === "Latn" || !timeZone.includes("/")) return undefined;
	// What says "time in …" around each name is what is left of one whose country is known.
	const france = new Intl.DisplayNames(bcp47, { type: "region" }).of("FR") ?? "";
	const [before = "", after = ""] = timeIn("Europe/Paris", bcp47).split(france);
	const name = timeIn(timeZone, bcp47)
		.slice(before.length)
		.slice(0, after === "" ? undefined : -after.length);
	return name === "" || /\p{Script=Latin}/u.test(name) ? undefined : name.trim();
}

/** What zones are called changes over the years; of this one. */
const NAMED_AT = Date.UTC(2026, 0, 15);

function timeIn(timeZone: string, bcp47: string): string {
	const parts = new Intl.DateTimeFormat(bcp47, { timeZone, timeZoneName: "shortGeneric" }).formatToParts(NAMED_AT);
	return parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
}
