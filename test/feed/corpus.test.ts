import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { parseArchive, type UnlinkedArticle } from "../../src/feed/archive/parse-archive.ts";
import type { Article } from "../../src/news/article.ts";
import { canonicalUrl } from "../../src/news/canonical-url.ts";
import { isSameStory, storyKeys } from "../../src/news/judgement/story-key.ts";

/** Archived articles are RFI's and not part of the project: the test reads whatever folder of them there is. */
const DEFAULT_FOLDER = fileURLToPath(new URL("../../../shared/corpus", import.meta.url));
const FOLDER = process.env["RFI_CORPUS"] ?? DEFAULT_FOLDER;
const HAS_CORPUS = existsSync(FOLDER);
const DEFAULT_COUNT = 602;
const HOUR_MS = 3_600_000;

const FURNITURE: readonly RegExp[] = [
	/分享\s*[:：]\s*$/m,
	/feedx\./,
	/获取更多\s*RSS/,
	/^(?:广告|举报广告|订阅|电邮新闻.*订阅.*)$/m,
	/[（(][^（）()]{0,6}(?:译者|译|核稿|编译)\s*[:：][^（）()]{0,40}[）)]/,
	/^作者\s*[:：]/m,
	/^[（(][^（）()]{0,30}\d+日[^（）()]{0,6}电[）)]/m,
	/"mediaId"/,
	/^©/m,
	/© \d{4} AFP/,
	/t-copyright|data-selfpromo|m-interstitial/,
	/<\/?(?:p|div|span|img|strong|script|br|a|iframe|svg|figure)\b/i,
	/&(?:#\d+|nbsp|amp|quot|lt|gt);/,
	/(?!\n)\p{Cc}/u,
	/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00A0\u3000\u2028]/,
	/ {2}|^ | $/m,
];

