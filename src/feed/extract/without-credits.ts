const OPEN = /[（(【[〔]/.source;
const CLOSE = /[）)】\]〕]/.source;
const PLAIN = /[^（）()【】[\]〔〕。！？]/.source;
/** What a pair of brackets holds; a place may be explained in brackets of its own. */
const WITHIN = `(?:${PLAIN}|[（(]${PLAIN}{0,20}[）)])`;

const AGENCY = /(?:法新社|法新|路透社?|美联社|美聯社|中央社|德新社|共同社|韩联社|韓聯社|埃菲社|AFP|Reuters|AP)/.source;
const WIRE = /[电電讯訊]/.source;
const DATED_WIRE = `[\\d０-９]\\s*日${PLAIN}{0,8}${WIRE}`;
const ROLE = /(?:译者|譯者|编译|編譯|翻译|翻譯|核稿|编辑|編輯)/.source;

/** Agency copy begins with its place and day, or with the agency, now and then after its own title. */
const DATELINES: readonly RegExp[] = [
	new RegExp(`^${OPEN}${WITHIN}{0,40}(?:${WIRE}|报导|報導|报道|報道)\\s*${CLOSE}\\s*`, "u"),
	new RegExp(`^${PLAIN}{1,40}${OPEN}${WITHIN}{0,40}?${DATED_WIRE}\\s*${CLOSE}\\s*`, "u"),
	new RegExp(`^${OPEN}\\s*${AGENCY}\\s*${CLOSE}\\s*`, "iu"),
	new RegExp(`^${AGENCY}[^，。：:！？]{0,16}${DATED_WIRE}(?:\\s+|[：:]\\s*)`, "u"),
	/^\p{Lu}[\p{L} .,'’-]{1,40} \((?:AFP|Reuters|AP)\)\s*[-–—:]\s*/u,
];
/** Agency copy ends in the names of those who translated it, and sometimes in a number of theirs. */
const CREDITS: readonly RegExp[] = [
	new RegExp(
		`\\s*[（(【[〔][^（）()【】。:：]{0,8}${ROLE}\\s*[:：](?:[^（）()【】]|[（(][^（）()]{0,10}[）)]){0,60}[）)】\\]〕]?\\s*\\d{0,10}\\s*$`,
		"u",
	),
	new RegExp(`(?<=[。！？；”」』）)])\\s*${ROLE}\\s*[:：][^，。！？]{1,40}$`, "u"),
	/(?<=[。！？”」』…])\s*[（(](?![音直意])[^（）()，。：:]{2,10}(?<![音直意翻])[译譯][）)]$/u,
];

/** A paragraph without the agency's dateline and the translators' names. */
export function withoutCredits(text: string): string {
	let own = text;
	for (const dateline of DATELINES) own = own.replace(dateline, "");
	for (const credit of CREDITS) own = own.replace(credit, "");
	return own.trim();
}
