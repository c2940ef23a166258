import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const APP = new URL("../../src/app/app.ts", import.meta.url).href;

/** All that the bot is made of, in a process of its own: which parts of Node came with it, which packages, and what it asked of Intl. */
const STORY = `
const asked = [];
for (const name of ["DateTimeFormat", "NumberFormat", "DisplayNames", "ListFormat", "Collator"])
	Intl[name] = new Proxy(Intl[name], { construct: (...given) => (asked.push("Intl." + name), Reflect.construct(...given)) });
await import(${JSON.stringify(APP)});
const { createRequire } = await import("node:module");
const files = Object.keys(createRequire(import.meta.url).cache);
console.log(JSON.stringify({ asked, loaded: [...process.moduleLoadList, ...files] }));
`;

function load(): { readonly loaded: readonly string[]; readonly asked: readonly string[] } {
	const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", STORY], { encoding: "utf8" });
	expect(stderr).toBe("");
	return JSON.parse(stdout);
}

/** What a package or a part of Node brings along without being needed is memory that an idle bot holds: these two, 10 MB. */
test("the bot is loaded without Node's fetch, and without undici's", () => {
	const { loaded } = load();
	expect(loaded).toContain("NativeModule http");
	expect(loaded.some((name) => name.includes("undici/lib/dispatcher/pool.js"))).toBe(true);
	const unneeded = /^NativeModule internal\/deps\/undici|undici\/(?:index\.js|lib\/web\/(?:fetch|websocket)\/index)/;
	expect(loaded.filter((name) => unneeded.test(name))).toEqual([]);
});

test("the bot is loaded without looking up the languages of the whole world, which the first format of dates or numbers does", () => {
	expect(load().asked).toEqual([]);
});
