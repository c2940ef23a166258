import { describe, expect, test } from "vitest";
import { labelsOf, setSettingsStage } from "../../../support/stages/settings-stage.ts";

const ADMINS_ONLY = "在群组中只有管理员可以更改订阅。";

async function setWords(...typed: string[]) {
	const stage = await setSettingsStage();
	const ann = await stage.english();
	await ann.asks("/subscribe fr");
	let page = await ann.asks("/keywords");
	for (const each of typed) page = await ann.asks(`/keywords ${each}`);
	return { ...stage, ann, page, words: async () => (await stage.subscriptionOf(ann.id))?.keywords };
}

describe("/keywords", () => {
	test("adds to both lists, and shows them with a button to take each out", async () => {
		const { page, words } = await setWords('+乌克兰 +"accord de Paris" -football');
		expect(await words()).toEqual({ follow: ["乌克兰", "accord de Paris"], mute: ["football"] });
		expect(page.text).toMatch(
			/^Words: 2 followed, 1 left out\n\nTo follow: 乌克兰, accord de Paris\nTo leave out: football\n\n/,
		);
		const { text = "", entities = [] } = page;
		const codes = entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)]);
		expect(codes.slice(0, 3)).toEqual([
			...[
				["code", "乌克兰"],
				["code", "accord de Paris"],
				["code", "football"],
			],
		]);
		expect(labelsOf(page)).toEqual([
			...["✕ 乌克兰 | ✕ accord de Paris", "✕ − football"],
			...["Only articles with these words", "Add words…", "« Back"],
		]);
	});

	test("moves a word from one list to the other, however it is spelled", async () => {
		const { words } = await setWords("+烏克蘭 -Élection", "-乌克兰 election");
		expect(await words()).toEqual({ follow: ["election"], mute: ["乌克兰"] });
	});

	test("lets nothing else come, where that is wanted, and says when nothing comes at all", async () => {
		const { ann, page, press, words } = await setWords("Dakar");
		const only = await press(ann, page, "Only articles with these words");
		expect(only.text).toContain("Words: only articles with the followed word\n");
		expect(labelsOf(only)).toContain("✓ Only articles with these words");
		const empty = await press(ann, page, "✕ Dakar");
		expect(empty.text).toContain("Words: nothing arrives, since no word is followed\n");
		expect(empty.text).toContain("There is no word to follow, so nothing arrives at all.");
		expect(await words()).toEqual({ follow: [], mute: [], onlyMatches: true });
		await press(ann, page, "Only articles with these words");
		expect(await words()).toBeUndefined();
	});

	test.each([
		["of one list alone", "Dakar", "Words: 1 followed\n"],
		["of the other", "-football", "Words: 1 left out\n"],
		["of both", "Dakar -football", "Words: 1 followed, 1 left out\n"],
		[
			"of which nothing else comes",
			"Dakar -football",
			"Words: only articles with the followed word, 1 left out\n",
			true,
		],
	])("tells how many there are %s", async (_, typed, told, isOnly = false) => {
		const { ann, page, press } = await setWords(typed);
		const shown = isOnly ? await press(ann, page, "Only articles with these words") : page;
		expect(`${shown.text}`.startsWith(told)).toBe(true);
	});

	test("puts back what was taken out, as long as the message stands", async () => {
		const long = `${"très ".repeat(19)}long`;
		const { ann, page, press, words, clock } = await setWords(`"${long}" -football climat`);
		const before = await words();
		const empty = await press(ann, page, "✕ très", "✕ − football", "✕ climat");
		expect(labelsOf(empty)).toEqual([`↩ ${long} | ↩ − football`, "↩ climat", "Add words…", "« Back"]);
		expect(await words()).toBeUndefined();
		await clock.advance(90 * 24 * 3_600_000);
		const back = await press(ann, page, "↩ très", "↩ climat", "↩ − football");
		expect(await words()).toEqual(before);
		expect(labelsOf(back)[0]).toBe(`✕ ${long} | ✕ climat`);
	});

	test("offers to put back the last ten, so that the message stays one that Telegram takes", async () => {
		const names = Array.from({ length: 12 }, (_, index) => `word${index}.`.padEnd(99, "字"));
		const { ann, page, press, clock } = await setWords(names.join(" "));
		await press(ann, page, ...names.slice(0, 6).map((name) => `✕ ${name}`));
		await clock.advance(60_000);
		const shown = await press(ann, page, ...names.slice(6).map((name) => `✕ ${name}`));
		expect(labelsOf(shown).slice(0, 5)).toEqual(
			[2, 4, 6, 8, 10].map((index) => `↩ ${names[index]} | ↩ ${names[index + 1]}`),
		);
		expect(labelsOf(shown)).toHaveLength(7);
	});

	test("has pages, and keeps what can be put back on each", async () => {
		const { ann, page, press } = await setWords(Array.from({ length: 23 }, (_, index) => `word${index}`).join(" "));
		expect(labelsOf(page).slice(5, 6)).toEqual(["1/3 | ▶"]);
		await press(ann, page, "✕ word3", "▶");
		const last = await press(ann, page, "▶");
		expect(labelsOf(last)).toEqual([
			...["✕ word21 | ✕ word22", "◀ | 3/3", "↩ word3"],
			...["Only articles with these words", "Add words…", "« Back"],
		]);
	});

	test.each<[what: string, typed: string, answer: string]>([
		[
			"more words than there may be",
			Array.from({ length: 50 }, (_, i) => `w${i}`).join(" "),
			"There can be 50 words at most, so nothing was added.",
		],
		[
			"a text of thousands of characters",
			"很".repeat(4_000),
			"A word or a phrase can have 100 characters at most, so nothing was added.",
		],
		[
			"an asterisk behind too few letters",
			"fine ele*",
			"A word with * after it needs at least 4 letters, so nothing was added.",
		],
		["signs alone", "fine +!!!", "There is no word to look for in “!!!”."],
		["a dash", "-", "There is no word to look for in “-”."],
	])("adds nothing of %s, and says so in a sentence", async (_, typed, answer) => {
		const { page, words } = await setWords("Dakar", typed);
		expect(page.text).toBe(answer);
		expect(await words()).toEqual({ follow: ["Dakar"], mute: [] });
	});

	test("says so when a word cannot be put back, since others took its place", async () => {
		const fifty = Array.from({ length: 50 }, (_, index) => `word${index}`);
		const { ann, page, press, words } = await setWords(fifty.join(" "));
		const removed = await press(ann, page, "✕ word0");
		await ann.asks("/keywords Dakar");
		const before = await words();
		const { text } = await (await ann.taps("↩ word0", { on: removed })).answer();
		expect(text).toBe("There can be 50 words at most, so nothing was added.");
		expect(await words()).toEqual(before);
		await ann.asks("/keywords");
		await press(ann, removed, "✕ word1", "↩ word0");
		expect((await words())?.follow).toContain("word0");
	});

	test("says so when somebody else has filled the list meanwhile", async () => {
		const { ann, store, words } = await setWords("word0");
		const { update } = store.subscriptions;
		const others = Array.from({ length: 50 }, (_, index) => `other${index}`);
		store.subscriptions.update = async (key, change) => {
			store.subscriptions.update = update;
			await update(key, (before) => before && { ...before, keywords: { follow: others, mute: [] } });
			return update(key, change);
		};
		expect((await ann.asks("/keywords Dakar")).text).toBe("There can be 50 words at most, so nothing was added.");
		expect(await words()).toEqual({ follow: others, mute: [] });
	});

	test("says how to begin where nothing is subscribed to", async () => {
		const { english, subscriptionOf } = await setSettingsStage();
		const ann = await english();
		expect((await ann.asks("/keywords +Dakar")).text).toContain("Nothing arrives here yet.");
		expect(await subscriptionOf(ann.id)).toBeUndefined();
	});

	test("is for administrators, of a group and of a topic, and its words are those of the place", async () => {
		const { world, english, chinese, subscriptionOf } = await setSettingsStage();
		const [ann, li] = [await english(), await chinese()];
		const forum = await world.supergroup("Forum", { creator: ann, bot: "member", isForum: true });
		await forum.adds(li);
		const topic = await forum.opensTopic("News");
		const place = { in: forum, topic };
		await ann.asks("/subscribe fr", place);
		expect((await li.asks("/keywords -football", place)).text).toBe(ADMINS_ONLY);
		const page = await ann.asks("/keywords -football", place);
		expect((await (await li.taps("✕ − football", { in: forum, on: page })).answer()).text).toBe(ADMINS_ONLY);
		expect((await subscriptionOf(forum.id, topic.threadId))?.keywords?.mute).toEqual(["football"]);
		expect(await subscriptionOf(forum.id)).toBeUndefined();
	});

	test("posted in a channel is the channel's", async () => {
		const { world, english, subscriptionOf } = await setSettingsStage(["en", "cn", "fr"]);
		const ann = await english();
		const channel = await world.channel("News", { creator: ann, bot: "administrator" });
		await channel.posts("/subscribe en");
		await channel.waitForText("will arrive here");
		await channel.posts("/keywords Dakar -football");
		await channel.waitForText("To leave out: football");
		expect((await subscriptionOf(channel.id))?.keywords).toEqual({ follow: ["Dakar"], mute: ["football"] });
	});
});
