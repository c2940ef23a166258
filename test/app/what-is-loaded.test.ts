import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const source = (path: string) => JSON.stringify(new URL(`../../src/${path}`, import.meta.url).href);

/**
 * All that the bot is made of, and a date as feeds write it, in a process of its own: what it asked of Intl.
 */
const STORY = `
const asked = [];
for (const name of ["DateTimeFormat", "NumberFormat", "DisplayNames", "ListFormat", "Collator"])
	Intl[name] = new Proxy(Intl[name], { construct: (...given) => (asked.push("Intl." + name), Reflect.construct(...given)) });
await import(${source("app/app.ts")});
const { feedDate } = await import(${source("feed/dates/feed-date.ts")});
console.log(JSON.stringify({ moment: feedDate("Thu, 26 Nov 2026 08:30:00 GMT"), asked }));
`;

function load(): { readonly moment: number; readonly asked: readonly string[] } {
	const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", STORY], { encoding: "utf8" });
	expect(stderr).toBe("");
	return JSON.parse(stdout);
}

/** The first format of dates or numbers looks up the languages of the whole world: 9 MB, for good. */
test("the bot is loaded, and reads the date of a feed, without a format in any language", () => {
	expect(load()).toMatchObject({ moment: Date.UTC(2026, 10, 26, 8, 30), asked: [] });
});
