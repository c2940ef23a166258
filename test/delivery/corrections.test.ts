import fc from "fast-check";
import { GrammyError } from "grammy";
import { expect, test } from "vitest";
import { classifyError } from "../../src/telegram/classify-error.ts";
import { setDeliveryStage } from "../support/stages/delivery-stage.ts";
import { scriptTelegram } from "../support/stages/scripted-telegram.ts";
import { CONTENT_TEXTS, EDIT_TEXTS, type RefusalText, TROUBLE_TEXTS } from "./refusal-texts.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const CHATS = [1, 2, 3, 4];
const NEW_TITLE = "No. 1 as it should be";

/** Every chat has an article that was corrected; each edit is answered by the script, which hears for how long it has gone on. */
async function correct(script: (chat: number, elapsedMs: number) => RefusalText | undefined, chats = CHATS) {
	const stage = await setDeliveryStage({ sendRatePerSecond: 1000 });
	let editedAt = 0;
	const { sender, got } = scriptTelegram((chat, _, method) =>
		method === "editMessageText" ? script(chat, stage.clock.elapsed() - editedAt) : undefined,
	);
	const keys = await Promise.all(chats.map((chat) => stage.subscribe(chat)));
	const delivery = await stage.start({ sender });
	const [article] = await stage.append(1);
	if (article === undefined) throw new Error("nothing was appended");
	delivery.articlesAppended([article]);
	const positions = () => Promise.all(keys.map((key) => stage.store.positions.get(key)));
	await stage.lapse(async () => (await positions()).every((position) => position?.editions.cn?.sent.length === 1));
	editedAt = stage.clock.elapsed();
	const revise = async () => {
		const revised = { ...article, title: NEW_TITLE, revision: 1, revisedAt: stage.clock.now() };
		await stage.store.log.revise(revised);
		delivery.articleRevised(revised);
	};
	const run = (ms: number) => stage.lapse(() => stage.clock.elapsed() >= editedAt + ms, ms + MINUTE_MS, 10_000);
	const isCorrected = (chat: number) => got.get(chat)?.at(-1)?.startsWith(NEW_TITLE) === true;
	return { ...stage, delivery, got, keys, revise, run, isCorrected, positions };
}

const said = new Set(EDIT_TEXTS.map(({ text }) => text));
const LASTING = TROUBLE_TEXTS.filter(({ text }) => !said.has(text)).filter(
	// An hour of waiting for each takes seconds of computing; posts are tried under all of them.
	(_, index) => index % 6 === 0,
);

test.for([...LASTING, { code: 400, text: "Logged out" }])(
	"a correction that is refused arrives when the refusal ends, $code $text: of one chat, and of all",
	async (refusal) => {
		for (const refusing of [[1], CHATS]) {
			const { revise, lapse, delivery, isCorrected } = await correct((chat, elapsedMs) =>
				refusing.includes(chat) && elapsedMs < HOUR_MS / 2 ? refusal : undefined,
			);
			await revise();
			await lapse(() => CHATS.every(isCorrected), 6 * HOUR_MS, 10_000);
			await delivery.stop();
		}
	},
);

test("a correction that is refused holds up no news, and is asked for at growing distances", async () => {
	const asked: number[] = [];
	const refusal = { code: 400, text: "Bad Request: MESSAGE_EDIT_UNUSUAL" };
	const { revise, run, append, delivery, got, lapse, clock } = await correct((chat, elapsedMs) => {
		if (chat !== 1) return undefined;
		asked.push(elapsedMs);
		return refusal;
	});
	await revise();
	await lapse(() => asked.length === 1);
	const appendedAt = clock.elapsed();
	delivery.articlesAppended(await append(2));
	await lapse(() => CHATS.every((chat) => got.get(chat)?.at(-1)?.startsWith("No. 2\n")));
	expect(clock.elapsed() - appendedAt).toBeLessThan(MINUTE_MS);
	await run(8 * HOUR_MS);
	await delivery.stop();
	expect(asked.length).toBeGreaterThan(2);
	expect(asked.length).toBeLessThan(8);
});

test("a correction that no chat takes is no general refusal, and everybody gets the next article", async () => {
	const crowd = Array.from({ length: 25 }, (_, index) => index + 1);
	let asked = 0;
	const refusal = { code: 400, text: "Bad Request: MESSAGE_EDIT_UNUSUAL" };
	const { revise, append, delivery, got, lapse, clock, generalRefusals } = await correct(() => {
		asked++;
		return refusal;
	}, crowd);
	await revise();
	await lapse(() => asked === crowd.length);
	const appendedAt = clock.elapsed();
	delivery.articlesAppended(await append(2));
	await lapse(() => crowd.every((chat) => got.get(chat)?.at(-1)?.startsWith("No. 2\n")));
	await delivery.stop();
	expect(clock.elapsed() - appendedAt).toBeLessThan(MINUTE_MS);
	expect(generalRefusals).toEqual([]);
});

const KNOWN = TROUBLE_TEXTS.map(({ text }) => text);
const anyRefusal = fc.record({
	code: fc.oneof(fc.constantFrom(400, 403, 429), fc.integer({ min: 300, max: 499 })),
	text: fc.oneof(fc.constantFrom(...KNOWN), fc.string()),
	parameters: fc.record({ retry_after: fc.integer({ min: 1, max: 1e6 }) }, { requiredKeys: [] }),
});

test("as long as no edit is taken, nothing but the closed lists gives a correction up", {
	timeout: 60_000,
}, async () => {
	// What may have arrived counts as done in the end, where others are reached.
	const givesUp = ["uneditable", "refused", "ambiguous", "sent"];
	const script = fc.array(
		anyRefusal.filter((refusal) => !givesUp.includes(outcomeOf(refusal))),
		{ minLength: 1, maxLength: 6 },
	);
	const property = fc.asyncProperty(script, async (answers) => {
		let calls = 0;
		const { revise, run, delivery, positions } = await correct(() => answers[calls++ % answers.length]);
		await revise();
		await run(2 * HOUR_MS);
		await delivery.stop();
		const shown = (await positions()).map((position) => position?.editions.cn?.sent.map(({ revision }) => revision));
		expect(shown).toEqual(CHATS.map(() => [0]));
	});
	await fc.assert(property, { numRuns: 6 });
});

test.for([EDIT_TEXTS[0], CONTENT_TEXTS[0]])(
	"a message that stays as it is, $text, is asked for once, and proves nothing of a chat that was held",
	async (refusal) => {
		const { revise, lapse, delivery, keys, positions, output, store, clock } = await correct(() => refusal);
		const paused = { at: clock.now() - HOUR_MS, until: clock.now() - 1, reason: "not enough rights" };
		for (const key of keys) {
			const before = await store.positions.get(key);
			if (before) await store.positions.set(key, { ...before, paused });
		}
		await revise();
		const skipped = () => output.filter((line) => line.includes("cannot be edited any more")).length;
		await lapse(() => skipped() === CHATS.length);
		await delivery.stop();
		for (const position of await positions()) {
			expect(position?.editions.cn?.sent.map(({ revision }) => revision)).toEqual([1]);
			expect(position?.paused).toEqual(paused);
		}
	},
);

function outcomeOf({ code, text, parameters = {} }: RefusalText): string {
	const answer = { ok: false, error_code: code, description: text, parameters } as const;
	return classifyError(new GrammyError("Refused", answer, "editMessageText", {})).kind;
}
