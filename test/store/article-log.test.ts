import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Article } from "../../src/news/article.ts";
import { articleId } from "../../src/news/article-id.ts";
import type { LoggedArticle } from "../../src/news/logged-article.ts";
import type { Admission, ArticleLog } from "../../src/store/article-log.ts";
import { createRecords } from "../../src/store/create-records.ts";
import { openStore } from "../../src/store/open-store.ts";
import { anArticle } from "../support/articles/an-article.ts";
import { openMortalLog } from "../support/mortal-log.ts";
import { describeOnEachStore, type StoreKind } from "../support/stores/store-kinds.ts";

const CONTEXT = { source: "https://feed.example/rss", now: Date.UTC(2026, 0, 15, 12) };
const DAY_MS = 86_400_000;

function admission(article: Article, storyKeys: readonly string[] = []): Admission {
	return { article, silent: false, storyKeys };
}

function someArticles(count: number, name = "article"): Article[] {
	return Array.from({ length: count }, (_, index) => anArticle(`${name}-${index + 1}`));
}

async function openLogIn(kind: StoreKind): Promise<ArticleLog> {
	const store = await openStore(await kind.newAddress());
	onTestFinished(() => store.close());
	return store.log;
}

async function everything(log: ArticleLog): Promise<LoggedArticle[]> {
	return log.read("cn", 0, 10_000);
}

/** What a poller does with a feed: whatever the log does not know is appended. */
async function appendUnknown(log: ArticleLog, articles: readonly Article[]): Promise<void> {
	const known = await log.find(articles.map(({ id }) => id));
	const unknown = articles.filter((_, index) => known[index] === undefined);
	await log.append(
		"cn",
		unknown.map((article) => admission(article, [`story/${article.id}`])),
		CONTEXT,
	);
}

