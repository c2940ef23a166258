import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const source = (path: string) => JSON.stringify(new URL(`../../src/${path}`, import.meta.url).href);

/**
 * All that the bot is made of, and a date as feeds write it, in a process of its own: which parts of Node came with it, and what it asked of Intl.
 */
const STORY = `
const asked = [];
for (const name of ["DateTimeFormat", "NumberFormat", "DisplayNames", "ListFormat", "Collator"])
	Intl[name] = new Proxy(Intl[name], { construct: (...given) => (asked.push("Intl." + name), Reflect.construct(...given)) });
await import(${source("app/app.ts")});
const { feedDate } = await import(${source("feed/dates/feed-date.ts")});
const moment = feedDate("Thu, 26 Nov 2026 08:30:00 GMT");
console.log(JSON.stringify({ moment, asked, loaded: process.moduleLoadList }));
`;

function load(): { readonly moment: number; readonly loaded: readonly string[]; readonly asked: readonly string[] } {
	const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", STORY], { encoding: "utf8" });
	expect(stderr).toBe("");
	return JSON.parse(stdout);
}

/** What a part of Node brings along without being needed is memory that an idle bot holds: this one, 9 MB. */
test("the bot is loaded without Node's fetch", () => {
	const { loaded } = load();
	expect(loaded).toContain("NativeModule http");
	expect(loaded.filter((name) => name.startsWith("NativeModule internal/deps/undici"))).toEqual([]);
});

/** The first format of dates or numbers looks up the languages of the whole world: 9 MB, for good. */
test("the bot is loaded, and reads the date of a feed, without a format in any language", () => {
	expect(load()).toMatchObject({ moment: Date.UTC(2026, 10, 26, 8, 30), asked: [] });
});
