import { afterAll, describe, expect, test } from "vitest";
import { openIndex } from "../../src/search/open-index.ts";
import { parseQuery } from "../../src/search/query/parse-query.ts";
import type { IndexableArticle } from "../../src/search/search-index.ts";
import { createTextFolder } from "../../src/text/fold-text.ts";
import { corpusMissing, isUsualCorpus, readCorpus } from "../support/articles/corpus.ts";
import { NOW } from "../support/articles/indexable-article.ts";
import { logLines } from "../support/log-lines.ts";

const folder = createTextFolder();
const articles = readCorpus();
const index = openIndex({ path: ":memory:", logger: logLines().logger, folder });
index.add(articles);
afterAll(() => {
	index.close();
});

type Wanted = (article: IndexableArticle) => boolean;

/** The title or the lede, as RFI wrote them, matches. */
const says =
	(...patterns: readonly RegExp[]): Wanted =>
	({ title, lede = "" }) =>
		patterns.every((pattern) => pattern.test(title) || pattern.test(lede));
const not =
	(unwanted: Wanted): Wanted =>
	(article) =>
		!unwanted(article);
const both =
	(...wanted: readonly Wanted[]): Wanted =>
	(article) =>
		wanted.every((one) => one(article));
const inSection =
	(...names: readonly string[]): Wanted =>
	({ section }) =>
		names.includes(section ?? "");
const since =
	(date: string): Wanted =>
	({ publishedAt }) =>
		publishedAt >= Date.parse(`${date}T00:00:00Z`);
const before = (date: string) => not(since(date));

const QUERIES: readonly (readonly [query: string, wanted: Wanted])[] = [
	// One term, simplified.
	["中国", says(/中国|中國/)],
	["海参崴", says(/海参崴/)],
	["海参崴 OR 躺平|烂尾楼", says(/海参崴|躺平|烂尾楼/)],
	["中国 香港 或 台湾 -美国", both(says(/中国|中國/, /香港|台湾|台灣|臺灣/), not(says(/美国|美國/)))],
	["金正恩", says(/金正恩/)],
	["国安法", says(/国安法|國安法/)],
	["乌克兰", says(/乌克兰|烏克蘭/)],
	["的", says(/的/)],
	["法", says(/法/)],
	["躺平", says(/躺平/)],
	["烂尾楼", says(/烂尾楼/)],
	["冬奥", says(/冬奥/)],
	["神秘", says(/神[秘祕]/)],
	["幸存", says(/[幸倖]存/)],
	["黄之锋", says(/[黄黃]之[锋鋒]/)],
	["中央厨房", says(/中央厨房/)],
	["世界卫生组织", says(/世界卫生组织/)],
	["法国世界报", says(/法国世界报/)],
	// One term, traditional.
	["海參崴", says(/海参崴/)],
	["烏克蘭", says(/乌克兰|烏克蘭/)],
	["習近平", says(/习近平|習近平/)],
	["蘇納克", says(/苏纳克/)],
	["臺灣", says(/台湾|臺灣|台灣/)],
	["台灣", says(/台湾|臺灣|台灣/)],
	["計畫", says(/计划|計畫|計劃|计画/)],
	["導彈", says(/导弹/)],
	["峯會", says(/峰会/)],
	["羣眾", says(/群众/)],
	["爲了", says(/为了/)],
	["衞生", says(/卫生/)],
	// Other scripts, alone and beside Han characters.
	["covid", says(/\bcovid/i)],
	["COVID-19", says(/covid[^\p{L}\p{N}]+19/iu)],
	["ＣＯＶＩＤ－１９", says(/covid[^\p{L}\p{N}]+19/iu)],
	["covid 19", says(/covid/i, /\b19\b/)],
	["delta病", says(/delta\s*病/i)],
	["g20", says(/\bg20/i)],
	["G20峰会", says(/G20\s*峰会/)],
	["c罗", says(/C罗/)],
	["5G频", says(/5G频/)],
	["f-35", says(/\bF-35/)],
	["biden", says(/\bBiden\b/)],
	["BARTHELEMY", says(/Barthélémy/)],
	["joe biden", says(/\bJoe\b/, /\bBiden\b/)],
	["30人", says(/(?<!\d)30人/)],
	// Several terms.
	["普京 金正恩", says(/普京/, /金正恩/)],
	["金正恩\u3000普京", says(/普京/, /金正恩/)],
	["美国 中国 台湾", says(/美国/, /中国/, /台湾/)],
	["俄羅斯 烏克蘭 制裁", says(/俄罗斯/, /乌克兰/, /制裁/)],
	["拜登 Biden", says(/拜登/, /\bBiden\b/)],
	// Phrases.
	['"Joe Biden"', says(/Joe Biden/)],
	["“习近平和普京”", says(/习近平和普京/)],
	["「普京 美国务院」", says(/普京[^\p{L}\p{N}]+美国务院/u)],
	["中国，", says(/中国/)],
	["法国《世界报》", says(/法国[^\p{L}\p{N}]+世界报/u)],
	["『时代周报』", says(/时代周报/)],
	["王毅：中俄", says(/王毅[^\p{L}\p{N}]+中俄/u)],
	["《经济周刊》：台海", says(/经济周刊[^\p{L}\p{N}]+台海/u)],
	// Exclusions.
	["中国 -美国", both(says(/中国/), not(says(/美国/)))],
	["中國 －美國", both(says(/中国/), not(says(/美国/)))],
	["普京 -金正恩 -乌克兰", both(says(/普京/), not(says(/金正恩/)), not(says(/乌克兰/)))],
	['拜登 -"Joe Biden"', both(says(/拜登/), not(says(/Joe Biden/)))],
	["-的", not(says(/的/))],
	// Sections and periods.
	["section:中国", inSection("中国")],
	["section:中國 疫苗", both(inSection("中国"), says(/疫苗/))],
	["section:欧洲 section:亞洲 -中国", both(inSection("欧洲", "亚洲"), not(says(/中国/)))],
	["section:生态-健康与科技", inSection("生态-健康与科技")],
	["乌克兰 since:2023-01-01", both(says(/乌克兰/), since("2023-01-01"))],
	["疫苗 until:2021-06", both(says(/疫苗/), before("2021-07-01"))],
	["乌克兰 since:2022-03 until:2022-03", both(says(/乌克兰/), since("2022-03-01"), before("2022-04-01"))],
	["since：2023-09-12 until：2023-09-12", both(since("2023-09-12"), before("2023-09-13"))],
	// Operators that are mistaken are left out; words that only look like operators are words.
	["普京 in:zz", says(/普京/)],
	["普京 since:soon", says(/普京/)],
	['"普京', says(/普京/)],
];

