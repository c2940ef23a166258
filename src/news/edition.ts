/** RFI's path codes, which are not ISO codes: https://www.rfi.fr/<code>/ */
export type EditionCode = (typeof EDITION_CODES)[number];

export const EDITION_CODES = [
	"fr",
	"en",
	"es",
	"pt",
	"br",
	"ha",
	"sw",
	"ma",
	"ff",
	"ro",
	"ru",
	"uk",
	"vi",
	"cn",
	"tw",
	"km",
	"fa",
] as const;

/** One of RFI's language editions. */
export interface Edition {
	readonly code: EditionCode;
	/** BCP 47. */
	readonly language: string;
	/** What the edition calls itself. */
	readonly name: string;
	/** What its language is called in that language, as it stands at the beginning of a line. */
	readonly languageName: string;
	/** Around what is quoted, as its newspapers do; with the spaces that belong inside. */
	readonly quotes: readonly [open: string, close: string];
	/** The edition's official feed: titles, ledes and thumbnails of its newest articles. */
	readonly feedUrl: string;
	/** Its news sitemap, which lists the articles of two days. */
	readonly newsMapUrl: string;
	/** Sections and columns seen in the edition's addresses, as they are written there. Others exist. */
	readonly sections: readonly string[];
}

type Quotes = Edition["quotes"];

const CURLY: Quotes = ["“", "”"];
const ANGLES: Quotes = ["«", "»"];
/** With no-break spaces, as French has them. */
const SPACED: Quotes = ["«\u00a0", "\u00a0»"];
const LOW: Quotes = ["„", "”"];
const CORNERS: Quotes = ["「", "」"];

/** Every edition that RFI publishes. */
export const EDITIONS: Readonly<Record<EditionCode, Edition>> = {
	fr: edition("fr", "fr", "RFI", "Français", SPACED, ["afrique", "france", "culture", "asie-pacifique"]),
	en: edition("en", "en", "RFI English", "English", CURLY),
	es: edition("es", "es", "RFI Español", "Español", ANGLES),
	pt: edition("pt", "pt-PT", "RFI Português", "Português", ANGLES),
	br: edition("br", "pt-BR", "RFI Brasil", "Português (Brasil)", CURLY),
	ha: edition("ha", "ha", "RFI Hausa", "Hausa", CURLY, ["duniya", "afrika", "najeriya", "nijar", "wasanni"]),
	sw: edition("sw", "sw", "RFI Kiswahili", "Kiswahili", CURLY, ["afrika", "eac", "siasa-uchumi", "makala", "michezo"]),
	ma: edition("ma", "bm", "RFI Mandenkan", "Mandenkan", SPACED, ["farafinna", "duniɲa"]),
	ff: edition("ff", "ff", "RFI Fulfulde", "Fulfulde", CURLY),
	ro: edition("ro", "ro", "RFI România", "Română", LOW),
	ru: edition("ru", "ru", "RFI на русском", "Русский", ANGLES),
	uk: edition("uk", "uk", "RFI українською", "Українська", ANGLES),
	vi: edition("vi", "vi", "RFI Tiếng Việt", "Tiếng Việt", CURLY),
	cn: edition("cn", "zh-Hans", "法广", "中文（简体）", CURLY, [
		...["中国", "国际", "欧洲", "亚洲", "法国", "港澳台", "台湾", "香港", "政治", "非洲", "美洲", "中东", "美国"],
		...["经贸", "社会", "生态", "人权", "科技与文化", "魅力法兰西", "法语教学"],
		...["要闻解说", "要闻分析", "法国报纸摘要", "法国世界报", "生态-健康与科技", "今日经济", "公民论坛"],
		...["东京专栏", "曼谷专栏", "台北一周", "微言微语", "特别节目", "柏林飞鸿", "观察中国", "聚焦非洲", "聚焦台海"],
		...["国际纵横", "印太纵览", "法语世界", "环保天地", "文化遗产", "欧洲思想文化长廊", "法国思想长廊"],
		...["法国风土人情", "法国文艺欣赏", "法国美食"],
	]),
	tw: edition("tw", "zh-Hant", "法廣", "中文（繁體）", CORNERS),
	km: edition("km", "km", "RFI ខេមរភាសា", "ខ្មែរ", ANGLES),
	fa: edition("fa", "fa", "آر اف ای", "فارسی", ANGLES),
};

export function isEditionCode(text: string): text is EditionCode {
	return (EDITION_CODES as readonly string[]).includes(text);
}

function edition(
	code: EditionCode,
	language: string,
	name: string,
	languageName: string,
	quotes: Quotes,
	sections: readonly string[] = [],
): Edition {
	const addresses = {
		feedUrl: `https://www.rfi.fr/${code}/rss`,
		newsMapUrl: `https://www.rfi.fr/sitemaps/${code}/news.xml`,
	};
	return { code, language, name, languageName, quotes, ...addresses, sections };
}
