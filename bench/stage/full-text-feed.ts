const DAY_MS = 86_400_000;
const BEGIN = Date.UTC(2026, 8, 14);
const SENTENCES = [
	"小城的木桥建于一百年前，是山谷通往车站的唯一道路。",
	"镇长表示，居民们每个周末都来帮忙，没有他们就没有今天的桥。",
	"木匠们按照档案馆里的旧图纸，用当地的橡木重新制作了三百根桥梁。",
	"工程费用约为四百万欧元（Pont de bois），其中一半由居民自己筹集。",
	"据当地报纸报道，第一辆巴士将在下周一早上通过新桥。",
];
/** The median of the archived articles is 747 characters, the 95th percentile 2,200. */
const PARAGRAPHS = 9;

/** A full-text feed in RFI's markup of 2024: dates, pictures, padded ledes, share blocks, every fifth with a footer. */
export function fullTextFeed(items: number): Uint8Array {
	const xml = Array.from({ length: items }, (_, index) => item(index)).join("");
	return new TextEncoder().encode(
		`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>RFI</title><ttl>15</ttl>${xml}</channel></rss>`,
	);
}

function item(index: number): string {
	const at = new Date(BEGIN - (index * DAY_MS) / 48);
	const url = `https://www.rfi.fr/cn/${encodeURIComponent("中国")}/20260914-${encodeURIComponent(`木桥-${index}`)}`;
	return `<item><title>小城修复百年木桥 第${index}次报道 - 要闻分析</title><link>${url}</link><pubDate>${at.toUTCString()}</pubDate><description><![CDATA[${html(index, url)}]]></description></item>`;
}

function html(index: number, url: string): string {
	const paragraphs = Array.from(
		{ length: PARAGRAPHS },
		(_, at) => `<p><span><span>${sentences(index + at)}</span></span></p>`,
	);
	return `<div>14/09/2026 - 12:20</div><img src="https://s.rfi.fr/media/display/${index}/w:1280/p:16x9/bridge.jpg"><p><strong>${sentences(index)}        </strong></p><div>${paragraphs.join("")}<div data-selfpromo-newsletter></div><div data-selfpromo-app></div></div>${share(url)}${index % 5 === 0 ? FOOTER : ""}`;
}

function sentences(from: number): string {
	return [0, 1, 2].map((step) => SENTENCES[(from + step) % SENTENCES.length]).join("");
}

function share(url: string): string {
	const address = encodeURIComponent(url);
	const links = [
		"https://www.facebook.com/dialog/share?href=",
		"whatsapp://send?text=",
		"https://x.com/intent/tweet?url=",
	];
	const anchors = links.map((link) => `<a href="${link}${address}" target="_blank"><span></span></a>`).join("");
	return `<div><div>分享 :</div><div>${anchors}<span data-root-share><share-button v-on:open="openModal"></share-button></span></div></div>`;
}

const FOOTER =
	'<br><hr><div>获取更多RSS：<br><a href="https://feedx.net" target="_blank">https://feedx.net</a> <br><a href="https://feedx.site" target="_blank">https://feedx.site</a><br></div>';
