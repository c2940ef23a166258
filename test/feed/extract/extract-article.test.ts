import { describe, expect, test } from "vitest";
import { parseArchive } from "../../../src/feed/archive/parse-archive.ts";
import {
	AD_2020,
	AD_2024,
	AUDIO_PLAYER,
	archived,
	articleHtml,
	BODY,
	BYLINE,
	COPYRIGHT,
	DATE,
	FIGURE,
	footer,
	IMAGE,
	LEDE,
	PLACEHOLDER,
	paragraphs,
	SELF_PROMO_2020,
	shareBlock,
	VIDEO_PLAYER,
} from "../../support/articles/samples.ts";

const parse = (change: Parameters<typeof archived>[0] = {}) => parseArchive(archived(change), "1.txt");
const parseHtml = (change: Parameters<typeof articleHtml>[0]) => parse({ html: articleHtml(change) });
const read = (html: string) => parse({ html });

describe("the lede", () => {
	const OPENING = BODY.join("");

	test.each([
		["padded", `<p><strong>\n   ${LEDE}\n      </strong></p>`],
		["in spans", `<p><strong><span><span>${LEDE}</span></span></strong></p>`],
		["with a line break", `<p><strong>${LEDE.slice(0, 10)}<br>${LEDE.slice(10)}</strong></p>`],
		["partly in italics", `<p><strong>${LEDE.slice(0, 10)}<em>${LEDE.slice(10)}</em></strong></p>`],
		["bold for the most part", `<p><strong>${LEDE.slice(0, 20)}</strong>${LEDE.slice(20)}</p>`],
		["in a page's own markup", `<p class="t-content__chapo">${LEDE}</p>`],
	])("is found %s", (_, lede) => {
		expect(parseHtml({ lede }).lede?.replace(/ /g, "")).toBe(LEDE);
	});

	test("is found before a body that begins with an advertisement", () => {
		const html = `${DATE}${IMAGE}<p><strong>${LEDE}</strong></p><div class="t-content__body u-clearfix">${AD_2020}${paragraphs(BODY)}${SELF_PROMO_2020}</div>`;
		expect(read(html)).toMatchObject({ lede: LEDE, body: BODY.join("\n") });
	});

	test.each([
		["a player in the container", VIDEO_PLAYER, undefined],
		["a frame", '<iframe src="https://www.youtube.com/embed/a"></iframe>', undefined],
		["a frame in the container", '<div><iframe src="https://www.youtube.com/embed/a"></iframe></div>', undefined],
		["lines in the container", `<div>${BODY[0]}<br><br>${BODY[1]}</div>`, `${BODY[0]} ${BODY[1]}`],
		["spans in the container", `<div><span>${BODY[0]}</span></div>`, BODY[0]],
		["a quotation in the container", `<div><blockquote>${BODY[0]}</blockquote></div>`, BODY[0]],
		["an advertisement", `${AD_2020}<div><p>${BODY[0]}</p></div>`, BODY[0]],
		["a picture", `${IMAGE}<div><p>${BODY[0]}</p></div>`, BODY[0]],
		["a figure", `<figure>${IMAGE}</figure><div><p>${BODY[0]}</p></div>`, BODY[0]],
		["an empty paragraph", `<p>\u00A0</p><br><div><p>${BODY[0]}</p></div>`, BODY[0]],
		["nothing", "", undefined],
	])("however short is found before %s", (_, body, expected) => {
		const article = read(`${DATE}${IMAGE}<p><strong>木桥修好了，车又通了。  </strong></p>${body}${shareBlock()}`);
		expect(article.lede).toBe("木桥修好了，车又通了。");
		expect(article.body).toBe(expected);
	});

	test.each([
		["within the container", (text: string) => `<div>${text}</div>`],
		["without a container", (text: string) => text],
	])("is no sub-heading after the text has begun, %s", (_, within) => {
		const text = `<p>${BODY[0]}</p><p><strong>第二部分：重建</strong></p><div><p>${BODY[1]}</p></div>`;
		expect(read(`${DATE}${IMAGE}${within(text)}`)).toMatchObject({
			lede: `${BODY[0]}${BODY[1]}`,
			body: `${BODY[0]}\n第二部分：重建\n${BODY[1]}`,
		});
	});

	test.each([
		["empty", "<p><strong></strong></p>"],
		["blank", "<p><strong> \u00A0 </strong></p>"],
		["missing", ""],
		["the title again", "<p><strong>小城修复百年木桥</strong></p>"],
		["a credit", "<p><strong>© 2026 AFP</strong></p>"],
		["a date", "<p><strong>14/09/2026 - 12:20</strong></p>"],
		["an instruction", "<p><strong>点击视频收看相关报道</strong></p>"],
		["a question", "<p><strong>法广：您为什么修桥？</strong></p>"],
	])("is the beginning of the body when it is %s", (_, lede) => {
		expect(parseHtml({ lede }).lede).toBe(OPENING);
	});

	test.each([
		["a sub-heading", "<p><strong>一座桥的历史</strong></p>"],
		[
			"an interview question",
			"<p><strong>法广：您为什么要修这座桥，而且用了三年的时间，还要居民自己出一半的钱？</strong></p>",
		],
		["another reporter's question", "<p>问：您为什么要修这座桥？</p>"],
		["a heading", "<h2>一座桥的历史。</h2>"],
		["a quotation box", "<blockquote><p>桥是我们的。</p></blockquote>"],
		["an empty paragraph", "<p>&nbsp;</p>"],
		["a caption", FIGURE],
		["an advertisement", AD_2024],
	])("does not begin with %s within the body", (_, first) => {
		expect(parseHtml({ lede: "", body: `${first}${paragraphs(BODY)}` }).lede).toBe(OPENING);
	});

	test("begins with the answer when an interview has no lede", () => {
		const body = `<p>问：为什么修桥？</p><p>答：${BODY[0]}</p>`;
		expect(parseHtml({ lede: "", body }).lede).toBe(BODY[0]);
	});

	test.each([
		["（法新社香港31日电）    ", ""],
		["（法新社伦敦１０日電） ", "（译者：某某/核稿：某）"],
		["(路透社巴黎9日电)", "（译者：某某）"],
		["标题又来一次（中央社日内瓦2日法新电）", "（实习编译：某/核稿：某）"],
	])("of agency copy is shown without %s", (dateline, credit) => {
		const html = `${DATE}${PLACEHOLDER}<div class="t-content__body u-clearfix"><p>${dateline}${BODY[0]}</p><p>    ${BODY[1]}${credit}</p>${COPYRIGHT}</div>`;
		const article = read(html);
		expect(article.lede).toBe(`${BODY[0]}${BODY[1]}`);
		expect(article.body).toBe(`${BODY[0]}\n${BODY[1]}`);
		expect(article.image).toBeUndefined();
	});

	test("is at most 240 characters of the body, at a sentence's end and outside quotations", () => {
		const sentences = (from: number, to: number) =>
			Array.from({ length: to - from }, (_, at) => `第${from + at}根木头也来自山谷里的橡树林，已有百年。`).join("");
		const body = `<p>${sentences(10, 19)}他说：“${sentences(20, 26)}”</p>`;
		expect(parseHtml({ lede: "", body }).lede).toBe(sentences(10, 19));
	});

	test("keeps a long first sentence whole, and a name with points", () => {
		const long = `${"这座桥连接着两岸的村庄和田野，".repeat(20)}也连接着人心。`;
		expect(parseHtml({ lede: "", body: `<p>${long}${BODY[0]}</p>` }).lede).toBe(long);
		const name = `${"木匠们按照旧图纸重新制作了桥梁，".repeat(12)}说这话的是丹尼尔．路易斯．李。`;
		expect(parseHtml({ lede: "", body: `<p>${name}</p>` }).lede).toBe(name);
	});

	test("is cut to 600 characters when an interview was pasted into it", () => {
		const sentence = "法广：您好。谢谢您接受我们的采访。";
		const lede = parseHtml({ lede: `<p><strong>${LEDE}${sentence.repeat(100)}</strong></p>` }).lede ?? "";
		expect(Array.from(lede).length).toBeLessThanOrEqual(600);
		expect(lede.endsWith("。")).toBe(true);
	});

	test("that breaks off says so", () => {
		expect(parseHtml({ lede: "<p><strong>山谷里的小城用三年修好了百年木桥，</strong></p>" }).lede).toBe(
			"山谷里的小城用三年修好了百年木桥…",
		);
	});

	test("is missing when nothing says more than the title", () => {
		const stub = "<p>点击视频收看法国电视的相关报道</p>";
		expect(parseHtml({ lede: "", body: stub })).not.toHaveProperty("lede");
		expect(parseHtml({ lede: "<p><strong></strong></p>", body: "<p>小城修复百年木桥</p>" })).not.toHaveProperty("lede");
	});

	test("is joined with spaces in languages that have them", () => {
		const body = "<p>The bridge is open again. It took three years.</p><p>The town paid for half of it.</p>";
		expect(parseHtml({ lede: "", body }).lede).toBe(
			"The bridge is open again. It took three years. The town paid for half of it.",
		);
	});
});

