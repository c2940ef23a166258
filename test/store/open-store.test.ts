import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { chatId, destinationKey } from "../../src/news/destination.ts";
import type { Position } from "../../src/news/position.ts";
import type { Subscription } from "../../src/news/subscription.ts";
import { createCollection } from "../../src/store/collection.ts";
import { openStore } from "../../src/store/open-store.ts";
import { shownAddress } from "../../src/store/store-address.ts";
import { anArticle } from "../support/articles/an-article.ts";
import { folder } from "../support/folder.ts";
import { describeOnEachStore } from "../support/stores/store-kinds.ts";

const DAY_MS = 86_400_000;
const HOLDER = fileURLToPath(new URL("../support/processes/hold-store.ts", import.meta.url));

/** Another process that has the store open. */
async function holdInAnotherProcess(path: string) {
	const holder = spawn(process.execPath, [HOLDER, path], { stdio: ["ignore", "pipe", "inherit"] });
	onTestFinished(() => void holder.kill("SIGKILL"));
	await once(holder.stdout, "data");
	return holder;
}

describeOnEachStore("openStore", (kind) => {
	test("makes what is not there, and gives back what was written when it is opened again", async () => {
		const path = await kind.newAddress();
		const chat = destinationKey({ chat: chatId(42) });
		const topic = destinationKey({ chat: chatId(-1002), topic: 7 });
		const subscription: Subscription = {
			...{ chatType: "private", language: "zh", renewedAt: 5 },
			editions: { cn: { since: 3 }, fr: { since: 0 } },
		};
		const position: Position = {
			editions: { cn: { read: 9, sent: [{ seq: 9, messageId: 1, sentAt: 2, revision: 0 }] } },
			notBefore: 77,
			gone: { at: 4, reason: "Forbidden: bot was blocked by the user" },
		};
		const feed = { validators: { etag: '"x"' }, nextCheckAt: 1, failures: 2, succeededAt: 3, lastFailure: "no answer" };
		const article = anArticle("kept", {
			lede: "Lede",
			section: "中国",
			image: "https://a.example/a.jpg",
			body: "Body",
		});

		const first = await openStore(path);
		await first.subscriptions.update(chat, () => subscription);
		await first.subscriptions.update(topic, () => ({ ...subscription, chatType: "supergroup" }));
		await first.positions.set(chat, position);
		await first.feeds.set("https://feed.example/rss", feed);
		await first.notes.set("note", "text");
		await first.log.append("cn", [{ article, silent: false, storyKeys: ["story"] }], { source: "feed", now: 6 });
		await first.close();

		const second = await openStore(path);
		expect(await second.subscriptions.get(chat)).toMatchObject(subscription);
		expect(await second.subscriptions.get(topic)).toMatchObject({ chatType: "supergroup" });
		expect(await second.positions.get(chat)).toEqual(position);
		expect(await second.feeds.get("https://feed.example/rss")).toEqual(feed);
		expect(await second.notes.get("note")).toBe("text");
		expect(second.log.head("cn")).toBe(1);
		expect(await second.log.findStories("cn", ["story"])).toMatchObject([{ ...article, seq: 1, source: "feed" }]);
		await second.close();
		await second.close();
	});

	test("keeps what buttons page through for a week after it was last used", async () => {
		onTestFinished(() => void vi.useRealTimers());
		vi.useFakeTimers({ toFake: ["Date"], now: 0 });
		const store = await openStore(await kind.newAddress());
		onTestFinished(() => store.close());
		await store.pagers.set("key", "words");
		vi.setSystemTime(6 * DAY_MS);
		expect(await store.pagers.get("key")).toBe("words");
		await store.pagers.set("key", "words");
		vi.setSystemTime(12 * DAY_MS);
		expect(await store.pagers.get("key")).toBe("words");
		vi.setSystemTime(14 * DAY_MS);
		expect(await store.pagers.get("key")).toBeUndefined();
	});

	test("refuses a store that a newer version wrote, and says which reads what", async () => {
		const address = await kind.newAddress();
		await (await openStore(address)).close();
		const { engine, close } = await kind.below(address);
		const meta = createCollection({ name: "meta", adapter: engine.adapter("meta"), schema: z.number() });
		await meta.set("version", 2);
		await close();
		const reason = "it was written by a newer version of the bot (store version 2, this one reads 1)";
		await expect(openStore(address)).rejects.toThrow(`Cannot open store "${shownAddress(address)}": ${reason}`);
		// The refusal leaves nothing behind: the newer version can open it.
		await (await kind.below(address)).close();
	});
});

