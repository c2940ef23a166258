import type { Mutant } from "./mutant.ts";

/** What is written down, and found again. */
export const STORE_MUTANTS: readonly Mutant[] = [
	{
		room: "store",
		file: "src/store/collection.ts",
		find: "namespace: name });",
		replace: 'namespace: name });\n\tkeyv.on("error", () => undefined);',
		breaks: "a failed read or write is no success",
	},
	{
		room: "store",
		file: "src/store/collection.ts",
		find: "if (parsed.success) return parsed.data;",
		replace: "return parsed.data as Value;",
		breaks: "a damaged record is not read",
	},
	{
		room: "store",
		file: "src/store/article-log.ts",
		find: "record.seq <= this.head(record.edition)",
		replace: "true",
		breaks: "an article beyond the head is not known",
	},
	{
		room: "store",
		file: "src/store/article-log.ts",
		find: "entries[index] === record.id",
		replace: "true",
		breaks: "an article whose seq was given to another is not known",
	},
	{
		room: "store",
		file: "src/store/article-log.ts",
		find: "await this.#heads.set(stream, seq);",
		replace: "",
		breaks: "the head is committed",
	},
	{
		room: "store",
		file: "src/store/migrations/migrate.ts",
		find: "if (stored > version)",
		replace: "if (stored < 0)",
		breaks: "a newer store is not opened",
	},
	{
		room: "store",
		file: "src/store/claim-file.ts",
		find: "BEGIN EXCLUSIVE;",
		replace: "BEGIN;",
		breaks: "two instances do not share a store",
	},
	{
		room: "search",
		file: "src/search/rank/rank-rows.ts",
		find: "(WORTH_OF_TITLE * termsInTitle) / terms",
		replace: "0",
		breaks: "a hit in the title comes first",
		tests: ["test/search/open-index.test.ts"],
	},
	{
		room: "search",
		file: "src/search/rank/rank-rows.ts",
		find: "worth(each, terms) * freshness(each.row, now)",
		replace: "worth(each, terms)",
		breaks: "newer hits come before older ones",
		tests: ["test/search/open-index.test.ts"],
	},
	{
		room: "search",
		file: "src/search/index/follow-log.ts",
		find: "stopping.abort();",
		replace: "",
		breaks: "the index stops in the middle of a long catch-up",
		tests: ["test/search/index/"],
	},
];
