const LISTENERS = /(?:听众|聽眾|观众|觀眾|网友|網友|朋友|听友|聽友|读者|讀者)/.source;
const EVERYBODY = /(?:大家|各位|您|你们|你們|你|諸位|诸位)/.source;
/** What a radio report begins with, up to a comma or a full stop. */
const GREETINGS: readonly RegExp[] = [
	new RegExp(
		`^(?=.{2})(?:亲爱的|親愛的|尊敬的)?(?:${EVERYBODY}|的)*${LISTENERS}*(?:们|們)?${EVERYBODY}?(?:早上|上午|中午|下午|晚上|早|晚)?好$`,
	),
	// "网友：…" says who speaks.
	new RegExp(`^(?:亲爱的|親愛的|尊敬的)?(?:${EVERYBODY}|的)*${LISTENERS}+(?:们|們)?$(?<!^${LISTENERS})`),
	new RegExp(
		`^(?:欢迎|歡迎|感谢|感謝|谢谢|謝謝)${EVERYBODY}?(?:继续|繼續|再次|准时|準時)?(?:收[听聽看]|(?:来到|來到|回到|进入|進入|关注|關注).*(?:[电電][台臺]|法[广廣]|节目|節目|[专專][栏欄]|摘要)).*$`,
	),
	/^(?:bonjour|bonsoir) à (?:toutes (?:et )?(?:à )?)?tous$/i,
	/^(?:bonjour|bonsoir)(?:,? et)? bienvenue\b.{0,60}$/i,
	/^chères? (?:auditrices|auditeurs)(?: et chers auditeurs)?$|^chers auditeurs$/i,
	/^(?:hello|good (?:morning|afternoon|evening))(?: everyone|,? and welcome to .{1,60})$/i,
	/^(?:queridos|estimados|caros) (?:oyentes|ouvintes)$|^(?:buenos días|bom dia|olá) a (?:todos|todas)(?: y todas)?$/i,
	/^(?:здравствуйте|добрый (?:день|вечер)|(?:уважаемые|дорогие) (?:радио)?слушатели)$/i,
	/^(?:kính|xin) chào (?:quý vị|quý thính giả|các bạn).{0,40}$/i,
];
/** Who speaks, and where: only behind a greeting, since a story may begin so. */
const INTRODUCTIONS: readonly RegExp[] = [
	/^(?:我是|我叫|这里是|這裡是|这是|這是|您[现現]在收[听聽]的是|您正在收[听聽]).{1,30}$/u,
	/^(?:今天|本期|本次)?(?:由)?.{1,8}(?:为您|為您|为大家|為大家)(?:主持|播报|播報|播音)$/u,
	/^(?:今天|今日)是\s*(?:[\d〇零一二三四五六七八九十]+\s*年)?\s*[\d一二三四五六七八九十]+\s*月\s*[\d一二三四五六七八九十]+\s*[日号號]?\s*(?:(?:星期|礼拜|禮拜|周|週)[一二三四五六日天])?$/,
];
/** The greeting was somebody's words. */
const SAID =
	/^(?:(?:a|ont|avait)\s\p{L}+|dit|lance|said|says|told|disse|dijo|dice|сказал|заявил|сказав|заявив|nói)(?!\p{L})/iu;
