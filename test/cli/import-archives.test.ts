import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findArchives, importArchives } from "../../src/cli/import-archives.ts";
import { openStore } from "../../src/store/open-store.ts";

const COUNT = 250;

async function archiveOf(count: number): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "rfi-news-import-"));
	onTestFinished(() => rm(folder, { recursive: true }));
	for (let number = 1; number <= count; number++) {
		const url = `https://www.rfi.fr/cn/%E4%B8%AD%E5%9B%BD/20240101-article-${number}`;
		const body = `<div>01/01/2024 - 08:00</div><p><strong>第${number}篇的导语。</strong></p><div><p>正文。</p></div>`;
		await writeFile(
			join(folder, `${number}.txt`),
			`<!--1704100000000-->\n[第${number}篇文章](${url})\n------\n\n${body}\n`,
		);
	}
	return folder;
}

test("an import puts documents into the log as posted already, and repeated it changes nothing", async () => {
	const store = await openStore(":memory:");
	onTestFinished(() => store.close());
	const folder = await archiveOf(COUNT);
	await writeFile(join(folder, "broken.txt"), "nothing of the kind");
	const progress: number[] = [];
	const options = {
		...(await findArchives([folder])),
		log: store.log,
		now: Date.now,
		signal: new AbortController().signal,
	};
	const first = await importArchives({ ...options, onProgress: (done) => progress.push(done) });
	expect(first).toMatchObject({ imported: COUNT, known: 0, unlinked: 0, interrupted: false });
	expect(first.problems).toEqual([expect.stringContaining("broken.txt")]);
	expect(progress).toEqual([100, 200, 250]);
	const logged = await store.log.read("cn", 0, 1000);
	expect(logged).toHaveLength(COUNT);
	expect(logged.every(({ silent }) => silent)).toBe(true);
	const second = await importArchives({ ...options, onProgress: () => undefined });
	expect(second).toMatchObject({ imported: 0, known: COUNT });
	expect(store.log.head("cn")).toBe(COUNT);
});

test("an interrupted import keeps what it has, and the next one brings the rest", async () => {
	const store = await openStore(":memory:");
	onTestFinished(() => store.close());
	const found = await findArchives([await archiveOf(COUNT)]);
	const interruption = new AbortController();
	const options = { ...found, log: store.log, now: Date.now };
	const first = await importArchives({
		...options,
		signal: interruption.signal,
		onProgress: () => interruption.abort(),
	});
	expect(first).toMatchObject({ imported: 100, interrupted: true });
	const second = await importArchives({
		...options,
		signal: new AbortController().signal,
		onProgress: () => undefined,
	});
	expect(second).toMatchObject({ imported: 150, known: 100, interrupted: false });
	expect(store.log.head("cn")).toBe(COUNT);
});

test("an import names what is not there and imports the rest", async () => {
	const store = await openStore(":memory:");
	onTestFinished(() => store.close());
	const options = { log: store.log, now: Date.now, signal: new AbortController().signal, onProgress: () => undefined };
	const report = await importArchives({ ...options, ...(await findArchives(["nowhere-at-all", await archiveOf(2)])) });
	expect(report.imported).toBe(2);
	expect(report.problems).toEqual(['Cannot import: there is no file or folder "nowhere-at-all"']);
});
