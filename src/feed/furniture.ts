import type { MarkupElement } from "./markup.ts";
import { parisTime } from "./paris-time.ts";

/** Elements that show something other than the article's own text. */
const TAGS = new Set([
	...["script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "audio", "video", "canvas"],
	...[
		"play-media",
		"video-player",
		"youtube-player",
		"share-button",
		"share-modal",
		"button",
		"time",
		"form",
		"select",
	],
	...["figure", "figcaption", "picture", "aside", "nav", "head", "title", "input", "textarea"],
]);
/** RFI's class names for advertising, promotion of its own, credits and captions. */
const CLASSES = /(^|\s)(m-interstitial|m-block-ad|o-self-promo|t-copyright|m-em-image|m-figure|a-media-legend|m-share)/;

/** A label or a credit that fills a whole paragraph. Every pattern is anchored or the paragraph must be short. */
const LABELS: readonly RegExp[] = [
	/^(?:©|\(c\)|copyright\b)/i,
	/^(?:分享|partager|share|compartir|compartilhar|condividi|distribuie|chia sẻ|поделиться|поширити)\s*[:：]?$/i,
	/^(?:举报广告|廣告|广告|publicité|publicidad|publicidade|advertisement|advertising|publicitate|quảng cáo|реклама|تبلیغات)$/i,
	/^(?:作者|撰文|撰稿)\s*[:：]/,
	/^(?:电邮新闻|電郵新聞|订阅|訂閱|newsletter)(?:$|[\s:：])/i,
	/^[请請]?(?:点击|點擊)(?:[上下]方|以下|这里|這裡|此处|此處|视频|視頻|影片|音频|图片|圖片|链接|連結|播放|[收观觀]看|收[听聽]|查看|下载|按钮)/,
	/^(?:AFP|AP|EPA|REUTERS|RFI|Getty|Wikipedia)\s*(?:\/|[-–—] ?|via)\s*\P{Script=Han}+$/iu,
	/^(?:图片|圖片|资料图|資料圖|资料图片|資料圖片|照片|摄影|攝影|图|圖)\s*[:：/]/,
	/^(?:pièces jointes|阅读更多|閱讀更多|lire aussi|read more)\s*[:：]?$/i,
	/^\P{L}*(?:fin|end|完|全文完)\P{L}*$/iu,
	/^(?:之前)?(?:相关报道|相關報道)(?:\s*[:：/]|\s)|^(?:其它|其他)\s*\//,
	/^[（(.\s]*(?:翻译|编译|編譯|译者|譯者|翻譯|核稿|编辑|編輯|责任编辑|責任編輯|图片来源|圖片來源)[^。]{0,12}[:：]/,
];
const MAX_LABEL_CHARS = 80;

/** Agency copy ends in the names of those who translated it: （译者：…/核稿：…）. */
const TRANSLATORS =
	/\s*[（(][^（）()。:：]{0,8}(?:译者|譯者|编译|編譯|翻译|翻譯|核稿|编辑|編輯)\s*[:：][^（）()]{0,60}[）)]?\s*$/;
/** Agency copy begins with its place and day, now and then after its own title: （法新社香港31日电）, "PARIS (AFP) –". */
const DATELINE =
	/^(?:[^。！？（()【]{0,40}[（(【][^（）()【】]{0,40}(?:电|電|讯|訊|报导|報導|报道|報道)[）)】]|\p{Lu}[\p{L} .,'’-]{1,40} \((?:AFP|Reuters|AP)\)\s*[-–—:])\s*/u;

/** The line that full-text feeds of feedx.net put at the end, with ever new addresses after it. */
const FEED_FOOTER = /^获取更多\s*RSS\s*[:：]/;

export function isFurniture({ name, attribs }: MarkupElement): boolean {
	if (TAGS.has(name) || CLASSES.test(attribs["class"] ?? "")) return true;
	return "data-selfpromo-newsletter" in attribs || "data-selfpromo-app" in attribs;
}

/** Whether a paragraph is a label, a credit or a date line and says nothing of the story. */
export function isLabel(text: string): boolean {
	if (!/[\p{L}\p{N}]/u.test(text) || parisTime(text) !== undefined) return true;
	return text.length <= MAX_LABEL_CHARS && LABELS.some((label) => label.test(text));
}

export function isFeedFooter(text: string): boolean {
	return FEED_FOOTER.test(text);
}

/** A paragraph without the agency's dateline and the translators' names. */
export function withoutCredits(text: string): string {
	return text.replace(DATELINE, "").replace(TRANSLATORS, "").trim();
}
