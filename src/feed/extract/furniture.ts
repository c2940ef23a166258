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

/** The line that full-text feeds of feedx.net put at the end, with ever new addresses after it. */
const FEED_FOOTER = /^获取更多\s*RSS\s*[:：]/;

export function isFurniture({ name, attribs }: MarkupElement): boolean {
	if (TAGS.has(name) || CLASSES.test(attribs["class"] ?? "")) return true;
	return "data-selfpromo-newsletter" in attribs || "data-selfpromo-app" in attribs;
}

export function isFeedFooter(text: string): boolean {
	return FEED_FOOTER.test(text);
}
