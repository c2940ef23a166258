import { expect, test } from "vitest";
import { indexPath } from "../../src/app/index-path.ts";

test.each([
	[{ storeAddress: "data/bot.sqlite", dataFolder: "data" }, "data/bot.search.sqlite"],
	[{ storeAddress: "/srv/rfi.db", dataFolder: "/srv" }, "/srv/rfi.search.sqlite"],
	[{ storeAddress: "postgres://db/bot", dataFolder: "/srv/rfi" }, "/srv/rfi/bot.search.sqlite"],
	[{ storeAddress: ":memory:" }, ":memory:"],
])("the search index of %o is %s", (config, path) => {
	expect(indexPath(config)).toBe(path);
});