describe("furniture", () => {
	test.each([
		["a share block", shareBlock()],
		["a share block without a label", shareBlock("")],
		["a share block and a byline", `${shareBlock()}${BYLINE}`],
		["a byline", BYLINE],
		["a footer of feedx", footer("xyz")],
		["a footer of feedx after a share block", `${shareBlock()}${footer("best")}`],
		["a footer of a domain yet unknown", footer("example")],
	])("after the article leaves nothing behind: %s", (_, after) => {
		expect(parseHtml({ after })).toEqual(parse());
	});

	test.each([
		["an advertisement of 2020", AD_2020],
		["an advertisement of 2024", AD_2024],
		["a newsletter box", SELF_PROMO_2020],
		["a figure", FIGURE],
		["a bare caption", "<figcaption><span>Le pont.</span><span>AFP - RFI</span></figcaption>"],
		["a guest box", '<aside data-org-type=""><span>嘉宾</span><ul><li>某教授</li></ul></aside>'],
		["a script", '<script>var a = "<p>x</p>";</script>'],
		["a noscript picture", '<noscript><img src="https://s.rfi.fr/media/display/n/n.jpg"></noscript>'],
		["empty paragraphs", "<p></p><p>&nbsp;</p><p> . </p><p>~. Fin .~</p>"],
		["a copyright line", "<p>© 2026 AFP</p>"],
		["a translator's line", "<p>（ 翻译和编辑：法广\u00A0RFI电台\u00A0某）</p>"],
		["related articles", "<p>之前相关报道 /\u00A0旧桥被冲断</p><p>其它 /\u00A0新路开通</p>"],
		["a photo credit", "<p>AFP - RFI Image archive</p><p>图片：法新社</p>"],
		["an instruction", "<p>请点击视频收看法国电视的相关报道</p>"],
		["an attachment label", "<p>Pièces jointes</p>"],
		["a template", "<template><p>x</p></template>"],
		["a stray unclosed tag", "<p>"],
	])("within the article leaves nothing behind: %s", (_, furniture) => {
		const body = `<p>${BODY[0]}</p>${furniture}<p>${BODY[1]}</p><p>${BODY[2]}</p>`;
		expect(parseHtml({ body })).toEqual(parse());
	});

	test.each([
		["paragraphs in spans", paragraphs(BODY.map((text) => `<span><span style="a">${text}</span></span>`))],
		["nested paragraphs", BODY.map((text) => `<p><p>${text}</p>`).join("")],
		["invisible characters", paragraphs(BODY.map((text) => `\u200B\u202E${text}\uFEFF\u00AD`))],
		["a wrapping container", `<div><div>${paragraphs(BODY)}</div></div>`],
		["links", paragraphs(BODY.map((text) => `<a href="http://mail.example/owa/redir.aspx?URL=x">${text}</a>`))],
	])("around text leaves the text: %s", (_, body) => {
		expect(parseHtml({ body })).toEqual(parse());
	});

	test("does not take words of a story for labels", () => {
		expect(parseHtml({ body: "<p>点击量最高的是木桥的照片。</p><p>AFP 说，桥重开了。</p>" }).body).toBe(
			"点击量最高的是木桥的照片。\nAFP 说，桥重开了。",
		);
		const text = "广告、订阅和分享都不是这位作者关心的事：他只想修桥。获取更多的木材才是问题。";
		expect(parseHtml({ body: `<p>${text}</p>` }).body).toBe(text);
	});

	test("keeps the text of an article that has no paragraphs at all", () => {
		const html = `${DATE}${IMAGE}<div>${BODY[0]}<br><br>${BODY[1]}</div>${shareBlock()}`;
		expect(read(html)).toMatchObject({ body: `${BODY[0]} ${BODY[1]}`, lede: `${BODY[0]}${BODY[1]}` });
	});
});

