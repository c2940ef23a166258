/** RFI's markup as its feeds and archives have held it over the years, with sentences of our own. */

export const DATE = "<div>14/09/2026 - 12:20</div>";
export const IMAGE = '<img src="https://s.rfi.fr/media/display/0a1b2c3d/w:1280/p:16x9/bridge.jpg">';
export const PLACEHOLDER = '<img src="https://static.rfi.fr/meta_og_twcards/RFI_FB.png">';
export const LEDE = "山谷里的小城用三年时间修好了百年木桥，居民自己出了一半的钱。";
export const BODY = [
	"木桥建于一百年前，是小城通往车站的唯一道路，三年前被洪水冲断。",
	"镇长说，居民们每个周末都来帮忙，没有他们就没有今天的桥。",
	"新桥仍用当地的橡木，木匠们按照旧图纸一根一根地重新制作了桥梁。",
];
export const SELF_PROMO = "<div data-selfpromo-newsletter></div><div data-selfpromo-app></div>";
export const SELF_PROMO_2020 =
	'<div class="o-self-promo o-self-promo--nl o-self-promo--hidden" data-selfpromo-newsletter></div><div class="o-self-promo o-self-promo--app" data-selfpromo-app><p>电邮新闻 头条新闻会每天直接发送到您的电邮</p></div>';
export const AD_2020 =
	'<div class="m-interstitial"><div class="m-interstitial__ad"><divclass="m-block-ad "data-tms-ad-type="box"data-tms-ad-status="idle"><div class="m-block-ad__label">广告</div><div class="m-block-ad__content"></div></div></div></div>';
export const AD_2024 =
	'<div class="m-block-ad"><span class="m-block-ad__label__text">广告</span><a>举报广告</a><svg viewBox="0 0 8 8"><path d="M1"/></svg></div>';
export const COPYRIGHT = '<p class="t-copyright">© 2021 AFP</p>';
export const BYLINE =
	'<div><div><div><div><span>作者：\n   </span><a href="/cn/%E4%BD%9C%E8%80%85/%E6%9F%90/" title="某">某\n  </a></div></div></div></div>';
export const VIDEO_PLAYER =
	'<div><div data-media-video-WBMZ1-RFI-CN-20260914><video-player media-id="WBMZ1-RFI-CN-20260914" source="https://www.youtube.com/embed/abc" @ready="onReady" :is-live="false" v-bind:current-media="m" #play></video-player><figure><div><picture><source type="image/webp" srcset="https://s.rfi.fr/media/display/v/w:720/video.webp"><img src="data:image/gif;base64,R0lGOD" srcset="https://s.rfi.fr/media/display/v/w:720/video.png"></picture></div><button aria-label="播放影片">播放</button><div><time>02:16</time></div><figcaption><span>桥梁合龙的一刻</span><span>© france24视频图像</span></figcaption></figure></div></div>';
export const AUDIO_PLAYER =
	'<div><div data-short-lived-vue-app><script data-media-id="WBMZ2-RFI-CN-20260914" type="application/json"> {"mediaId":"WBMZ2-RFI-CN-20260914","sources":[{"name":"WBMZ2","url":"https:\\/\\/aod-rfi.akamaized.net\\/rfi\\/chinois\\/audio\\/202609\\/bridge.mp3"}],"broadcastType":"replay"}</script><play-media v-bind:id="1"></play-media><div>rfi-法广-某-第60集</div><span>05:44</span></div></div>';
export const FIGURE =
	'<div class="m-em-image"><figure class="m-figure"><div class="m-figure__img-wrapper"><img src="https://s.rfi.fr/media/display/f/oak.jpg" alt="Un pont"></div><figcaption class="m-figure__caption"><span class="a-media-legend">Le pont de bois avant la crue.</span><span class="a-media-legend">AFP - RFI Image archive</span></figcaption></figure></div>';

export function shareBlock(label = "分享 :"): string {
	return `<div><div>${label}</div><div><a href="https://www.facebook.com/dialog/share?app_id=1&amp;href=https%3A%2F%2Frfi.my%2F9abc.F" target="_blank"><span></span></a><a href="whatsapp://send?text=x"><svg xmlns="http://www.w3.org/2000/svg"><path d="M4"/></svg></a><span data-root-share><share-button v-on:open="openModal"></share-button><share-modal v-if="displayModal"></share-modal></span></div></div>`;
}

export function footer(domain: string): string {
	return `<br><hr><div>获取更多RSS：<br><a href="https://feedx.net" style="color:orange" target="_blank">https://feedx.net</a> <br><a href="https://feedx.${domain}" style="color:orange" target="_blank">https://feedx.${domain}</a><br></div>`;
}

export function paragraphs(texts: readonly string[]): string {
	return texts.map((text) => `<p>${text}</p>`).join("");
}

/** An article as the feeds of 2023 and 2024 hold it. */
export function articleHtml({
	lede = `<p><strong>${LEDE}        </strong></p>`,
	image = IMAGE,
	body = paragraphs(BODY),
	after = shareBlock(),
} = {}): string {
	return `${DATE}${image}${lede}<div>${body}${SELF_PROMO}</div>${after}`;
}

/** A file of the archive. */
export function archived({
	title = "小城修复百年木桥",
	link = "https://www.rfi.fr/cn/%E4%B8%AD%E5%9B%BD/20260914-%E5%B0%8F%E5%9F%8E",
	html = articleHtml(),
	foundAt = Date.UTC(2026, 8, 14, 10, 45),
} = {}): string {
	return `<!--${foundAt}-->\n[${title}](${link})\n------\n\n${html}\n`;
}

export interface SampleItem {
	readonly title?: string;
	readonly link?: string;
	readonly fields?: string;
}

/** An official feed. Each item's other fields are given as XML. */
export function rss(items: readonly SampleItem[], channel = ""): Uint8Array {
	const xml = items.map(
		({
			title = "小城修复百年木桥",
			link = "https://www.rfi.fr/cn/%E4%B8%AD%E5%9B%BD/20260914-%E5%B0%8F%E5%9F%8E",
			fields = "",
		}) => `<item><category>中国</category><title>${title}</title><link>${link}</link>${fields}</item>`,
	);
	return new TextEncoder().encode(
		`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title><![CDATA[\n RFI]]></title>${channel}<atom:link href="https://www.rfi.fr/cn/rss" ref="self" type="application/rss+xml"/>${xml.join("")}<language>zh</language></channel></rss>`,
	);
}
