import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { choiceButton, column } from "../../../src/bot/choice/choice-buttons.ts";
import { EDITION_CODES } from "../../../src/news/edition.ts";
import { anArticle } from "../../support/articles/an-article.ts";
import { labelsOf, setSettingsStage } from "../../support/stages/settings-stage.ts";

const [first = "cn", ...others] = EDITION_CODES;

async function setAllEditions() {
	const stage = await setSettingsStage([first, ...others]);
	const ann = await stage.english();
	await ann.asks("/subscribe fr");
	return { ...stage, ann };
}

/** The labels of all switches, without the rows below them. */
function switchesOf(message: Message): string[] {
	return labelsOf(message)
		.flatMap((row) => row.split(" | "))
		.filter((label) => label.includes(" · "));
}

describe("The switches of all editions", () => {
	test("come in pages that say which they are, below the settings and without them", async () => {
		const { ann, press, now } = await setAllEditions();
		const settings = await press(ann, await ann.asks("/settings"), "Editions");
		const menu = await ann.asks("/subscribe fr");
		await (await ann.taps("Other editions", { on: menu })).answer();
		const alone = await now((await ann.chat.lastFromBot()) as Message);
		for (const [page, back] of [
			[settings, ["« Back"]],
			[alone, []],
		] as const) {
			expect(labelsOf(page).slice(5)).toEqual(["1/2 | ▶", ...back]);
			const last = await press(ann, page, "▶");
			expect(labelsOf(last).slice(4)).toEqual(["◀ | 2/2", ...back]);
			const all = [...switchesOf(page), ...switchesOf(last)];
			expect(all).toHaveLength(EDITION_CODES.length);
			expect(new Set(all).size).toBe(EDITION_CODES.length);
			const again = await press(ann, last, "◀");
			expect([again.text, labelsOf(again)]).toEqual([page.text, labelsOf(page)]);
			expect(labelsOf(await press(ann, again, "1/2"))).toEqual(labelsOf(page));
		}
	});

	test("stay on the page of what was pressed", async () => {
		const { ann, press, subscriptionOf } = await setAllEditions();
		const last = await press(ann, await ann.asks("/settings"), "Editions", "▶");
		const [label = ""] = switchesOf(last);
		const after = await press(ann, last, label);
		expect(switchesOf(after)).toEqual([`✓ ${label}`, ...switchesOf(last).slice(1)]);
		expect(labelsOf(after).slice(4)).toEqual(labelsOf(last).slice(4));
		expect(Object.keys((await subscriptionOf(ann.id))?.editions ?? {})).toHaveLength(2);
	});

	test("switch on again what this message switched off, from where it stopped, on whichever page", async () => {
		const { ann, press, publish, subscriptionOf } = await setAllEditions();
		const page = await press(ann, await ann.asks("/settings"), "Editions", "✓ Français");
		await publish(anArticle("un", { edition: "fr" }));
		const last = await press(ann, page, "▶");
		expect(switchesOf(last).at(-1)).toBe("Français · fr");
		const back = await press(ann, last, "Français");
		expect((await subscriptionOf(ann.id))?.editions).toMatchObject({ fr: { since: 0 } });
		expect(labelsOf(back).slice(-2)).toEqual(["◀ | 2/2", "« Back"]);
		expect(switchesOf(back)).toEqual(switchesOf(last).slice(0, -1));
		const switches = switchesOf(page).map((label) => (label.startsWith("Français") ? `✓ ${label}` : label));
		expect(switchesOf(await press(ann, back, "◀"))).toEqual(switches);
	});

	test("of an old message that shows them all do what they say, and show its page", async () => {
		const { ann, press, shows, now, emulator, subscriptionOf } = await setAllEditions();
		const code = EDITION_CODES.at(-1) ?? "fa";
		const old = await shows(ann, "Persian", `si${code}`);
		const { apiRoot, token } = emulator;
		await fetch(`${apiRoot}/bot${token}/editMessageReplyMarkup`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({
				...{ chat_id: ann.id, message_id: old.message_id },
				reply_markup: column(EDITION_CODES.map((edition) => choiceButton(edition, { kind: "switch-on", edition }))),
			}),
		});
		const after = await press(ann, await now(old), code);
		expect(labelsOf(after).at(-1)).toBe("◀ | 2/2");
		expect(Object.keys((await subscriptionOf(ann.id))?.editions ?? {})).toEqual(["fr", code]);
	});

	test("are followed by pages of those whose sections can be chosen", async () => {
		const { ann, press } = await setAllEditions();
		await ann.asks("/subscribe all");
		const page = await press(ann, await ann.asks("/settings"), "Sections");
		expect(labelsOf(page).slice(10)).toEqual(["1/2 | ▶", "« Back"]);
		const last = await press(ann, page, "▶");
		expect(labelsOf(last).slice(7)).toEqual(["◀ | 2/2", "« Back"]);
		const [label = ""] = switchesOf(last);
		expect((await press(ann, last, label)).text).toContain(label);
	});
});
