import type { Sender } from "../../src/telegram/sender.ts";
import type { ChosenBy } from "../../test/support/several/store/seed-subscriptions.ts";
import type { BenchResult, Row } from "../result.ts";
import { type Broadcast, startUnpaced } from "../stage/unpaced-delivery.ts";
import { measureScale, SUBSCRIPTIONS } from "./scale.ts";

/** So many words are told apart. The first few stand in the articles. */
const VOCABULARY = 4_000;
const STANDING = ["文章", "测量", "一条真正的消息"];
/** Of each subscription that has any. */
const WORDS_TO_FOLLOW = 5;
const WORDS_TO_MUTE = 5;
const WHAT = `${SUBSCRIPTIONS} subscriptions, half of them with ${WORDS_TO_FOLLOW + WORDS_TO_MUTE} words each`;

/** Every other subscription has words: all articles come to it, and all words are looked for in each. */
const halfWithWords: ChosenBy = (number) => {
	if (number % 2 === 0) return {};
	const pick = (count: number, first: number) =>
		Array.from({ length: count }, (_, index) => wordAt((first + 797 * index) % VOCABULARY));
	return {
		keywords: { follow: pick(WORDS_TO_FOLLOW, number), mute: pick(WORDS_TO_MUTE, number + 401).filter(isMissing) },
	};
};

/** Words, phrases and beginnings of words in several scripts. */
function wordAt(number: number): string {
	const standing = STANDING[number];
	if (standing !== undefined) return standing;
	const han = String.fromCodePoint(0x5000 + (number % 2_000), 0x6000 + ((number * 7) % 2_000));
	return [han, `${han}${han}`, `mot${number}`, `le mot ${number}`, `début${number}*`][number % 5] ?? han;
}

function isMissing(word: string): boolean {
	return !STANDING.includes(word);
}

/** What it costs that subscriptions have words of their own. */
export async function filters(): Promise<BenchResult> {
	const { idle, busy, firstMs } = await measureScale(halfWithWords);
	return {
		name: "filters",
		rows: [
			{ what: `${WHAT}: resident memory when ready`, value: idle, unit: "MiB", goal: "< 350" },
			{ what: `${WHAT}: resident memory after the sends`, value: busy, unit: "MiB", goal: "< 350" },
			{ what: `${WHAT}: from admission to the first message`, value: firstMs, unit: "ms", goal: "< 1000" },
			...(await compareWithNoWords()),
		],
	};
}

/** Telegram and the network cost nothing here. */
const TAKES_ALL: Sender = {
	send: () => Promise.resolve({ kind: "sent", messageId: 1 }),
	edit: () => Promise.resolve({ kind: "sent", messageId: 1 }),
};

/** One article each; so that what becomes slower on the way hits both alike. */
const ORDER = ["plain", "chosen", "chosen", "plain"] as const;

async function compareWithNoWords(): Promise<Row[]> {
	const chats = Array.from({ length: SUBSCRIPTIONS }, (_, index) => index + 1);
	const [plain, chosen] = [await startUnpaced(TAKES_ALL, chats), await startUnpaced(TAKES_ALL, chats, halfWithWords)];
	const costs: Record<(typeof ORDER)[number], Broadcast[]> = { plain: [], chosen: [] };
	try {
		for (const each of [plain, chosen]) await each.broadcast(); // both run warm
		for (const which of ORDER) costs[which].push(await { plain, chosen }[which].broadcast());
	} finally {
		await plain.close();
		await chosen.close();
	}
	const rows = (what: string, unit: string, of: (cost: Broadcast) => number): Row[] => {
		const [without, withWords] = [mean(costs.plain.map(of)), mean(costs.chosen.map(of))];
		return [
			{ what: `${what} without words`, value: without, unit },
			{ what: `${what} with words`, value: withWords, unit },
			{ what: `${what} with words / without`, value: withWords / without, unit: "×", goal: "≤ 2" },
		];
	};
	return [
		...rows("one article to all, no network: CPU", "s", ({ cpuSeconds }) => cpuSeconds),
		...rows("until the first send", "ms", ({ untilFirstMs }) => untilFirstMs),
	];
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
