import fc from "fast-check";
import { GrammyError } from "grammy";
import { describe, expect, test } from "vitest";
import { classifyError } from "../../src/telegram/classify-error.ts";
import { LONG_ROUNDS } from "../support/long-rounds.ts";
import { setDeliveryStage } from "../support/stages/delivery-stage.ts";
import { type Script, scriptTelegram } from "../support/stages/scripted-telegram.ts";
import { CONTENT_TEXTS, EDIT_TEXTS, GONE_TEXTS, type RefusalText, TROUBLE_TEXTS } from "./refusal-texts.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const CHATS = LONG_ROUNDS ? [1, 2, 3, 4, 5] : [1, 2, 3, 4];
const ARTICLES = LONG_ROUNDS ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : [1, 2, 3];
const SENDS_OF_ALL = { sendRatePerSecond: 1000 };
const LONG_TEST_MS = 20_000;

/** In the order in which the chat got them; within a message of headlines there is none to be told. */
function numbersIn(texts: readonly string[] = []): number[] {
	return texts.flatMap((text) => {
		const numbers = [...text.matchAll(/No\. (\d+)/g)].map(([, number]) => Number(number));
		return text.startsWith("No. ") ? numbers.slice(0, 1) : numbers.sort((a, b) => a - b);
	});
}

/** Delivery to `CHATS` of which calls are answered by the script, until each has `expected`. */
async function deliver(
	makeScript: (elapsed: () => number) => Script,
	{ expected = ARTICLES, withinMs = 2 * DAY_MS } = {},
) {
	const stage = await setDeliveryStage(SENDS_OF_ALL);
	const { sender, got } = scriptTelegram(makeScript(() => stage.clock.elapsed()));
	const keys = await Promise.all(CHATS.map((chat) => stage.subscribe(chat)));
	const delivery = await stage.start({ sender });
	delivery.articlesAppended(await stage.append(...ARTICLES));
	const all = () => CHATS.map((chat) => numbersIn(got.get(chat)));
	const isDone = () => all().every((numbers) => numbers.length >= expected.length);
	return {
		...stage,
		keys,
		all,
		/** Lets so much time go by, in steps of a second and then of ten. */
		run: (ms: number) => {
			const end = stage.clock.elapsed() + ms;
			return stage.lapse(() => stage.clock.elapsed() >= end, ms + MINUTE_MS, 10_000);
		},
		/** Steps of half a minute leave those at work behind: who asks how long it took takes short ones. */
		finish: async (stepMs = 30_000) => {
			await stage.lapse(isDone, withinMs, stepMs);
			await delivery.stop();
		},
		stop: () => delivery.stop(),
	};
}

/** All of them in long rounds, else some of each kind. */
function some<T>(all: readonly T[], every: number): readonly T[] {
	return LONG_ROUNDS ? all : all.filter((_, index) => index % every === 0);
}

const LASTING = new Set([...some(TROUBLE_TEXTS, 5), ...EDIT_TEXTS, ...some(CONTENT_TEXTS, 4)]);
const everybody = CHATS.map(() => ARTICLES);

test("there are sixty texts and more", () => {
	expect(
		new Set([...GONE_TEXTS, ...TROUBLE_TEXTS, ...CONTENT_TEXTS].map(({ code, text }) => `${code} ${text}`)).size,
	).toBeGreaterThan(60);
});

describe("a refusal that ends costs no article, whatever its words,", () => {
	test.for([...LASTING])("$code $text: of one chat", { timeout: LONG_TEST_MS }, async (refusal) => {
		const { all, finish } = await deliver(
			(elapsed) => (chat) => (chat === 1 && elapsed() < HOUR_MS / 2 ? refusal : undefined),
		);
		await finish();
		expect(all()).toEqual(everybody);
	});

	test.for([...LASTING])("$code $text: of all chats", { timeout: LONG_TEST_MS }, async (refusal) => {
		const { all, finish, generalRefusals, output } = await deliver(
			(elapsed) => () => (elapsed() < HOUR_MS / 2 ? refusal : undefined),
		);
		await finish();
		expect(all()).toEqual(everybody);
		expect(generalRefusals).toEqual([refusal.text, "over"]);
		expect(output.filter((line) => line.includes("Telegram refuses every message"))).toHaveLength(1);
	});

	test.for(some(GONE_TEXTS, 3))("$code $text: of one chat, once somebody comes back", async (refusal) => {
		const { all, finish, run, keys, store, clock } = await deliver(
			(elapsed) => (chat) => (chat === 1 && elapsed() < MINUTE_MS ? refusal : undefined),
		);
		await run(2 * MINUTE_MS);
		const [key] = keys;
		if (key) await store.subscriptions.update(key, (before) => before && { ...before, renewedAt: clock.now() });
		await finish();
		expect(all()).toEqual(everybody);
	});
});