describeOnEachStore("ArticleLog", (kind) => {
	const openLog = () => openLogIn(kind);

	afterEach(() => {
		vi.useRealTimers();
	});

	test("notes of an article a source of its own, and that it came after a gap", async () => {
		const log = await openLog();
		const own = { ...admission(anArticle("own")), source: "https://map.example/news.xml" };
		const [found] = await log.append("cn", [own], { ...CONTEXT, isAfterGap: true });
		expect(found).toMatchObject({ source: own.source, afterGap: true });
		expect(await log.find([own.article.id])).toEqual([found]);
	});

	test("numbers each edition's articles from 1, in the order in which they are appended", async () => {
		const log = await openLog();
		const [one, two, three] = someArticles(3) as [Article, Article, Article];
		await log.append("cn", [admission(one), admission(two)], CONTEXT);
		const [appended] = await log.append("cn", [{ ...admission(three), silent: true }], CONTEXT);
		await log.append("en", [admission(anArticle("first", { edition: "en" }))], CONTEXT);
		expect((await everything(log)).map(({ seq, id }) => [seq, id])).toEqual([
			[1, one.id],
			[2, two.id],
			[3, three.id],
		]);
		const record = { seq: 3, revision: 0, silent: true, source: CONTEXT.source, admittedAt: CONTEXT.now };
		expect(appended).toEqual({ ...three, ...record });
		expect([log.head("cn"), log.head("en"), log.head("fr")]).toEqual([3, 1, 0]);
		const places = [
			["cn", 2],
			["en", 1],
			["cn", 0],
			["cn", 4],
			["cn", 1.5],
			["fr", 1],
		] as const;
		const found = await Promise.all(places.map(([edition, seq]) => log.at(edition, seq)));
		expect(found.map((article) => article?.title)).toEqual(["article-2", "first", ...Array(4).fill(undefined)]);
	});

	test("appends nothing without a write", async () => {
		const mortal = await openMortalLog(kind, await kind.newAddress());
		mortal.diesAfter(0);
		expect(await mortal.log.append("cn", [], CONTEXT)).toEqual([]);
		await mortal.close();
	});

	test("reads the entries after a seq, oldest first, up to a limit", async () => {
		const log = await openLog();
		await log.append(
			"cn",
			someArticles(250).map((article) => admission(article)),
			CONTEXT,
		);
		const seqs = async (after: number, limit: number) => (await log.read("cn", after, limit)).map(({ seq }) => seq);
		expect(await seqs(0, 3)).toEqual([1, 2, 3]);
		expect(await seqs(99, 3)).toEqual([100, 101, 102]);
		expect(await seqs(248, 100)).toEqual([249, 250]);
		expect(await seqs(250, 100)).toEqual([]);
		expect(await seqs(0, 1000)).toHaveLength(250);
	});

	test("finds articles in the order of the ids, and under another address that was recorded", async () => {
		const log = await openLog();
		const [one, two] = someArticles(2) as [Article, Article];
		const other = articleId("https://www.rfi.fr/cn/other-address");
		const unknown = articleId("https://www.rfi.fr/cn/unknown");
		await log.append("cn", [admission(one), admission(two)], CONTEXT);
		await log.appendAliases([{ id: other, aliasOf: two.id }]);
		const found = await log.find([unknown, other, one.id, two.id]);
		expect(found.map((article) => article?.seq)).toEqual([undefined, 2, 1, 2]);
		expect((await everything(log)).map(({ seq }) => seq)).toEqual([1, 2]);
	});

	test("does not know an address whose article is not in the log", async () => {
		const log = await openLog();
		const [other, nowhere] = ["other", "nowhere"].map((name) => articleId(`https://www.rfi.fr/cn/${name}`));
		if (other === undefined || nowhere === undefined) throw new Error("two ids were made");
		await log.appendAliases([{ id: other, aliasOf: nowhere }]);
		expect(await log.find([other])).toEqual([undefined]);
	});

	test("finds the article that told a story, in its own edition only", async () => {
		const log = await openLog();
		const article = anArticle("told");
		await log.append("cn", [admission(article, ["title/1", "opening/2"])], CONTEXT);
		const told = await log.findStories("cn", ["title/0", "opening/2", "title/1"]);
		expect(told.map((found) => found?.id)).toEqual([undefined, article.id, article.id]);
		expect(await log.findStories("cn", [])).toEqual([]);
		expect(await log.findStories("en", ["title/1"])).toEqual([undefined]);
	});

	test("keeps an article's place when it is revised", async () => {
		const log = await openLog();
		const [one, two] = someArticles(2) as [Article, Article];
		const [logged] = await log.append("cn", [admission(one), admission(two)], CONTEXT);
		if (logged === undefined) throw new Error("an article was appended");
		await log.revise({ ...logged, title: "corrected", revision: 1, revisedAt: CONTEXT.now });
		expect((await everything(log)).map(({ seq, title }) => [seq, title])).toEqual([
			[1, "corrected"],
			[2, two.title],
		]);
	});

	test("sees what another log of the same store has appended when it reads the heads again", async () => {
		const { engine, changes } = await kind.below(await kind.newAddress());
		const options = { engine, changes, tellOfAppends: () => undefined };
		const [one, other] = [(await createRecords(options, {})).log, (await createRecords(options, {})).log];
		await one.append("cn", [admission(anArticle("first"))], CONTEXT);
		await one.appendNotice("The bot moves.", 1);
		expect([other.head("cn"), await everything(other)]).toEqual([0, []]);
		expect(await other.refresh()).toEqual(["cn", "notices"]);
		expect([other.head("cn"), (await everything(other)).length]).toEqual([1, 1]);
		expect(await other.refresh()).toEqual([]);
	});

	test("forgets articles after 400 days, goes on numbering, and reads on behind what is gone", async () => {
		vi.useFakeTimers({ toFake: ["Date"], now: CONTEXT.now });
		const log = await openLog();
		await log.append(
			"cn",
			someArticles(30, "old").map((article) => admission(article)),
			CONTEXT,
		);
		vi.setSystemTime(CONTEXT.now + 300 * DAY_MS);
		await log.append(
			"cn",
			someArticles(2, "young").map((article) => admission(article)),
			CONTEXT,
		);
		vi.setSystemTime(CONTEXT.now + 401 * DAY_MS);
		const seqs = async (after: number, limit: number) => (await log.read("cn", after, limit)).map(({ seq }) => seq);
		expect(await seqs(0, 100)).toEqual([31, 32]);
		// Whoever reads in small steps comes through as well: an empty answer means the end.
		expect(await seqs(0, 5)).toEqual([31, 32]);
		expect(await seqs(3, 1)).toEqual([31]);
		expect(await log.find([anArticle("old-1").id, anArticle("young-1").id])).toMatchObject([undefined, { seq: 31 }]);
		const [next] = await log.append("cn", [admission(anArticle("next"))], CONTEXT);
		expect(next?.seq).toBe(33);
	});

	test("forgets stories after 30 days", async () => {
		vi.useFakeTimers({ toFake: ["Date"], now: CONTEXT.now });
		const log = await openLog();
		await log.append("cn", [admission(anArticle("told"), ["title/1"])], CONTEXT);
		vi.setSystemTime(CONTEXT.now + 29 * DAY_MS);
		expect(await log.findStories("cn", ["title/1"])).toMatchObject([{ seq: 1 }]);
		vi.setSystemTime(CONTEXT.now + 31 * DAY_MS);
		expect(await log.findStories("cn", ["title/1"])).toEqual([undefined]);
	});
});