describe("media", () => {
	test("makes a video of an article with a player, whatever its attributes", () => {
		const article = parseHtml({ body: `${VIDEO_PLAYER}${paragraphs(BODY)}` });
		expect(article).toMatchObject({ kind: "video", lede: LEDE, body: BODY.join("\n") });
	});

	test.each([
		'<iframe src="https://www.youtube.com/embed/abc?feature=oembed"></iframe>',
		'<youtube-player source="https://www.youtube.com/embed/abc" video-id="abc"></youtube-player>',
	])("makes a video of an article with %s", (player) => {
		expect(parseHtml({ body: `${paragraphs(BODY)}${player}` }).kind).toBe("video");
	});

	test.each([
		"【视频】小城修复木桥",
		"⎡视频⎦小城修复木桥",
		"视频 小城修复木桥",
		"【视频 】小城修复木桥",
		"『视频』小城修复木桥",
		"（视频）小城修复木桥",
	])("makes a video of %s", (title) => {
		expect(parse({ title }).kind).toBe("video");
	});

	test("makes a video of a stub that has lost its player", () => {
		expect(parseHtml({ body: "<p>点击视频收看法国电视France24的相关报道</p>" }).kind).toBe("video");
	});

	test.each(["视频网站修改规则", "Video games industry rebuilds a bridge"])(
		"does not make a video of an article about one: %s",
		(title) => {
			expect(parse({ title }).kind).toBe("article");
		},
	);

	test.each([
		["somebody's video", '<iframe src="https://www.youtube.com/embed/a"></iframe>'],
		["RFI's own player", VIDEO_PLAYER],
	])("does not make a video of a long article with %s in it", (_, player) => {
		const body = `${player}${paragraphs(Array.from({ length: 10 }, (_, n) => `${n}：${BODY[0]}`))}`;
		expect(parseHtml({ body }).kind).toBe("article");
	});

	test("makes a recording of a radio edition", () => {
		expect(parse({ title: "法国国际广播电台2026年9月14日第二次播音 北京时间19h-20h" }).kind).toBe("audio");
	});

	test.each([
		["a player", AUDIO_PLAYER, "https://aod-rfi.akamaized.net/rfi/chinois/audio/202609/bridge.mp3"],
		["a frame", '<iframe src="https://aod.example/a.mp3"></iframe>', "https://aod.example/a.mp3"],
		["a link", '<p><a href="http://aod.example/a.mp3?x=1">Son</a></p>', "https://aod.example/a.mp3?x=1"],
	])("keeps the recording of %s", (_, player, audio) => {
		const article = parseHtml({ body: `${player}${paragraphs(BODY)}` });
		expect(article).toMatchObject({ kind: "audio", audio, lede: LEDE });
		expect(JSON.stringify([article.title, article.lede, article.body])).not.toMatch(/mediaId|05:44|第60集/);
	});

	test.each([
		["RFI's sign", PLACEHOLDER, undefined],
		["embedded data", '<img src="data:image/png;base64,AAAA">', undefined],
		["a staff portrait", '<img src="https://ssl.gstatic.com/ui/v1/icons/mail/no_photo.png">', undefined],
		["a mail portrait", '<img src="https://lh3.googleusercontent.com/a/x=s40">', undefined],
		["a pixel that counts visits", '<img src="https://pixel.example/p.gif" width="1" height="1">', undefined],
		["an address without a scheme", '<img src="//s.rfi.fr/a.jpg">', "https://s.rfi.fr/a.jpg"],
		[
			"a set that begins with embedded data",
			'<img src="" srcset="data:image/gif;base64,R0lG 1x, https://s.rfi.fr/b.jpg 2x">',
			"https://s.rfi.fr/b.jpg",
		],
		["no address", '<img src="">', undefined],
		["a relative address", '<img src="/a.jpg">', undefined],
		["plain http", '<img src="http://s.rfi.fr/a.jpg">', "https://s.rfi.fr/a.jpg"],
		[
			"a lazy picture with a set",
			'<img src="data:image/gif;base64,R0" srcset="https://s.rfi.fr/b.jpg 2x, https://s.rfi.fr/c.jpg">',
			"https://s.rfi.fr/b.jpg",
		],
		[
			"a lazy picture with data-src",
			'<img src="data:image/gif;base64,R0" data-src="https://s.rfi.fr/b.jpg">',
			"https://s.rfi.fr/b.jpg",
		],
		[
			"a data set",
			`<img src="data:image/gif;base64,R0" data-image-dataset='{"url":"https:\\/\\/s.rfi.fr\\/d.jpg","x":1}'>`,
			"https://s.rfi.fr/d.jpg",
		],
		[
			"a title card",
			'<img src="https://s.rfi.fr/media/display/u/w:1024/p:16x9/m:{&quot;brand&quot;:&quot;RFI&quot;}/a.jpg">',
			"https://s.rfi.fr/media/display/u/w:1024/p:16x9/m:%7B%22brand%22:%22RFI%22%7D/a.jpg",
		],
	])("sees in %s the right picture", (_, image, expected) => {
		expect(parseHtml({ image }).image).toBe(expected);
	});

	test("takes the first picture of the text when the article's own is RFI's sign", () => {
		const article = parseHtml({ image: PLACEHOLDER, body: `${FIGURE}${paragraphs(BODY)}` });
		expect(article.image).toBe("https://s.rfi.fr/media/display/f/oak.jpg");
	});
});
