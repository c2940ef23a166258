import type { MarkupElement } from "./markup.ts";

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

export function isFeedFooter(text: string): boolean {
	return FEED_FOOTER.test(text);
}

/** A paragraph without the agency's dateline and the translators' names. */
export function withoutCredits(text: string): string {
	return text.replace(DATELINE, "").replace(TRANSLATORS, "").trim();
}
