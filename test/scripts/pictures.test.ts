import { globSync, readFileSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { productTexts, shownIn, staleTexts } from "../../scripts/pictures/product-texts.ts";

const FOLDER = resolve(import.meta.dirname, "../../docs/pictures");
const madeFrom: Record<string, string[]> = JSON.parse(readFileSync(`${FOLDER}/made-from.json`, "utf8"));

describe("The pictures", () => {
	test("show nothing that is said in other words by now", () => {
		const texts = productTexts();
		expect(Object.entries(madeFrom).flatMap(([picture, shown]) => staleTexts(picture, shown, texts))).toEqual([]);
	});

	test("have each noted what it shows, of the bot, the page or the demo", () => {
		const pictures = globSync("*.png", { cwd: FOLDER }).map((file) => basename(file, ".png"));
		expect(Object.keys(madeFrom).sort()).toEqual(pictures.sort());
		for (const [picture, shown] of Object.entries(madeFrom)) expect(shown.length, picture).toBeGreaterThan(1);
	});

	test("are no larger than whoever clones the project should have to take", () => {
		for (const file of globSync("*.png", { cwd: FOLDER })) {
			const most = file === "languages.png" ? 6_000_000 : 400_000;
			expect(statSync(`${FOLDER}/${file}`).size, file).toBeLessThan(most);
		}
	});

	test("are stale once one of their texts has changed, and say so", () => {
		const [shown = ""] = madeFrom["search"] ?? [];
		const texts = new Set(productTexts());
		texts.delete(shown);
		const [sentence, ...others] = staleTexts("search", madeFrom["search"] ?? [], texts);
		expect(sentence).toBe(
			`docs/pictures/search.png shows what nothing says any more; npm run pictures takes it anew: “${shown}”`,
		);
		expect(others).toEqual([]);
	});
});

describe("A text", () => {
	const lines = ["搜索：图书（2 篇）", "Newsroom", "You are", "/unsubscribe stops them."];

	test.each([
		["that is a whole line", "Newsroom"],
		["with places for what is filled in", "搜索：{ $words }（{ $count } 篇）"],
		["with code", "`/unsubscribe` stops them."],
	])("is seen %s", (_, text) => {
		expect(shownIn(lines, [text])).toEqual([text]);
	});

	test.each([
		["that is only a word of a line", "You"],
		["of which a part is not there", "搜索：{ $words }（{ $count } 项）"],
	])("is not seen %s", (_, text) => {
		expect(shownIn(lines, [text])).toEqual([]);
	});
});
