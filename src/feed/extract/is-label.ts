import { parisTime } from "../dates/date-line.ts";

/** A date, a time of day or a length that fills a paragraph by itself. */
const DATES: readonly RegExp[] = [
	/^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日?(?:\s*\d{1,2}[:：]\d{2})?[。.]?$/,
	/^(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?:[\s-]+\d{1,2}:\d{2})?$/,
	/^\d{1,2}:\d{2}(?::\d{2})?$/,
	/^(?:发[表布]时间|發[表佈布]時間|更改时间|更改時間|更新时间|更新時間|publié le|modifié le|issued on|publicado em|modificado em|đăng ngày)\s*[:：]/i,
];
const CREDITS: readonly RegExp[] = [
	/^(?:©|\(c\)|copyright\b)/i,
	/^[^。！？!?]*©[^。！？!?]*$/,
	/^(?:via\s+)?(?:AFP|AP|EPA|REUTERS|RFI|Getty|Wikipedia)(?:\s+(?:Photo|Images|Pool))?\s*(?:\/|[-–—] ?|via)\s*\P{Script=Han}+$/iu,
	/^via\s+(?:AFP|AP|EPA|REUTERS|Getty)\b\P{Script=Han}*$/iu,
	/^(?:作者|撰文|撰稿)\s*[:：]/,
	/^[（(.\s]*(?:翻译|编译|編譯|译者|譯者|翻譯|核稿|编辑|編輯|责任编辑|責任編輯|图片来源|圖片來源)[^。]{0,12}[:：]/,
	/^(?:图片|圖片|照片|视频|影片|文章|资料|資料)?(?:来源|來源|出处|出處)\s*[:：][^，。！？]{1,30}$/,
	// A guest may also be quoted under that name: 嘉宾：……。
	/^(?:嘉宾|嘉賓|来宾|來賓|访谈者)\s*[:：][^，。！？]{1,20}$/,
];
const CAPTIONS: readonly RegExp[] = [
	/^(?:(?:资料|資料|档案|檔案|配|示意)?(?:图片|圖片|照片|图|圖)|资料图|資料圖|摄影|攝影)\s*[:：/]/,
	/^(?:[上下本]?[图圖](?:片)?|照片)[为為](?!了|何|什么|什麼)/,
	/^(?:图片|圖片|照片|配图|配圖|视频|影片)(?:来自|來自)[^，。]{1,20}。?$/,
	/^(?:image|photo|foto|imagen|imagem)\s+(?:d['’](?:illustration|archives?)|de archivo|de arquivo|ilustrativa)\s*[.:]?$/i,
];
/** What readers are asked to press, hear, fetch or read besides. */
const INVITATIONS: readonly RegExp[] = [
	/^(?:分享|转发|轉發|partager|share|compartir|compartilhar|condividi|distribuie|chia sẻ|поделиться|поширити)\s*[:：]?$/i,
	/^(?:举报广告|廣告|广告|publicité|publicidad|publicidade|advertisement|advertising|publicitate|quảng cáo|реклама|تبلیغات)$/i,
	/^(?:电邮新闻|電郵新聞|订阅|訂閱|newsletter)(?:$|[\s:：])|^(?:电邮新闻头条|電郵新聞頭條)/i,
	/^(?:下载|下載)(?:法广|法廣|RFI|本台)[^，。]{0,8}(?:应用|應用|app|客户端)/i,
	/^[（(]?[请請]?(?:点击|點擊)(?:[上下]方|以下|这里|這裡|此处|此處|视频|視頻|影片|音频|图片|圖片|链接|連結|播放|[收观觀]看|收[听聽]|查看|下载|按钮)/,
	/^[（(]?(?:[欲想要如若][^，。]{1,12}，)[请請](?:点击|點擊)[^，。]{1,24}[。！)）]*$/,
	/^[（(]?(?:敬?[请請]|欢迎|歡迎)(?:收[听聽看]|[观觀]看)(?:本[台期次]|节目|節目|录音|錄音|视频|視頻|影片|音频|音頻|[上下]方)[^，。]{0,20}[。！)）]*$/,
	/^(?:pièces jointes|阅读更多|閱讀更多|lire aussi|read more)\s*[:：]?$/i,
	/^(?:延伸阅读|延伸閱讀|相关文章|相關文章|相关阅读|相關閱讀)(?:\s*[:：/]|$)/,
	/^(?:之前)?(?:相关报道|相關報道)(?:\s*[:：/]|\s)|^(?:其它|其他)\s*\//,
	/^\P{L}*(?:fin|end|完|全文完)\P{L}*$/iu,
];
const LABELS = [...DATES, ...CREDITS, ...CAPTIONS, ...INVITATIONS];
/** No story begins so: these are captions whatever their length. */
const NUMBERED_CAPTION =
	/^(?:(?:图|圖|图片|圖片|照片)\s*[\d一二三四五六七八九十]{1,3}|(?:fig(?:ure|ura|\.)?|photo|foto|image|imagen|imagem|ảnh|hình|фото|рис\.?)\s*\d{1,2})\s*[:：]/i;
/** Every pattern is anchored, or the paragraph must be short: a longer one says something. */
const MAX_LABEL_CHARS = 80;

/** Whether a paragraph is a label, a credit, a caption or a date and says nothing of the story. */
export function isLabel(text: string): boolean {
	if (!/[\p{L}\p{N}]/u.test(text) || parisTime(text) !== undefined) return true;
	if (NUMBERED_CAPTION.test(text)) return true;
	return text.length <= MAX_LABEL_CHARS && LABELS.some((label) => label.test(text));
}