test.for(some(CONTENT_TEXTS, 4))(
	"an article that is refused everywhere is the only one missing, and is named: $text",
	async (refusal) => {
		const others = ARTICLES.filter((number) => number !== 2);
		const { all, finish, generalRefusals, output } = await deliver(
			() => (_, text) => (text.startsWith("No. 2\n") ? refusal : undefined),
			{ expected: others },
		);
		await finish();
		expect(all()).toEqual(CHATS.map(() => others));
		expect(generalRefusals).toEqual([]);
		const named = output.filter((line) => line.includes("Telegram refuses a message"));
		expect(named.length).toBeGreaterThan(0);
		for (const line of named) expect(line).toContain("https://www.rfi.fr/cn/test/2");
	},
);

test("a send whose end stays unclear does not tell that the chat took it, and passes nothing by", async () => {
	const stage = await setDeliveryStage(SENDS_OF_ALL);
	const { sender, got } = scriptTelegram((chat, text) => {
		if (chat !== 1 || stage.clock.elapsed() > HOUR_MS / 2) return undefined;
		if (text.startsWith("No. 1\n")) return { code: 400, text: "Bad Request: ENTITY_BOUNDS_INVALID" };
		return { code: 500, text: "Internal Server Error" };
	});
	await stage.subscribe(1);
	const delivery = await stage.start({ sender });
	delivery.articlesAppended(await stage.append(1, 2));
	await stage.subscribe(2);
	await stage.lapse(() => stage.output.some((line) => line.includes("Internal Server Error")));
	delivery.articlesAppended(await stage.append(3));
	await stage.lapse(() => numbersIn(got.get(1)).length === 3, 3 * HOUR_MS, 10_000);
	await delivery.stop();
	expect(numbersIn(got.get(1))).toEqual([1, 2, 3]);
	expect(stage.output.filter((line) => line.includes("Telegram refuses a message"))).toEqual([]);
});

test("the last article waits when it is refused, and passes nobody by until there is a next one", async () => {
	const last = ARTICLES.length;
	const { all, stop, run, store, keys } = await deliver(
		() => (_, text) =>
			text.startsWith(`No. ${last}\n`) ? { code: 400, text: "Bad Request: ENTITY_BOUNDS_INVALID" } : undefined,
	);
	await run(5 * HOUR_MS);
	await stop();
	expect(all()).toEqual(CHATS.map(() => ARTICLES.slice(0, -1)));
	for (const key of keys) expect((await store.positions.get(key))?.editions.cn?.read).toBe(last - 1);
});

test("when Telegram takes messages again, nobody waits on account of what was refused to all", async () => {
	const { all, finish, clock } = await deliver(
		(elapsed) => () => (elapsed() < MINUTE_MS / 6 ? { code: 400, text: "Logged out" } : undefined),
	);
	await finish(100);
	expect(all()).toEqual(everybody);
	expect(clock.elapsed()).toBeLessThan(HOUR_MS / 4);
});

/** What chats that lost their rights are told. */
const NO_RIGHTS = { code: 400, text: "Bad Request: not enough rights to send text messages to the chat" };

test("three chats that refuse what others took are in trouble of their own, and nobody else waits", async () => {
	const { clock, store, output, generalRefusals, ...stage } = await setDeliveryStage(SENDS_OF_ALL);
	const { sender, got } = scriptTelegram((chat) => (chat > 3 ? NO_RIGHTS : undefined));
	for (const chat of [1, 2, 3]) await stage.subscribe(chat);
	const delivery = await stage.start({ sender });
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(() => [1, 2, 3].every((chat) => got.get(chat)?.length === 1));
	for (const chat of [4, 5, 6]) {
		const since = { cn: { since: 0 } };
		const key = await stage.subscribe(chat);
		await store.subscriptions.update(key, (before) => before && { ...before, editions: since });
	}
	const held = () => output.filter((line) => line.includes("Destination takes nothing"));
	await stage.lapse(() => held().length === 3);
	delivery.articlesAppended(await stage.append(2));
	const appendedAt = clock.elapsed();
	await stage.lapse(() => [1, 2, 3].every((chat) => got.get(chat)?.length === 2));
	expect(clock.elapsed() - appendedAt).toBeLessThan(MINUTE_MS / 6);
	await delivery.stop();
	expect(generalRefusals).toEqual([]);
});