/** What an editor would not let pass, by its name. */
const FLAWS: Readonly<Record<string, (article: Archived & { readonly lede: string }) => boolean>> = {
	"ends in an opening mark": ({ lede }) => /[《〈“‘「『（(【[«„]$/.test(lede),
	"ends in a colon, a comma or nothing": ({ lede }) => !/[。！？…!?.][”’"“」』）)】》»\s]*$/.test(lede),
	"ends at an abbreviation": ({ lede }) => /(?:\b(?:\p{Lu}|St|Mr|Dr)\.|[（(][^（）()]{0,30})$/u.test(lede),
	"ends in an open quotation": ({ lede }) =>
		/[「『„][^」』”“「『„]*$/.test(lede) || /“[^“”"]*$/.test(lede.replace(/“[^“”"]*“/g, "")),
	"ends in an invitation": ({ lede }) =>
		/(?:点击|點擊|请看|請看|请收[听看]|敬请)[^。]{0,40}[。！]?$|感谢收听。$/.test(lede),
	"ends in a tail": ({ lede }) => /[。！？][”」』）]*\s*[a-z\d]{1,5}$/i.test(lede),
	"begins with a greeting": ({ lede }) => /^(?:各位|大家好|听众朋友|您好|欢迎收听|亲爱的听众)/.test(lede),
	"begins with a label or a caption": ({ lede }) => /^(?:「提要」|图\d*[:：]|导语[:：])/.test(lede),
	"begins with an interviewee's yes": ({ lede }) => /^(?:是的|好的|没错|对)。/.test(lede),
	"says a sentence twice": ({ lede }) => {
		const long = lede.match(/[^。！？]{7,}[。！？]/g) ?? [];
		return new Set(long).size < long.length;
	},
	"has a column behind its title": ({ title }) => / - \p{Script=Han}{4,6}$/u.test(title),
	"has a label before its title": ({ title }) => /^(?:题目|标题)[:：]/.test(title),
	"has a section that is none": ({ section = "" }) =>
		section === "首页" || /\p{Script=Han}-\p{Script=Latin}+-/u.test(section),
	"is a video with a long text": ({ kind, title, body = "" }) =>
		kind === "video" && !/视频/.test(title) && body.split("\n").length >= 10,
};

type Archived = Article | UnlinkedArticle;

if (!HAS_CORPUS)
	process.stdout.write(`No archived articles at ${FOLDER}: their test is skipped. Set RFI_CORPUS to a folder.\n`);

describe.skipIf(!HAS_CORPUS)("archived articles", () => {
	const articles: Archived[] = [];

	beforeAll(() => {
		for (const name of readdirSync(FOLDER).sort())
			articles.push(parseArchive(readFileSync(`${FOLDER}/${name}`, "utf8"), name));
		articles.sort((one, other) => one.publishedAt - other.publishedAt);
	});

	test("are read, every one, with what they have", () => {
		const counts = countsOf(articles);
		process.stdout.write(`${JSON.stringify(counts)}\n`);
		if (FOLDER !== DEFAULT_FOLDER || articles.length !== DEFAULT_COUNT) return;
		expect(counts).toEqual({
			...{ all: 602, url: 452, lede: 602, body: 601, image: 558, section: 425, dated: 602 },
			...{ article: 591, video: 8, audio: 3, recording: 3 },
		});
	});

	test("show nothing of the furniture around them", () => {
		const found = articles.flatMap(({ title, lede = "", body = "" }) =>
			[title, lede, body].flatMap((text) =>
				FURNITURE.filter((pattern) => pattern.test(text)).map((pattern) => `${pattern} in ${title}`),
			),
		);
		expect(found).toEqual([]);
	});

	test("have a title of their own without station and column", () => {
		for (const { title } of articles)
			expect(title).not.toMatch(/^$|\n| - RFI$|法国国际广播电台 - | - (?:要闻|法国报纸|法国世界报|东京专栏)/);
	});

	test("have a lede that is no label, question or second title, and ends well", () => {
		for (const { lede, title } of articles) {
			if (lede === undefined) continue;
			expect(lede).not.toMatch(/^\s*$|\n|[，,、]$|^(?:法广|问)\s*[:：]|^\d\d\/\d\d\/\d{4}|^点击/);
			expect(lede).not.toBe(title);
			expect(Array.from(lede).length).toBeLessThanOrEqual(600);
		}
	});

	test("have none of the flaws that an editor would mend", () => {
		const withLede = articles.flatMap((article) =>
			article.lede === undefined ? [] : [{ ...article, lede: article.lede }],
		);
		const counts = Object.entries(FLAWS).map(([name, has]): [string, number] => [name, withLede.filter(has).length]);
		process.stdout.write(`${JSON.stringify(Object.fromEntries(counts))}\n`);
		// A mark that RFI forgot can make a sound lede look flawed: one in a thousand of whatever folder there is.
		for (const [name, count] of counts) expect([name, count <= withLede.length / 1000]).toEqual([name, true]);
	});

	test("have https pictures that are none of RFI's signs", () => {
		for (const { image } of articles) if (image !== undefined) expect(image).toMatch(/^https:\/\/(?!.*RFI_FB\.png)/);
	});

	test("have one address, whichever way it is written", () => {
		for (const { url } of articles) {
			if (url === undefined) continue;
			expect(canonicalUrl(url)).toBe(url);
			expect(canonicalUrl(decodeURI(url).replace("https://www.rfi.fr/", "http://www.rfi.fr//"))).toBe(url);
		}
		const urls = articles.flatMap(({ url }) => url ?? []);
		expect(new Set(articles.map(({ id }) => id)).size).toBeGreaterThanOrEqual(new Set(urls).size);
	});

	test("are told once each, and no two are taken for one story", () => {
		const told = new Map<string, Article>();
		const merged: string[] = [];
		for (const article of articles.filter(isLinked)) {
			const { lookup, alike, write } = storyKeys(article);
			const certain = lookup.map((key) => told.get(key)).find((known) => known !== undefined);
			const likely = alike.map((key) => told.get(key)).find((known) => known && isSameStory(article, known));
			const first = certain ?? likely;
			if (first !== undefined && first.url !== article.url)
				merged.push(`${first.title} <${first.url}> = ${article.title} <${article.url}>`);
			for (const key of write) if (!told.has(key)) told.set(key, article);
		}
		for (const pair of merged) process.stdout.write(`${pair}\n`);
		if (FOLDER === DEFAULT_FOLDER && articles.length === DEFAULT_COUNT) expect(merged).toEqual([]);
	});

	test("are recognised when they come again in a column, and under a reworded slug", () => {
		for (const article of articles.filter(isLinked)) {
			const written = new Set(storyKeys(article).write);
			const isSame = (twin: Article) => {
				const { lookup, alike } = storyKeys(twin);
				return (
					lookup.some((key) => written.has(key)) ||
					(alike.some((key) => written.has(key)) && isSameStory(twin, article))
				);
			};
			expect(isSame({ ...article, url: "https://www.rfi.fr/cn/x/20200101-reworded" })).toBe(true);
			if (Array.from(article.title).length < 12 || article.kind === "audio") continue;
			const column = "https://www.rfi.fr/cn/%E8%A6%81%E9%97%BB%E5%88%86%E6%9E%90/20200102-x";
			expect(isSame({ ...article, url: column, publishedAt: article.publishedAt + 20 * HOUR_MS })).toBe(true);
		}
	});
});

function isLinked(article: Archived): article is Article {
	return article.url !== undefined;
}

function countsOf(articles: readonly Archived[]): Record<string, number> {
	const having = (test: (article: Archived) => boolean) => articles.filter(test).length;
	return {
		all: articles.length,
		url: having(isLinked),
		lede: having(({ lede }) => lede !== undefined),
		body: having(({ body }) => body !== undefined),
		image: having(({ image }) => image !== undefined),
		section: having(({ section }) => section !== undefined),
		dated: having(({ publishedAt }) => new Date(publishedAt).getUTCFullYear() > 2000),
		article: having(({ kind }) => kind === "article"),
		video: having(({ kind }) => kind === "video"),
		audio: having(({ kind }) => kind === "audio"),
		recording: having(({ audio }) => audio !== undefined),
	};
}