const WITHOUT_HITS = [
	"国法国中国",
	"恩普京",
	'"biden joe"',
	"putin",
	"iden",
	"20峰会",
	"习近平 -习近平",
	"普京 in:fr",
	"普京 until:2001",
	"biden NOT joe",
];

const name =
	corpusMissing === undefined ? "search in archived articles" : `search in archived articles (${corpusMissing})`;

describe.skipIf(corpusMissing !== undefined)(name, () => {
	function search(text: string, order: "best" | "newest"): string[] {
		const query = parseQuery(text, { now: NOW, folder });
		const { hits } = index.search(query, { editions: ["cn"], limit: 1_000, offset: 0, order, now: NOW });
		return hits.map(({ id }) => id);
	}

	test.each(QUERIES)("finds just what it should for %s", (query, wanted) => {
		const expected = articles.filter(wanted).map(({ id }) => id);
		const newest = search(query, "newest");
		const missing = articles
			.filter(({ id }) => expected.includes(id) && !newest.includes(id))
			.map(({ title }) => title);
		const surplus = articles
			.filter(({ id }) => !expected.includes(id) && newest.includes(id))
			.map(({ title }) => title);
		expect({ missing, surplus }).toEqual({ missing: [], surplus: [] });
		expect(search(query, "best").toSorted()).toEqual(expected.toSorted());
		if (isUsualCorpus) expect(newest.length).toBeGreaterThan(0);
	});

	// Another folder may well have articles for these.
	test.skipIf(!isUsualCorpus).each(WITHOUT_HITS)("finds nothing for %s", (query) => {
		expect(search(query, "newest")).toEqual([]);
		expect(search(query, "best")).toEqual([]);
	});

	test("gives the newest first", () => {
		const order = new Map(articles.map(({ id, publishedAt }) => [id as string, publishedAt]));
		const times = search("中国", "newest").map((id) => order.get(id) ?? 0);
		expect(times).toEqual(times.toSorted((one, other) => other - one));
	});
});