describe("openStore", () => {
	test("makes the file and the folders above it", async () => {
		const path = join(folder(), "data", "deeper", "bot.sqlite");
		await (await openStore(path)).close();
		expect(existsSync(path)).toBe(true);
	});

	test("keeps stores in memory apart", async () => {
		const [one, two] = [await openStore(":memory:"), await openStore(":memory:")];
		await one.notes.set("note", "one");
		expect(await two.notes.get("note")).toBeUndefined();
		await Promise.all([one.close(), two.close()]);
	});

	test("refuses a store that another process has open, until that process is gone, however it went", async () => {
		const path = join(folder(), "bot.sqlite");
		const holder = await holdInAnotherProcess(path);
		await expect(openStore(path)).rejects.toThrow(`Cannot open store "${path}": another running instance is using it`);
		holder.kill("SIGKILL");
		await once(holder, "exit");
		await (await openStore(path)).close();
	});

	test("knows whether whoever had it open last was cut off", async () => {
		const path = join(folder(), "bot.sqlite");
		const holder = await holdInAnotherProcess(path);
		holder.kill("SIGKILL");
		await once(holder, "exit");
		const afterDeath = await openStore(path);
		expect(afterDeath.wasCutOff).toBe(true);
		await afterDeath.notes.set("note", "text");
		await afterDeath.close();
		const afterClose = await openStore(path);
		expect(afterClose.wasCutOff).toBe(false);
		await afterClose.close();
	});

	test("refuses a store that this process has open already", async () => {
		const path = join(folder(), "bot.sqlite");
		const store = await openStore(path);
		await expect(openStore(path)).rejects.toThrow("another running instance is using it");
		await store.notes.set("still", "usable");
		await store.close();
		await (await openStore(path)).close();
	});

	test("refuses a file that is no database, and leaves it as it is", async () => {
		const path = join(folder(), "bot.sqlite");
		const letter = "a letter to the editor, longer than a header of SQLite is. ".repeat(20);
		writeFileSync(path, letter);
		await expect(openStore(path)).rejects.toThrow(`Cannot open store "${path}": file is not a database`);
		await expect(openStore(path)).rejects.toThrow("file is not a database");
		expect(readFileSync(path, "utf8")).toBe(letter);
	});

	test.each([
		["below a file", (root: string) => join(root, "file", "bot.sqlite"), /it is no folder$/],
		["that is a folder", (root: string) => join(root, "folder"), /it is a folder$/],
	])("refuses a path %s, with the path and the reason", async (_, pathIn, reason) => {
		const root = folder();
		writeFileSync(join(root, "file"), "");
		mkdirSync(join(root, "folder"));
		const path = pathIn(root);
		const refusal = await openStore(path).catch((error: unknown) => error);
		expect(refusal).toBeInstanceOf(Error);
		expect(String(refusal)).toMatch(reason);
		expect(String(refusal)).toContain(`Cannot open store "${path}": `);
		expect(refusal).toHaveProperty("cause");
	});

	test("does not blame another instance for a lock file that is no lock", async () => {
		const path = join(folder(), "bot.sqlite");
		writeFileSync(`${path}.lock`, "some other program's lock, longer than a header of SQLite is".repeat(20));
		const reason = `"${path}.lock" cannot be locked: file is not a database`;
		await expect(openStore(path)).rejects.toThrow(`Cannot open store "${path}": ${reason}`);
	});
});