test("a bot that is refused in the middle of a broadcast says so, and goes on where it was when that ends", async () => {
	const stage = await setDeliveryStage(SENDS_OF_ALL);
	const { clock, generalRefusals } = stage;
	const CROWD = Array.from({ length: 40 }, (_, index) => index + 1);
	let taken = 0;
	const { sender, got } = scriptTelegram(() => {
		if (taken >= 10 && clock.elapsed() < HOUR_MS / 2) return { code: 400, text: "Logged out" };
		taken++;
		return undefined;
	});
	for (const chat of CROWD) await stage.subscribe(chat);
	const delivery = await stage.start({ sender });
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(() => generalRefusals.length === 1);
	expect(clock.elapsed()).toBeLessThan(MINUTE_MS);
	await stage.lapse(() => CROWD.every((chat) => got.get(chat)?.length === 1), 3 * HOUR_MS, 10_000);
	await delivery.stop();
	expect(generalRefusals).toEqual(["Logged out", "over"]);
});

test("a general refusal that was none ends with the next article for a chat that was not refused", async () => {
	const { clock, generalRefusals, ...stage } = await setDeliveryStage(SENDS_OF_ALL);
	const { sender, got } = scriptTelegram((chat) => (chat > 1 ? NO_RIGHTS : undefined));
	for (const chat of [4, 5, 6]) await stage.subscribe(chat);
	const delivery = await stage.start({ sender });
	delivery.articlesAppended(await stage.append(1));
	await stage.lapse(() => generalRefusals.length === 1);
	await stage.subscribe(1);
	delivery.articlesAppended(await stage.append(2));
	const appendedAt = clock.elapsed();
	await stage.lapse(() => got.get(1)?.length === 1);
	expect(clock.elapsed() - appendedAt).toBeLessThan(MINUTE_MS / 6);
	await stage.lapse(() => clock.elapsed() > appendedAt + 3 * MINUTE_MS);
	await delivery.stop();
	expect(generalRefusals).toEqual([NO_RIGHTS.text, "over"]);
});

test("while all refuse, one destination tries at a time, and every position stays", async () => {
	let calls = 0;
	const { run, stop, store, keys } = await deliver(() => () => {
		calls++;
		return { code: 400, text: "Logged out" };
	});
	await run(2 * MINUTE_MS);
	const atFirst = calls;
	await run(3 * HOUR_MS);
	await stop();
	expect(calls - atFirst).toBeGreaterThan(1);
	expect(calls - atFirst).toBeLessThan(15);
	for (const key of keys) expect((await store.positions.get(key))?.editions.cn).toBeUndefined();
});

const KNOWN = [...GONE_TEXTS, ...TROUBLE_TEXTS, ...CONTENT_TEXTS].map(({ text }) => text);
const anyRefusal = fc.record({
	code: fc.oneof(fc.constantFrom(400, 403, 429), fc.integer({ min: 300, max: 499 })),
	text: fc.oneof(fc.constantFrom(...KNOWN), fc.string(), fc.string({ unit: "binary" })),
	parameters: fc.record({ retry_after: fc.integer({ min: 1, max: 1e6 }) }, { requiredKeys: [] }),
});

test.each([
	["all chats", CHATS],
	["one chat", [1]],
])(
	"as long as nothing is taken from %s, no refusal moves a position, whatever it says",
	{ timeout: LONG_ROUNDS ? 600_000 : 60_000 },
	async (_, refusing) => {
		// What may have arrived counts as sent in the end, where others are reached.
		const isClear = (refusal: RefusalText) => refusing === CHATS || outcomeOf(refusal) !== "ambiguous";
		const script = fc.array(anyRefusal.filter(isClear), { minLength: 1, maxLength: 6 });
		const property = fc.asyncProperty(script, async (answers) => {
			let calls = 0;
			const next = () => answers[calls++ % answers.length];
			const { run, stop, store, keys } = await deliver(() => (chat) => (refusing.includes(chat) ? next() : undefined));
			await run(2 * HOUR_MS);
			await stop();
			const read = await Promise.all(keys.map(async (key) => (await store.positions.get(key))?.editions.cn?.read ?? 0));
			expect(read.slice(0, refusing.length)).toEqual(refusing.map(() => 0));
		});
		await fc.assert(property, { numRuns: LONG_ROUNDS ? 50 : 6 });
	},
);

function outcomeOf({ code, text, parameters = {} }: RefusalText): string {
	const answer = { ok: false, error_code: code, description: text, parameters } as const;
	return classifyError(new GrammyError("Refused", answer, "sendMessage", {})).kind;
}
