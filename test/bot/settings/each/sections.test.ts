import { describe, expect, test } from "vitest";
import type { EditionCode } from "../../../../src/news/edition.ts";
import { anArticle } from "../../../support/articles/an-article.ts";
import { labelsOf, setSettingsStage } from "../../../support/stages/settings-stage.ts";

describe("Sections", () => {
	const articles = (edition: EditionCode, ...sections: readonly string[]) =>
		sections.map((section, number) => anArticle(`${edition}-${number}`, { edition, section }));
	const french = articles("fr", "Afrique", "Asie-Pacifique", "Culture", "France");

	test("are left out one by one, or chosen out of none; those of the newest articles", async () => {
		const { english, press, publish, settle, subscriptionOf } = await setSettingsStage(["fr"]);
		await publish(...french);
		const ann = await english();
		await ann.asks("/subscribe fr");
		await settle();
		const sections = async () => (await subscriptionOf(ann.id))?.editions.fr?.sections;
		const page = await press(ann, await ann.asks("/settings"), "Sections");
		expect(page.text).toBe(
			"Sections: all\n\nFrançais · fr: everything arrives. Press the sections that you can do without.",
		);
		expect(labelsOf(page)).toEqual([
			...["✓ Afrique | ✓ Asie-Pacifique", "✓ Culture | ✓ France", "✓ All | None", "« Back"],
		]);
		const without = await press(ann, page, "Afrique", "Culture");
		expect(without.text).toContain("Français · fr: everything arrives but the sections without ✓.");
		expect(labelsOf(without)[0]).toBe("Afrique | ✓ Asie-Pacifique");
		expect(await sections()).toEqual({ kind: "without", names: ["Afrique", "Culture"] });
		await press(ann, page, "Afrique", "Culture");
		expect(await sections()).toBeUndefined();
		const none = await press(ann, page, "None");
		expect(none.text).toContain("Français · fr: no section is chosen, so nothing arrives.");
		const only = await press(ann, page, "France");
		expect(only.text).toContain("Français · fr: only the sections with ✓ arrive.");
		expect(await sections()).toEqual({ kind: "only", names: ["France"] });
		expect((await press(ann, page, "« Back")).text).toContain("Sections: some of Français · fr\n");
	});

	test("of several editions are chosen for one after the other, and lead back to the list", async () => {
		const { english, press, publish } = await setSettingsStage();
		const ann = await english();
		await ann.asks("/subscribe fr es");
		await publish(...french);
		const page = await press(ann, await ann.asks("/settings"), "Sections");
		expect(labelsOf(page)).toEqual(["Français · fr", "Español · es", "« Back"]);
		await press(ann, page, "Français", "Culture");
		expect(labelsOf(await press(ann, page, "« Back"))).toEqual(["✓ Français · fr", "Español · es", "« Back"]);
		expect((await press(ann, page, "« Back")).text).toContain("What arrives here");
	});

	test("have pages where there are many, and a press stays on its page", async () => {
		const { english, press, publish, subscriptionOf } = await setSettingsStage();
		const names = Array.from({ length: 40 }, (_, number) => `栏目${number}`);
		const ann = await english();
		await ann.asks("/subscribe cn");
		await publish(...articles("cn", ...names));
		const page = await press(ann, await ann.asks("/settings"), "Sections");
		expect(labelsOf(page)).toHaveLength(8 + 3);
		expect(labelsOf(page).at(-3)).toBe("1/6 | ▶");
		const second = await press(ann, page, "▶");
		expect(labelsOf(second).at(-3)).toBe("◀ | 2/6 | ▶");
		const [first = ""] = labelsOf(second);
		const name = first.split(" | ")[0]?.slice("✓ ".length) ?? "";
		const pressed = await press(ann, page, name);
		expect(labelsOf(pressed)[0]?.split(" | ")[0]).toBe(name);
		expect(labelsOf(pressed).at(-3)).toBe("◀ | 2/6 | ▶");
		expect((await subscriptionOf(ann.id))?.editions.cn?.sections).toEqual({ kind: "without", names: [name] });
	});

	test("that nobody writes about any more stay to be pressed", async () => {
		const { english, press, store, subscriptionOf } = await setSettingsStage(["en"]);
		const ann = await english();
		await ann.asks("/subscribe en");
		const key = String(ann.id) as Parameters<typeof store.subscriptions.update>[0];
		const sections = { kind: "without", names: ["Old series"] } as const;
		await store.subscriptions.update(key, (now) => now && { ...now, editions: { en: { since: 0, sections } } });
		const page = await press(ann, await ann.asks("/settings"), "Sections");
		expect(labelsOf(page)).toEqual(["Old series", "All | None", "« Back"]);
		await press(ann, page, "Old series");
		expect((await subscriptionOf(ann.id))?.editions.en).toEqual({ since: 0 });
	});
});
