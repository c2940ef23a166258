import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const APP = new URL("../../src/app/app.ts", import.meta.url).href;

/** All that the bot is made of, in a process of its own: which parts of Node came with it, and which packages. */
const STORY = `
await import(${JSON.stringify(APP)});
const { createRequire } = await import("node:module");
const files = Object.keys(createRequire(import.meta.url).cache);
console.log(JSON.stringify([...process.moduleLoadList, ...files]));
`;

/** What a package or a part of Node brings along without being needed is memory that an idle bot holds: these two, 10 MB. */
test("the bot is loaded without Node's fetch, and without undici's", () => {
	const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", STORY], { encoding: "utf8" });
	expect(stderr).toBe("");
	const loaded: string[] = JSON.parse(stdout);
	expect(loaded).toContain("NativeModule http");
	expect(loaded.some((name) => name.includes("undici/lib/dispatcher/pool.js"))).toBe(true);
	const unneeded = /^NativeModule internal\/deps\/undici|undici\/(?:index\.js|lib\/web\/(?:fetch|websocket)\/index)/;
	expect(loaded.filter((name) => unneeded.test(name))).toEqual([]);
});
