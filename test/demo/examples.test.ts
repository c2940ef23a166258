import { expect, test } from "vitest";
import { examples } from "../../demo/examples.ts";

function article(edition: string, title: string) {
	return { edition, title, url: "https://www.rfi.example/", html: "", seenAt: 0 };
}

test("examples looks for what an early article of the visitor's language has", () => {
	const articles = [
		article("cn", "月球图书馆收到第一本书"),
		article("fr", "Un jour l’orage gronde"),
		article("fr", "Une bibliothèque"),
	];
	const texts = examples(articles, "a_bot").map(({ text }) => text);
	expect(texts).toEqual([
		{ en: "/latest" },
		{ en: "/search 月球", fr: "/search orage", zh: "/search 月球" },
		{ en: "@a_bot 月球", fr: "@a_bot orage", zh: "@a_bot 月球" },
		{ en: "/settings" },
		{ en: "/keywords +月球", fr: "/keywords +orage", zh: "/keywords +月球" },
	]);
});

test("examples take of a title the word that most articles of its edition have", () => {
	const titles = ["月球图书馆收到第一本书", "山顶邮局只收明信片", "图书管理员给云编目"];
	const [, search] = examples(
		titles.map((title) => article("cn", title)),
		"a_bot",
	);
	expect(search?.text["zh"]).toBe("/search 图书");
});

test("examples are five, labelled in every language of the page, even where nothing is replayed", () => {
	const offered = examples([], "a_bot");
	expect(offered).toHaveLength(5);
	for (const { label } of offered) expect(Object.keys(label).sort()).toEqual(["en", "fr", "zh"]);
	expect(offered[1]?.text.en).toBe("/search RFI");
});