/** Two batches: each writes its articles, its stories, its log entries and its head. */
const ARTICLES_OF_TWO_BATCHES = 120;
const BATCH = 100;
const WRITES_OF_TWO_BATCHES = 8;

describeOnEachStore("ArticleLog.append", (kind) => {
	test("writes what the protocol says and no more", async () => {
		const { log, writes, close } = await openMortalLog(kind, await kind.newAddress());
		await appendUnknown(log, someArticles(ARTICLES_OF_TWO_BATCHES));
		expect(writes()).toBe(WRITES_OF_TWO_BATCHES);
		await close();
	});

	test("is repeated by the same process when the disk refused it for a while", async () => {
		const { log, diesAfter, close } = await openMortalLog(kind, await kind.newAddress());
		const articles = someArticles(ARTICLES_OF_TWO_BATCHES);
		diesAfter(6);
		await expect(appendUnknown(log, articles)).rejects.toThrow("the process is dead");
		diesAfter(Number.POSITIVE_INFINITY);
		await appendUnknown(log, articles);
		expectOnceEach(await everything(log), articles);
		await close();
	});

	describe.each(Array.from({ length: WRITES_OF_TWO_BATCHES }, (_, writes) => writes))(
		"cut off after write %d",
		(writes) => {
			const articles = someArticles(ARTICLES_OF_TWO_BATCHES);
			const committed = writes < 4 ? 0 : BATCH;

			async function cutOff(): Promise<string> {
				const path = await kind.newAddress();
				const dying = await openMortalLog(kind, path);
				dying.diesAfter(writes);
				await expect(appendUnknown(dying.log, articles)).rejects.toThrow("the process is dead");
				await dying.close();
				return path;
			}

			test("leaves whole batches and nothing half known", async () => {
				const { log, close } = await openMortalLog(kind, await cutOff());
				expect(log.head("cn")).toBe(committed);
				const seqs = articles.map((_, index) => (index < committed ? index + 1 : undefined));
				expect((await log.find(articles.map(({ id }) => id))).map((found) => found?.seq)).toEqual(seqs);
				const keys = articles.map(({ id }) => `story/${id}`);
				expect((await log.findStories("cn", keys)).map((found) => found?.seq)).toEqual(seqs);
				expect((await everything(log)).map(({ id }) => id)).toEqual(articles.slice(0, committed).map(({ id }) => id));
				await close();
			});

			test("is made good by the next append, with every article once and no gap", async () => {
				const path = await cutOff();
				const { log, close } = await openMortalLog(kind, path);
				await appendUnknown(log, articles);
				await appendUnknown(log, articles);
				expectOnceEach(await everything(log), articles);
				await close();
			});

			test("does not take articles that left the feed meanwhile for known when they come back", async () => {
				const { log, close } = await openMortalLog(kind, await cutOff());
				const others = someArticles(3, "other");
				await appendUnknown(log, others);
				const missing = articles.slice(committed);
				expect((await log.find(missing.map(({ id }) => id))).filter((found) => found !== undefined)).toEqual([]);
				const keys = missing.map(({ id }) => `story/${id}`);
				expect((await log.findStories("cn", keys)).filter((found) => found !== undefined)).toEqual([]);
				await appendUnknown(log, articles);
				expectOnceEach(await everything(log), [...articles.slice(0, committed), ...others, ...missing]);
				await close();
			});
		},
	);
});

function expectOnceEach(logged: readonly LoggedArticle[], articles: readonly Article[]): void {
	expect(logged.map(({ id }) => id)).toEqual(articles.map(({ id }) => id));
	expect(logged.map(({ seq }) => seq)).toEqual(articles.map((_, index) => index + 1));
}
