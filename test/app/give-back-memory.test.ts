import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const MODULE = new URL("../../src/app/give-back-memory.ts", import.meta.url).href;

/** In a process of its own: what a start leaves behind, and what is left of that. */
const STORY = `
const { giveBackMemory } = await import(${JSON.stringify(MODULE)});
let kept = [];
for (let number = 0; number < 500_000; number++) kept.push({ number, text: "left behind " + number });
kept = kept.slice(0, 1_000);
const before = process.memoryUsage().heapTotal;
giveBackMemory();
const after = process.memoryUsage().heapTotal;
console.log(JSON.stringify({ share: after / before, kept: kept.length, gc: typeof globalThis.gc }));
`;

test("giveBackMemory shrinks the heap to what is in use, keeps that, and leaves no trace", () => {
	const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", STORY], { encoding: "utf8" });
	expect(stderr).toBe("");
	const { share, kept, gc } = JSON.parse(stdout);
	expect(share).toBeLessThan(0.5);
	expect([kept, gc]).toEqual([1_000, "undefined"]);
});
