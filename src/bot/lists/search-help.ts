import { EDITIONS, type EditionCode } from "../../news/edition.ts";
import { MIN_PREFIX_CHARS } from "../../text/find-term.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { readEditions } from "../read-editions.ts";

interface Examples {
	readonly first: string;
	readonly second: string;
	/** Both in a row. */
	readonly phrase: string;
	/** Absent where words are not written with letters. */
	readonly prefix?: string;
}

/** Names are spelled alike in the languages of the Sahel. */
const SAHEL: Examples = { first: "Niger", second: "Mali", phrase: "Burkina Faso", prefix: "Afri" };

/** Words that the news of each edition is made of. */
const EXAMPLES: Readonly<Record<EditionCode, Examples>> = {
	cn: { first: "气候", second: "峰会", phrase: "气候峰会" },
	tw: { first: "氣候", second: "峰會", phrase: "氣候峰會" },
	en: { first: "climate", second: "summit", phrase: "climate summit", prefix: "elect" },
	fr: { first: "sommet", second: "climat", phrase: "sommet climat", prefix: "élect" },
	es: { first: "cumbre", second: "clima", phrase: "cumbre del clima", prefix: "elecc" },
	pt: { first: "cimeira", second: "clima", phrase: "cimeira do clima", prefix: "eleit" },
	br: { first: "cúpula", second: "clima", phrase: "cúpula do clima", prefix: "eleit" },
	ru: { first: "саммит", second: "климат", phrase: "президент России", prefix: "выбор" },
	uk: { first: "саміт", second: "клімат", phrase: "президент України", prefix: "вибор" },
	ro: { first: "summit", second: "climă", phrase: "Uniunea Europeană", prefix: "aleger" },
	vi: { first: "Pháp", second: "Ukraina", phrase: "khí hậu" },
	km: { first: "បារាំង", second: "អាកាសធាតុ", phrase: "បម្រែបម្រួលអាកាសធាតុ" },
	fa: { first: "ایران", second: "فرانسه", phrase: "اتحادیه اروپا", prefix: "انتخاب" },
	sw: { first: "mkutano", second: "tabianchi", phrase: "mabadiliko ya tabianchi", prefix: "uchag" },
	ha: { first: "taro", second: "yanayi", phrase: "sauyin yanayi", prefix: "siyas" },
	ma: SAHEL,
	ff: SAHEL,
};

/** A word that is found in nearly every week of that edition. */
export function wordToSearch(edition: EditionCode): string {
	return EXAMPLES[edition].second;
}

/** How to search, with examples that can be found in what the chat reads. */
export function searchUsage(
	editions: readonly EditionCode[],
	offered: BotServices["editions"],
	words: BotContext["words"],
): string {
	const code = editions[0] ?? offered[0];
	const { first, second, phrase, prefix } = EXAMPLES[code];
	const [section] = EDITIONS[code].sections;
	const other = offered.find((each) => !editions.includes(each));
	return [
		words("search-usage", { first, second, phrase }),
		...(prefix === undefined ? [] : [words("search-usage-prefix", { prefix, limit: MIN_PREFIX_CHARS })]),
		...(section === undefined ? [] : [words("search-usage-section", { section })]),
		words("search-usage-time"),
		...(other === undefined ? [] : [words("search-usage-edition", { edition: other })]),
	].join("\n");
}

/** The answer to a search without words, with examples from the editions of the chat. */
export async function howToSearch(
	context: Pick<BotContext, "place" | "from" | "words">,
	services: Pick<BotServices, "subscriptions" | "editions">,
): Promise<string> {
	return searchUsage(await readEditions(context, services), services.editions, context.words);
}
