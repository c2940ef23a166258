// Run as a process of its own, so that a test can kill it: indexes articles in batches and prints after each how far it has come.

import { openIndex } from "../../../src/search/open-index.ts";
import { createTextFolder } from "../../../src/text/fold-text.ts";
import { article } from "../articles/indexable-article.ts";
import { logLines } from "../log-lines.ts";

const ARTICLES_PER_BATCH = 20;

const [path = "", last = "0"] = process.argv.slice(2);
const index = openIndex({ path, logger: logLines().logger, folder: createTextFolder() });
while (index.indexedUpTo("cn") < Number(last)) {
	const done = index.indexedUpTo("cn");
	index.add(
		Array.from({ length: ARTICLES_PER_BATCH }, (_, at) => article(done + at + 1, { lede: `标记mark${done + at + 1}` })),
	);
	process.stdout.write(`${index.indexedUpTo("cn")}\n`);
}
