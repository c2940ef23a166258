import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkFormattedText } from "telegram-emulator";
import { describe, expect, test } from "vitest";
import { parseArchive } from "../../src/feed/archive/parse-archive.ts";
import { formatArticle } from "../../src/formatter/format-article.ts";

const FOLDER = process.env["RFI_CORPUS"] ?? fileURLToPath(new URL("../../../shared/corpus", import.meta.url));
const HAS_CORPUS = existsSync(FOLDER);

/** https://core.telegram.org/bots/api#sendmessage and the servers' own limit of entities. */
const MAX_MESSAGE_CHARS = 4096;
const MAX_ENTITIES = 100;

const FURNITURE =
	/分享\s*[:：]|feedx\.|获取更多|举报广告|订阅$|译者\s*[:：]|核稿\s*[:：]|^作者\s*[:：]|mediaId|selfpromo|<\/?\w+[ >]|&\w+;|t-copyright|\p{Cc}(?<!\n)|[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/mu;

if (!HAS_CORPUS) process.stdout.write(`No archived articles at ${FOLDER}: the test of their messages is skipped.\n`);

describe.skipIf(!HAS_CORPUS)("messages of archived articles", () => {
	const articles = HAS_CORPUS
		? readdirSync(FOLDER).map((name) => parseArchive(readFileSync(`${FOLDER}/${name}`, "utf8"), name))
		: [];
	const messages = articles.map((article) => ({ article, ...formatArticle(article) }));

	test("are accepted by Telegram's own library", () => {
		const refused = messages.flatMap(({ text, entities }) => {
			const refusal = checkFormattedText(text, entities);
			return refusal === undefined ? [] : [`${refusal}: ${text.slice(0, 60)}`];
		});
		expect(refused).toEqual([]);
	});

	test("stay within Telegram's limits and link to RFI", () => {
		for (const {
			text,
			entities,
			article: { url, image },
			previewUrl,
		} of messages) {
			expect(Array.from(text).length).toBeLessThanOrEqual(MAX_MESSAGE_CHARS);
			expect(entities.length).toBeLessThanOrEqual(MAX_ENTITIES);
			expect(previewUrl).toBe(url && (image ?? url));
			const links = entities.flatMap((entity) => (entity.type === "text_link" ? [entity.url] : []));
			if (url !== undefined) expect(links).toContain(url);
		}
	});

	test("show nothing of the furniture around the articles", () => {
		expect(messages.filter(({ text }) => FURNITURE.test(text)).map(({ text }) => text)).toEqual([]);
	});
});
