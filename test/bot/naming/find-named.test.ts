import { expect, test } from "vitest";
import { anArticle } from "../../support/articles/an-article.ts";
import { setBotStage } from "../../support/stages/bot-stage.ts";

const HARVEST = "Récolte de cacao : « année record » dans l'ouest";
const titles = ["Marché du coton en hausse", HARVEST, "港股收黑", "日本地震"];

/** What the bot shows for the text of a share button, after its articles were numbered in this order. */
async function shared(text: string, order = titles) {
	const { english, publish } = await setBotStage(["fr"]);
	await publish(...order.map((title) => anArticle(title, { edition: "fr", title })));
	return (await (await english()).asks(text)).text?.split("\n")[0];
}

test.each([
	[`${HARVEST} · fr/1`, HARVEST],
	[`${HARVEST} · fr/99`, HARVEST],
	["港股收黑 · fr/2", "港股收黑"],
	["Récolte de cacao : « année record »… · fr/4", HARVEST],
])("what was shared before the articles were numbered anew is found by its words: %s", async (text, title) => {
	expect(await shared(text)).toBe(title);
});

test.each([
	["Marché du coton en baisse · fr/1", "Marché du coton en hausse"],
	["港股收红 · fr/3", "港股收黑"],
	["· fr/4", "日本地震"],
])("an article that RFI calls otherwise since is found by its number: %s", async (text, title) => {
	expect(await shared(text)).toBe(title);
});

test("an article of which neither number nor words are known is not taken for another", async () => {
	expect(await shared("Élection au Chili · fr/1")).toBe("The article at this address is not kept here.");
});

test("of two articles with one title the number tells which", async () => {
	const { english, publish } = await setBotStage();
	await publish(...["one", "two"].map((lede) => anArticle(lede, { title: "港股收黑", lede })));
	const ann = await english();
	for (const [index, lede] of ["one", "two"].entries())
		expect((await ann.asks(`港股收黑 · cn/${index + 1}`)).text).toContain(`\n${lede}`);
});