const TODAY = /^(?:今天|今日)是/;
/** The rest of the date. */
const DAY_OF_WEEK = /^(?:星期|礼拜|禮拜|周|週)[一二三四五六日天]$/;
const CLAUSE = /^\s*((?:[（(][^（）()]*[）)]|[^，,、：:；;。.！!？?…（(\n])+)[，,、：:；;。.！!…～~\n]+\s*/u;
/** What an interviewee says before the answer. A no says something. */
const SHORT_ANSWER =
	/^(?:(?:对+|是的?|好的?|嗯|可以|当然|當然|没错|沒錯|确实|確實|的确|的確|谢谢您?|謝謝您?)[，,、]?)+[。！!…]+$|^(?:oui|si|yes|sí|sim|да|так|da|vâng|dạ|بله|absolument|exactement|tout à fait|bien sûr|of course|exactly|absolutely)\s?[.!…]+$/iu;

const CONDITION = /(?:(?:[欲想要如若]|更多|详|詳|具体|具體)[^，。！？]{1,14}[，：:]?)?/.source;
const PLEASE = /(?:敬?[请請]|欢迎|歡迎|可以?)?(?:您|大家|各位|读者|讀者|听众|聽眾)?/.source;
const PRESS = /(?:点击|點擊|按下|点按|點按|扫描|掃描)(?![量率数數])/.source;
/** Somebody presses something, and then something happens. */
const NEWS = /[^。！？]*?(?:后|後|即可|就能|会被|會被|付款|的(?:用户|用戶|人|游客|遊客|网民|網民|数量|數量|学生|學生))/
	.source;
const WHERE =
	/(?:以下|[上下][方面]|此处|此處|这里|這裡|[内內]文|播放|视频|視頻|影片|音频|音頻|图片|圖片|[链鏈连連][接结結]|按[钮鈕]|二维码|收[听聽看]|[观觀]看|阅读|閱讀|查看|下[载載])(?![量率])/
		.source;
const SEE =
	/(?:敬?[请請]|欢迎|歡迎)(?:您|大家|各位)?(?:继续|繼續|一起)?(?:收[听聽看]|[观觀]看|点击|點擊|关注|關注|阅读|閱讀|[听聽读讀]|看(?![守护護到见見]))/
		.source;
const SHOWN =
	/(?:[报報][道導导]|视频|視頻|影片|短片|节目|節目|[录錄]音|音频|音頻|[访訪][谈談]|[专專][访訪]|[采採][访訪]|[图圖]片|照片|[链鏈连連][接结結]|全文|[内內][文容]|详情|詳情|[画畫]面|播客|直播|下文|下方)/
		.source;
/** What readers are asked to press, see, hear or read, though it is not in a message; a presenter's farewell; what blogs put behind an article. */
const INVITATIONS: readonly RegExp[] = [
	new RegExp(`^[（(]?${CONDITION}${PLEASE}${PRESS}(?!${NEWS})[^。！？]{0,24}?${WHERE}[^。！？]{0,40}$`, "u"),
	new RegExp(`^[（(]?${CONDITION}${SEE}[^。！？]{0,40}${SHOWN}[^。！？，]{0,8}$`, "u"),
	/^(?:敬?[请請]|欢迎|歡迎)(?:您|大家|各位)?(?:收[听聽看]|[观觀]看|点击|點擊|关注|關注|阅读|閱讀)$/u,
	new RegExp(`^(?:以下|下面|接下来|接下來)(?:就?(?:是|为|為)|${SEE})[^，。！？]{0,30}?${SHOWN}[：:]?$`, "u"),
	/^(?:详细|詳細|具体|具體)?(?:全文|[内內]容|[报報][道導]|视频|視頻|影片|[图圖]片|[录錄]音|[访訪][谈談])(?:请?[见見看])?(?:如下|下[文方面])[：:]?$/u,
	/^(?:感谢|感謝|谢谢|謝謝)(?:您|大家|各位)?的?(?:收[听聽看]|[观觀]看|阅读|閱讀)$/u,
	/^[（(]?(?:cliquez|appuyez|(?:click|tap|press)\s(?:on|here|the|below|above|play)|ha(?:ga|z) clic|pulse\s(?:aquí|en|el|la)|clique\s(?:aqui|no|na|em|para)|(?:bấm|nhấn)\s(?:vào|nút)|нажмите|натисніть|apăsați)(?=.*(?:v[ií]d[eé]o|audio|imag|photo|foto|ảnh|фото|lien|link|enlace|lecteur|player|play|ici|here|aquí|aqui|đây|видео|відео|ссылк|кнопк))[^.!?]{0,160}$/iu,
	/^[（(]?(?:écoutez|regardez|watch|listen to|escuche|vea|ouça|veja|assista|смотрите|слушайте|дивіться)\s(?=.*(?:v[ií]d[eé]o|audio|report|interview|entrev|émission|programme|видео|відео))(?=.*(?:ci-dessous|ci-dessus|ci-contre|below|above|abajo|arriba|abaixo|acima|ниже|нижче))[^.!?]{0,160}$/iu,
	/^(?:the post\s.{1,400}\sappeared first on\s|(?:l['’]article|cet article)\s.{1,400}\sest (?:apparu|paru|publié) en premier sur\s|la entrada\s.{1,400}\s(?:aparece|apareció) primero en\s|o post\s.{1,400}\s(?:apareceu|aparece) primeiro em\s).{1,100}$/iu,
	/^[\][（(）)]?\s?(?:read more|continue reading|read the full (?:story|article)|lire la suite|leer más|seguir leyendo|leia mais|читать далее|читати далі|đọc tiếp|(?:阅读|閱讀|查看)(?:全文|更多|原文)|(?:继续|繼續)(?:阅读|閱讀))[\s.…»→>\]]*$/iu,
];
/** All in one, since each is sought in every sentence of a lede. */
const INVITATION = new RegExp(INVITATIONS.map(({ source }) => source).join("|"), "iu");
const END_MARKS = /[\s。.！!…~～）)]*$/u;
const CLAUSE_ENDS = /(?:[，,；;。.！!？?…]|(?<=\p{Script=Han})\s)(?=.)/gu;
/** An invitation of several clauses begins that many of them before the end. */
const MAX_INVITATION_CLAUSES = 4;
/** What somebody is said to ask for is part of the story. */
const REPORTED = /[说說称稱道示吁籲][，,：:]?$/u;

/** Whether a whole sentence is what an interviewee says before the answer: 是的。 */
export function isShortAnswer(sentence: string): boolean {
	return SHORT_ANSWER.test(sentence.trim());
}

/** A text without the greeting that it begins with; as it is, when it holds nothing else. */
export function withoutGreeting(text: string): string {
	let rest = text;
	let before = "";
	for (let clause = CLAUSE.exec(rest); clause !== null; clause = CLAUSE.exec(rest)) {
		const [whole, words = ""] = clause;
		const behindGreeting = rest === text ? [] : [...INTRODUCTIONS, ...(TODAY.test(before) ? [DAY_OF_WEEK] : [])];
		if (![...GREETINGS, ...behindGreeting].some((pattern) => pattern.test(words.trim()))) break;
		if (SAID.test(rest.slice(whole.length))) break;
		rest = rest.slice(whole.length);
		before = words.trim();
	}
	if (rest === text || !/\p{L}/u.test(rest)) return text;
	return rest.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** A text without the invitation or farewell that it ends in; empty, when it holds nothing else. */
export function withoutInvitation(text: string): string {
	const starts = [0, ...Array.from(text.matchAll(CLAUSE_ENDS), ({ index }) => index + 1)].slice(
		-MAX_INVITATION_CLAUSES,
	);
	const start = starts.find((at) => isInvitation(text.slice(at)) && !REPORTED.test(text.slice(0, at)));
	if (start === undefined) return text;
	const kept = text.slice(0, start).replace(/[\s，,；;、]+$/u, "");
	const isOpen = /(?<![。！？…!?.])[\p{L}\p{M}\p{N}）)”」』]$/u.test(kept);
	const stop = /\p{Script=Han}/u.test(kept) ? "。" : ".";
	return withoutInvitation(isOpen ? `${kept}${stop}` : kept);
}

function isInvitation(clauses: string): boolean {
	return INVITATION.test(clauses.trim().replace(END_MARKS, ""));
}
